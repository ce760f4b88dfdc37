"""What is typed while an import makes papers one is on the paper that is left, beside the rest."""

from __future__ import annotations

import pytest

from reader import merging, triage
from reader.store import drafts
from reader.store.marks import Mark, get
from reader.store.store import Store


@pytest.fixture
def other(library):
    """The library as the process that imports has it."""
    with Store(library) as store:
        yield store


def note(store: Store) -> str:
    return store.read(lambda db: get(db, Mark.NOTE, [1])[1])


def all_saved(hands, store: Store) -> bool:
    return not hands.window.notes.unsaved and store.read(drafts.left) == []


def test_the_note_of_a_paper_that_is_merged_into_the_open_one_stays(hands, other):
    triage.note(other, 2, "words of two")
    hands.into_note()
    hands.type("mine")
    merging.merge(other, 1, [2])
    hands.type(" and more")
    hands.press("Esc")
    hands.see(lambda: note(other) == "words of two\n\nmine and more")
    hands.see(lambda: all_saved(hands, other))
    hands.see(lambda: hands.window.page.note.editor.toPlainText() == note(other))
    hands.into_note()
    hands.type("!")
    hands.press("Esc")
    hands.see(lambda: note(other) == "words of two\n\nmine and more!")


def test_what_is_typed_on_a_paper_that_is_merged_into_another_is_there(hands, other):
    triage.note(other, 1, "words of one")
    hands.press("j")
    hands.see(lambda: hands.window.session.open_id == 2)
    hands.into_note()
    hands.type("mine")
    merging.merge(other, 1, [2])
    hands.type(" and more")
    hands.press("Esc")
    hands.see(lambda: note(other) == "words of one\n\nmine and more")
    hands.see(lambda: all_saved(hands, other))
