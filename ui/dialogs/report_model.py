"""Show an import's files as the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from reader.text.days import dated
from reader.types import FileReport
from reader.ways_in import title_of
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.report_text import name
from ui.looks.colours import Colours
from ui.widgets.plain import figure, tip
from ui.widgets.tables import head, side

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, yet to be translated, and what stands below it for a file."""

    title: str
    text: Callable[[FileReport], str]
    is_figure: bool = True


COLUMNS = (
    Column(QT_TR_NOOP("Digest"), name, is_figure=False),
    Column(QT_TR_NOOP("Format"), lambda report: title_of(report.format), is_figure=False),
    Column(QT_TR_NOOP("Date"), lambda report: dated(report.date), is_figure=False),
    Column(QT_TR_NOOP("Papers"), lambda report: figure(report.appearances)),
    Column(QT_TR_NOOP("New"), lambda report: figure(report.new)),
    Column(QT_TR_NOOP("Seen\nbefore"), lambda report: figure(report.known)),
    Column(QT_TR_NOOP("Decided"), lambda report: figure(report.decided)),
    Column(QT_TR_NOOP("Dismissed"), lambda report: figure(report.dismissed)),
    Column(QT_TR_NOOP("Changed"), lambda report: figure(report.changed)),
    Column(QT_TR_NOOP("Perhaps\ntwice"), lambda report: figure(report.doubtful)),
    Column(QT_TR_NOOP("Not\nunderstood"), lambda report: figure(len(report.orphans))),
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
        titles = [tr(column.title) for column in COLUMNS]
        figures = [at for at, column in enumerate(COLUMNS) if column.is_figure]
        return head(titles, section, orientation, role, figures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, and how it looks."""
        report = self.report(index.row())
        if report is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(report, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(is_figure=column.is_figure)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(report.path)
        if role == Qt.ItemDataRole.ForegroundRole and report.error is not None:
            return self._colours.danger
        return None


def _text(report: FileReport, column: Column) -> str:
    if report.error is None or column is COLUMNS[0]:
        return column.text(report)
    return tr("not taken in") if column is COLUMNS[1] else "–"
