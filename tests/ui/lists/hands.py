"""What hands do with reading lists."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from reader.types import Place, PlaceKind


def lists(hands) -> dict[str, int]:
    return {one.name: one.papers for one in hands.window.session.counts.lists}


def picks(hands, *typed: str) -> None:
    """Open the picker by its key, type each and press Enter, and close it."""
    picker = hands.window.reading.picker
    hands.press("a")
    hands.see(lambda: picker.isVisible() and picker._field.hasFocus())
    for text in typed:
        hands.type(text)
        hands.press("Enter")
    hands.press("Esc")
    hands.see(lambda: not picker.isVisible())


def goes(hands, name: str) -> Place:
    hands.see(lambda: name in lists(hands))
    found = next(one for one in hands.window.session.counts.lists if one.name == name)
    place = Place(PlaceKind.LIST, reading_list=found.id)
    hands.window.sidebar.place_chosen.emit(place)
    hands.window.list.setFocus()
    hands.see(lambda: hands.window.desk.shows(place))
    return place


def drag(window, kind, y: int, mime: QMimeData, source: object) -> QDropEvent:
    """Have a drag be over the list; return what came of it."""
    at, held = QPointF(40, y), Qt.MouseButton.LeftButton
    plain, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction

    class Dragged(kind):
        def source(self):
            return source

    place = at if kind is QDropEvent else at.toPoint()
    event = Dragged(place, copy, mime, held, plain)
    QApplication.sendEvent(window.list.viewport(), event)
    return event


def let_go(window, place: Place, data: QMimeData, source: object | None) -> None:
    sidebar = window.sidebar
    at = QPointF(sidebar.visualRect(sidebar.model().index_of(place)).center())

    class Drop(QDropEvent):
        def source(self):
            return source

    sidebar.dropEvent(
        Drop(
            at,
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
