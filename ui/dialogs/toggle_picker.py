"""Give papers something by its name and take it from them, without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.errors import LecternError
from ui.dialogs.tag_rows import PAD, Row, RowDelegate, Rows, State
from ui.looks.colours import Colours
from ui.looks.theme import px
from ui.widgets.fuzzy import match
from ui.widgets.overlay import Overlay
from ui.widgets.pick import ROW, PickField, PickView
from ui.widgets.plain import label

WIDTH = 420
FIELD = 52
FOOT = 34
ROWS = 8


class TogglePicker(Overlay):
    """Names, narrowed by typing; Enter toggles one or makes what was typed."""

    toggled = Signal(str, bool)
    """A name, and whether the papers are to have it."""

    def __init__(self, window: QWidget, caption: str, rows: Rows, delegate: RowDelegate) -> None:
        super().__init__(window, QSize(WIDTH, FIELD + ROWS * ROW + FOOT))
        self._count = 0
        self._known: list[Row] = []
        self._field = ToggleField(caption, self.panel)
        self._view = PickView(self.panel)
        self._rows = rows
        self._delegate = delegate
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._hint = label(role="muted")
        self._lay_out()
        self._connect()

    def open_with(self, count: int, rows: Iterable[Row], asks: str) -> None:
        """Open for *count* papers with what there is; *asks* says what is asked."""
        self._count = count
        # What the papers have stands first: it is what is looked at, and taken off.
        self._known = sorted(rows, key=lambda row: row.state is State.NONE)
        self._field.setPlaceholderText(asks)
        self._field.clear()
        self._narrow("")
        self.open_over(self._field)

    def name_of(self, typed: str) -> str:
        """Return the name that *typed* stands for.

        Raises:
            LecternError: It can't be one.
        """
        raise NotImplementedError

    def hint(self, typed: str, *, fits: bool, anything: bool) -> str:
        """Return what the foot says when something *fits*, or *anything* is there at all."""
        raise NotImplementedError

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._delegate.colours = colours

    def _clean(self, typed: str) -> str:
        try:
            return self.name_of(typed) if typed.strip() else ""
        except LecternError:
            return ""

    def _narrow(self, typed: str) -> None:
        fits = [(row, fit) for row in self._known if (fit := match(typed, row.name))]
        if typed.strip():
            fits.sort(key=lambda each: -each[1].score)
        rows = [replace(row, letters=fit.positions) for row, fit in fits]
        name = self._clean(typed)
        if name and all(row.name.casefold() != name.casefold() for row in self._known):
            # Right after what fits best: among many that fit a little it would be out of sight.
            rows.insert(1, Row(name, State.NONE, is_new=True))
        self._rows.set_rows(rows)
        self._view.go(0)
        self._hint.setText(self.hint(typed, fits=bool(rows), anything=bool(self._known)))
        self.set_panel_height(px(FIELD) + max(1, min(ROWS, len(rows))) * px(ROW) + px(FOOT))

    def _pick(self) -> None:
        at = self._view.currentIndex().row()
        if not 0 <= at < len(self._rows.rows):
            return
        row = self._rows.rows[at]
        on = row.state is not State.ALL
        self._keep(replace(row, state=State.ALL if on else State.NONE, is_new=False, letters=()))
        self.toggled.emit(row.name, on)
        self._field.clear()
        self._narrow("")
        self._view.go(next(i for i, each in enumerate(self._rows.rows) if each.name == row.name))

    def _keep(self, changed: Row) -> None:
        at = next((i for i, row in enumerate(self._known) if row.name == changed.name), None)
        if at is None:
            self._known.insert(0, changed)
        else:
            self._known[at] = changed

    def _complete(self) -> None:
        at = self._view.currentIndex().row()
        if 0 <= at < len(self._rows.rows):
            self._field.setText(self._rows.rows[at].name)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._narrow)
        self._field.stepped.connect(self._view.step)
        self._field.picked.connect(self._pick)
        self._field.finished.connect(self.dismiss)
        self._field.completing.connect(self._complete)
        self._view.clicked.connect(self._pick)

    def _lay_out(self) -> None:
        self._hint.setContentsMargins(PAD, 0, PAD, 0)
        self._hint.setMinimumHeight(FOOT)
        self._hint.setWordWrap(False)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._field)
        column.addWidget(self._view, 1)
        column.addWidget(self._hint)


class ToggleField(PickField):
    """A field in which Space picks until something is typed, and Tab completes."""

    completing = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick, complete, or type."""
        if event.key() == Qt.Key.Key_Space and not self.text():
            self.picked.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802  Qt's
        """Complete what was typed instead of leaving the field."""
        if next:
            self.completing.emit()
        return True


def state(having: int, count: int) -> State:
    """Return the state of what *having* of *count* papers have."""
    if having <= 0:
        return State.NONE
    return State.ALL if having >= count else State.SOME
