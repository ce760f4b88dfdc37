"""A reading list where it is read: its head, sentences, sections, details; and what is next up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from reader.types import Decision, Place, PlaceKind
from tests.ui.hands import said
from tests.ui.lists.hands import drag, lists, picks
from ui.sidebar.items import Archive, Section
from ui.sidebar.model import ITEM_ROLE
from ui.widgets.carrying import PapersMime

NONE = "Without a section"


def run(window, door: str) -> None:
    window.steering.show_dialog(door)


def groups(hands) -> list[tuple[str, list[str]]]:
    """Return the headings of the list, and the titles under each."""
    titles, found = hands.titles(), hands.window.list.groups()
    return [(one.label, titles[one.start : one.start + one.papers]) for one in found]


def names_it(hands, form, name: str) -> None:
    """Type a name into a form once it is open, and press Enter."""
    hands.see(lambda: form.isVisible() and form.findChild(QLineEdit).hasFocus())
    form.findChild(QLineEdit).selectAll()
    hands.type(name)
    hands.press("Enter")
    hands.see(lambda: not form.isVisible())


def menu(hands) -> QMenu:
    hands.see(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def chooses(hands, text: str) -> None:
    """Choose what a menu offers, and see it close."""
    shown = menu(hands)
    action = next(each for each in shown.actions() if each.text() == text)
    shown.setActiveAction(action)
    hands._qtbot.keyClick(shown, Qt.Key.Key_Return)
    # Where no desktop does so, the window takes the keyboard back by itself.
    hands.window.activateWindow()
    hands.see(hands.window.isActiveWindow)


@pytest.fixture
def parted(hands, owls):
    """Return the titles of a list of four, of which the last two are under “Night”."""
    hands.press("Down", "Down", "Shift+B")
    names_it(hands, hands.window.entries.form, "Night")
    hands.see(lambda: groups(hands) == [(NONE, owls[:2]), ("Night", owls[2:])])
    return owls


def test_a_section_is_begun_renamed_moved_and_removed_by_keys(hands, parted):
    window = hands.window
    assert window.list.heading.shown.label == NONE
    hands.press("F2")
    names_it(hands, window.entries.form, "Dusk")
    hands.see(lambda: groups(hands)[1] == ("Dusk", parted[2:]))
    hands.press("Down", "Shift+B")
    names_it(hands, window.entries.form, "Night")
    hands.see(lambda: [label for label, _ in groups(hands)] == [NONE, "Dusk", "Night"])
    hands.press("Alt+Shift+PgUp")
    hands.see(lambda: [label for label, _ in groups(hands)] == [NONE, "Night", "Dusk"])
    run(window, "section-remove")
    hands.see(lambda: groups(hands) == [(NONE, [*parted[:2], parted[3]]), ("Dusk", [parted[2]])])
    hands.press("z", "z", "z", "z", "z")
    hands.see(lambda: hands.titles() == parted and not len(window.list.groups()))


def test_steps_lead_over_headings(hands, parted):
    hands.press("Alt+Shift+Up")
    hands.see(lambda: groups(hands) == [(NONE, parted[:3]), ("Night", parted[3:])])
    hands.press("Alt+Shift+Down")
    hands.see(lambda: groups(hands) == [(NONE, parted[:2]), ("Night", parted[2:])])
    assert hands.current().title == parted[2]


def test_selected_papers_are_put_in_a_section_by_a_menu(hands, parted):
    hands.press("p")
    shown = menu(hands)
    offered = [each.text() for each in shown.actions() if each.text()]
    assert offered == [NONE, "Night", "New Section…"]
    chooses(hands, NONE)
    hands.see(lambda: groups(hands) == [(NONE, parted[:3]), ("Night", parted[3:])])
    hands.press("p")
    chooses(hands, "New Section…")
    names_it(hands, hands.window.entries.form, "Dawn & Dusk")
    hands.see(lambda: [label for label, _ in groups(hands)] == [NONE, "Dawn & Dusk", "Night"])


def test_papers_are_let_go_below_and_above_a_heading(hands, parted):
    window = hands.window
    ids = [*window.session.listed_ids()]
    top = window.list.rowViewportPosition(2)
    band = window.list.rowHeight(2) - window.list.composer.height
    assert band > 0
    drag(window, QDragEnterEvent, top + band + 4, PapersMime([ids[0]]), window.list)
    drag(window, QDropEvent, top + band + 4, PapersMime([ids[0]]), window.list)
    hands.see(lambda: groups(hands) == [(NONE, [parted[1]]), ("Night", [parted[0], *parted[2:]])])
    top = window.list.rowViewportPosition(1)
    drag(window, QDragEnterEvent, top + 3, PapersMime([ids[3]]), window.list)
    drag(window, QDropEvent, top + 3, PapersMime([ids[3]]), window.list)
    hands.see(lambda: groups(hands)[0] == (NONE, [parted[1], parted[3]]))


def test_a_sentence_is_written_in_its_place_and_tab_goes_on(hands, owls):
    window = hands.window
    editor = window.entries.editor
    hands.press("r")
    hands.see(editor.hasFocus)
    hands.type("Start here.")
    hands.press("Tab")
    hands.see(lambda: editor.hasFocus() and window.list.currentIndex().row() == 1)
    assert editor.text() == ""
    hands.type("Not this")
    hands.press("Esc")
    hands.see(lambda: not editor.isVisible() and window.list.hasFocus())
    hands.see(lambda: [window.model.paper(row).sentence for row in range(2)] == ["Start here.", ""])
    said_of = window.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Start here." in said_of
    hands.press("k", "r")
    hands.see(editor.hasFocus)
    assert editor.text() == "Start here."
    hands.press("Esc", "z")
    hands.see(lambda: window.model.paper(0).sentence == "")


def test_a_click_elsewhere_keeps_the_sentence(hands, owls, qtbot):
    window = hands.window
    hands.press("r")
    hands.see(window.entries.editor.hasFocus)
    hands.type("Why?")
    at = window.list.visualRect(window.model.index(2, 0)).center()
    qtbot.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    hands.see(lambda: not window.entries.editor.isVisible())
    hands.see(lambda: window.model.paper(0).sentence == "Why?")


def test_the_head_tells_progress_and_the_details_are_kept_when_they_are_left(hands, owls):
    window = hands.window
    head, form = window.list.head, window.reading.head.form
    hands.see(lambda: head.told.text() == "0 of 4 read")
    hands.press("Shift+D")
    hands.see(lambda: form.isVisible() and form.heading.hasFocus())
    hands.type("All about owls")
    form.due.click()
    form.day.setDate(QDate.currentDate().addDays(3))
    form.introduction.setFocus()
    hands.type("**Why** <b>owls</b>?")
    hands.see(lambda: "Why <b>owls</b>?" in form.preview.toPlainText())
    hands.see(lambda: head.introduction.text() == "Why <b>owls</b>?")  # kept as it is written
    hands.press("Esc")
    hands.see(lambda: head.heading.text() == "All about owls")
    assert head.introduction.text() == "Why <b>owls</b>?"
    hands.see(lambda: head.told.text().endswith("3 days left"))
    hands.press("e")
    hands.see(lambda: head.bar.value() == 1 and head.told.text().startswith("1 of 4 read"))
    hands.press("z", "z")
    hands.see(lambda: head.heading.text() == "owls")
    assert not head.introduction.isVisible()
    window.session.go(Place(PlaceKind.INBOX))
    hands.see(lambda: not head.isVisible())


def test_what_is_next_up_comes_from_all_lists_and_leaves_when_it_is_read(hands, owls):
    window = hands.window
    picks(hands, "bells")
    hands.see(lambda: lists(hands) == {"owls": 4, "bells": 1})
    hands.press("g", "u")
    hands.see(lambda: groups(hands) == [("owls", owls)])
    hands.see(lambda: window.list.head.told.text() == "4 papers left to read of 2 reading lists")
    hands.press("e")
    hands.see(lambda: groups(hands) == [("owls", owls[1:])])
    hands.press("Ctrl+1")
    index = window.sidebar.model().index_of(Place(PlaceKind.NEXT))
    hands.see(lambda: index.data(ITEM_ROLE).papers == 3)
    window.list.setFocus()
    hands.press("#", "b", "e", "e")
    hands.see(lambda: window.model.rowCount() in (0, 1))


def test_nothing_next_up_teaches(hands):
    hands.press("g", "u")
    hands.see(lambda: hands.window.model.rowCount() == 0)
    hands.see(lambda: hands.window.list._empty[0] == "Nothing is next up")
    assert "A puts papers in lists" in hands.window.list._empty[1]


def test_an_archived_list_folds_away_and_comes_back(hands, owls, qtbot):
    window = hands.window
    model, head = window.sidebar.model(), window.list.head
    section = model.section_index(Section.READING)

    def rows():
        return [model.index(n, 0, section).data() for n in range(model.rowCount(section))]

    place = window.session.place
    run(window, "reading-list-archive")
    hands.see(lambda: "archived" in head.told.text())
    hands.see(lambda: rows() == ["Archived"])
    at = window.sidebar.visualRect(model.index(0, 0, section)).center()
    qtbot.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    hands.see(lambda: rows() == ["Archived", "owls"])
    assert window.session.place == place
    qtbot.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    hands.see(lambda: rows() == ["Archived"])
    assert isinstance(model.index(0, 0, section).data(ITEM_ROLE), Archive)
    window.session.go(Place(PlaceKind.INBOX))
    window.session.go(place)
    hands.see(lambda: rows() == ["Archived", "owls"])
    assert head.button.text() == "Bring Back"
    head.button.click()
    hands.see(lambda: rows() == ["Next up", "owls"])


def test_a_list_is_duplicated_and_merged_back(hands, parted):
    window = hands.window
    run(window, "reading-list-duplicate")
    hands.see(lambda: lists(hands) == {"owls": 4, "owls (2)": 4})
    hands.see(lambda: window.list.head.heading.text() == "owls (2)")
    hands.see(lambda: groups(hands) == [(NONE, parted[:2]), ("Night", parted[2:])])
    window.list.setFocus()
    hands.press("Shift+A")
    hands.see(lambda: lists(hands) == {"owls": 4, "owls (2)": 3})
    run(window, "reading-list-merge")
    chooses(hands, "owls")
    hands.see(lambda: lists(hands) == {"owls": 4})
    hands.see(lambda: window.list.head.heading.text() == "owls")
    assert "Merged “owls (2)” into “owls”" in said(window)
    window.list.setFocus()
    hands.press("z")
    hands.see(lambda: lists(hands) == {"owls": 4, "owls (2)": 3})


def test_a_list_is_made_of_a_search_and_of_a_selection(hands):
    window = hands.window
    hands.press("Shift+L")
    names_it(hands, window.reading.form, "all of them")
    hands.see(lambda: lists(hands) == {"all of them": 12})
    window.list.setFocus()
    hands.press("x", "Shift+J", "Shift+L")
    hands.see(lambda: "2 papers" in window.reading.form._title.text())
    names_it(hands, window.reading.form, "two")
    hands.see(lambda: lists(hands) == {"all of them": 12, "two": 2})
    buttons = window.notices.findChildren(QPushButton)
    opens = next(one for one in buttons if one.text() == "Open" and one.isVisible())
    opens.click()
    hands.see(lambda: window.list.head.heading.text() == "two")


def test_a_list_is_made_of_what_a_triage_kept(hands):
    window = hands.window
    hands.press("Shift+T")
    hands.see(lambda: window.triaging.is_on)
    for key in ("e", "#", "b"):
        before = window.session.current
        hands.press(key)
        hands.see(lambda before=before: window.session.current != before)
    hands.see(lambda: window.session.counts.decisions[Decision.INBOX] == 9)
    hands.press("Shift+E")
    summary = window.triaging.ending.view
    hands.see(lambda: summary.isVisible() and summary.list.isEnabled())
    hands.press("l")
    names_it(hands, window.reading.form, "kept")
    hands.see(lambda: lists(hands) == {"kept": 2})
    hands.see(lambda: "Made reading list “kept”" in summary.said.text())
    assert summary.isVisible()
    hands.press("Esc")
    hands.see(lambda: not summary.isVisible())


def test_elsewhere_the_keys_of_lists_do_nothing(hands):
    window = hands.window
    hands.press("r", "p", "Shift+B", "F2", "Shift+D")
    assert not window.entries.editor.isVisible()
    assert not window.entries.form.isVisible()
    assert QApplication.activePopupWidget() is None


def test_all_of_the_details_is_reached_by_tab_and_has_a_name(hands, owls):
    form = hands.window.reading.head.form
    hands.press("Shift+D")
    hands.see(lambda: form.isVisible() and form.heading.hasFocus())
    form.due.setChecked(True)
    stops = []
    for _ in range(9):  # a day has a stop for each of its parts
        stops.append(QApplication.focusWidget())
        hands.press("Tab")
    assert stops[0] is form.heading
    assert {form.due, form.day, form.introduction, form.done} <= {*stops}
    for each in stops:
        assert each.accessibleName() or each is form.heading or each.text()
    hands.press("Esc", "z")


def test_a_day_is_taken_away_again(hands, owls):
    window = hands.window
    form, head = window.reading.head.form, window.list.head
    for on in (True, False):
        hands.press("Shift+D")
        hands.see(lambda: form.isVisible() and form.heading.hasFocus())
        form.due.setChecked(on)
        hands.press("Enter")
        hands.see(lambda on=on: ("7 days left" in head.told.text()) == on)
    assert not form.isVisible()
