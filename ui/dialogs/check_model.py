"""Hold what a look over the library has found, for its table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.text.unobeyed import unobeyed
from reader.types.findings import Finding
from reader.words import QT_TR_NOOP, tr
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.icons import icon
from ui.widgets.tables import head

WHAT, FAULT = range(2)
_TITLES = (QT_TR_NOOP("Looked at"), QT_TR_NOOP("Found"))

Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractTableModel):
    """Findings in the order in which they came."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Finding] = []
        self._colours = LIGHT_COLOURS

    def clear(self) -> None:
        """Have none."""
        self.beginResetModel()
        self._found = []
        self.endResetModel()

    def add(self, one: Finding) -> None:
        """Have one more."""
        row = len(self._found)
        self.beginInsertRows(QModelIndex(), row, row)
        self._found.append(one)
        self.endInsertRows()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self._found:
            last = self.index(len(self._found) - 1, len(_TITLES) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def finding(self, row: int) -> Finding | None:
        """Return the finding of a row, or None."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def faults(self) -> list[Finding]:
        """Return what is not as it should be."""
        return [one for one in self._found if one.fault]

    def report(self) -> str:
        """Return everything as lines of plain text."""
        lines = [
            f"FAULT {one.what}: {one.fault}" if one.fault else f"ok    {one.what}"
            for one in self._found
        ]
        return "\n".join([*lines, ""])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - see above
        """Return 2."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = 0
    ) -> object:
        """Return a column's title."""
        return head([tr(each) for each in _TITLES], section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows: plain text, and a sign of how it stands."""
        one = self.finding(index.row())
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            what = one.what[:1].upper() + one.what[1:]
            return unobeyed(what) if index.column() == WHAT else _state(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{unobeyed(one.what)}: {_state(one)}"
        if role == Qt.ItemDataRole.DecorationRole and index.column() == WHAT:
            if one.fault:
                return icon("dismissed", self._colours.danger)
            return icon("check", self._colours.ok)
        return None


def _state(one: Finding) -> str:
    return unobeyed(one.fault) if one.fault else tr("as it should be")
