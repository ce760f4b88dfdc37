"""Reading lists by keys, by drags and from the sidebar, each act with its Undo."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from reader import smart
from reader.types import Place, PlaceKind, SortKey
from tests.ui.hands import said
from tests.ui.lists.hands import drag, goes, let_go, lists, picks
from ui.sidebar.items import HINTS, Section
from ui.sidebar.model import ITEM_ROLE
from ui.widgets.carrying import PapersMime


def test_the_key_makes_a_list_and_tells_it_everywhere(hands):
    window = hands.window
    picks(hands, "For Monday")
    hands.see(lambda: lists(hands) == {"For Monday": 1})
    model = window.sidebar.model()
    heading = model.section_index(Section.READING)
    assert [model.index(n, 0, heading).data() for n in range(model.rowCount(heading))] == [
        "Next up",
        "For Monday",
    ]
    hands.see(lambda: "For Monday" in said(window))
    hands.see(lambda: chips(window))
    assert [one.accessibleName() for one in chips(window)] == ["Reading list For Monday"]
    chips(window)[0].click()
    hands.see(lambda: window.session.place.kind is PlaceKind.LIST)
    hands.see(lambda: window.model.rowCount() == 1)
    hands.press("z")
    hands.see(lambda: lists(hands) == {})
    hands.see(lambda: window.model.rowCount() == 0)
    hint = model.index(0, 0, heading).data(ITEM_ROLE)
    assert hint == HINTS[Section.READING]


def chips(window) -> list[QPushButton]:
    """Return the buttons of the page that lead to the list."""
    return [one for one in window.page.findChildren(QPushButton) if "For Monday" in one.text()]


def test_the_picker_shows_what_holds_the_papers_and_takes_them_out(hands):
    picks(hands, "owls", "bells")
    hands.see(lambda: lists(hands) == {"owls": 1, "bells": 1})
    hands.press("j")
    picks(hands, "owls")
    hands.see(lambda: lists(hands)["owls"] == 2)
    hands.press("k", "Shift+J", "a")
    picker = hands.window.reading.picker
    hands.see(picker.isVisible)
    rows = picker._rows
    assert [rows.index(n, 0).data() for n in range(2)] == [
        "owls, holds them",
        "bells, holds some of them",
    ]
    hands.press("Enter", "Esc")
    hands.see(lambda: lists(hands) == {"owls": 0, "bells": 1})
    hands.press("z")
    hands.see(lambda: lists(hands)["owls"] == 2)


def test_a_name_of_a_smart_list_is_refused_in_words(hands):
    hands.window.session.act(lambda store: smart.save(store, "clever", "owls"))
    picks(hands, "clever")
    hands.see(lambda: "already" in said(hands.window))
    assert lists(hands) == {}


def test_papers_move_by_keys_and_the_eye_stays_with_them(hands, owls):
    hands.press("j", "Alt+Shift+Down")
    hands.see(lambda: hands.titles() == [owls[0], owls[2], owls[1], owls[3]])
    assert hands.current().title == owls[1]
    hands.press("Alt+Shift+Up")
    hands.see(lambda: hands.titles() == owls)
    hands.press("Alt+Shift+Up")
    hands.see(lambda: hands.titles() == [owls[1], owls[0], *owls[2:]])
    hands.press("Alt+Shift+Up", "z")
    hands.see(lambda: hands.titles() == owls)
    hands.press("Shift+J", "Alt+Shift+Down")
    hands.see(lambda: hands.titles() == [owls[0], owls[3], owls[1], owls[2]])
    assert len(hands.window.session.selected()) == 2


def test_a_list_keeps_its_order_where_others_are_sorted_until_it_is_sorted_too(hands, owls):
    window = hands.window
    window.session.go(Place(PlaceKind.INBOX))
    window.session.remember(order=("-title",))
    goes(hands, "owls")
    assert hands.titles() == owls
    window.list.columns.sort_wanted.emit(SortKey.TITLE, False)
    hands.see(lambda: hands.titles() == sorted(owls))
    hands.press("Alt+Shift+Down")
    hands.see(lambda: "own order" in said(window))
    window.steering.show_dialog("sort-none")
    hands.see(lambda: hands.titles() == owls)
    window.session.go(Place(PlaceKind.INBOX))
    assert window.session.arrangement.order


def test_papers_are_taken_out_and_stay_in_the_library(hands, owls):
    hands.press("Shift+A")
    hands.see(lambda: hands.titles() == owls[1:])
    assert hands.window.session.counts.papers == 12
    hands.press("z")
    hands.see(lambda: hands.titles() == owls)


def test_papers_let_go_on_a_list_come_last(hands, owls):
    window = hands.window
    place = window.session.place
    window.session.go(Place(PlaceKind.INBOX))
    hands.see(lambda: window.model.rowCount() == 12)
    ids = [*window.session.listed_ids()]
    let_go(window, place, PapersMime([ids[6], ids[0], ids[5]]), window.list)
    hands.see(lambda: lists(hands) == {"owls": 6})
    goes(hands, "owls")
    assert [*window.session.listed_ids()] == [*ids[:4], ids[6], ids[5]]


def between(window, row: int) -> int:
    """Return the height at which a drop comes before *row*."""
    return window.list.rowViewportPosition(row) + 4


def test_papers_are_dragged_within_their_list(hands, owls):
    window = hands.window
    ids = [*window.session.listed_ids()]
    mime = PapersMime([ids[3], ids[1]])
    y = between(window, 0)
    assert window.list.viewport().acceptDrops()
    assert drag(window, QDragEnterEvent, y, mime, window.list).isAccepted()
    assert drag(window, QDragMoveEvent, y, mime, window.list).isAccepted()
    assert window.entries.dropping._line.isVisible()
    drag(window, QDropEvent, y, mime, window.list)
    assert not window.entries.dropping._line.isVisible()
    hands.see(lambda: hands.titles() == [owls[1], owls[3], owls[0], owls[2]])
    end = window.list.viewport().height() - 4
    drag(window, QDragEnterEvent, end, mime, window.list)
    drag(window, QDropEvent, end, PapersMime([ids[1]]), window.list)
    hands.see(lambda: hands.titles() == [owls[3], owls[0], owls[2], owls[1]])
    hands.press("z", "z")
    hands.see(lambda: hands.titles() == owls)


def test_elsewhere_nothing_is_let_go_in_the_list_and_files_go_to_the_window(hands, owls):
    window = hands.window
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/nowhere/digest.txt")])
    assert drag(window, QDragEnterEvent, 10, files, None).isAccepted()
    text = QMimeData()
    text.setText("no file")
    assert not drag(window, QDragEnterEvent, 10, text, None).isAccepted()
    window.session.go(Place(PlaceKind.INBOX))
    hands.see(lambda: window.model.rowCount() == 12)
    assert not window.list.viewport().acceptDrops()


def form(hands) -> QLineEdit:
    shown = hands.window.reading.form
    hands.see(lambda: shown.isVisible())
    hands.see(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    return shown.findChild(QLineEdit)


def test_a_list_is_renamed_and_deleted_at_the_side(hands, owls, qtbot):
    window = hands.window
    window.sidebar.setFocus()
    window.sidebar.setCurrentIndex(window.sidebar.model().index_of(window.session.place))
    qtbot.keyClick(window.sidebar, Qt.Key.Key_F2)
    field = form(hands)
    assert field.text() == "owls"
    qtbot.keyClicks(field, " ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    hands.see(lambda: "no name" in window.reading.form._problem.text())
    qtbot.keyClicks(field, "birds")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    hands.see(lambda: lists(hands) == {"birds": 4})
    assert not window.reading.form.isVisible()
    window.sidebar.setFocus()
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Delete)
    hands.see(lambda: lists(hands) == {})
    hands.see(lambda: window.session.place == Place(PlaceKind.INBOX))
    window.list.setFocus()
    hands.press("z")
    hands.see(lambda: lists(hands) == {"birds": 4})


def test_a_new_list_is_gone_to_and_teaches_how_it_is_filled(hands, qtbot):
    window = hands.window
    window.steering.show_dialog("reading-list-new")
    qtbot.keyClicks(form(hands), "later")
    qtbot.keyClick(form(hands), Qt.Key.Key_Return)
    hands.see(lambda: window.session.place.kind is PlaceKind.LIST)
    hands.see(lambda: window.model.rowCount() == 0)
    hands.see(lambda: window.list._empty[0] == "An empty reading list")


def test_the_menu_of_a_list_at_the_side(hands, owls):
    window = hands.window
    sidebar = window.sidebar
    at = sidebar.visualRect(sidebar.model().index_of(window.session.place)).center()
    sidebar.customContextMenuRequested.emit(QPoint(at))
    menu = QApplication.activePopupWidget()
    assert [each.text() for each in menu.actions() if each.text()] == [
        "Details…",
        "Rename…",
        "Duplicate",
        "Archive",
        "Merge Into",
        "New Reading List…",
        "Delete",
    ]
    menu.close()


def test_a_search_stays_in_the_list(hands, owls):
    hands.window.steering.show_dialog("search-within")
    hands.see(lambda: "list:owls" in hands.window.search_bar.text())
    hands.see(lambda: sorted(hands.titles()) == sorted(owls))
    hands.see(lambda: not hands.window.list.viewport().acceptDrops())


def test_the_window_opens_where_it_was_closed(opened, window, hands, owls):
    place = window.session.place
    window.close()
    with opened() as again:
        hands.see(lambda: again.session.place == place)
        hands.see(lambda: again.model.rowCount() == 4)
