"""Show a note as its Markdown means it: read-only, as high as it is, its links to be followed."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.text.note_links import note_links
from reader.text.urls import safe_address
from reader.words import tr
from ui.looks.colours import Colours
from ui.widgets.calm_browser import CalmBrowser
from ui.widgets.note_marks import LONGEST_SET, PAPER, can_be_set, set_note

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotePreview(CalmBrowser):
    """A note as it reads; what is too long to be set is shown as written, or its beginning."""

    link_opened = Signal(str)
    """A safe address that the reader chose."""
    title_chosen = Signal(str)
    """The title that a link to a paper names."""
    titles_seen = Signal(list)
    """Titles of links of which it is not known whether they lead anywhere."""
    write_wanted = Signal(str)
    """The reader wants to write: the words at which he pointed, or ''."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._text = ""
        self._titles: list[str] = []
        self._known: dict[str, bool] = {}
        self.setProperty("role", "note")
        self.setAccessibleName(tr("Note as it reads"))
        self.anchorClicked.connect(self._open)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def show_note(self, text: str) -> None:
        """Show *text*; the same again changes nothing."""
        if text == self._text:
            return
        self._text = text
        self._fill()
        asked = {link.title for link in note_links(text[:LONGEST_SET])} - self._known.keys()
        if asked:
            self.titles_seen.emit(sorted(asked))

    def know(self, titles: Collection[str], there: Collection[str]) -> None:
        """Draw the links to *titles* as what they are: *there* are those that lead to a paper."""
        before = self._missing()
        self._known |= {title: title in there for title in titles}
        if self._missing() != before:
            self._fill()

    def forget(self) -> None:
        """Ask again where links lead, once the note is shown anew: papers came or went."""
        self._known.clear()

    def titles(self) -> list[str]:
        """Return the titles that the note links to, in their order."""
        return [link.title for link in note_links(self._text)]

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write at Return, where it follows no link."""
        is_return = event.key() in _ENTER and self.is_mine(event)
        if is_return and not self.textCursor().charFormat().anchorHref():
            self.write_wanted.emit("")
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Write at a click; a link is followed, and what is selected is to be copied."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        is_click = event.button() == Qt.MouseButton.LeftButton
        if is_click and not self.textCursor().hasSelection() and not self.anchorAt(at):
            self.write_wanted.emit(self._words_at(at))

    def _words_at(self, at: QPoint) -> str:
        """Return the line of the note at a point, from its beginning to the point."""
        cursor = self.cursorForPosition(at)
        cursor.setPosition(cursor.block().position(), cursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def is_mine(self, event: QKeyEvent) -> bool:
        """Say whether a key copies, follows a link or writes."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return (event.key() in _ENTER and plain) or super().is_mine(event)

    def _missing(self) -> frozenset[str]:
        return frozenset(title for title, is_there in self._known.items() if not is_there)

    def _fill(self) -> None:
        if can_be_set(self._text):
            self._titles = set_note(self.document(), self._text, self._colours, self._missing())
        else:
            self._titles = []
            self.document().setPlainText(self._text[:LONGEST_SET])
        self.fit()

    def _open(self, url: QUrl) -> None:
        if url.scheme() == PAPER:
            self.title_chosen.emit(self._titles[int(url.path())])
        elif address := safe_address(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)):
            self.link_opened.emit(address)
