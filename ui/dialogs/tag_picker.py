"""Give tags to papers and take them off, without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.errors import LecternError
from reader.store.tags import tag_name
from reader.types import Tag
from reader.words import tr
from ui.colours import Colours
from ui.dialogs.tag_rows import PAD, Row, RowDelegate, Rows, State
from ui.fuzzy import match
from ui.overlay import Overlay
from ui.pick import ROW, PickField, PickView
from ui.plain import label
from ui.theme import px

WIDTH = 420
FIELD = 52
FOOT = 34
ROWS = 8


class TagPicker(Overlay):
    """The tags, narrowed by typing; Enter toggles one or makes what was typed."""

    toggled = Signal(str, bool)
    """A tag's name, and whether the papers are to have it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QSize(WIDTH, FIELD + ROWS * ROW + FOOT))
        self._count = 0
        self._tags: list[Row] = []
        self._field = TagField(tr("Tag"), self.panel)
        self._view = PickView(self.panel)
        self._rows = Rows(self)
        self._delegate = RowDelegate(self)
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._hint = label(role="muted")
        self._lay_out()
        self._connect()

    def open_for(self, count: int, tags: tuple[Tag, ...], have: Mapping[str, int]) -> None:
        """Open for *count* papers; *have* tells how many of them have a tag by its name."""
        self._count = count
        self._tags = [
            Row(tag.name, self._state(have.get(tag.name, 0)), tag.colour, tag.digit) for tag in tags
        ]
        # What the papers have stands first: it is what is looked at, and taken off.
        self._tags.sort(key=lambda row: row.state is State.NONE)
        self._field.setPlaceholderText(tr("Tag %n paper(s)", n=count))
        self._field.clear()
        self._narrow("")
        self.open_over(self._field)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._delegate.colours = colours

    def _state(self, having: int) -> State:
        if having <= 0:
            return State.NONE
        return State.ALL if having >= self._count else State.SOME

    def _narrow(self, typed: str) -> None:
        fits = [(row, fit) for row in self._tags if (fit := match(typed, row.name))]
        if typed.strip():
            fits.sort(key=lambda each: -each[1].score)
        rows = [replace(row, letters=fit.positions) for row, fit in fits]
        name = _clean(typed)
        if name and all(row.name.casefold() != name.casefold() for row in self._tags):
            # Right after what fits best: among many that fit a little it would be out of sight.
            rows.insert(1, Row(name, State.NONE, is_new=True))
        self._rows.set_rows(rows)
        self._view.go(0)
        self._hint.setText(_hint(typed, rows, anything=bool(self._tags)))
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
        at = next((i for i, row in enumerate(self._tags) if row.name == changed.name), None)
        if at is None:
            self._tags.insert(0, changed)
        else:
            self._tags[at] = changed

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


class TagField(PickField):
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


def _clean(typed: str) -> str:
    """Return the name that *typed* stands for, or '' where it can't be one."""
    try:
        return tag_name(typed) if typed.strip() else ""
    except LecternError:
        return ""


def _hint(typed: str, rows: list[Row], *, anything: bool) -> str:
    if not rows:
        return (
            tr("This can’t be a tag’s name")
            if typed.strip()
            else tr("Type a name for your first tag")
        )
    return (
        tr("Enter toggles · Tab completes · Esc closes")
        if anything
        else tr("Enter creates the tag")
    )
