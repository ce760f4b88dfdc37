"""Write a sentence on a paper of a reading list right where it stands in the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reader.types import PaperId, PaperRow
from reader.words import tr
from ui.list.face import PADDING
from ui.list.model import PaperModel
from ui.list.view import PaperList

BESIDE = 8
"""Pixels that the line is wider than the text below it, at each side."""
EDGE = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SentenceEditor(QLineEdit):
    """A line over the current row: Enter keeps it, Tab goes on to the next paper, Esc gives up.

    A click elsewhere keeps it, too.
    """

    kept = Signal(object, str)
    """The paper, and what is to be said of it."""
    step_wanted = Signal(int)
    """Keep it, and go on with the paper so many rows below."""

    def __init__(self, view: PaperList, most: int) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._paper: PaperId | None = None
        self._was = ""
        self.setMaxLength(most)
        self.setPlaceholderText(tr("Why is it in this list?"))
        self.setAccessibleName(tr("Sentence on the paper"))
        self.hide()
        view.verticalScrollBar().valueChanged.connect(self._place)
        view.viewport().installEventFilter(self)
        view.model().modelReset.connect(self._place)

    @property
    def paper(self) -> PaperId | None:
        """Return the paper that is written on; None while it is closed."""
        return self._paper

    def write_on(self, paper: PaperId, sentence: str) -> None:
        """Open on the row of *paper*, which says *sentence* so far."""
        self._paper, self._was = paper, sentence
        self.setText(sentence)
        self._place()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)  # noqa: FBT003 - Qt takes no name

    def close_up(self, *, keeps: bool) -> None:
        """Close, and tell what was written unless it is given up."""
        paper, self._paper = self._paper, None
        if paper is None:
            return
        had_keyboard = self.hasFocus()
        self.hide()
        if had_keyboard:
            self._view.setFocus()
        if keeps and self.text() != self._was:
            self.kept.emit(paper, self.text())

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window's commands, and Tab from leading away."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._go_on(step)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep, give up, or type."""
        if event.key() in _ENTER:
            self.close_up(keeps=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_up(keeps=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the reader turns to something else."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.close_up(keeps=True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay over the row in a list of another size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _go_on(self, by: int) -> None:
        self.close_up(keeps=True)
        self.step_wanted.emit(by)

    def _place(self) -> None:
        model = self._view.model()
        if self._paper is None or not isinstance(model, PaperModel):
            return
        row = model.row_of(self._paper)
        if row < 0:
            self.close_up(keeps=True)
            return
        self.setGeometry(self._beside(self._view.visualRect(model.index(row, 0)), model.paper(row)))

    def _beside(self, rect: QRect, paper: PaperRow | None) -> QRect:
        """Return the part of a row in which its sentence stands: all of it below the title."""
        composer, least = self._view.composer, self.sizeHint().height()
        rect.setTop(rect.bottom() + 1 - composer.height)
        inner = rect.adjusted(PADDING - BESIDE, 0, BESIDE - PADDING, -EDGE)
        lines = composer.compose(paper, rect.width(), mirrored=False).lines if paper else ()
        below = lines[1].box.top() - EDGE if len(lines) > 1 else composer.height
        top = min(inner.top() + below, inner.bottom() + 1 - least)
        return QRect(inner.left(), top, inner.width(), inner.bottom() + 1 - top)
