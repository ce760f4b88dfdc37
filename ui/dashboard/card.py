"""One card of the dashboard: a chart, the same as a table, and what can be done with both."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout

from reader.text.unobeyed import unobeyed
from reader.words import tr
from ui.dashboard.chart import Chart
from ui.dashboard.view import ChartView
from ui.looks.colours import Colours
from ui.looks.theme import heading_font
from ui.widgets import clipboard
from ui.widgets.plain import explain, label
from ui.widgets.tables import head, listing_table

Index = QModelIndex | QPersistentModelIndex
CHART, TABLE, EMPTY = range(3)


class ChartTable(QAbstractTableModel):
    """The figures of a chart as they are read, row by row."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._chart = chart

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._chart.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._chart.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return unobeyed(self._chart.rows[index.row()][index.column()])

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:  # fmt: skip
        """Return a column's title."""
        return head(self._chart.heads, section, orientation, role)

    def show_chart(self, chart: Chart) -> None:
        """Show the figures of a chart."""
        self.beginResetModel()
        self._chart = chart
        self.endResetModel()


class Card(QFrame):
    """A chart, its title, what it counts, and its buttons."""

    export_wanted = Signal(object, str)
    """The `Chart` that is to be written, and as what: png or svg."""

    def __init__(self, chart: Chart, colours: Colours) -> None:
        super().__init__()
        self.setProperty("role", "framed")
        self.view, self._model = ChartView(chart, colours), ChartTable(chart)
        self.table_view = listing_table(self._model, chart.title, 0, {})
        self._title, self.about, self.empty = label(chart.title), label(role="muted"), label()
        self._title.setFont(heading_font(1.15))
        self._title.setWordWrap(False)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        for page in (self.view, self.table_view, self.empty):
            self._pages.addWidget(page)
        self.table, self.more = QPushButton(tr("Table")), QPushButton(tr("Export"))
        self._lay_out()
        self.show_chart(chart, colours)

    def show_chart(self, chart: Chart, colours: Colours) -> None:
        """Show other figures, or other colours."""
        self.view.show_chart(chart, colours)
        self._model.show_chart(chart)
        self.about.setText(chart.about)
        self.empty.setText(chart.empty)
        for button in (self.table, self.more):
            button.setEnabled(bool(chart.marks))
        self._turn()

    def _turn(self) -> None:
        shown = TABLE if self.table.isChecked() else CHART
        self._pages.setCurrentIndex(shown if self.view.chart.marks else EMPTY)

    def _lay_out(self) -> None:
        title = self.view.chart.title
        self.table.setCheckable(True)
        self.table.clicked.connect(self._turn)
        explain(self.table, tr("Show the figures of this chart as a table"))
        explain(self.more, tr("Write this chart as a picture, or copy its figures"))
        menu = QMenu(self)
        menu.addAction(tr("Export as PNG…"), lambda: self._export("png"))
        menu.addAction(tr("Export as SVG…"), lambda: self._export("svg"))
        menu.addAction(tr("Copy Table"), self.copy)
        self.more.setMenu(menu)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        for button in (self.table, self.more):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{button.text()}: {title}")
            top.addWidget(button)
        lines = QVBoxLayout(self)
        lines.addLayout(top)
        lines.addWidget(self.about)
        lines.addWidget(self._pages, 1)

    def _export(self, kind: str) -> None:
        self.export_wanted.emit(self.view.chart, kind)

    def copy(self) -> None:
        """Copy the table, for spreadsheets: columns between tabs."""
        chart = self.view.chart
        lines = (
            "\t".join(" ".join(cell.split()) for cell in row) for row in (chart.heads, *chart.rows)
        )
        clipboard.put("\n".join(lines))
