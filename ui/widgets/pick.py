"""Type to narrow a list, step through it, and pick: the field and the list of every picker."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.text.unobeyed import units, unobeyed
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.sides import from_the_right, side, turned
from ui.looks.theme import px
from ui.widgets.announcing import announce

ROW = 36
"""Pixels of a row beside text of the usual size."""

PAGE = 8
"""Rows that Page Up and Page Down go."""

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PickField(QLineEdit):
    """A line to type in whose arrow keys step through the list below."""

    stepped = Signal(int)
    picked = Signal()
    finished = Signal()
    """Ctrl+Return was pressed."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("role", "pick")
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, pick, or type."""
        if (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(step)
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif event.key() in _ENTER:
            self.picked.emit()
        else:
            super().keyPressEvent(event)


class PickRows(QAbstractListModel, Generic[T]):
    """Rows of one kind; ``data`` tells the accessible text, the delegate reads ``rows``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[T] = []

    def set_rows(self, rows: list[T]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a screen reader says of a row."""
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in spoken or not 0 <= index.row() < len(self.rows):
            return None
        return self.spoken(self.rows[index.row()])

    def spoken(self, row: T) -> str:
        """Return what a screen reader says of *row*."""
        return str(row)


class PickDelegate(QStyledItemDelegate, Generic[T]):
    """Draws the ground of a row; what stands on it is the subclass's part."""

    def __init__(self, parent: QWidget, pad: int) -> None:
        super().__init__(parent)
        self.colours = LIGHT_COLOURS
        self.pad = pad
        """Pixels at both sides of a row."""
        self._inner = QRect()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return row_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: T = index.model().rows[index.row()]  # type: ignore[attr-defined]
        painter.save()
        current = bool(state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, rect, self.colours, current=current)
        self._inner = rect.adjusted(self.pad, 0, -self.pad, 0)
        self.draw(painter, QRect(self._inner), row)
        painter.restore()

    def turned(self, painter: QPainter, box: QRect) -> QRect:
        """Return a box within the row that is being drawn on the side where it belongs."""
        return turned(painter, self._inner, box)

    def draw(self, painter: QPainter, box: QRect, row: T) -> None:
        """Draw *row* as plain text in *box*, which is counted as if all read from the left."""
        raise NotImplementedError


class PickView(QListView):
    """The rows; the keyboard stays in the field above, the mouse may pick."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "pick")
        # Qt asks for more than one row: where only one fits it would cover the field's line.
        self.setMinimumHeight(1)

    def step(self, by: int) -> None:
        """Go *by* rows on; a single step wraps around."""
        count = self.model().rowCount()
        if not count:
            return
        row = self.currentIndex().row() + by
        row = row % count if abs(by) == 1 else max(0, min(count - 1, row))
        self.go(row)

    def go(self, row: int) -> None:
        """Highlight *row*."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        # The keyboard is in the field above: nothing else would tell of the row.
        announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))


def paint_ground(painter: QPainter, rect: QRect, colours: Colours, *, current: bool) -> None:
    """Draw a row's ground, and the mark of the highlighted one."""
    if current:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.selection)
        painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)


def paint_name(
    painter: QPainter, box: QRect, name: str, letters: tuple[int, ...], colours: Colours
) -> None:
    """Draw *name* in one line, the *letters* that were typed emphasised."""
    name = unobeyed(name)
    shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(shown, painter.font())
    kept = [at for at in letters if at < len(shown) and shown[at] == name[at]]
    layout.setFormats([_emphasis(shown, at, colours) for at in kept])
    layout.setTextOption(_one_line(painter, shown))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    painter.setPen(colours.text)
    top = box.top() + (box.height() - line.height()) / 2
    layout.draw(painter, QPoint(box.left(), round(top)))


def _one_line(painter: QPainter, text: str) -> QTextOption:
    """Return how a name stands: where one begins to read, its letters in their own direction."""
    option = QTextOption(side(painter, Qt.AlignmentFlag.AlignLeft))
    way = Qt.LayoutDirection
    option.setTextDirection(way.RightToLeft if from_the_right(text) else way.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _emphasis(text: str, at: int, colours: Colours) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setForeground(colours.accent)
    marked = QTextLayout.FormatRange()
    # Qt counts in UTF-16: letters beyond the first plane count twice.
    marked.start = units(text[:at])
    marked.length = units(text[at])
    marked.format = form
    return marked


def row_size() -> QSize:
    """Return the size of a row: its height counts, the list gives the width."""
    return QSize(100, px(ROW))
