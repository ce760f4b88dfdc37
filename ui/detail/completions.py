"""Complete the titles of papers while a link to one is being written in a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from reader.text.note_links import as_link, begun_link
from reader.text.unobeyed import units
from reader.words import tr
from ui.looks.colours import Colours
from ui.widgets.fuzzy import Match, match
from ui.widgets.offer_box import OfferBox
from ui.widgets.pick import PickDelegate, PickRows, paint_name

MOST = 7
"""Titles in sight: who wants another types another letter."""
WIDTH = 520
PAD = 14

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


@dataclass(frozen=True, slots=True)
class Offer:
    """A title that fits what was typed."""

    title: str
    match: Match


class Completions(QObject):
    """Watches a field for ``[[``, asks for titles, and puts the chosen one in as a link."""

    titles_wanted = Signal(str)
    """What has been typed of a title: answer by `offer`."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._typed: str | None = None
        rows, delegate = Offers(field), OfferDelegate(field, PAD)
        self._box = OfferBox[Offer](field, rows, delegate, tr("Titles that fit"))
        self._box.picked.connect(self._pick)
        field.installEventFilter(self)
        field.cursorPositionChanged.connect(self._look)
        field.textChanged.connect(self._look)

    @property
    def is_open(self) -> bool:
        """Say whether titles are offered."""
        return self._box.is_open

    @property
    def titles(self) -> list[str]:
        """Return what is offered, the best first."""
        return [offer.title for offer in self._box.rows]

    def offer(self, typed: str, titles: Sequence[str]) -> None:
        """Offer the *titles* that fit best, if *typed* is still what is there."""
        if typed != self._typed:
            return
        fitting = [Offer(title, fit) for title in titles if (fit := match(typed, title))]
        if typed.strip():
            fitting.sort(key=lambda offer: -offer.match.score)
        if fitting:
            caret = self._field.cursorRect().translated(self._field.viewport().pos())
            self._box.offer(fitting[:MOST], caret, WIDTH, chosen=True)
        else:
            self._box.hide()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._box.set_colours(colours)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Step, pick and close by keys while titles are offered; close when the field is left."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._typed = None
            self._box.hide()
        if not self.is_open or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        wanted = key in _STEPS or key in _PICKS or key == Qt.Key.Key_Escape
        if not wanted or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._do(key)
        return True

    def _do(self, key: Qt.Key) -> None:
        if key in _STEPS:
            self._box.step(_STEPS[key])
        elif key in _PICKS:
            self._pick()
        else:
            self._box.hide()

    def _look(self) -> None:
        """See whether a link is being written where the caret stands."""
        typed = begun_link(*self._around()) if self._field.hasFocus() else None
        if typed == self._typed:
            return
        self._typed = typed
        if typed is None:
            self._box.hide()
        else:
            if self.is_open:  # until the answer comes: Enter takes none that fits no more
                self.offer(typed, self.titles)
            self.titles_wanted.emit(typed)

    def _around(self) -> tuple[str, str]:
        """Return the line of the caret up to it, and from it on."""
        before, after = self._field.textCursor(), self._field.textCursor()
        keep = QTextCursor.MoveMode.KeepAnchor
        before.setPosition(before.block().position(), keep)
        after.movePosition(QTextCursor.MoveOperation.EndOfBlock, keep)
        return before.selectedText(), after.selectedText()

    def _pick(self) -> None:
        offer = self._box.current
        if self._typed is None or offer is None:
            return
        cursor = self._field.textCursor()
        begun = units(self._typed) + 2
        cursor.setPosition(cursor.position() - begun, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(as_link(offer.title))
        self._box.hide()


class Offers(PickRows[Offer]):
    """The titles that fit."""

    def spoken(self, row: Offer) -> str:
        """Return the title."""
        return row.title


class OfferDelegate(PickDelegate[Offer]):
    """Draws a title, the letters that were typed emphasised."""

    def draw(self, painter: QPainter, box: QRect, row: Offer) -> None:
        """Draw one row."""
        paint_name(painter, box, row.title, row.match.positions, self.colours)
