"""Show the history beside the window: type to find an act, choose one to go back to it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.store.sittings import Timeline
from reader.types import Sequence
from reader.words import tr
from ui.history.delegate import TimelineDelegate, row_height
from ui.history.model import TimelineModel
from ui.looks.colours import Colours
from ui.looks.focus_ring import FocusRing
from ui.looks.theme import heading_font, open_at
from ui.widgets.announcing import announce
from ui.widgets.line_table import LineTable
from ui.widgets.pick import PickField
from ui.widgets.plain import label

SIZE = QSize(520, 640)
WIDTH = 340
"""Pixels of what is said where there is nothing to be listed."""

Key = Qt.Key
_FAR = 1_000_000_000
_TO_THE_ENDS = {Key.Key_Home: -_FAR, Key.Key_End: _FAR}
"""Steps that lead beyond the last row of any history."""


class ActField(PickField):
    """A field from which Home and End lead to the ends of the list while nothing is typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to an end, or do what pickers do."""
        if not self.text() and event.key() in _TO_THE_ENDS:
            self.stepped.emit(_TO_THE_ENDS[Key(event.key())])
        else:
            super().keyPressEvent(event)


class TimelineView(LineTable):
    """The acts, one below the other."""

    picked = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Acts"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the act on Enter, and to the ends of the list; letters find nothing here."""
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self.picked.emit()
        elif event.key() in _TO_THE_ENDS:
            self.stepped.emit(_TO_THE_ENDS[Key(event.key())])
        else:
            super().keyPressEvent(event)

    def fit_rows(self) -> None:
        """Make the rows as high as the face asks."""
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))


class HistoryPanel(QDialog):
    """What was done. The window can be used meanwhile, and the panel follows."""

    act_chosen = Signal(int)
    """The act that is to be the last that stands; 0 for the beginning."""
    words_changed = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    sitting_unwanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.setModal(False)
        open_at(self, SIZE)
        self.field = ActField(tr("Find an act by its name"))
        self.model, self.view = TimelineModel(self), TimelineView()
        self._delegate = TimelineDelegate(self.view)
        self._nothing, self._teaching = label(role="heading"), label(role="muted")
        self._stack = QStackedWidget()
        self.undo, self.redo = QPushButton(tr("Undo")), QPushButton(tr("Redo"))
        self.sitting = QPushButton(tr("Undo This Session"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self._lay_out()
        self._ring = FocusRing(self._stack, (self.view,), gap=0)
        self._connect()

    def open(self) -> None:
        """Open, or come to the front, with the whole history."""
        self.field.clear()
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    def show_timeline(self, timeline: Timeline, *, whole: bool) -> None:
        """Show these acts; what is highlighted stays so, or follows where the reader is."""
        chosen, top = self._chosen(), self.view.verticalScrollBar().value()
        follows = chosen in (None, self.model.standing)
        self.model.show_timeline(timeline, whole=whole)
        row = self.model.row_of(timeline.standing if follows or chosen is None else chosen)
        if row < 0:
            row = self._next(-1, 1)
        if row >= 0:
            index, hint = self.model.index(row, 0), QAbstractItemView.ScrollHint
            self.view.setCurrentIndex(index)
            self.view.verticalScrollBar().setValue(top)
            where = hint.PositionAtCenter if chosen is None else hint.EnsureVisible
            self.view.scrollTo(index, where)
        self._show_state(whole=whole)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.colours = colours
        self._ring.set_colours(colours)
        self._nothing.setFont(heading_font(1.25))
        self.view.viewport().update()

    def _chosen(self) -> Sequence | None:
        index = self.view.currentIndex()
        return self.model.line(index.row()).act if index.isValid() else None

    def _show_state(self, *, whole: bool) -> None:
        is_empty = not self.model.rowCount()
        self._stack.setCurrentIndex(int(is_empty))
        if whole:
            self._nothing.setText(tr("Nothing was done yet"))
            self._teaching.setText(
                tr(
                    "Decide on a paper, star it, tag it or write a note: each act is kept here, "
                    "and you can go back to any of them, also tomorrow."
                )
            )
        else:
            self._nothing.setText(tr("No act is called so"))
            self._teaching.setText(tr("Try another word, or the beginning of one."))

    def _step(self, by: int) -> None:
        row = self.view.currentIndex().row()
        way = 1 if by > 0 else -1
        for _ in range(abs(by)):
            if (further := self._next(row, way)) < 0:
                break
            row = further
        if row >= 0:
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            announce(self.view, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _next(self, row: int, way: int) -> int:
        """Return the next row that can be chosen, or -1."""
        row += way
        while 0 <= row < self.model.rowCount() and self.model.is_heading(row):
            row += way
        return row if 0 <= row < self.model.rowCount() else -1

    def _pick(self, *_: object) -> None:
        if (act := self._chosen()) is not None:
            self.act_chosen.emit(act)

    def _connect(self) -> None:
        self.field.stepped.connect(self._step)
        self.field.picked.connect(self._pick)
        self.field.textChanged.connect(self._refind)
        self.view.picked.connect(self._pick)
        self.view.stepped.connect(self._step)
        self.view.clicked.connect(self._pick)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.sitting.clicked.connect(self.sitting_unwanted)

    def _refind(self, text: str) -> None:
        self.view.setCurrentIndex(QModelIndex())
        self.words_changed.emit(text)

    def _lay_out(self) -> None:
        nothing = QWidget()
        inside = QVBoxLayout(nothing)
        inside.addStretch(2)
        for text in (self._nothing, self._teaching):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setFixedWidth(WIDTH)
            inside.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)
        self._stack.addWidget(self.view)
        self._stack.addWidget(nothing)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 14)
        foot.setSpacing(8)
        for button in (self.undo, self.redo):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.sitting)
        for button in (self.undo, self.redo, self.sitting):
            button.setAutoDefault(False)
        self.field.setMinimumHeight(44)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
