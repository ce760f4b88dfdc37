"""Changes of tags, to do in any order."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import strategies as st

from reader import tagging, triage
from reader.errors import LecternError
from reader.store import counts
from tests.builders import all_ids


def names(store) -> dict[str, int]:
    return {tag.name: tag.papers for tag in store.read(counts.tags)}


VERBS = {
    "rename": tagging.rename,
    "merge": tagging.merge,
    "delete": lambda store, names, _: tagging.delete(store, names),
    "digit": tagging.give_digit,
    "colour": tagging.recolour,
    "make": lambda store, name, _: tagging.make(store, name),
    "tag": lambda store, number, name: triage.toggle_tag(
        store, [sorted(all_ids(store))[number]], name
    ),
}


def do(store, deed) -> None:
    verb, first, second = deed
    with suppress(LecternError):
        VERBS[verb](store, first, second)


FEW = st.sampled_from(["a", "A", "b"])

TAGS = st.one_of(
    st.tuples(st.just("tag"), st.integers(0, 3), FEW),
    st.tuples(st.just("delete"), st.lists(FEW, min_size=1, max_size=2), st.none()),
    st.tuples(st.just("rename"), FEW, FEW),
    st.tuples(st.just("digit"), FEW, st.sampled_from([None, 1, 2])),
)
