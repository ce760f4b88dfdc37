"""Give papers something by its name and take it from them, without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.errors import LecternError
from ui.dialogs.tag_rows import Row, RowDelegate, Rows, State
from ui.widgets.fuzzy import match
from ui.widgets.pick import PickField
from ui.widgets.picker import Picker

WIDTH = 420
ROWS = 8


class TogglePicker(Picker[Row]):
    """Names, narrowed by typing; Enter toggles one or makes what was typed."""

    toggled = Signal(str, bool)
    """A name, and whether the papers are to have it."""

    def __init__(self, window: QWidget, caption: str, rows: Rows, delegate: RowDelegate) -> None:
        field = ToggleField(caption)
        super().__init__(window, WIDTH, field, rows, delegate)
        self._count = 0
        self._known: list[Row] = []
        field.completing.connect(self._complete)

    def open_with(self, count: int, rows: Iterable[Row], asks: str) -> None:
        """Open for *count* papers with what there is; *asks* says what is asked."""
        self._count = count
        # What the papers have stands first: it is what is looked at, and taken off.
        self._known = sorted(rows, key=lambda row: row.state is State.NONE)
        self._field.setPlaceholderText(asks)
        self.begin()
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

    def _clean(self, typed: str) -> str:
        try:
            return self.name_of(typed) if typed.strip() else ""
        except LecternError:
            return ""

    def narrow(self, typed: str) -> None:
        """Show the names that fit *typed*, and what was typed where it is none of them."""
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
        self._foot.setText(self.hint(typed, fits=bool(rows), anything=bool(self._known)))
        self.set_rows_seen(max(1, min(ROWS, len(rows))))

    def pick(self) -> None:
        """Toggle the highlighted name, which stays so."""
        row = self.current()
        if row is None:
            return
        on = row.state is not State.ALL
        self._keep(replace(row, state=State.ALL if on else State.NONE, is_new=False, letters=()))
        self.toggled.emit(row.name, on)
        self.begin()
        self._view.go(next(i for i, each in enumerate(self._rows.rows) if each.name == row.name))

    def _keep(self, changed: Row) -> None:
        at = next((i for i, row in enumerate(self._known) if row.name == changed.name), None)
        if at is None:
            self._known.insert(0, changed)
        else:
            self._known[at] = changed

    def _complete(self) -> None:
        if row := self.current():
            self._field.setText(row.name)


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
