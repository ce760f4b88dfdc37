"""Complete a search where the caret stands: a list under the box that never takes the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from reader.query.completing import FIELD, WORD, completing, offered
from reader.words import tr
from reader.work import Completion
from ui.looks.colours import Colours
from ui.looks.sides import write
from ui.looks.theme import px
from ui.search.field import SearchField
from ui.search.words import kind_name
from ui.widgets.offer_box import OfferBox
from ui.widgets.pick import PickDelegate, PickRows, paint_name
from ui.widgets.plain import figure

MOST = 8
"""Rows in sight: who wants another types another letter."""
WIDEST = 520
PAD = 14
LEAST = 3
"""Letters of a field's name before it is offered: fewer begin too many words."""

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def invites(text: str, caret: int) -> bool:
    """Say whether a field's value is being typed at *caret*, or the beginning of its name.

    Words are completed only when that is wished for: a list over the papers that
    they find would hide more than it helps.
    """
    what = completing(text, caret)
    if what.kind not in (FIELD, WORD):
        return True
    return not what.open and len(what.typed) >= LEAST and bool(offered(what))


class Completing(QObject):
    """Asks for what can go on, offers it, and puts in what is chosen."""

    wanted = Signal(str, int)
    """What is typed, and where the caret stands: answer by `offer`."""
    forgotten = Signal(str)
    """A former search that is not to be offered again."""

    def __init__(self, field: SearchField) -> None:
        super().__init__(field)
        self._field = field
        self._asked: tuple[str, int] | None = None
        """What was asked for last; an answer to anything else comes too late."""
        self._answered: tuple[str, int] | None = None
        self._takes_first = False
        self._wished_at = self._closed_at = -1
        """Where the word begins for which the list was asked for, or closed by Esc."""
        delegate = CompletionDelegate(field, PAD)
        self._box = OfferBox[Completion](field, CompletionRows(field), delegate, tr("Completions"))
        self._box.picked.connect(self._take)
        field.installEventFilter(self)
        field.textEdited.connect(self._edited)

    @property
    def is_open(self) -> bool:
        """Say whether anything is offered."""
        return self._box.is_open

    @property
    def texts(self) -> list[str]:
        """Return what is offered, best first."""
        return [each.text for each in self._box.rows]

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._box.set_colours(colours)

    def wish(self) -> None:
        """Offer whatever can go on here, words too, until the word ends or the list is closed."""
        self._wished_at, self._closed_at = completing(*self._now()).start, -1
        self._ask()

    def offer(self, text: str, caret: int, found: Sequence[Completion]) -> None:
        """Offer what can go on, if *text* and *caret* are still as they were."""
        if self._asked != (text, caret) or self._now() != self._asked:
            return
        self._answered = self._asked
        if rows := self._worth_offering(text, caret, found):
            line = QRect(0, 0, self._field.width(), self._field.height())
            width = min(px(WIDEST), self._field.width())
            self._box.offer(rows[:MOST], line, width, chosen=False)
            if self._takes_first:
                self._step_and_take()
        else:
            self._box.hide()
        self._takes_first = False

    def _worth_offering(
        self, text: str, caret: int, found: Sequence[Completion]
    ) -> list[Completion]:
        """Return what is not there already; words only where they were wished for."""
        what = completing(text, caret)
        wished = self._wished_at == what.start or not text
        is_bare = not wished and what.kind in (FIELD, WORD)
        return [
            each
            for each in found
            if text[each.start : each.end].strip("-") != each.text.strip()
            and (each.kind == FIELD or not is_bare)
        ]

    def offer_searches(self, texts: Sequence[str]) -> None:
        """Offer former searches, if the box is still empty."""
        if not self._field.text() and self._field.hasFocus():
            self._asked = ("", 0)
            self.offer("", 0, [Completion(text, 0, 0, "search") for text in texts])
            self._box.step(1)

    def close(self) -> None:
        """Offer nothing until something else is typed."""
        self._asked, self._wished_at, self._takes_first = None, -1, False
        self._box.hide()

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Step, take and close by keys while the list is open; every other key is the box's."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        if not self._box.is_open or not isinstance(event, QKeyEvent):
            return False
        do = self._meaning(event)
        if do is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            do()
        return True

    def _meaning(self, event: QKeyEvent) -> partial[None] | None:
        """Return what a key does to the list; None when it is not for the list."""
        key, row = Qt.Key(event.key()), self._box.current
        if event.modifiers() & ~_KEYPAD:
            return None
        if key in _STEPS:
            return partial(self._box.step, _STEPS[key], loose=True)
        if key == Qt.Key.Key_Tab or (key in _ENTER and row is not None):
            return partial(self._step_and_take)
        if key == Qt.Key.Key_Escape:
            return partial(self._dismiss)
        former = row is not None and row.kind == "search" and not self._field.text()
        if row is not None and former and key == Qt.Key.Key_Delete:
            return partial(self._forget, row)
        return None

    def _edited(self, _text: str) -> None:
        text, caret = self._now()
        start = completing(text, caret).start
        if start != self._closed_at:
            self._closed_at = -1
        wanted = start == self._wished_at or invites(text, caret)
        if self._closed_at < 0 and text.strip() and wanted:
            self._ask()
        else:
            self.close()

    def _ask(self) -> None:
        self._asked = self._now()
        self.wanted.emit(*self._asked)

    def _now(self) -> tuple[str, int]:
        return self._field.text(), self._field.caret()

    def _step_and_take(self) -> None:
        """Take the chosen row, or else the first; a list that is out of date is waited for."""
        if self._now() != self._answered:
            self._takes_first = True
            return
        if self._box.current is None:
            self._box.step(1)
        self._take()

    def _take(self) -> None:
        chosen = self._box.current
        if chosen is None or self._now() != self._answered:
            return
        self.close()
        self._field.put(chosen.text, chosen.start, chosen.end)
        if chosen.text.endswith(":"):
            self._edited(self._field.text())

    def _dismiss(self) -> None:
        self._closed_at = completing(*self._now()).start
        self.close()

    def _forget(self, row: Completion) -> None:
        left = [each for each in self._box.rows if each != row]
        self.forgotten.emit(row.text)
        self.offer_searches([each.text for each in left])


class CompletionRows(PickRows[Completion]):
    """What can go on."""

    def spoken(self, row: Completion) -> str:
        """Return the text, what it is, and how many papers have it."""
        papers = "" if row.papers is None else tr("%n paper(s)", n=row.papers)
        parts = (row.text.strip(), kind_name(row.kind), row.told, papers)
        return ", ".join(part for part in parts if part)


class CompletionDelegate(PickDelegate[Completion]):
    """Draws a text, and at the right what it is and how many papers have it."""

    def draw(self, painter: QPainter, box: QRect, row: Completion) -> None:
        """Draw one row."""
        metrics, text = painter.fontMetrics(), row.text.strip()
        papers = "" if row.papers is None else figure(row.papers)
        told = "   ".join(part for part in (row.told or kind_name(row.kind), papers) if part)
        room = max(box.width() // 3, box.width() - metrics.horizontalAdvance(text) - 2 * PAD)
        remark = metrics.elidedText(told, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self.colours.muted)
        place = self.turned(painter, box)
        write(painter, place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, remark)
        box.setRight(box.right() - metrics.horizontalAdvance(remark) - PAD)
        paint_name(painter, self.turned(painter, box), text, (), self.colours)
