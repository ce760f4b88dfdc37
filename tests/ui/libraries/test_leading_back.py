"""Undo and redo lead to the paper that they change, and the list always tells its own length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel

from reader.store.history import Act
from reader.store.marks import Edit, Mark
from reader.store.store import Store
from reader.types import Decision, PlaceKind
from tests.builders import title
from tests.ui.hands import see
from ui.app import window_on
from ui.browsing.relisting import led_to
from ui.browsing.teaching import empty_list


def at(hands, name: str) -> None:
    hands.see(lambda: hands.current() is not None and hands.current().title == name)


def told(hands, count: int) -> None:
    window = hands.window
    hands.see(lambda: window.model.rowCount() == count)
    hands.see(lambda: window.search_bar.status().startswith(f"{count} papers"))


@pytest.mark.parametrize("key", ["#", "e", "b"])
def test_undo_in_the_inbox_goes_back_to_the_paper_and_redo_on(hands, key):
    hands.press("j", "j", "j")
    at(hands, title(3))
    hands.press(key)
    at(hands, title(4))
    hands.press("z")
    at(hands, title(3))
    hands.see(lambda: hands.window.session.open_id == hands.current().id)
    hands.press("j", "j", "Shift+Z")
    hands.see(lambda: hands.window.model.rowCount() == 11)
    at(hands, title(4))


@pytest.mark.parametrize("key", ["#", "e", "b", "i"])
def test_undo_in_a_digest_goes_back_to_the_paper_and_redo_on(hands, key):
    hands.press("]")
    told(hands, 4)
    if key == "i":
        hands.press("j", "e")
        at(hands, title(10))
        hands.press("k")
    else:
        hands.press("j")
    at(hands, title(9))
    hands.press(key)
    at(hands, title(10))
    hands.press("j", "z")
    at(hands, title(9))
    hands.press("Home", "Shift+Z")
    at(hands, title(10))


def test_undo_of_many_goes_to_the_first_of_them(hands):
    hands.press("j", "j", "Shift+J", "Shift+J", "#")
    told(hands, 9)
    hands.press("j", "j", "z")
    told(hands, 12)
    at(hands, title(2))
    assert len(hands.window.session.selected()) == 1


def test_undo_of_all_in_a_digest_goes_to_the_first_of_them(hands):
    hands.press("]")
    told(hands, 4)
    hands.press("Ctrl+A", "#")
    hands.see(lambda: hands.window.model.paper(3).decision is Decision.DISMISSED)
    hands.press("End", "z")
    hands.see(lambda: hands.window.model.paper(3).decision is Decision.INBOX)
    at(hands, title(8))


def test_undo_of_another_mark_leaves_the_reader_where_he_is(hands):
    hands.press("s")
    hands.see(lambda: hands.current().starred)
    hands.press("j", "j", "z")
    hands.see(lambda: not hands.window.model.paper(0).starred)
    at(hands, title(2))


def test_the_line_above_the_list_counts_what_the_list_has_after_a_triage(hands):
    window = hands.window
    hands.press("]")
    told(hands, 4)
    hands.press("j", "j")
    window.desk.rest()
    window.desk.wake()
    hands.press("]")
    told(hands, 12)
    hands.press("[")
    told(hands, 4)
    hands.see(lambda: window.list.currentIndex().row() == 2)
    hands.press("]")
    told(hands, 12)
    assert window.session.place.kind is PlaceKind.DIGEST


@given(
    st.sampled_from(["undo", "redo", "done", "import"]),
    st.lists(st.sampled_from([Mark.DECISION, Mark.STARRED, Mark.VERSION]), unique=True),
)
@settings(max_examples=40)
def test_only_decisions_taken_back_lead(verb, marks):
    edits = tuple(Edit(mark, {7: None}, {7: None}) for mark in marks)
    leads = led_to(Act(2, 2, verb, "", edits))
    wanted = verb in ("undo", "redo") and Mark.DECISION in marks and Mark.VERSION not in marks
    assert leads == ({7} if wanted else frozenset())


def test_nothing_is_said_before_the_first_list_has_come(library, qtbot):
    with Store(library):
        pass
    window = window_on(library)
    window.show()

    def said() -> str:
        labels = window.page.findChildren(QLabel)
        return " ".join(each.text() for each in labels if each.isVisible())

    assert not window.desk.shows(window.session.place)
    assert not said().strip()
    assert not window.search_bar.status()
    see(qtbot, lambda: "Nothing to read" in said())
    assert "Choose a paper" not in said()
    assert window.desk.shows(window.session.place)
    window.close()
    see(qtbot, lambda: not window.isVisible())
    window.deleteLater()


def test_an_empty_digest_names_undo_and_redo():
    heading, body = empty_list(PlaceKind.DIGEST)
    assert heading == "An empty digest"
    assert "Undo (Z)" in body
    assert "Redo (Shift+Z)" in body


def test_an_empty_library_leads_to_imports_and_backups_and_is_not_called_done():
    heading, body = empty_list(PlaceKind.INBOX, has_papers=False)
    assert heading == "No papers yet"
    assert "Backups" in body
    assert empty_list(PlaceKind.INBOX)[0] == "Inbox zero"
