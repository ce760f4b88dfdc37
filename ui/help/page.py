"""Show a page of the help: our own Markdown, set calmly, with nothing fetched from anywhere."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from reader.words import tr
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import px
from ui.widgets.calm_browser import nothing

MARGIN = 28
WIDEST = 720
"""Pixels that a picture takes at most, beside text of the usual size."""
_PICTURE = re.compile(r"[a-z][a-z-]*\.png")
"""The name of a picture that lies beside the pages; nothing else is looked for."""
LINES = 128
"""Height of a line, per cent of the face's own."""
_SIZES = {1: 1.5, 2: 1.15, 3: 1.0}
"""The faces of headings against the text's."""
_DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML


class HelpText(QTextBrowser):
    """The text of a page; its links lead to other pages, and nowhere else."""

    page_wanted = Signal(str)
    """The name of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._marked: list[str] = []
        self._pictures: set[str] = set()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Help page"))
        self.document().setDocumentMargin(MARGIN)
        self.anchorClicked.connect(self._leave)

    def show_page(self, markdown: str) -> None:
        """Show a page from its top."""
        self._pictures.clear()
        self.document().setMarkdown(markdown, _DIALECT | _NO_HTML)
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._dress()
        self.mark(self._marked)

    def mark(self, words: list[str]) -> None:
        """Mark all places of *words*."""
        self._marked = words
        self.setExtraSelections([self._selection(found) for found in self._places(words)])

    def go_to_next(self, word: str) -> bool:
        """Go to the next place of *word*, and after the last to the first; say if there is one."""
        if not word:
            return False
        if self.find(word):
            return True
        self.moveCursor(QTextCursor.MoveOperation.Start)
        return self.find(word)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture that lies beside the pages, and nothing else, whatever is asked for."""
        wanted = name.toString() if isinstance(name, QUrl) else name
        is_picture = kind == QTextDocument.ResourceType.ImageResource.value
        if is_picture and _PICTURE.fullmatch(wanted) and _place(wanted).is_file():
            self._pictures.add(wanted)
            return self._fitted(wanted)
        return nothing(kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pictures as wide as there is room."""
        super().resizeEvent(event)
        for name in self._pictures:
            kind = QTextDocument.ResourceType.ImageResource.value
            self.document().addResource(kind, QUrl(name), self._fitted(name))
        if self._pictures:
            self.document().markContentsDirty(0, self.document().characterCount())

    def _fitted(self, name: str) -> QImage:
        """Return a picture at the pixels of the screen, no wider than the page."""
        picture = QImage.fromData(_place(name).read_bytes())
        dense = self.devicePixelRatioF()
        room = min(px(WIDEST), self.viewport().width() - 2 * MARGIN)
        width = max(1, min(round(room * dense), picture.width()))
        picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(dense)
        return picture

    def _leave(self, url: QUrl) -> None:
        self.page_wanted.emit(url.toString().removesuffix(".md"))

    def _places(self, words: list[str]) -> list[QTextCursor]:
        found = []
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                found.append(cursor)
                cursor = self.document().find(word, cursor)
        return found

    def _selection(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor
        form = QTextCharFormat()
        form.setBackground(self._colours.highlight)
        form.setForeground(self._colours.text)
        marked.format = form
        return marked

    # How it looks: Qt knows no style sheet for Markdown

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Link, self._colours.accent)
        self.setPalette(palette)
        block = self.document().begin()
        while block.isValid():
            self._dress_block(block)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress_block(self, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        if QTextCursor(block).currentTable() is None:
            form = self._code(block) if _is_code(block) else self._paragraph(block, level)
            cursor.mergeBlockFormat(form)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if level:
            cursor.setCharFormat(self._heading(level))  # merged, Qt's own size would win
        self._dress_keys(block)

    def _paragraph(self, block: QTextBlock, level: int) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(LINES, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(px(18 if level > 1 else 0 if level or block.textList() else 10))
        form.setBottomMargin(px(4 if block.textList() else 6 if level > 1 else 10))
        return form

    def _code(self, block: QTextBlock) -> QTextBlockFormat:
        """Set the lines of a script close, on one ground."""
        form = QTextBlockFormat()
        form.setNonBreakableLines(False)  # a line may be wider than the page
        form.setBackground(self._colours.selection_inactive)
        form.setTopMargin(0)
        form.setBottomMargin(0 if _is_code(block.next()) else px(10))
        return form

    def _heading(self, level: int) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontPointSize(self.font().pointSizeF() * _SIZES.get(level, 1.0))
        form.setFontWeight(QFont.Weight.DemiBold)
        return form

    def _dress_keys(self, block: QTextBlock) -> None:
        """Set the keys in the text on a ground of their own."""
        for part in _fragments(block):
            if part.charFormat().fontFixedPitch():
                cursor = QTextCursor(self.document())
                cursor.setPosition(part.position())
                cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
                form = QTextCharFormat()
                form.setBackground(self._colours.selection_inactive)
                form.setFontFamilies(self.font().families())
                form.setFontFixedPitch(True)
                cursor.mergeCharFormat(form)

    def _dress_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(self._colours.line)
        form.setCellPadding(px(5))
        form.setBottomMargin(px(12))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage)


def _place(name: str) -> Traversable:
    return files("resources") / "help" / name


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Return the runs of one format in *block*, as they are before any is changed."""
    found, at = [], block.begin()
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found
