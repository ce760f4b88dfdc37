"""Show a title or an abstract to be read and copied, as plain text whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from math import ceil
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from reader.text.snippet import highlight
from reader.text.urls import Url, find_urls, safe_address
from reader.types import Span, Terms
from ui.colours import Colours

LONGEST_WORD = 500
"""Characters without a break that Qt lays out at once; more take it seconds."""

BREAK = "\u200b"
PARTS = frozenset("\u2028\u2029\ufdd0\ufdd1\x00\r\n\x0b\x0c\x1c\x1d\x1e\x85")
"""Characters that would end a paragraph of a QTextDocument, or mean something to it."""

_LONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_LinkKeys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MARKED = 10_000
"""Characters of a text in which hits are marked: an abstract has 2,000, and more would be late."""


class ReadingText(QTextBrowser):
    """Read-only text as high as it needs to be: it never scrolls by itself.

    Keys that mean nothing here reach the window's commands.
    """

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
        self._filling = False
        self._be_plain()
        self.anchorClicked.connect(self._open)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str, terms: Terms) -> None:
        """Show *text* with the words of a search marked; the same again changes nothing."""
        hits = highlight(text, terms) if len(text) <= MARKED else ()
        if (text, hits) != (self._text, self._hits):
            self._text, self._hits = text, hits
            self._fill()

    def set_look(self, colours: Colours, face: QFont) -> None:
        """Show hits and links in other colours, and the text in another face."""
        self._colours, self._face = colours, face
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the face: under a style sheet Qt forgets a widget's font in a scroll area."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.document().setDefaultFont(self._face)

    def loadResource(self, kind: int, _name: QUrl | str) -> Any:
        """Return nothing from outside, whatever the text asks for."""
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        return QImage(1, 1, QImage.Format.Format_ARGB32) if is_image else QByteArray(b" ")

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Return the selection as plain text, without the breaks we put into long words."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText().replace(BREAK, ""))
        return copied

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return almost nothing: the width is the page's to give."""
        return QSize(80, 0)

    def event(self, event: QEvent) -> bool:
        """Leave single keys to the window, except those that copy or follow a link."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._is_mine(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy or follow a link; anything else is the page's."""
        if self._is_mine(event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def _is_mine(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.textCursor().hasSelection()
        return event.key() in _LinkKeys and bool(self.textCursor().charFormat().anchorHref())

    def _be_plain(self) -> None:
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(never)
        self.setHorizontalScrollBarPolicy(never)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)

    def _fill(self) -> None:
        """Write the document anew; it takes its new height once, at the end."""
        self._filling = True
        self.document().setDefaultFont(self._face)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._block())
        for text, is_hit, address in runs(self._text, self._hits, find_urls(self._text)):
            cursor.insertText(text, self._format(is_hit=is_hit, address=address))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._filling = False
        self._fit()

    def _fit(self, *_: object) -> None:
        if not self._filling:
            self.setFixedHeight(ceil(self.document().size().height()) + 2 * self.frameWidth())

    def _block(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(
            self._line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        return block

    def _format(self, *, is_hit: bool, address: str) -> QTextCharFormat:
        form = QTextCharFormat()
        if is_hit:
            form.setBackground(self._colours.highlight)
        if address:
            form.setAnchor(True)
            form.setAnchorHref(address)
            form.setForeground(self._colours.accent)
            form.setFontUnderline(True)
        return form

    def _open(self, url: QUrl) -> None:
        if address := safe_address(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)):
            self.link_opened.emit(address)


def runs(
    text: str, hits: tuple[Span, ...], urls: tuple[Url, ...]
) -> Iterator[tuple[str, bool, str]]:
    """Yield *text* in pieces of one look: the piece, whether it is a hit, its address or ''."""
    breaks = {match.end() for match in _LONG.finditer(text)}
    links = [(url.start, url.end, url.address) for url in urls if safe_address(url.address)]
    edges = {0, len(text), *breaks}
    edges.update(edge for span in hits for edge in span)
    edges.update(edge for start, end, _ in links for edge in (start, end))
    cuts = sorted(edges)
    starts = {start for start, _ in hits}
    ends = {end for _, end in hits}
    opening = {start: address for start, _, address in links}
    closing = {end for _, end, _ in links}
    is_hit, address = False, ""
    for start, end in pairwise(cuts):
        is_hit = start in starts or (is_hit and start not in ends)
        address = opening.get(start, "" if start in closing else address)
        yield (BREAK if start in breaks else "") + _tame(text[start:end]), is_hit, address


def _tame(text: str) -> str:
    if PARTS.isdisjoint(text):
        return text
    return "".join(" " if letter in PARTS else letter for letter in text)
