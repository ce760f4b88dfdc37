"""Describe a reading list: its heading, by when it is to be read, and an introduction."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDate, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.listing import LONGEST_HEADING
from reader.text.days import day_of
from reader.types import ReadingList
from reader.words import tr
from ui.looks import calendar
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import heading_font
from ui.widgets.note_preview import NotePreview
from ui.widgets.overlay import Overlay
from ui.widgets.plain import cut, framed, label
from ui.widgets.preview_area import PreviewArea

SIZE = QSize(780, 540)
PAD = 20
WEEK = 7
"""Days from today that are proposed for reading a list."""
ISO = "yyyy-MM-dd"
PAUSE = 600
"""Milliseconds without a key before what is written is kept, as comments are."""


class ListDetails(Overlay):
    """A form that keeps what is in it while it is written, as a note does; Undo takes it back."""

    described = Signal(int, str, str, str)
    """A list is to have this heading, introduction and target date."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QSize(SIZE))
        self._list = ReadingList(0, "")
        self._title = label("", "heading")
        self.heading, self.introduction = QLineEdit(), QPlainTextEdit()
        self.due, self.day = QCheckBox(tr("Read by")), QDateEdit()
        self.preview = NotePreview(LIGHT_COLOURS)
        self.done = QPushButton(tr("Done"))
        self._dress()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self.introduction.textChanged.connect(self._show)
        for changed in (
            self.introduction.textChanged,
            self.heading.textEdited,
            self.due.toggled,
            self.day.dateChanged,
        ):
            changed.connect(self._pause.start)
        self.due.toggled.connect(self.day.setEnabled)
        self.done.clicked.connect(self.dismiss)
        self.closed.connect(self.flush)

    def open_for(self, one: ReadingList) -> None:
        """Open on a list."""
        self._list = one
        self._title.setText(cut(one.name, LONGEST_HEADING))
        self._title.setFont(heading_font(1.15))
        self.setAccessibleName(tr("Details of the reading list {name}").format(name=one.name))
        self.heading.setText(one.heading)
        self.heading.setPlaceholderText(one.name)
        self.introduction.setPlainText(one.introduction)
        known = day_of(one.target)
        today = QDate.currentDate()
        day = QDate(known.year, known.month, known.day) if known else today.addDays(WEEK)
        self.day.setDate(day)
        self.due.setChecked(known is not None)
        self.day.setEnabled(known is not None)
        self._show()
        self._pause.stop()
        self.open_over(self.heading)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self.preview.set_colours(colours)
        self._seen.set_colours(colours)
        calendar.dress(self.day, colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Enter in a line, and on Ctrl+Enter in the introduction."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.isAutoRepeat():
            self.dismiss()
            event.accept()
        else:
            super().keyPressEvent(event)

    def flush(self) -> None:
        """Hand on at once what has been written, if anything has."""
        self._pause.stop()
        day = self.day.date().toString(ISO) if self.due.isChecked() else ""
        told = (self.heading.text(), self.introduction.toPlainText(), day)
        one = self._list
        if one.id and told != (one.heading, one.introduction, one.target):
            self._list = replace(one, heading=told[0], introduction=told[1], target=told[2])
            self.described.emit(one.id, *told)

    def _show(self) -> None:
        text = self.introduction.toPlainText()
        self.preview.show_note(text or tr("How the introduction reads stands here as you type."))

    def _dress(self) -> None:
        self.heading.setMaxLength(LONGEST_HEADING)
        self.introduction.setTabChangesFocus(True)
        hint = tr("What the list is for; Markdown is set as in notes")
        self.introduction.setPlaceholderText(hint)
        self.introduction.setAccessibleName(tr("Introduction"))
        self.preview.setAccessibleName(tr("How it reads"))
        self.day.setAccessibleName(tr("Day by which the list is to be read"))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(tr("d MMMM yyyy", "a day, as Qt's QDateEdit writes it"))
        self.done.setDefault(True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(10)
        caption = QLabel(tr("&Heading"))
        caption.setBuddy(self.heading)
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self.heading, 0, 1)
        when = QHBoxLayout()
        when.addWidget(self.day)
        when.addStretch(1)
        grid.addWidget(self.due, 1, 0)
        grid.addLayout(when, 1, 1)
        foot = QHBoxLayout()
        foot.addWidget(label(tr("What you write is kept as you write it."), "muted"), 1)
        foot.addWidget(self.done)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addLayout(self._both(), 1)
        column.addLayout(foot)

    def _both(self) -> QGridLayout:
        """Return the introduction as it is written, and beside it as it reads."""
        self._seen = PreviewArea(self.preview)
        both = QGridLayout()
        both.setSpacing(8)
        both.setHorizontalSpacing(14)
        both.addWidget(label(tr("Introduction"), "section"), 0, 0)
        both.addWidget(label(tr("How it reads"), "section"), 0, 1)
        both.addWidget(self.introduction, 1, 0)
        both.addWidget(_with_room(framed(self._seen)), 1, 1)
        for column in (0, 1):
            both.setColumnStretch(column, 1)
        return both


def _with_room(frame: QFrame) -> QFrame:
    """Return *frame* with as much room around what it holds as a field for text has."""
    layout = frame.layout()
    assert layout is not None
    layout.setContentsMargins(8, 6, 4, 6)
    return frame
