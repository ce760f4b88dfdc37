"""Draw a paper in the list: plain text in three lines, its marks, and where the reader is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader.types import Decision, PaperRow, Tag
from ui.colours import LIGHT_COLOURS, Colours, blend
from ui.icons import pixmap
from ui.list.fitted import FittedText, line_height
from ui.list.roles import PAPER_ROLE
from ui.list.row_text import GAP, MARGIN, MARK, PADDING, Chip, RowText, RowTexts, row_height

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

BAR = 3
"""Width of the bar beside the current row."""
SKELETONS = (0.62, 0.81, 0.7, 0.54, 0.76)
"""How long the bar is that stands for a title on its way, as a share of the row."""


class PaperDelegate(QStyledItemDelegate):
    """Draws rows of one height for a view whose model answers to PAPER_ROLE."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._texts = RowTexts(view.font())
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
        """Return the same height for every row."""
        return QSize(option.rect.width(), row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the paper at *index*, or bars while it is on its way."""
        paper, rect = index.data(PAPER_ROLE), QRect(option.rect)
        current = index == self._view.currentIndex()
        selected = bool(option.state & State.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option.state, current=current)
        if paper is None:
            self._skeleton(painter, rect, index.row())
        else:
            self._paper(painter, rect, paper, selected=selected)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, current: bool
    ) -> None:
        colours, focus = self._colours, self._view.hasFocus()
        if state & State.State_Selected:
            fill = colours.selection if focus else colours.selection_inactive
        else:
            fill = colours.hover if state & State.State_MouseOver else colours.surface
        painter.fillRect(rect, fill)
        line = QRect(rect.left() + PADDING, rect.bottom(), rect.width() - PADDING, 1)
        painter.fillRect(line, colours.line)
        if current:
            bar = QRect(rect.left(), rect.top(), BAR, rect.height())
            painter.fillRect(bar, colours.accent if focus else colours.faint)

    def _paper(self, painter: QPainter, rect: QRect, paper: PaperRow, *, selected: bool) -> None:
        texts = self._texts_in_face()
        row = texts.get(paper, rect.width())
        painter.translate(rect.topLeft())
        dismissed = paper.decision is Decision.DISMISSED
        painter.setPen(self._colours.muted if dismissed else self._colours.text)
        self._text(painter, row.title, MARGIN)
        if row.snippet is not None:
            painter.setPen(self._colours.muted)
            self._text(painter, row.snippet, row.snippet_top)
        self._marks(painter, paper, rect.width() - PADDING)
        self._meta(painter, row, selected=selected)

    def _texts_in_face(self) -> RowTexts:
        if self._texts.fonts.body != self._view.font():
            self._texts = RowTexts(self._view.font())
        return self._texts

    def _text(self, painter: QPainter, text: FittedText, top: int) -> None:
        if text.hits:
            pen = painter.pen()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.highlight)
            for box in text.hits:
                painter.drawRoundedRect(box.translated(PADDING, top), 3, 3)
            painter.setPen(pen)
        text.draw(painter, QPointF(PADDING, top), self._hit)

    def _marks(self, painter: QPainter, paper: PaperRow, right: int) -> None:
        """Draw the decision and the star, from right to left."""
        top = MARGIN + (line_height(self._texts.fonts.title) - MARK) // 2
        marks: list[tuple[str, QColor]] = []
        if paper.decision is not Decision.INBOX:
            marks.append((paper.decision.value, self._colours.decision(paper.decision)))
        if paper.starred:
            marks.append(("star-filled", self._colours.star))
        for name, colour in marks:
            right -= MARK
            self._icon(painter, name, colour, QRect(right, top, MARK, MARK))
            right -= GAP

    def _meta(self, painter: QPainter, row: RowText, *, selected: bool) -> None:
        if row.note is not None:
            self._icon(painter, "note", self._colours.muted, row.note)
        if row.chips:
            painter.setFont(self._texts.fonts.small)
        for chip in row.chips:
            fill, ink = self._chip_colours(chip)
            painter.setPen(self._outline if chip.tag is None else Qt.PenStyle.NoPen)
            # A tint would drown in the selection's; the ink can be read on the plain ground too.
            painter.setBrush(self._colours.surface if selected and chip.tag else fill)
            half = chip.box.height() / 2
            painter.drawRoundedRect(QRectF(chip.box).adjusted(0.5, 0.5, -0.5, -0.5), half, half)
            painter.setPen(ink)
            painter.drawText(chip.box, Qt.AlignmentFlag.AlignCenter, chip.text)

    def _icon(self, painter: QPainter, name: str, colour: QColor, box: QRect) -> None:
        ratio = self._view.devicePixelRatioF()
        painter.drawPixmap(box.topLeft(), pixmap(name, colour, MARK, ratio))

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
        step = line_height(self._texts.fonts.body)
        inner = rect.width() - 2 * PADDING
        title = SKELETONS[row % len(SKELETONS)]
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(self._colours.faint)
        shade.setAlphaF(0.25)
        painter.setBrush(shade)
        for line, share in enumerate((title, 0.96, title * 0.85)):
            top = rect.top() + MARGIN + line * (step + 1) + step // 4
            bar = QRectF(rect.left() + PADDING, top, inner * share, step / 2)
            painter.drawRoundedRect(bar, step / 4, step / 4)
