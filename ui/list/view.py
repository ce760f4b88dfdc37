"""Show a list of papers, a million if need be, and words in the middle when there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.types import Group, PaperId, SortKey
from reader.words import tr
from ui.list.bands import StickyHeading, band_height, fit_row, fit_rows
from ui.list.column_header import ColumnHeader
from ui.list.columns import Columns, usual
from ui.list.dragging import Grip, dragged
from ui.list.face import Face
from ui.list.groups import Groups
from ui.list.head import ListHead
from ui.list.line_text import Compact
from ui.list.model import PaperModel
from ui.list.row import Composer, Density
from ui.list.row_text import Comfortable
from ui.list.stamps import Stamp
from ui.looks.colours import Colours
from ui.looks.theme import px
from ui.widgets.line_table import LineTable

NARROWEST, WIDEST = 200, 300
"""Pixels that the list has at least, beside the smallest face and in any."""
NOTCH = 3
"""A notch of the wheel scrolls three steps: together, one row."""

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
Select = QItemSelectionModel.SelectionFlag
NO_GROUPS = Groups()


class PaperList(LineTable):
    """The list: rows at three densities, under headings, that can be picked out and dragged."""

    heading_pressed = Signal(object)
    """The `Group` whose heading was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._density, self._widths, self._source = Density.COMFORTABLE, usual(), False
        self._stamp: Stamp | None = None
        self._without: frozenset[SortKey] = frozenset()
        self.composer: Composer = Comfortable(Face.of(self.font()))
        self.picking = False
        """Whether the selection is put together one by one: moving leaves it alone."""
        self.chosen: Callable[[], Sequence[PaperId]] = list
        self.start_drag: Callable[[QDrag], object] = _start
        self._grip = Grip()
        self.heading = StickyHeading(self, self.composer.face)
        self.columns = ColumnHeader(parent)
        """Stands above the list: whoever lays the list out puts it there."""
        self.head = ListHead(parent)
        """Stands above the list, too, while it is a reading list."""
        self.setAccessibleName(tr("Papers"))
        self._fit_rows()

    # What it shows

    def set_colours(self, colours: Colours) -> None:
        """Draw the empty state, the headings and the heads of columns in other colours."""
        super().set_colours(colours)
        self.setMinimumWidth(min(px(NARROWEST), WIDEST))
        self.columns.set_colours(colours)
        self.heading.set_colours(colours)

    def set_density(self, density: Density) -> None:
        """Show more or less of each paper."""
        self._density = density
        self.columns.setVisible(density is Density.COLUMNS)
        self.fit_rows()

    def set_widths(self, widths: Mapping[SortKey, int]) -> None:
        """Give the columns other widths."""
        self._widths = dict(widths)
        self.columns.set_widths(self._widths)
        self._compose()

    def set_tagged(self, *, any_tags: bool) -> None:
        """Have a column for tags, or none as long as there are no tags at all."""
        without: frozenset[SortKey] = frozenset() if any_tags else frozenset({SortKey.TAGS})
        if without != self._without:
            self._without = without
            self.columns.leave_out(without)
            self._compose()

    def set_stamp(self, stamp: Stamp | None) -> None:
        """Tell this date in each row, or none."""
        if stamp != self._stamp:
            self._stamp = stamp
            self._compose()

    def set_source(self, *, is_shown: bool) -> None:
        """Tell in each row which digest the paper came with, or don't."""
        if is_shown != self._source:
            self._source = is_shown
            self._compose()

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802
        """Show another model's rows; one with groups gives them headings."""
        super().setModel(model)
        if model is not None:
            # After the headers, which hear of it first.
            model.modelReset.connect(self._reset)
            model.rowsRemoved.connect(self._rows_removed)
        self._fit_rows()

    def groups(self) -> Groups:
        """Return the groups of the papers that are shown."""
        model = self.model()
        return model.groups if isinstance(model, PaperModel) else NO_GROUPS

    def _compose(self) -> None:
        """Compose rows as face, density, columns and place ask."""
        face = Face.of(self.font())
        match self._density:
            case Density.COLUMNS:
                self.composer = Columns(face, self._widths, self._without, self._stamp)
            case Density.COMPACT:
                self.composer = Compact(face, self._stamp)
            case _:
                self.composer = Comfortable(face, self._stamp, source=self._source)
        self.viewport().update()

    def rows_seen(self) -> int:
        """Return how many rows there is room for, those that are cut at an edge included."""
        return self.viewport().height() // self.composer.height + 2

    def _fit_rows(self) -> None:
        """Make rows and headings as high as what stands in them."""
        self._compose()
        face, height = self.composer.face, self.composer.height
        self.heading.set_face(face)
        fit_rows(self.verticalHeader(), height, band_height(face), self.groups())
        self.updateGeometries()
        self.verticalScrollBar().setSingleStep(max(8, height // NOTCH))
        self._follow()

    def fit_rows(self) -> None:
        """Make them so while the list is looked at: the row on top stays there."""
        top = self.rowAt(0)
        self._fit_rows()
        if top > 0:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(top))

    def _reset(self) -> None:
        """Give the groups of another list their headings, and take those of the last away."""
        header = self.verticalHeader()
        # Qt keeps heights where the next list is as long.
        if len(self.groups()) or header.length() != header.count() * self.composer.height:
            self._fit_rows()
        self._follow()

    def _rows_removed(self, _parent: Index, first: int, _last: int) -> None:
        """Give its heading to the row that begins a group now."""
        if len(self.groups()):
            begins = self.groups().beginning(first) is not None
            band = band_height(self.composer.face) if begins else 0
            fit_row(self.verticalHeader(), first, self.composer.height + band)
            self._follow()

    # Headings

    def heading_at(self, y: int) -> Group | None:
        """Return the group whose heading is drawn *y* pixels from the top."""
        if self.heading.isVisible() and y < self.heading.height():
            return self.heading.shown
        row = self.rowAt(y)
        group = self.groups().beginning(row) if row >= 0 else None
        top = self.rowViewportPosition(row) if group else y
        band = self.rowHeight(row) - self.composer.height if group else 0
        return group if y - top < band else None

    def _follow(self) -> None:
        """Have the heading on top tell of the group that is there now."""
        groups, area = self.groups(), self.viewport().geometry()
        row = self.rowAt(0) if len(groups) else -1
        group = groups.at(row) if row >= 0 else None
        pushed = 0
        if group is not None and (following := groups.after(row)) is not None:
            height = band_height(self.composer.face)
            pushed = max(0, height - self.rowViewportPosition(following.start))
        self.heading.show_group(group, area, pushed)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        """Scroll, and have the heading follow."""
        super().scrollContentsBy(dx, dy)
        self._follow()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802
        """Scroll to a row, and not so that the heading on top hides it."""
        super().scrollTo(index, hint)
        if not len(self.groups()) or self.groups().beginning(index.row()) is not None:
            return
        hidden = band_height(self.composer.face) - self.rowViewportPosition(index.row())
        if hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    # Keys and mouse

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Select:  # noqa: N802
        """Leave the selection alone while keys move in one that is being put together."""
        plain = isinstance(event, QKeyEvent) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        return Select.NoUpdate if self.picking and plain else super().selectionCommand(index, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select; Ctrl puts a selection together, a heading selects its group."""
        at, held = event.position().toPoint(), event.modifiers()
        left = event.button() == Qt.MouseButton.LeftButton
        self._grip.press(None)
        if left and (group := self.heading_at(at.y())) is not None:
            self.heading_pressed.emit(group)
            return
        index = self.indexAt(at)
        if left and index.isValid() and held == Qt.KeyboardModifier.NoModifier:
            self._grip.press(at, selected=self.selectionModel().isSelected(index))
            self.picking = False
        if held == Qt.KeyboardModifier.ControlModifier:
            self.picking = True
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the papers, or select further rows."""
        pressed = event.buttons() == Qt.MouseButton.LeftButton
        if pressed and self._grip.drags(event.position().toPoint()):
            self.setState(QAbstractItemView.State.NoState)
            self.start_drag(dragged(self, self.chosen(), self.colours))
        elif not self._grip.is_dragging:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click; what was dragged stays selected."""
        if not self._grip.is_dragging:
            super().mouseReleaseEvent(event)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as the view."""
        super().resizeEvent(event)
        self._follow()
        self.columns.stand_over(self.viewport().geometry())


def _start(drag: QDrag) -> None:
    drag.exec(Qt.DropAction.CopyAction)
