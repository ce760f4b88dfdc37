"""Show backups as the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from reader.types.backups import Backup
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.backups_words import size, today, when
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.widgets.plain import figure, tip
from ui.widgets.tables import head, side

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

TITLES = (
    QT_TR_NOOP("When"),
    QT_TR_NOOP("Why"),
    QT_TR_NOOP("Papers"),
    QT_TR_NOOP("Notes"),
    QT_TR_NOOP("Size"),
    QT_TR_NOOP("State"),
)
WHEN, WHY, PAPERS, NOTES, SIZE, STATE = range(len(TITLES))
_NUMBERS = {PAPERS: "papers", NOTES: "notes"}


class BackupsModel(QAbstractTableModel):
    """One row for each backup, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._backups: list[Backup] = []
        self._found: dict[Path, str] = {}
        self._colours = LIGHT_COLOURS

    def set_backups(self, backups: Iterable[Backup]) -> None:
        """Show these backups; what was found of them before is forgotten."""
        self.beginResetModel()
        self._backups = list(backups)
        self._found.clear()
        self.endResetModel()

    def set_found(self, path: Path, fault: str) -> None:
        """Show what was found when a backup was looked over."""
        self._found[path] = fault
        self._draw_again()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._draw_again()

    def backup(self, row: int) -> Backup | None:
        """Return the backup at *row*, or None outside."""
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def backups(self) -> list[Backup]:
        """Return them, newest first."""
        return list(self._backups)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many backups there are."""
        return 0 if parent.isValid() else len(self._backups)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's title, above its numbers where it has some."""
        titles = [tr(title) for title in TITLES]
        return head(titles, section, orientation, role, {*_NUMBERS, SIZE})

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell's text and how it looks."""
        backup = self.backup(index.row())
        if backup is None:
            return None
        match role:
            case Role.DisplayRole:
                return self._text(backup, index.column())
            case Role.ToolTipRole:
                return tip(self._text(backup, index.column()))
            case Role.ForegroundRole:
                return self._ink(backup, index.column())
            case Role.TextAlignmentRole if index.column() in {*_NUMBERS, SIZE}:
                return side(is_figure=True)
        return None

    def _text(self, backup: Backup, column: int) -> str:
        if column in _NUMBERS:
            return figure(getattr(backup.held, _NUMBERS[column]))
        if column == WHEN:
            return when(backup, today(), self._backups)
        if column == WHY:
            return backup.reason.told
        return size(backup.bytes) if column == SIZE else self._state(backup)

    def _state(self, backup: Backup) -> str:
        if not backup.digest:
            return tr("Damaged: its description is lost")
        fault = self._found.get(backup.path)
        if fault is None:
            return tr("Verified when it was made")
        return tr("Damaged: {fault}").format(fault=fault) if fault else tr("Verified just now")

    def _ink(self, backup: Backup, column: int) -> QColor | None:
        if column == STATE and (self._found.get(backup.path) or not backup.digest):
            return self._colours.danger
        return None if column == WHEN else self._colours.muted

    def _draw_again(self) -> None:
        if self._backups:
            last = self.index(len(self._backups) - 1, len(TITLES) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
