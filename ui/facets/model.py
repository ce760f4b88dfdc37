"""The panel's rows as Qt asks for them: what stays the same stays where it is."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.words import tr
from ui.facets.rows import Choice, Heading, More, Row
from ui.facets.words import group_of
from ui.widgets.plain import tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

ROW_ROLE = int(Role.UserRole) + 1
"""A `Row`."""


class FacetModel(QAbstractListModel):
    """Headings, values, and the row that shows more of them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows; say whether they are others, and not just otherwise counted."""
        if [key_of(row) for row in rows] == [key_of(row) for row in self.rows]:
            differing = [at for at, row in enumerate(rows) if row != self.rows[at]]
            self.rows = list(rows)
            if differing:
                self.dataChanged.emit(self.index(differing[0]), self.index(differing[-1]))
            return False
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()
        return True

    def place_of(self, key: Hashable) -> int:
        """Return where the row with this `key_of` stands; -1 for nowhere."""
        keys = [key_of(row) for row in self.rows]
        return keys.index(key) if key in keys else -1

    def nearest(self, at: int) -> int:
        """Return the row nearest to *at*, at or below it if there is one, that is no heading."""
        rows = [row for row, one in enumerate(self.rows) if not isinstance(one, Heading)]
        below = [row for row in rows if row >= at]
        return (below or rows[-1:] or [-1])[0]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that headings cannot be chosen."""
        if not index.isValid() or isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a row, its name, its tool tip, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        make = {
            int(Role.DisplayRole): name_of,
            int(Role.AccessibleTextRole): spoken,
            int(Role.ToolTipRole): _tip,
        }.get(role)
        return make(row) if make else None


def key_of(row: Row | None) -> Hashable:
    """Return what stays the same while a row's number and state change."""
    match row:
        case Choice(kind, value):
            return kind, value
        case More(group):
            return More, group
    return row


def name_of(row: Row) -> str:
    """Return what is written in a row."""
    match row:
        case Heading(group):
            return group.title
        case More(_, beyond, is_open):
            return tr("Fewer") if is_open else tr("%n more", n=beyond)
    return row.name


def spoken(row: Row) -> str:
    """Return what a screen reader says of a row: "Digests: Monday, 12 papers, included"."""
    match row:
        case More(group):
            return f"{group.title}: {name_of(row)}"
        case Choice(kind, value, papers, state):
            home = group_of(kind, value)
            name = f"{home.title}: {row.name}" if home is not None else row.name
            count = "" if papers is None else tr("%n paper(s)", n=papers)
            said = {1: tr("included"), -1: tr("excluded")}.get(state, "")
            return ", ".join(part for part in (name, count, said) if part)
    return name_of(row)


def _tip(row: Row) -> str | None:
    """Return a value's whole name, and what the next click does."""
    if not isinstance(row, Choice):
        return None
    does = {
        0: tr("Click: only papers with it · Shift+click: only papers without it"),
        1: tr("Click: only papers without it · Shift+click: no matter"),
        -1: tr("Click: no matter"),
    }[row.state]
    return f"{tip(row.name)}{tip(does)}"
