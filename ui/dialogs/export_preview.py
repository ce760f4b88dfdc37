"""Show what will be written: text as it is, a page as it is set, a folder with its files."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QSizePolicy,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.exports import ExportFormat
from reader.words import tr
from reader.work import Exported
from ui.looks.colours import Colours
from ui.looks.focus_ring import FocusRing
from ui.looks.theme import px
from ui.widgets.calm_browser import CalmBrowser
from ui.widgets.plain import cut, framed, label, plain_view

LONGEST = 40_000
"""Characters of a preview: it is of a few papers, but one of these may be a book."""
LONGEST_PAGE = 200_000
"""Characters of a page to be set; a longer one is shown as it is written."""
FILES = 200
"""Files of a folder that are listed."""
FILE_WIDTH = 190
INSIDE = -2


class ExportPreview(QStackedWidget):
    """One of several ways to show how an export begins, or why there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.page = plain_view(tr("Preview")), PageView(self)
        self.files, self.of_file = QListWidget(), plain_view(tr("Preview of the file"))
        self._texts: tuple[tuple[str, str], ...] = ()
        self._problem, self._advice = label(role="danger"), label(role="muted")
        for each in (self.text, self.page, self._folder(), self._trouble()):
            self.addWidget(each)
        self.files.currentRowChanged.connect(self._show_file)
        self._ring = FocusRing(self, (self.page, self.files), gap=INSIDE)
        self.setCurrentWidget(self.text)

    @property
    def shown(self) -> str:
        """Return the text that is to be seen."""
        shown = self.currentWidget()
        if shown is self.text:
            return self.text.toPlainText()
        if shown is self.page:
            return self.page.toPlainText()
        is_folder = shown is self.widget(2)
        return self.of_file.toPlainText() if is_folder else self._problem.text()

    def wait(self) -> None:
        """Show nothing until something has come; what was set in one way may go on in it."""
        self.text.clear()
        self.setCurrentWidget(self.text)

    def show_sample(self, export: ExportFormat, done: Exported) -> None:
        """Show what came of a sample in that format."""
        if done.files:
            self._show_files(done.files)
        elif (done.rich or export.suffix.endswith(".html")) and len(done.text) <= LONGEST_PAGE:
            self.page.setHtml(done.text)
            self.setCurrentWidget(self.page)
        else:
            self.text.setPlainText(cut(done.text, LONGEST))
            self.setCurrentWidget(self.text)

    def show_problem(self, message: str, advice: str) -> None:
        """Show why there is no sample, and the way out."""
        self._problem.setText(message)
        self._advice.setText(advice)
        self.setCurrentIndex(3)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._ring.set_colours(colours)

    def _show_files(self, files: tuple[tuple[str, str], ...]) -> None:
        self._texts = files[:FILES]
        self.files.clear()
        self.files.addItems([name for name, _ in self._texts])
        self.files.setCurrentRow(0)
        self.setCurrentIndex(2)

    def _show_file(self, row: int) -> None:
        there = 0 <= row < len(self._texts)
        self.of_file.setPlainText(cut(self._texts[row][1], LONGEST) if there else "")

    def _folder(self) -> QWidget:
        self.files.setAccessibleName(tr("Files"))
        self.files.setProperty("role", "pick")
        self.files.setFixedWidth(px(FILE_WIDTH))
        self.files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(framed(self.files))
        row.addWidget(self.of_file, 1)
        return both

    def _trouble(self) -> QWidget:
        told = QWidget()
        column = QVBoxLayout(told)
        column.addWidget(self._problem)
        column.addWidget(self._advice)
        column.addStretch(1)
        return told


class PageView(CalmBrowser):
    """A page of HTML as Qt sets it: black on white as on paper, nothing fetched, nothing run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setAccessibleName(tr("Preview"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(16)
        self.document().setDefaultStyleSheet("a { color: #0b57d0; }")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll: this page is longer than what is seen of it."""
        QTextBrowser.wheelEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll and copy."""
        QTextBrowser.keyPressEvent(self, event)
