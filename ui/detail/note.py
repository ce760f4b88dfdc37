"""Write a paper's note: what is typed is handed on by itself, always under the right paper."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from reader.types import PaperId
from reader.words import tr

PAUSE = 600
"""Milliseconds without a key before what was typed is handed on."""

MOST = 50_000
"""Characters of a note that is pasted together here: twenty pages, which Qt lays out at once."""

LEAST_LINES = 3
LEEWAY = 4
"""Pixels that keep the field from scrolling where a line is laid out higher than its face."""


class NoteEditor(QPlainTextEdit):
    """A plain text field that grows with its text.

    What the reader types is never overwritten while the field has the keyboard;
    a note that changed elsewhere meanwhile is shown when the field is left.
    """

    note_changed = Signal(int, str)
    """A paper's id, and its note as it now reads."""
    typed = Signal(int, str, str)
    """A paper's id, what stands in the field by now, and the note that it began from."""
    left = Signal()
    """The reader pressed Esc or Ctrl+Return: the keyboard goes elsewhere."""
    refused = Signal(str)
    """What was to be put in is too much; says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: PaperId | None = None
        self._stored = ""
        self._handed_on = ""
        self._began = ""
        self._adopting = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self._be_calm()
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_note(self, paper: PaperId | None, note: str) -> None:
        """Show a paper's note; an edit of the paper before is handed on first."""
        if paper != self._paper:
            self.flush()
            self._paper = paper
            self._adopt(note)
        else:
            self._stored = note
            self._settle()

    def flush(self) -> None:
        """Hand on at once what has been typed, if anything has."""
        self._pause.stop()
        text = self.toPlainText()
        if self._paper is not None and text != self._handed_on:
            self._stored = self._handed_on = self._began = text
            self.note_changed.emit(self._paper, text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Say yes to text; files dropped here are for the window to import."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste, unless the note would be too long to be written in."""
        self.put(source.text())

    def put(self, text: str) -> None:
        """Write *text* at the caret, in one step for undo; refuse what is too long."""
        if self.document().characterCount() + len(text) > MOST:
            self.refused.emit(
                tr("A note can have %n character(s): this is too long for it.", n=MOST)
            )
        else:
            self.textCursor().insertText(text)

    def sizeHint(self) -> QSize:
        """Return the room that the text takes."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def event(self, event: QEvent) -> bool:
        """Keep the keys that leave the field from being taken by the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc and Ctrl+Return."""
        if _leaves(event):
            self.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand on what was typed, or take in what changed elsewhere meanwhile."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand on what was typed before the field is gone."""
        self.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow when a narrower field wraps into more lines."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def _be_calm(self) -> None:
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(never)
        self.setHorizontalScrollBarPolicy(never)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("role", "note")
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Write a note (Markdown; [[ links to a paper)"))
        self.setAccessibleName(tr("Note"))

    def _typed(self) -> None:
        if self._adopting or self._paper is None:
            return
        text = self.toPlainText()
        self.typed.emit(self._paper, text, self._began)
        if text != self._handed_on:
            self._pause.start()

    def _leave(self) -> None:
        if self.toPlainText() != self._handed_on:
            self.flush()
        elif self.toPlainText().strip() != self._stored.strip():
            self._adopt(self._stored)

    def _settle(self) -> None:
        typing = self.hasFocus() or self.toPlainText() != self._handed_on
        if not typing and self.toPlainText().strip() != self._stored.strip():
            self._adopt(self._stored)

    def _adopt(self, note: str) -> None:
        self._stored = self._handed_on = self._began = note
        self._adopting = True
        self.setPlainText(note)
        self._adopting = False
        # Qt reads some separators as ends of lines: what it shows is what counts as unchanged.
        self._handed_on = self.toPlainText()
        self._pause.stop()

    def _fit(self, *_: object) -> None:
        if self.height() != (height := self._wanted_height()):
            self.setFixedHeight(height)

    def _wanted_height(self) -> int:
        lines = max(LEAST_LINES, round(self.document().size().height()))
        margins = 2 * round(self.document().documentMargin())
        face = QFontMetricsF(self.font())
        # Qt rounds each line up as it lays it out: of thirty lines the last would be out of sight.
        line = max(ceil(face.lineSpacing()), ceil(face.ascent()) + ceil(face.descent()))
        return lines * line + margins + LEEWAY + self._border()

    def _border(self) -> int:
        """Return how high border and padding are together, as the style sheet has them."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, 100, 100)
        inner = QStyle.SubElement.SE_ShapedFrameContents
        return 100 - self.style().subElementRect(inner, option, self).height()


def _leaves(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() == Qt.Key.Key_Escape or (
        enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
