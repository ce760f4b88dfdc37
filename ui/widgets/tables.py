"""Make tables of columns, one of which takes the room that is left."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.looks.theme import px

ROW = 34
"""Pixels of a row, before it grows with the face."""
ICON = 16


def listing_table(
    model: QAbstractItemModel, name: str, widest: int, widths: Mapping[int, int]
) -> QTableView:
    """Return a table of whole rows called *name*; *widths* are pixels of the columns but *widest*.

    Several rows can be selected, none can be typed over, and Tab leads on.
    """
    table = QTableView()
    table.setModel(model)
    dress(table, name)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setIconSize(QSize(px(ICON), px(ICON)))
    columns = table.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    columns.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        columns.resizeSection(column, px(width))
    return table


def dress(table: QTableView, name: str, row: int = ROW) -> None:
    """Make a table one of whole rows, *row* pixels each; Tab leads on."""
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setProperty("role", "report")
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(px(row))


def selected_rows(table: QTableView) -> list[int]:
    """Return the rows that are selected, from top to bottom."""
    return sorted(index.row() for index in table.selectionModel().selectedRows())


def go_to_row(table: QTableView, row: int) -> None:
    """Select *row* alone, and have the keyboard there."""
    # Not selectRow: that does nothing before the table has been laid out.
    how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().setCurrentIndex(table.model().index(row, 0), how)


def side(*, is_figure: bool) -> Qt.AlignmentFlag:
    """Return where the cells of a column stand: figures below each other, by their last digit."""
    beside = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return beside | Qt.AlignmentFlag.AlignVCenter


def head(
    titles: Sequence[str],
    section: int,
    orientation: Qt.Orientation,
    role: int,
    figures: Collection[int] = (),
) -> object:
    """Return what a model's ``headerData`` tells of a column: its title, where its cells stand.

    *figures* are the columns of figures.
    """
    if orientation is not Qt.Orientation.Horizontal:
        return None
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return side(is_figure=section in figures)
    return titles[section] if role == Qt.ItemDataRole.DisplayRole else None
