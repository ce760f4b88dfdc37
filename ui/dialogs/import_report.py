"""Tell what an import brought: the sum, each digest, and every line that was not understood."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.types import FileReport
from reader.words import tr
from ui.dialogs.report_model import ReportModel
from ui.dialogs.report_text import (
    heading,
    lines_by_kind,
    name,
    orphans_text,
    remarks,
    report_text,
)
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import heading_font, open_at
from ui.widgets import clipboard
from ui.widgets.plain import label, plain_view
from ui.widgets.tables import dress

SIZE = QSize(1180, 600)
ROW = 30
NAME = 24
"""Characters of a file's name that have room; a longer one is shortened in the middle."""
PAD = 20


class ImportReport(QDialog):
    """The report of one import. It lets the window be used meanwhile; Esc closes it."""

    def __init__(
        self,
        reports: Sequence[FileReport],
        colours: Colours = LIGHT_COLOURS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import Report"))
        self.setModal(False)
        open_at(self, SIZE)
        self._reports = tuple(reports)
        self._model = ReportModel(reports, colours, self)
        self._table = _table(self._model)
        self._name = label(role="section")
        self._remarks = label()
        self._kinds = label(role="muted")
        self._lines = plain_view(tr("Lines that were not understood"), wraps=False)
        self._copy = QPushButton(tr("Copy report"))
        self._lay_out()
        self._copy.clicked.connect(self._copy_report)
        self._table.selectionModel().currentRowChanged.connect(self._show_current)
        self._table.setCurrentIndex(self._model.index(self._first_row(), 0))
        self._show_current()

    def _first_row(self) -> int:
        """Return the first file there is something to say of: it is what the reader looks for."""
        telling = (bool(each.error or each.orphans or each.warnings) for each in self._reports)
        return next((row for row, tells in enumerate(telling) if tells), 0)

    def _show_current(self) -> None:
        report = self._model.report(self._table.currentIndex().row())
        if report is None:
            report = FileReport(path="")
        self._name.setText(name(report))
        self._remarks.setText("\n".join(remarks(report)))
        self._remarks.setVisible(bool(self._remarks.text()))
        self._kinds.setText(lines_by_kind(report))
        self._kinds.setVisible(bool(self._kinds.text()))
        self._lines.setPlainText(orphans_text(report))
        self._lines.setVisible(bool(report.orphans))

    def _copy_report(self) -> None:
        clipboard.put(report_text(self._reports))
        self._copy.setText(tr("Copied"))

    def _lay_out(self) -> None:
        title = label(heading(self._reports), "heading")
        title.setFont(heading_font(1.15))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._copy.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(8)
        column.addWidget(title)
        column.addSpacing(4)
        column.addWidget(self._table, 3)
        column.addSpacing(8)
        for part in (self._name, self._remarks, self._kinds):
            column.addWidget(part)
        column.addWidget(self._lines, 2)
        column.addSpacing(4)
        column.addWidget(buttons)


class _Table(QTableView):
    """A table whose first column has the room that the others leave, but enough for a name."""

    def __init__(self, model: ReportModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setResizeContentsPrecision(100)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        columns.geometriesChanged.connect(self._share)
        columns.sectionResized.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self, *_: object) -> None:
        columns = self.horizontalHeader()
        others = columns.length() - columns.sectionSize(0)
        least = self.fontMetrics().averageCharWidth() * NAME
        columns.resizeSection(0, max(least, self.viewport().width() - others))


def _table(model: ReportModel) -> QTableView:
    table = _Table(model)
    dress(table, tr("Files of the import"), ROW)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return table
