"""Draw a paper in the list: plain text, its marks, and where the reader is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.types import Decision, PaperRow, Tag
from ui.list.bands import paint_heading
from ui.list.face import PADDING
from ui.list.roles import GROUP_ROLE, PAPER_ROLE
from ui.list.row import Chip, Icon, Line
from ui.list.row_text import RowTexts
from ui.list.view import PaperList
from ui.looks.colours import LIGHT_COLOURS, Colours, blend
from ui.looks.icons import pixmap
from ui.looks.sides import write

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

BAR = 3
"""Width of the bar beside the current row."""
TICK = 11
"""Width of the sign that a paper is picked out."""
SKELETONS = (0.62, 0.81, 0.7, 0.54, 0.76)
"""How long the bar is that stands for a title on its way, as a share of the row."""


class PaperDelegate(QStyledItemDelegate):
    """Draws the rows of a list whose model answers to PAPER_ROLE, as the list composes them."""

    def __init__(self, view: PaperList) -> None:
        super().__init__(view)
        self._view = view
        self._texts = RowTexts(view.composer)
        self._tags: dict[str, QColor] = {}
        self._inks: dict[str | None, tuple[QColor, QColor]] = {}
        self.set_colours(LIGHT_COLOURS)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._inks = {}
        self._outline = blend(colours.faint, colours.surface, 0.6)
        self._hit = QTextCharFormat()
        self._hit.setForeground(colours.text)
        self._view.viewport().update()

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """Draw the chips of these tags in their colours."""
        colours = {tag.name: QColor(tag.colour) for tag in tags}
        if colours != self._tags:
            self._tags = colours
            self._inks = {}
            self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row; a heading above one comes on top of it."""
        return QSize(option.rect.width(), self._view.composer.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the paper at *index*, or bars while it is on its way."""
        paper, rect = index.data(PAPER_ROLE), QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = rect.height() - self._view.composer.height
        if band > 0 and (group := index.data(GROUP_ROLE)) is not None:
            above = QRect(rect.left(), rect.top(), rect.width(), band)
            paint_heading(painter, above, group, self._view.composer.face, self._colours)
            rect.setTop(rect.top() + band)
        self._ground(painter, rect, option.state, current=index == self._view.currentIndex())
        selected = bool(option.state & State.State_Selected)
        if paper is None:
            self._skeleton(painter, rect, index.row())
        else:
            self._paper(painter, rect, paper, selected=selected)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, current: bool
    ) -> None:
        colours, focus = self._colours, self._view.hasFocus()
        selected = bool(state & State.State_Selected)
        if selected:
            fill = colours.selection if focus else colours.selection_inactive
        else:
            fill = colours.hover if state & State.State_MouseOver else colours.surface
        painter.fillRect(rect, fill)
        mirrored = self._view.isRightToLeft()
        left = rect.left() if mirrored else rect.left() + PADDING
        painter.fillRect(QRect(left, rect.bottom(), rect.width() - PADDING, 1), colours.line)
        edge = rect.right() + 1 - BAR if mirrored else rect.left()
        if current:
            bar = QRect(edge, rect.top(), BAR, rect.height())
            painter.fillRect(bar, colours.accent if focus else colours.faint)
        if selected and self._view.picking:
            left = rect.right() - BAR - TICK if mirrored else rect.left() + BAR + 1
            tick = pixmap("check", colours.accent, TICK, self._view.devicePixelRatioF())
            painter.drawPixmap(left, rect.center().y() - TICK // 2, tick)

    def _paper(self, painter: QPainter, rect: QRect, paper: PaperRow, *, selected: bool) -> None:
        row = self._composed().get(paper, rect.width())
        painter.translate(rect.topLeft())
        dim = paper.decision is Decision.DISMISSED or paper.interest < 0
        for line in row.lines:
            strong = line.strong and not dim
            painter.setPen(self._colours.text if strong else self._colours.muted)
            self._line(painter, line)
        for icon in row.icons:
            self._icon(painter, icon)
        painter.setFont(self._view.composer.face.small)
        painter.setPen(self._colours.muted)
        for cell in row.cells:
            # Qt turns a side round where all reads from the right; mnemonics are not looked for.
            leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(cell.box, leading | Qt.TextFlag.TextSingleLine, cell.text)
        for chip in row.chips:
            self._chip(painter, chip, selected=selected)

    def _composed(self) -> RowTexts:
        view, mirrored = self._view, self._view.isRightToLeft()
        if self._texts.composer is not view.composer or self._texts.mirrored != mirrored:
            self._texts = RowTexts(view.composer, mirrored=mirrored)
        return self._texts

    def _line(self, painter: QPainter, line: Line) -> None:
        pen, at = painter.pen(), line.box.topLeft()
        for box, colour in line.text.watched:
            fill, ink = self._colours.chip(QColor(colour))
            ground = box.translated(at)
            painter.fillRect(ground, fill)
            painter.setPen(QPen(ink, 1.5))
            painter.drawLine(ground.bottomLeft(), ground.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.highlight)
        for box in line.text.hits:
            painter.drawRoundedRect(box.translated(at), 3, 3)
        painter.setPen(pen)
        line.text.draw(
            painter, QPointF(at), None if pen.color() == self._colours.text else self._hit
        )

    def _icon(self, painter: QPainter, icon: Icon) -> None:
        ratio = self._view.devicePixelRatioF()
        drawn = pixmap(icon.name, _colour(icon.name, self._colours), icon.box.width(), ratio)
        painter.drawPixmap(icon.box.topLeft(), drawn)

    def _chip(self, painter: QPainter, chip: Chip, *, selected: bool) -> None:
        fill, ink = self._chip_colours(chip)
        painter.setPen(self._outline if chip.tag is None else Qt.PenStyle.NoPen)
        # A tint would drown in the selection's; the ink can be read on the plain ground too.
        painter.setBrush(self._colours.surface if selected and chip.tag else fill)
        half = chip.box.height() / 2
        painter.drawRoundedRect(QRectF(chip.box).adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        painter.setPen(ink)
        write(painter, chip.box, Qt.AlignmentFlag.AlignCenter, chip.text)

    def _chip_colours(self, chip: Chip) -> tuple[QColor, QColor]:
        kept = self._inks.get(chip.tag)
        if kept is None:
            colours = self._colours
            plain = (QColor(Qt.GlobalColor.transparent), colours.muted)
            colour = self._tags.get(chip.tag or "", colours.muted)
            kept = self._inks[chip.tag] = colours.chip(colour) if chip.tag else plain
        return kept

    def _skeleton(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Draw bars where the text will stand; their lengths vary as those of titles do."""
        step = self._view.composer.face.body_step
        lines = max(1, (rect.height() - 8) // (step + 1))
        first = rect.top() + (rect.height() - lines * (step + 1)) // 2
        inner = rect.width() - 2 * PADDING
        title = SKELETONS[row % len(SKELETONS)]
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(self._colours.faint)
        shade.setAlphaF(0.25)
        painter.setBrush(shade)
        for line, share in enumerate((title, 0.96, title * 0.85)[:lines]):
            top = first + line * (step + 1) + step // 4
            wide = inner * share
            right = rect.right() - PADDING - wide
            left = right if self._view.isRightToLeft() else rect.left() + PADDING
            painter.drawRoundedRect(QRectF(left, top, wide, step / 2), step / 4, step / 4)


def _colour(name: str, colours: Colours) -> QColor:
    """Return the colour of a mark: a decision's, the star's, the accent or a quiet one."""
    if name in set(Decision):
        return colours.decision(Decision(name))
    return {"star-filled": colours.star, "raised": colours.accent}.get(name, colours.muted)
