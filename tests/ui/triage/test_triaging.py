"""Triage mode, as hands and eyes meet it: one paper at a time, to the summary and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader import settings, sitting
from reader.errors import LecternError
from reader.library import settings_file
from reader.store import arranging
from reader.types import Decision, Place, PlaceKind
from tests.builders import title
from tests.ui.hands import Hands, said


@pytest.fixture
def triaging(hands):
    """Triage mode over the twelve papers of the inbox, begun by its key."""
    begin(hands)
    return hands.window.triaging


def begin(hands) -> None:
    hands.press("Shift+T")
    hands.see(lambda: hands.window.triaging.is_on)
    hands.see(lambda: hands.window.page.paper is not None)


def shown(hands) -> str:
    """Return the title that is read, once the page has caught up."""
    session, page = hands.window.session, hands.window.page
    hands.see(lambda: page.paper is not None and page.paper.id == session.current)
    return page.paper.title


def decided(hands, count: int) -> None:
    hands.see(lambda: hands.window.session.counts.decisions[Decision.INBOX] == 12 - count)


def told(triaging) -> str:
    return triaging.frame.bar.told.text()


def summary(hands):
    view = hands.window.triaging.ending.view
    hands.see(view.isVisible)
    return view


def figures(view) -> dict[str, str]:
    texts = [view.counts.itemAt(at).widget().text() for at in range(view.counts.count())]
    return {words: count for count, words in (text.split(" ", 1) for text in texts)}


def test_the_page_is_alone_and_larger_until_esc(triaging, hands):
    window = hands.window
    assert not window.list.isVisible()
    assert not window.sidebar.isVisible()
    assert triaging.frame.bar.name.text() == "Inbox"
    assert told(triaging) == "0 of 12 decided"
    assert window.page.scroller.hasFocus()
    large = window.page.texts["abstract"].document().defaultFont().pointSizeF()
    sizes = triaging._stage._sizes
    hands.press("Esc")
    hands.see(window.list.hasFocus)
    small = window.page.texts["abstract"].document().defaultFont().pointSizeF()
    assert large == pytest.approx(1.25 * small, rel=0.05)
    assert window.splitter.sizes() == pytest.approx(sizes, abs=2)
    assert not triaging.frame.bar.isVisible()


def test_decisions_go_on_and_z_brings_the_last_paper_back(triaging, hands):
    first = shown(hands)
    hands.press("e")
    second = shown(hands)
    assert second != first
    hands.press("b")
    third = shown(hands)
    decided(hands, 2)
    hands.see(lambda: told(triaging).startswith("2 of 12 decided"))
    hands.press("z")
    hands.see(lambda: shown(hands) == second)
    hands.see(lambda: told(triaging).startswith("1 of 12 decided"))
    hands.press("#")
    hands.see(lambda: shown(hands) == third)
    hands.press("k")
    hands.see(lambda: shown(hands) == second)
    decided(hands, 2)
    assert hands.window.page.paper.decision in (Decision.DISMISSED, Decision.INBOX)


def test_all_that_can_be_done_to_a_paper_is_done_to_the_one_that_is_read(triaging, hands):
    hands.press("j", "j", "s")
    name = shown(hands)
    hands.see(lambda: hands.window.page.paper.starred)
    assert shown(hands) == name
    hands.write_note("Ask the group")
    hands.see(lambda: hands.window.session.current is not None)
    hands.see(lambda: hands.window.page.isAncestorOf(QApplication.focusWidget()))
    hands.see(lambda: not hands.window.notes.unsaved)
    assert triaging.is_on
    hands.press("Esc")
    assert hands.current().title == name
    hands.see(lambda: hands.current().has_note and hands.current().starred)


def test_the_list_is_as_it_was_but_for_the_decided(triaging, hands):
    hands.press("e")
    name = shown(hands)
    decided(hands, 1)
    hands.press("Esc")
    hands.see(lambda: hands.window.model.rowCount() == 11)
    assert hands.current().title == name
    assert title(0) not in hands.titles()


def test_a_triage_is_gone_on_with_where_it_was_left(triaging, hands):
    hands.press("e", "b", "j")
    name = shown(hands)
    decided(hands, 2)
    hands.see(lambda: told(triaging).startswith("2 of 12"))
    hands.press("Esc", "g", "d")
    hands.see(lambda: hands.window.model.rowCount() == 1)
    hands.press("g", "i")
    hands.see(lambda: hands.window.model.rowCount() == 10)
    begin(hands)
    assert told(triaging).startswith("2 of 12 decided")
    assert shown(hands) == name
    hands.press("Shift+E")
    assert figures(summary(hands))["Later"] == "1"


def test_a_triage_survives_a_restart(opened, filled, qtbot):
    with opened() as window:
        hands = Hands(qtbot, window)
        begin(hands)
        assert told(window.triaging) == "0 of 12 decided"
        hands.press("e", "e", "j")
        name = shown(hands)
        decided(hands, 2)
    assert len(sitting.unfinished(settings.load(settings_file()).triage)) == 1
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 10)
        assert window.list.isVisible()
        assert all(width > 100 for width in window.splitter.sizes())
        begin(hands)
        assert told(window.triaging).startswith("2 of 12 decided")
        assert shown(hands) == name
        hands.press("k", "k", "k", "k")
        assert shown(hands) == title(0)


def test_keys_pressed_ahead_of_the_list_triage_the_list_that_was_asked_for(hands):
    hands.press("e", "e")
    decided(hands, 2)
    hands.press("g", "a")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.press("g", "i", "Shift+T")
    hands.see(lambda: hands.window.triaging.is_on)
    assert told(hands.window.triaging) == "0 of 10 decided"
    hands.press("Esc")
    hands.see(lambda: hands.window.model.rowCount() == 10)
    hands.press("g", "a", "Shift+T", "g", "d")
    hands.see(lambda: hands.window.model.rowCount() == 2)
    assert not hands.window.triaging.is_on


def test_a_list_that_cannot_be_had_is_not_waited_for(hands, monkeypatch):
    def broken(*_: object) -> None:
        raise LecternError("The disk hums.", advice="Wait.")

    with monkeypatch.context() as patch:
        patch.setattr(arranging, "listing", broken)
        hands.press("g", "a", "Shift+T")
        hands.see(lambda: said(hands.window) == "The disk hums. Wait.")
    hands.press("g", "i")
    hands.see(lambda: not hands.window.session.awaits_list)
    assert not hands.window.triaging.is_on
    begin(hands)


def test_a_digest_is_triaged_without_what_was_decided_before(hands):
    hands.press("e", "e")
    decided(hands, 2)
    hands.window.session.go(Place(PlaceKind.DIGEST, digest=1))
    hands.see(lambda: hands.window.model.rowCount() == 12)
    begin(hands)
    assert hands.window.triaging.frame.bar.name.text() == "monday"
    assert told(hands.window.triaging) == "0 of 10 decided"
    assert shown(hands) == title(2)


def test_the_search_can_be_triaged_and_stays(hands, qtbot):
    hands.press("/")
    hands.type("owls OR tides")
    hands.see(lambda: hands.window.session.query and 0 < hands.window.model.rowCount() < 12)
    found = hands.window.model.rowCount()
    hands.press("Down")
    begin(hands)
    name = hands.window.triaging.frame.bar.name.text()
    assert name == "Search for “owls OR tides”"
    hands.press("Esc")
    assert hands.window.session.query == "owls OR tides"
    hands.see(lambda: hands.window.model.rowCount() == found)


def test_the_last_decision_ends_in_a_summary_that_can_be_copied(triaging, hands):
    hands.press("s")
    hands.see(lambda: hands.window.page.paper.starred)
    for number, key in enumerate("eb#ebbeeeee", 1):
        hands.press(key)
        decided(hands, number)
    hands.press("e")
    view = summary(hands)
    assert figures(view) == {
        "Done": "8", "Later": "3", "Dismissed": "1", "Starred": "1", "Tagged": "0", "Notes": "0",
        "Highlights": "0",
    }  # fmt: skip
    assert view.papers.count() == 11
    hands.press("c")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("# Triage of Inbox\n")
    assert "- Done: 8\n- Later: 3\n- Dismissed: 1\n- Starred: 1" in text
    assert f"- ★ {title(0)}" in text
    assert view.said.text() == "Copied to the clipboard"
    hands.press("Esc")
    hands.see(lambda: not triaging.is_on)
    hands.see(lambda: hands.window.list.isVisible())
    hands.see(lambda: hands.window.model.rowCount() == 0)
    assert hands.window.session.settings.triage == "[]"


def test_all_of_it_can_be_undone_and_that_be_undone(triaging, hands):
    hands.press("e", "e", "s", "b")
    decided(hands, 3)
    hands.press("Shift+E")
    view = summary(hands)
    hands.press("u")
    hands.see(lambda: not view.isVisible())
    decided(hands, 0)
    hands.see(lambda: told(triaging).startswith("0 of 12"))
    assert triaging.is_on
    assert hands.window.session.counts.starred == 0
    hands.press("z")
    decided(hands, 3)
    hands.see(lambda: told(triaging).startswith("3 of 12"))


def test_going_on_from_the_summary(triaging, hands):
    hands.press("e")
    decided(hands, 1)
    hands.press("Shift+E")
    view = summary(hands)
    hands.press("g")
    hands.see(lambda: not view.isVisible())
    assert triaging.is_on
    hands.press("e")
    decided(hands, 2)


def test_what_was_undone_does_not_count(triaging, hands):
    hands.press("e", "b")
    decided(hands, 2)
    hands.press("z")
    decided(hands, 1)
    hands.press("Shift+E")
    assert figures(summary(hands))["Later"] == "0"


def test_the_foot_shows_the_keys_and_does_them_by_mouse(triaging, hands, qtbot):
    buttons = {button.text(): button for button in triaging.frame.foot._buttons}
    assert {"Done", "Later", "Dismiss", "Star", "Undo"} <= buttons.keys()
    assert buttons["Done"].accessibleDescription().casefold() == "e"
    name = shown(hands)
    qtbot.mouseClick(buttons["Done"], Qt.MouseButton.LeftButton)
    hands.see(lambda: shown(hands) != name)
    decided(hands, 1)


@pytest.mark.parametrize("keys", [("/",), ("Ctrl+1",), ("g", "a")])
def test_what_leads_elsewhere_leaves(triaging, hands, keys):
    hands.press(*keys)
    hands.see(lambda: not triaging.is_on)
    assert hands.window.list.isVisible()


def test_a_list_without_undecided_papers_says_so(hands):
    for number in range(12):
        hands.press("e")
        decided(hands, number + 1)
    hands.press("g", "a")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.press("Shift+T")
    hands.see(lambda: "decided" in said(hands.window))
    assert not hands.window.triaging.is_on
