"""Draw what an import would bring: a tick, what it is to the library, and its title."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.text.unobeyed import ON_ONE_LINE
from reader.types import Novelty
from reader.words import tr
from ui.dialogs.preview_model import ROW_ROLE, Row, Section
from ui.dialogs.preview_words import about, below, name_of, novelty_name
from ui.looks.colours import LIGHT_COLOURS, Colours, readable
from ui.looks.sides import turned, write
from ui.looks.theme import small
from ui.widgets.tick import BOX, paint_tick

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

PAD = 14
GAP = 10
MARGIN = 8
LONGEST = 400
"""Characters of a text that are drawn: more than any row has room for."""
TICK = PAD + BOX + GAP // 2
"""Where the tick's ground ends: a click left of it is meant for the tick."""


class PreviewRows(QStyledItemDelegate):
    """Draws rows of one height: plain text only."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._colours = LIGHT_COLOURS
        self._bounds = QRect()
        """Of the row that is being drawn."""

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(option.rect.width(), row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row at *index*."""
        found, rect = index.data(ROW_ROLE), QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option.state, found)
        self._bounds = rect
        if index == self._view.currentIndex():
            bar = turned(painter, rect, QRect(rect.left(), rect.top(), 3, rect.height()))
            focus = self._view.hasFocus()
            painter.fillRect(bar, self._colours.accent if focus else self._colours.faint)
        inner = rect.adjusted(PAD, MARGIN, -PAD, -MARGIN)
        if isinstance(found, Section):
            self._section(painter, inner, found)
        elif isinstance(found, Row):
            self._row(painter, inner, found)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, found: object
    ) -> None:
        colours = self._colours
        fill = colours.window if isinstance(found, Section) else colours.surface
        if state & State.State_Selected:
            fill = colours.selection if self._view.hasFocus() else colours.selection_inactive
        elif state & State.State_MouseOver:
            fill = colours.hover
        painter.fillRect(rect, fill)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line)

    def _section(self, painter: QPainter, rect: QRect, section: Section) -> None:
        refused = section.digest.error is not None
        if not refused:
            self._tick(painter, rect, section.state)
        box = rect.adjusted(BOX + GAP, 0, 0, 0)
        bold = _bold(self._view.font())
        self._line(painter, box, 0, name_of(section.digest), (bold, self._colours.text))
        ink = readable(self._colours.danger, self._colours.window)
        small = (self._view.font(), ink if refused else self._colours.muted)
        self._line(painter, box, 1, about(section.digest, len(section.papers)), small)

    def _row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        tick = Qt.CheckState.Checked if row.is_in else Qt.CheckState.Unchecked
        self._tick(painter, rect, tick)
        box = rect.adjusted(BOX + GAP, 0, 0, 0)
        wide = self._mark(painter, box, row.paper.novelty)
        font = QFont(self._view.font())
        font.setStrikeOut(not row.is_in)
        ink = self._colours.text if row.is_in else self._colours.muted
        beside = box.adjusted(wide + GAP, 0, 0, 0)
        self._line(painter, beside, 0, row.paper.paper.title, (font, ink))
        text = below(row.paper)
        if not row.is_in:
            text = tr("left out · {text}").format(text=text)
        self._line(painter, beside, 1, text, (self._view.font(), self._colours.muted))

    def _line(
        self, painter: QPainter, box: QRect, number: int, text: str, how: tuple[QFont, QColor]
    ) -> None:
        """Draw one of the two lines, cut with an ellipsis."""
        painter.setFont(how[0])
        painter.setPen(how[1])
        metrics = painter.fontMetrics()
        step = box.height() // 2
        line = QRect(box.left(), box.top() + number * step, box.width(), step)
        short = text[:LONGEST].translate(ON_ONE_LINE)
        short = metrics.elidedText(short, Qt.TextElideMode.ElideRight, line.width())
        at = turned(painter, self._bounds, line)
        write(painter, at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def _mark(self, painter: QPainter, box: QRect, novelty: Novelty) -> int:
        """Draw the word that tells what a paper is, in its colour; return the column's width."""
        fine = small(self._view.font())
        metrics = QFontMetrics(fine)
        wide = max(metrics.horizontalAdvance(novelty_name(each)) for each in Novelty) + 14
        fill, ink = self._colours.chip(novelty_colour(self._colours, novelty))
        height = metrics.height() + 2
        top = box.top() + (box.height() // 2 - height) // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        chip = turned(painter, self._bounds, QRect(box.left(), top, wide, height))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setFont(fine)
        painter.setPen(ink)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, novelty_name(novelty))
        return wide

    def _tick(self, painter: QPainter, rect: QRect, state: Qt.CheckState) -> None:
        place = QRect(rect.left(), rect.top() + (rect.height() // 2 - BOX) // 2, BOX, BOX)
        box = QRectF(turned(painter, self._bounds, place)).translated(0.5, 0.5)
        paint_tick(painter, box, state, self._colours)


def novelty_colour(colours: Colours, novelty: Novelty) -> QColor:
    """Return the colour of a novelty's mark."""
    return {
        Novelty.NEW: colours.accent,
        Novelty.KNOWN: colours.dismissed,
        Novelty.CHANGED: colours.later,
        Novelty.DOUBTFUL: colours.danger,
    }[novelty]


def row_height(font: QFont) -> int:
    """Return the height of every row in the face *font*."""
    return 2 * (QFontMetrics(font).height() + 3 + MARGIN)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
