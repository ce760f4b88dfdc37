"""A tag stands for those below it, too: in a place, a search, the counts and the annotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import triage
from reader.errors import LecternError
from reader.library import Library
from reader.query.tree import Filter
from reader.store import annotations, counts, find
from reader.store.marks import Mark, get
from reader.store.store import Store
from reader.store.tags import tag_name
from reader.types import Place, PlaceKind, Sought
from tests.builders import all_ids, imported, write_digest


def _is_name(text: str) -> bool:
    try:
        return bool(tag_name(text))
    except LecternError:
        return False


NAMES = st.text("aAbé%_\\/", min_size=1, max_size=7).filter(_is_name).map(tag_name)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Return a library of four papers, each with a note."""
    folder = tmp_path_factory.mktemp("below")
    with Store(Library(folder / "library")) as kept:
        imported(kept, write_digest(folder, "monday", range(4)))
        for paper in all_ids(kept):
            triage.note(kept, paper, "noted")
        yield kept


def lowered(name: str) -> str:
    """Return *name* as SQLite has it in lower case."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in name)


@given(names=st.lists(NAMES, min_size=4, max_size=4), wanted=NAMES)
def test_what_is_at_or_below_a_tag_is_the_same_everywhere(store, names, wanted):
    ids = all_ids(store)
    for paper, have in store.read(get, Mark.TAGS, ids).items():
        for name in have:
            triage.tag(store, [paper], name, on=False)
    for paper, name in zip(ids, names, strict=True):
        triage.tag(store, [paper], name)
    have = store.read(get, Mark.TAGS, ids)
    for one in (wanted, names[0], names[0].split("/")[0]):
        start = lowered(one) + "/"
        expected = [p for p in ids if any((lowered(n) + "/").startswith(start) for n in have[p])]
        place = Place(PlaceKind.TAG, tag=one)
        assert sorted(store.read(find.ids, place)) == expected
        assert sorted(store.read(find.filtered, [Filter("tag", one)])) == expected
        assert sorted(store.read(annotations.keys, Sought(tag=one))) == [
            f"note:{paper}" for paper in expected
        ]
        assert store.read(counts.counts).branches.get(one, len(expected)) == len(expected)
