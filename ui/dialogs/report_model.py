"""Show an import's files as the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from reader.types import FileReport
from reader.ways_in import title_of
from ui.colours import Colours
from ui.dialogs.report_text import name
from ui.plain import date_text, tip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and what stands below it for a file."""

    title: str
    text: Callable[[FileReport], str]
    is_figure: bool = True


COLUMNS = (
    Column("Digest", name, is_figure=False),
    Column("Format", lambda report: title_of(report.format), is_figure=False),
    Column("Date", lambda report: date_text(report.date), is_figure=False),
    Column("Papers", lambda report: f"{report.appearances:,}"),
    Column("New", lambda report: f"{report.new:,}"),
    Column("Seen\nbefore", lambda report: f"{report.known:,}"),
    Column("Decided", lambda report: f"{report.decided:,}"),
    Column("Dismissed", lambda report: f"{report.dismissed:,}"),
    Column("Changed", lambda report: f"{report.changed:,}"),
    Column("Perhaps\ntwice", lambda report: f"{report.doubtful:,}"),
    Column("Not\nunderstood", lambda report: f"{len(report.orphans):,}"),
)


class ReportModel(QAbstractTableModel):
    """One row for each file; a refused file has no figures."""

    def __init__(self, reports: Sequence[FileReport], colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._reports = tuple(reports)
        self._colours = colours

    def report(self, row: int) -> FileReport | None:
        """Return the report at *row*, or None outside."""
        return self._reports[row] if 0 <= row < len(self._reports) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many files there are."""
        return 0 if parent.isValid() else len(self._reports)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return COLUMNS[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, and how it looks."""
        report = self.report(index.row())
        if report is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(report, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(report.path)
        if role == Qt.ItemDataRole.ForegroundRole and report.error is not None:
            return self._colours.danger
        return None


def _text(report: FileReport, column: Column) -> str:
    if report.error is None or column is COLUMNS[0]:
        return column.text(report)
    return "not taken in" if column is COLUMNS[1] else "–"


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
