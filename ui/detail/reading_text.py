"""Show a title or an abstract to be read and copied, as plain text whatever it holds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QRect,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.text.mathematics import set_formulas
from reader.text.snippet import highlight
from reader.text.urls import find_urls, safe_address
from reader.types import Span, Terms
from ui.detail.painted import Layer, Painted
from ui.detail.runs import Places, Run, runs
from ui.looks.colours import Colours
from ui.widgets.calm_browser import CalmBrowser

_LinkKeys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEVELS = {
    1: QTextCharFormat.VerticalAlignment.AlignSuperScript,
    -1: QTextCharFormat.VerticalAlignment.AlignSubScript,
}
MARKED = 10_000
"""Characters of a text in which hits are marked: an abstract has 2,000, and more would be late."""


class ReadingText(CalmBrowser):
    """Read-only text; positions in it are counted in the characters as they were given."""

    link_opened = Signal(str)
    """A safe address that the reader chose."""

    def __init__(self, colours: Colours, line_height: int, parent: QWidget | None = None) -> None:
        """Set lines *line_height* per cent apart."""
        self._face = QFont()
        super().__init__(parent)
        self._colours = colours
        self._line_height = line_height
        self._text = ""
        self._hits: tuple[Span, ...] = ()
        self._layers: dict[Layer, tuple[Painted, ...]] = {}
        self._filling = False
        self._sets_formulas = True
        self._places = Places(())
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._open)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str, terms: Terms) -> None:
        """Show *text* with the words of a search marked; the same again changes nothing."""
        hits = highlight(text, terms) if len(text) <= MARKED else ()
        if text != self._text:
            self._text = text
            self._layers.clear()
            self._fill()
        self._hits = hits
        self._paint_hits()

    @property
    def text(self) -> str:
        """Return the text as it was given: all positions are counted in it."""
        return self._text

    def paint(self, layer: Layer, painted: Iterable[Painted]) -> None:
        """Paint passages in one layer, in place of those that it had; nothing is laid out anew."""
        self._layers[layer] = tuple(painted)
        self._repaint_layers()

    def _repaint_layers(self) -> None:
        selections = []
        for level in sorted(self._layers):
            for each in self._layers[level]:
                extra = QTextEdit.ExtraSelection()
                extra.cursor = self._cursor((each.start, each.end))
                extra.format = each.form
                selections.append(extra)
        self.setExtraSelections(selections)

    def chosen(self) -> Span | None:
        """Return the passage that is selected by mouse or keys; None when there is none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self._places.positions((cursor.selectionStart(), cursor.selectionEnd()))

    def choose(self, span: Span | None) -> None:
        """Select a passage, as the mouse would; None selects nothing."""
        self.setTextCursor(self._cursor(span) if span else QTextCursor(self.document()))

    def at(self, point: QPoint) -> int:
        """Return which character stands at a *point* of the viewport."""
        return self._places.position(self.cursorForPosition(point).position())

    def box(self, span: Span) -> QRect:
        """Return the room of a passage in this widget, from its first line to its last."""
        cursor = self._cursor(span)
        last = self.cursorRect(cursor)
        cursor.setPosition(cursor.selectionStart())
        return self.cursorRect(cursor).united(last)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        start, end = self._places.places(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def set_look(self, colours: Colours, face: QFont, line_height: int = 0) -> None:
        """Show hits and links in other colours, and the text in another face, lines so far apart.

        Lines stay *line_height* per cent apart when that is 0.
        """
        self._colours, self._face = colours, face
        self._line_height = line_height or self._line_height
        self._fill()
        self._paint_hits()

    def set_formulas(self, is_set: bool) -> None:
        """Set formulas for reading, or show them as they are written."""
        if is_set != self._sets_formulas:
            self._sets_formulas = is_set
            self._fill()
            self._repaint_layers()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the face: under a style sheet Qt forgets a widget's font in a scroll area."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.document().setDefaultFont(self._face)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Return the selection as it was given: plain text, formulas as they are written."""
        copied = QMimeData()
        start, end = self.chosen() or (0, 0)
        copied.setText(self._text[start:end])
        return copied

    def is_mine(self, event: QKeyEvent) -> bool:
        """Say whether a key copies, or follows a link."""
        at_link = event.key() in _LinkKeys and bool(self.textCursor().charFormat().anchorHref())
        return at_link or super().is_mine(event)

    def _fill(self) -> None:
        """Write the document anew; it takes its new height once, at the end."""
        self._filling = True
        self.document().setDefaultFont(self._face)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._block())
        pieces = set_formulas(self._text) if self._sets_formulas else ()
        composed = [*runs(self._text, find_urls(self._text), pieces)]
        for run in composed:
            cursor.insertText(run.shown, self._format(run))
        cursor.endEditBlock()
        self._places = Places(composed)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._filling = False
        self._fit()

    def _fit(self, *_: object) -> None:
        if not self._filling:
            self.fit()

    def _block(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(
            self._line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        return block

    def _format(self, run: Run) -> QTextCharFormat:
        form = QTextCharFormat()
        if run.level:
            form.setVerticalAlignment(_LEVELS[run.level])
        if run.slanted:
            form.setFontItalic(True)
        if run.address:
            form.setAnchor(True)
            form.setAnchorHref(run.address)
            form.setForeground(self._colours.accent)
            form.setFontUnderline(True)
        return form

    def _paint_hits(self) -> None:
        form = QTextCharFormat()
        form.setBackground(self._colours.highlight)
        self.paint(Layer.HITS, (Painted(start, end, form) for start, end in self._hits))

    def _open(self, url: QUrl) -> None:
        if address := safe_address(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)):
            self.link_opened.emit(address)
