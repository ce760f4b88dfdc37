"""Make the table in which sources are listed."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from reader.words import tr
from ui.dialogs.sources_model import LAST, NAME, NEXT, STATE, SourcesModel
from ui.theme import px

ROW = 34
WIDTHS = {NAME: 250, LAST: 140, NEXT: 130}


def sources_table(model: SourcesModel) -> QTableView:
    """Return the table of sources: rows of a fixed height, the state as wide as there is room."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(tr("Sources"))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setProperty("role", "report")
    table.setIconSize(QSize(px(16), px(16)))
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(px(ROW))
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    columns.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
    for column, width in WIDTHS.items():
        columns.resizeSection(column, px(width))
    return table
