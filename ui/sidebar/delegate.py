"""Draw the sidebar's rows: an icon, a name, and the number that says what is left to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView

from reader.types import DigestRow, ReadingList
from ui.looks.colours import readable
from ui.looks.icons import pixmap
from ui.looks.sides import is_mirrored, write
from ui.looks.theme import px
from ui.sidebar.items import Archive, Hint, Item, Question, Saved, Section, Shelf, name_of
from ui.sidebar.marks import count_of, elide_of, icon_of, left_of
from ui.sidebar.model import ITEM_ROLE
from ui.sidebar.tags import Branch
from ui.widgets.plain import figure
from ui.widgets.side_rows import GAP, INSET, LOWER, PADDING, Index, SideDelegate

Align = Qt.AlignmentFlag
State = QStyle.StateFlag

ICON = 16
DOT = 9
STEP = 14
"""How much further in each level of tags stands."""
DEEPEST = 4
"""Levels that are set in; below that there would be no room for a name."""
DIGITS = "000"
"""Counts up to this wide leave the dates beside them in one column."""
WIDE = 20
"""Letters that a digest's name and date need to stand side by side."""
ROOM = 12
"""How much higher a row is than its text."""


class SidebarDelegate(SideDelegate):
    """Draws rows of one height: plain text only."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view, ROOM)
        self._tree = view
        self._target = QPersistentModelIndex()

    def set_target(self, index: QModelIndex) -> None:
        """Ring the row that would take what is being dragged; an invalid index rings none."""
        self._target = QPersistentModelIndex(index)
        self._view.viewport().update()

    def on_mark(self, index: Index, event: QMouseEvent) -> bool:
        """Say whether a mouse event is on the mark of a row, before its name."""
        item = index.data(ITEM_ROLE)
        depth = min(item.depth, DEEPEST) if isinstance(item, Branch) else 0
        at, width = event.position().x(), self._view.viewport().width()
        along = width - at if self._view.isRightToLeft() else at
        return along < INSET + PADDING + px(ICON) + GAP // 2 + STEP * depth

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row at *index*."""
        item = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground(option.rect)
        box = ground.adjusted(PADDING, 0, -PADDING, 0)
        chosen = bool(option.state & State.State_Selected)
        if not isinstance(item, Section | Hint):
            self._lay_ground(painter, ground, option)
        if self._is_focused(index) or (self._target.isValid() and self._target == index):
            self._ring(painter, ground)
        match item:
            case Section():
                self._heading(painter, box, item, index)
            case Hint():
                painter.setFont(self._small())
                painter.setPen(self._colours.muted)
                self._name(painter, box, name_of(item), Qt.TextElideMode.ElideRight)
            case _:
                self._item(painter, box, item, chosen=chosen)
        painter.restore()

    def _lay_ground(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        colours = self._colours
        if option.state & State.State_Selected:
            has_focus = self._view.hasFocus()
            fill = colours.selection if has_focus else colours.selection_inactive
            self._fill(painter, box, fill)
        elif option.state & State.State_MouseOver:
            self._fill(painter, box, self._pointed())

    def _heading(self, painter: QPainter, box: QRect, section: Section, index: Index) -> None:
        painter.setFont(self._small(strong=True))
        painter.setPen(self._colours.muted)
        box.translate(0, LOWER)
        write(painter, box, Align.AlignVCenter | Align.AlignLeft, section.title)
        name = "chevron-down" if self._tree.isExpanded(index) else _further(painter)
        at = QRect(box.right() - px(12) + 1, box.top(), px(12), 0)
        self._icon(painter, name, self._colours.faint, at)

    def _item(self, painter: QPainter, box: QRect, item: Item, *, chosen: bool) -> None:
        colours = self._colours
        mark = QRect(box.left(), box.top(), px(ICON), box.height())
        rest = box.adjusted(px(ICON) + GAP, 0, 0, 0)
        font = QFont(self._view.font())
        if chosen:
            font.setWeight(QFont.Weight.DemiBold)
        tint = colours.accent if chosen else colours.muted
        match item:
            case Shelf() | Saved() | Archive():
                self._icon(painter, icon_of(item, _further(painter)), tint, mark)
                self._count(painter, rest, count_of(item))
                name = name_of(item)
            case ReadingList() | DigestRow():
                self._icon(painter, icon_of(item), tint, mark)
                (papers, left), date = left_of(item)
                self._progress(painter, rest, (papers, left), self._fitting(date, rest, item))
                name = item.name
            case Branch():
                rest.setLeft(rest.left() + STEP * min(item.depth, DEEPEST))
                mark.moveRight(rest.left() - GAP)
                self._level(painter, mark, item)
                self._count(painter, rest, item.papers)
                self._digit(painter, rest, item.tag.digit)
                name = item.leaf
            case Question():
                self._icon(painter, "twins", colours.later, mark)
                name = item.text
        painter.setFont(font)
        painter.setPen(colours.text)
        self._name(painter, rest, name, elide_of(item))

    def _level(self, painter: QPainter, mark: QRect, branch: Branch) -> None:
        """Draw a tag's dot, or the arrow of a level that others stand below."""
        colour = QColor(branch.tag.colour or self._colours.muted)
        if not branch.has_more:
            self._dot(painter, colour, mark)
            return
        name = "chevron-down" if branch.is_open else _further(painter)
        self._icon(painter, name, readable(colour, self._colours.window), mark)

    def _progress(self, painter: QPainter, box: QRect, of: tuple[int, int], date: str) -> None:
        """Draw how many *of* so many papers are left, or a check mark; before it, a date."""
        papers, left = of
        column = QFontMetrics(self._small()).horizontalAdvance(DIGITS)
        end = box.right() - column - GAP
        if papers and not left:
            right = QRect(box.right() - px(ICON) + 1, box.top(), px(ICON), box.height())
            self._icon(painter, "check", self._colours.ok, right)
        self._count(painter, box, left)
        box.setRight(min(box.right(), end))
        if date:
            self._note(painter, box, date[:12])

    def _fitting(self, date: str, box: QRect, item: ReadingList | DigestRow) -> str:
        """Return a date, or '' where there is little room: the name matters more."""
        metrics, small = QFontMetrics(self._view.font()), QFontMetrics(self._small())
        room = box.width() - small.horizontalAdvance(DIGITS) - GAP
        if isinstance(item, ReadingList):
            taken = small.horizontalAdvance(date) + 2 * GAP
            return date if metrics.horizontalAdvance(item.name[:300]) + taken <= room else ""
        return date if room > WIDE * small.averageCharWidth() else ""

    def _count(self, painter: QPainter, box: QRect, number: int) -> None:
        if number:
            self._note(painter, box, figure(number))

    def _digit(self, painter: QPainter, box: QRect, digit: int | None) -> None:
        """Draw the key that gives the tag, as a small cap."""
        if digit is None:
            return
        painter.setFont(self._small())
        side = painter.fontMetrics().height() + 2
        top = round(box.center().y() - side / 2) + 1
        cap = QRect(box.right() - side + 1, top, side, side)
        box.setRight(cap.left() - GAP)
        cap = self._turned(painter, cap)
        painter.setPen(self._colours.faint)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._colours.muted)
        painter.drawText(cap, Align.AlignCenter, str(digit))

    def _dot(self, painter: QPainter, colour: QColor, box: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour if colour.isValid() else self._colours.faint)
        dot = QRectF(0, 0, px(DOT), px(DOT))
        dot.moveCenter(QRectF(self._turned(painter, box)).center())
        painter.drawEllipse(dot)

    def _icon(self, painter: QPainter, name: str, colour: QColor, box: QRect) -> None:
        """Draw an icon as wide as *box*, in the middle of the row that begins at its top."""
        height = QFontMetrics(self._view.font()).height() + px(ROOM)
        drawn = pixmap(name, colour, box.width(), self._view.devicePixelRatioF())
        left = self._turned(painter, box).left()
        painter.drawPixmap(left, box.top() + (height - box.width()) // 2, drawn)


def _further(painter: QPainter) -> str:
    """Return the icon that points to where reading goes on."""
    return "chevron-left" if is_mirrored(painter) else "chevron-right"
