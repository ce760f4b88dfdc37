"""Links between notes and papers: whatever a paper is called, a link to it leads there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import triage
from reader.library import Library
from reader.store import note_links, papers
from reader.store.store import Store
from reader.text.normal import clean
from reader.text.note_links import as_link, link_key
from reader.text.note_links import note_links as links_of
from tests.builders import all_ids, imported, write_digest

TITLES = st.text(max_size=12) | st.text("AbX*+ [](){}_%\\İſα∎", max_size=12)
LONG = "A title that goes on and on, for it tells the whole of its paper; "


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Return a library of twelve papers."""
    folder = tmp_path_factory.mktemp("linking")
    with Store(Library(folder / "library")) as kept:
        imported(kept, write_digest(folder, "monday", range(12)))
        yield kept


def call(store: Store, paper: int, name: str) -> None:
    with store.writing() as db:
        db.execute("UPDATE papers SET title = ? WHERE id = ?", [name, paper])
        db.execute(
            "UPDATE texts SET raw_title = ?, title = NULL WHERE record_id = ?", [name, paper]
        )


def leads(store: Store, name: str) -> int | None:
    """Return the paper that a link to *name* in a note leads to, when it leads back, too."""
    *others, paper = all_ids(store)
    call(store, paper, name)
    triage.note(store, others[0], f"see {as_link(name)}")
    (link,) = links_of(as_link(name))
    found = store.read(note_links.linked, [link.title]).get(link.title)
    (shown,) = store.read(papers.papers, [paper])
    return found if others[0] in dict(shown.backlinks) else None


@pytest.mark.parametrize(
    "name",
    [*"XQİ∎A数É™[", "A* B", "C++ R", "!!!", "[X]", LONG * 8, LONG * 40, "x" * 600],
    ids=lambda name: name[:8],
)
def test_every_title_can_be_linked(store, name):
    assert leads(store, name.strip()) == all_ids(store)[-1]


@given(TITLES.map(clean).filter(bool))
def test_whatever_a_paper_is_called_its_link_leads_there(store, name):
    assert leads(store, name) == all_ids(store)[-1]


@given(st.text(max_size=40), st.integers(1, 60))
def test_a_title_and_its_link_are_the_same_to_both(text, times):
    name = clean(text * times)
    assert [link_key(link.title) for link in links_of(as_link(name))] in ([link_key(name)], [])
