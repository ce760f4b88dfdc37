"""The note on the page: as it reads, and while it is written with that beneath."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.text.note_links import link_at
from reader.text.unobeyed import characters, units
from reader.types import PaperId
from reader.words import tr
from ui.detail.completions import Completions
from ui.detail.note import MOST, NoteEditor
from ui.looks.colours import Colours
from ui.widgets.note_marks import LONGEST_SET, has_markup
from ui.widgets.note_preview import NotePreview
from ui.widgets.overlay import Overlay
from ui.widgets.plain import label

WRITABLE = MOST + 10_000
"""Characters of a note that is still written here: what is typed may go beyond what is pasted."""
SET = 120
"""Milliseconds of typing after which the note is set anew beneath the field."""
AGAIN = 30
"""Milliseconds until it is looked again whether the mouse has let go."""


class NotePane(QWidget):
    """One paper's note. ``editor`` has what is typed, ``preview`` shows how it reads."""

    link_opened = Signal(str)
    """A safe address that the reader chose."""
    title_chosen = Signal(str)
    """The title that a link to a paper names."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor, self.preview = NoteEditor(), NotePreview(colours)
        self.completions = Completions(self.editor)
        self._remark = label(role="muted")
        self._paper: PaperId | None = None
        self._whole = ""
        """A note that is too long for the field; '' when it is in it."""
        self._sets = True
        self._writing = False
        self._setting = QTimer(self, singleShot=True, interval=SET)
        self._leaving = QTimer(self, singleShot=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.editor, self.preview, self._remark):
            column.addWidget(part)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self.editor.textChanged.connect(self._changed)
        self.preview.write_wanted.connect(self.write)
        self.preview.link_opened.connect(self.link_opened)
        self.preview.title_chosen.connect(self.title_chosen)
        self._setting.timeout.connect(self._show)
        self._leaving.timeout.connect(self._left)
        self._show()

    def show_note(self, paper: PaperId | None, note: str) -> None:
        """Show a paper's note; an edit of the paper before is handed on first."""
        is_other = paper != self._paper
        self._paper = paper
        self._whole = note if len(note) > WRITABLE else ""
        self.editor.show_note(None if self._whole else paper, "" if self._whole else note)
        if is_other:
            self.preview.forget()
        self._show()

    def set_preview(self, is_on: bool) -> None:
        """Show the note as it reads, or only as it is written."""
        self._sets = is_on
        self._show()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.completions.set_colours(colours)
        self.preview.set_colours(colours)

    def flush(self) -> None:
        """Hand on at once what has been typed."""
        self.editor.flush()

    def write(self, near: str = "") -> bool:
        """Give the keyboard to the field, the caret where it was left, or behind the words *near*.

        Say False where the note is too long to be written here.
        """
        if self._paper is None or self._whole:
            return False
        self._writing = True
        self._show()
        text = self.editor.toPlainText()
        if near and near in text:
            self._put_caret(text.index(near) + len(near))
        elif near or self.editor.textCursor().atStart():
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def titles(self) -> list[str]:
        """Return the titles that may be followed: that at the caret, or else all in their order."""
        cursor = self.editor.textCursor()
        line = cursor.block().text()
        place = characters(line, cursor.positionInBlock())
        here = link_at(line, place) if self._writing else ""
        return [here] if here else self.preview.titles()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """See the field being entered and left; an overlay gives the keyboard back."""
        if now is self.editor:
            self._writing = True
            self._leaving.stop()
        elif self._writing and now is not None and not self._comes_back(now):
            self._leaving.start(0)

    def _comes_back(self, now: QWidget) -> bool:
        part: QWidget | None = now
        while part is not None and not isinstance(part, Overlay):
            part = part.parentWidget()
        return part is not None or now.window() is not self.window()

    def _left(self) -> None:
        """Show the note as it reads, once no button is held: nothing moves under a click."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._leaving.start(AGAIN)
        else:
            self._writing = False
            self._show()

    def _changed(self) -> None:
        """Follow what is written; a field with nothing in it is shown at once."""
        if self._writing:
            self._setting.start()

    def _show(self) -> None:
        text = self._whole or self.editor.toPlainText()
        is_blank = not text.strip()
        is_set = self._sets and not is_blank and (not self._writing or has_markup(text))
        is_set = is_set or bool(self._whole)
        if is_set:
            self.preview.show_note(text)
        self.preview.setVisible(is_set)
        self.editor.setVisible(not self._whole and (self._writing or not self._sets or is_blank))
        self._remark.setText(
            tr("The first %n character(s): it is too long to be written here.", n=LONGEST_SET)
        )
        self._remark.setVisible(bool(self._whole))

    def _put_caret(self, place: int) -> None:
        cursor = self.editor.textCursor()
        before = self.editor.toPlainText()[:place]
        cursor.setPosition(units(before))
        self.editor.setTextCursor(cursor)
