"""List all commands with their keys, under the headings of the menus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.words import tr
from ui.dialogs.keys_rows import KeyRow, grouped
from ui.keys.keycap import cap_font, cap_height, caps_width, key_names, paint_caps
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.sides import turned
from ui.looks.theme import px
from ui.widgets.plain import tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

NAME, KEYS, STATE = range(3)
_ROW = int(Role.UserRole)
_APART = 12
"""Pixels between the caps of one key and those of the next."""
_KEYS_WIDTH, _STATE_WIDTH = 230, 110
_BAR = 3
_Go = QAbstractItemView.CursorAction
_UPWARDS = (_Go.MoveUp, _Go.MovePrevious, _Go.MovePageUp)
_INSET = 8


class KeysTree(QTreeWidget):
    """Every row is a command; what is done to it is asked for by signals."""

    went = Signal()
    """Another row is current."""
    change_wanted = Signal()
    """Enter or F2: the current command is to have another key."""
    add_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels([tr("Command"), tr("Keys"), ""])
        self.setAccessibleName(tr("Commands and their keys"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = KeysDelegate(self)
        self.setItemDelegate(self._delegate)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnWidth(KEYS, px(_KEYS_WIDTH))
        self.setColumnWidth(STATE, px(_STATE_WIDTH))
        self.currentItemChanged.connect(lambda *_: self.went.emit())
        self.itemDoubleClicked.connect(lambda *_: self.change_wanted.emit())

    def set_rows(self, rows: Iterable[KeyRow], *, at_first: bool = False) -> None:
        """Show these rows; the current command stays so unless *at_first*, or there is none."""
        before, bar = self.current(), self.verticalScrollBar()
        at = bar.value()
        self.clear()
        leaves: list[QTreeWidgetItem] = []
        items = [self._group(name, some, leaves) for name, some in grouped(rows).items()]
        self.addTopLevelItems(items)
        self.expandAll()
        for item in items:
            item.setFirstColumnSpanned(True)
        bar.setValue(at)
        stays = before and not at_first
        same = (
            one for one in leaves if stays and before and _row(one).command.id == before.command.id
        )
        if leaves:
            self.setCurrentItem(next(same, leaves[0]))

    def current(self) -> KeyRow | None:
        """Return the current row; None where nothing was found."""
        item = self.currentItem()
        return item.data(NAME, _ROW) if item is not None else None

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.colours = colours
        self.viewport().update()

    def moveCursor(  # noqa: N802  Qt's name
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass headings over: they are no commands."""
        to = super().moveCursor(action, held)
        if not to.isValid() or to.parent().isValid():
            return to
        above = self.indexAbove(to) if action in _UPWARDS else QModelIndex()
        return above if above.isValid() else self.indexBelow(to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the keys of lists mean everywhere."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.change_wanted.emit()
            case Qt.Key.Key_Insert:
                self.add_wanted.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def _group(
        self, name: str, rows: Iterable[KeyRow], leaves: list[QTreeWidgetItem]
    ) -> QTreeWidgetItem:
        """Return a heading with its rows, which are added to *leaves*, too."""
        group = QTreeWidgetItem([name])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        group.setFont(NAME, font)
        for row in rows:
            item = QTreeWidgetItem(group, [row.command.title.rstrip("…"), "", row.state])
            leaves.append(item)
            item.setData(NAME, _ROW, row)
            item.setToolTip(NAME, tip(row.command.help))
            item.setData(NAME, Role.AccessibleTextRole, f"{row.command.title}, {row.spoken}")
            item.setData(KEYS, Role.AccessibleTextRole, row.spoken)
        return group


class KeysDelegate(QStyledItemDelegate):
    """Draws the caps of all keys of a command; those that are switched off are struck out."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self.colours = LIGHT_COLOURS

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row of caps."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), cap_height(option.fontMetrics) + 10)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Draw headings and remarks muted."""
        super().initStyleOption(option, index)
        if index.column() == NAME:
            option.rect = option.rect.adjusted(px(_INSET), 0, 0, 0)
        heading = not index.parent().isValid()
        if heading or index.column() == STATE:
            option.palette.setColor(option.palette.ColorRole.Text, self.colours.muted)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, and before the current row the mark of the keyboard."""
        if index.column() == NAME and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.colours.selection)
        super().paint(painter, option, index)
        row = index.sibling(index.row(), NAME).data(_ROW)
        current = self._tree.currentIndex().siblingAtColumn(NAME)
        if index.column() == KEYS and row is not None:
            self._paint_keys(painter, option, row)
        elif self._tree.hasFocus() and current == index:
            bar = QRect(option.rect)
            bar.setWidth(px(_BAR))
            painter.fillRect(bar, self.colours.accent)

    def _paint_keys(self, painter: QPainter, option: QStyleOptionViewItem, row: KeyRow) -> None:
        painter.save()
        painter.setClipRect(option.rect)
        painter.setFont(cap_font(option.font))
        metrics = painter.fontMetrics()
        middle = option.rect.center().y()
        left = option.rect.left() + 4
        for key in row.keys:
            names = key_names(key)
            width = caps_width(names, metrics)
            top = middle - cap_height(metrics) // 2
            caps = turned(painter, option.rect, QRect(left, top, width, cap_height(metrics)))
            paint_caps(painter, caps.topLeft(), names, self.colours)
            if key in row.off:
                painter.setPen(self.colours.muted)
                painter.drawLine(caps.left() - 2, middle, caps.right() + 2, middle)
            left += width + _APART
        painter.restore()


def _row(item: QTreeWidgetItem) -> KeyRow:
    row: KeyRow = item.data(NAME, _ROW)
    return row
