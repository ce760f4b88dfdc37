"""Draw tags to choose from: which papers have them, their colour, name and key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from reader.words import QT_TR_NOOP, tr
from ui.keys.keycap import cap_font, cap_height, caps_width, paint_caps
from ui.looks.icons import pixmap
from ui.widgets.pick import PickDelegate, PickRows, paint_name
from ui.widgets.tick import BOX, paint_tick

PAD = 18


class State(Enum):
    """How many of the papers have a tag; in words yet to be translated."""

    NONE = QT_TR_NOOP("on none of them")
    SOME = QT_TR_NOOP("on some of them")
    ALL = QT_TR_NOOP("on")


_CHECKED = {
    State.NONE: Qt.CheckState.Unchecked,
    State.SOME: Qt.CheckState.PartiallyChecked,
    State.ALL: Qt.CheckState.Checked,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A tag in the list; ``colour`` and ``digit`` are unknown while it is to be made."""

    name: str
    state: State
    colour: str = ""
    digit: int | None = None
    is_new: bool = False
    letters: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """Return what the row reads."""
        return tr("Create “{name}”").format(name=self.name) if self.is_new else self.name


class Rows(PickRows[Row]):
    """The tags that fit."""

    def spoken(self, row: Row) -> str:
        """Return the name, how many papers have it, and its key."""
        if row.is_new:
            return row.text
        key = [] if row.digit is None else [tr("key {digit}").format(digit=row.digit)]
        return ", ".join([row.name, tr(row.state.value), *key])


class RowDelegate(PickDelegate[Row]):
    """Draws a tag, or a list, with a box that tells which papers have it.

    What is to be made has *icon* instead; without *dots* all have it.
    """

    def __init__(self, parent: QWidget, icon: str, *, dots: bool = True) -> None:
        super().__init__(parent, PAD)
        self._kind, self._dots = icon, dots

    def draw(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Draw one row."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_new:
            self._paint_icon(painter, box, self.colours.accent)
        else:
            self._paint_box(painter, box, row.state)
            if self._dots:
                self._paint_dot(painter, box, row.colour)
            else:
                self._paint_icon(painter, box.adjusted(24, 0, 0, 0), self.colours.muted)
        box.setLeft(box.left() + (28 if row.is_new else 48))
        name = self.turned(painter, box.adjusted(0, 0, -34, 0))
        paint_name(painter, name, row.text, row.letters, self.colours)
        self._paint_digit(painter, box, row.digit)

    def _paint_box(self, painter: QPainter, rect: QRect, state: State) -> None:
        place = QRect(rect.left(), rect.center().y() - BOX // 2, BOX, BOX)
        box = QRectF(self.turned(painter, place)).translated(0.5, 0.5)
        paint_tick(painter, box, _CHECKED[state], self.colours)

    def _paint_dot(self, painter: QPainter, rect: QRect, colour: str) -> None:
        shade = QColor(colour)
        if not shade.isValid():
            return  # It was made a moment ago: any other colour here would be a wrong one.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        place = QRect(rect.left() + 28, rect.center().y() - 4, 9, 9)
        painter.drawEllipse(QRectF(self.turned(painter, place)))

    def _paint_icon(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        mark = pixmap(self._kind, colour, BOX, painter.device().devicePixelRatio())
        place = QRect(rect.left(), rect.center().y() - BOX // 2 + 1, BOX, BOX)
        painter.drawPixmap(self.turned(painter, place).topLeft(), mark)

    def _paint_digit(self, painter: QPainter, box: QRect, digit: int | None) -> None:
        if digit is None:
            return
        painter.setFont(cap_font(painter.font()))
        names = (str(digit),)
        metrics = painter.fontMetrics()
        top = box.center().y() - cap_height(metrics) // 2
        wide = caps_width(names, metrics)
        caps = QRect(box.right() - wide, top, wide, cap_height(metrics))
        paint_caps(painter, self.turned(painter, caps).topLeft(), names, self.colours)
