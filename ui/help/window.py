"""Help to be read: the pages at the left, the one that is open at the right, and a search."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.words import tr
from ui.help.page import HelpText
from ui.help.pages import HelpPage
from ui.looks.colours import Colours
from ui.looks.focus_ring import FocusRing
from ui.looks.theme import bring_up, open_at, px
from ui.widgets.plain import label

SIZE = QSize(900, 660)
INSIDE = -2
"""Pixels between a ring and what it is around: there is no room outside."""
LIST_WIDTH = 220
_NAME = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HelpWindow(QDialog):
    """The help. It lets the window be used meanwhile; Esc ends a search, then closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Lectern Help"))
        self.setModal(False)
        open_at(self, SIZE)
        self._pages: dict[str, HelpPage] = {}
        self._before: list[str] = []
        self.field, self.list, self.text = FindField(self), QListWidget(self), HelpText(self)
        self.nothing = label(tr("No page has all these words."), "muted")
        self._lay_out()
        self._ring = FocusRing(self, (self.list, self.text), gap=INSIDE)
        self.field.textChanged.connect(self._narrow)
        self.field.downwards.connect(self.list.setFocus)
        self.field.onwards.connect(self._find_next)
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemActivated.connect(lambda *_: self.text.setFocus())
        self.text.page_wanted.connect(self.go_to)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.go_back)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._to_field)
        QShortcut(QKeySequence("F3"), self).activated.connect(self._find_next)

    @property
    def page(self) -> str:
        """Return the name of the page that is shown; '' for none."""
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def set_pages(self, pages: Iterable[HelpPage]) -> None:
        """Show these pages; the one that is open stays so."""
        name = self.page
        self._pages = {page.name: page for page in pages}
        self._narrow()
        self._select(name)
        self._show_page()

    def open(self) -> None:
        """Open, or come to the front."""
        bring_up(self)
        self.list.setFocus()

    def go_to(self, name: str) -> None:
        """Show the page called *name*."""
        if name in self._pages:
            self._before.append(self.page)
            if self.field.text():
                self.field.clear()
            self._select(name)
            self.text.setFocus()

    def go_back(self) -> None:
        """Show the page from which a link led here."""
        if self._before:
            self._select(self._before.pop())

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.text.set_colours(colours)
        self._ring.set_colours(colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End a search on Esc, or else close."""
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _words(self) -> list[str]:
        return self.field.text().casefold().split()

    def _narrow(self) -> None:
        """List the pages that hold all the words."""
        words, name = self._words(), self.page
        self.list.blockSignals(True)  # noqa: FBT003  Qt takes no name
        self.list.clear()
        for page in self._pages.values():
            if all(word in page.text.casefold() for word in words):
                item = QListWidgetItem(page.title, self.list)
                item.setData(_NAME, page.name)
        self.list.blockSignals(False)  # noqa: FBT003
        self.nothing.setVisible(not self.list.count())
        self._select(name)
        self.text.mark(words)
        self._show_found()

    def _select(self, name: str) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        named = (item for item in items if item.data(_NAME) == name)
        if items:
            self.list.setCurrentItem(next(named, items[0]))

    def _show_current(self) -> None:
        if self.page:
            self._show_page()

    def _show_page(self) -> None:
        if page := self._pages.get(self.page):
            self.text.show_page(page.text)
            self.text.mark(self._words())
            self._show_found()

    def _show_found(self) -> None:
        """Show the first place of what is searched for; the keyboard stays where it is."""
        if words := self._words():
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.go_to_next(max(words, key=len))

    def _find_next(self) -> None:
        words = self._words()
        if words:
            self.text.go_to_next(max(words, key=len))

    def _to_field(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _lay_out(self) -> None:
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("role", "pages")
        self.list.setAccessibleName(tr("Help pages"))
        self.text.setTabChangesFocus(True)
        left = QVBoxLayout()
        left.setContentsMargins(px(16), px(16), px(8), px(16))
        left.setSpacing(px(10))
        for part in (self.field, self.nothing, self.list):
            part.setFixedWidth(px(LIST_WIDTH))
            left.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        row.addWidget(self.text, 1)


class FindField(QLineEdit):
    """The search; Down leads into the list, Enter to the next place in the page."""

    downwards = Signal()
    onwards = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Search the help"))
        self.setAccessibleName(tr("Search the help"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on, or type."""
        if event.key() == Qt.Key.Key_Down:
            self.downwards.emit()
        elif event.key() in _ENTER:
            self.onwards.emit()
        else:
            super().keyPressEvent(event)
