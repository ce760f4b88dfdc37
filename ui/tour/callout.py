"""Point from beside a part of the window at it: a panel with a few words, keys and two buttons."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.words import tr
from ui.commands import Command
from ui.keys.keycap import KeyLines
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import px
from ui.widgets.plain import label

WIDTH = 300
ARROW = 10
"""Pixels that the tip stands out by; as much is kept free all around."""
RADIUS = 9
AWAY = 4
"""Pixels between the tip and what it points at."""
EDGE = 8
"""Pixels between the panel and the window's edges."""


class Edge(Enum):
    """Where the tip is."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"


class Callout(QWidget):
    """A panel over the window; it takes no key and no click that is not for its buttons."""

    next_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._colours = LIGHT_COLOURS
        self._edge, self._tip = Edge.LEFT, 0
        self.title, self.text = label(role="heading"), label()
        self.keys = KeyLines(self)
        self.count = label(role="muted")
        self.leave, self.next = _button(tr("Leave")), _button("")
        self.leave.setFlat(True)
        self.leave.clicked.connect(self.leave_wanted)
        self.next.clicked.connect(self.next_wanted)
        bold = self.title.font()
        bold.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(bold)
        self._lay_out()
        self.hide()

    def show_step(self, title: str, text: str, commands: Iterable[Command]) -> None:
        """Say something, with the keys of *commands*."""
        self.title.setText(title)
        self.text.setText(text)
        self.keys.set_commands(commands, self._colours)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.show()
        self.raise_()

    def set_place(self, number: int, of: int) -> None:
        """Say which step it is."""
        self.count.setText(tr("{number} of {of}").format(number=number, of=of))
        onwards, over = tr("Next", "go on to the next step"), tr("Done", "with the tour")
        self.next.setText(onwards if number < of else over)

    def point_at(self, target: QRect, edge: Edge) -> None:
        """Stand beside *target*, which is in the window's own pixels, with the tip on *edge*."""
        width = px(WIDTH) + 2 * ARROW
        self.setFixedWidth(width)
        self._column.activate()
        self.setFixedHeight(self._column.totalHeightForWidth(width))
        wanted = {
            Edge.LEFT: QPoint(target.right() + AWAY, target.center().y() - self.height() // 3),
            Edge.RIGHT: QPoint(
                target.left() - AWAY - width, target.center().y() - self.height() // 3
            ),
            Edge.TOP: QPoint(target.center().x() - width // 2, target.bottom() + AWAY),
        }[edge]
        area = self._window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        at = QPoint(
            max(area.left(), min(wanted.x(), area.right() - width)),
            max(area.top(), min(wanted.y(), area.bottom() - self.height())),
        )
        self._edge = edge
        along = target.center() - at
        self._tip = along.x() if edge is Edge.TOP else along.y()
        self.move(at)
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.keys.set_colours(colours)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel with its tip, edged in the accent so that it is seen on any ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._colours.accent)
        painter.setBrush(self._colours.raised)
        painter.drawPath(self._outline())
        painter.end()

    def _outline(self) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(ARROW, ARROW, -ARROW - 0.5, -ARROW - 0.5)
        panel, tip = QPainterPath(), QPainterPath()
        panel.addRoundedRect(box, RADIUS, RADIUS)
        least = ARROW + RADIUS + ARROW
        room = self.width() if self._edge is Edge.TOP else self.height()
        at = float(max(least, min(self._tip, room - least)))
        corners = {
            Edge.TOP: ((at - ARROW, box.top() + 1), (at, 1.0), (at + ARROW, box.top() + 1)),
            Edge.LEFT: ((box.left() + 1, at - ARROW), (1.0, at), (box.left() + 1, at + ARROW)),
            Edge.RIGHT: (
                (box.right() - 1, at - ARROW),
                (self.width() - 1.0, at),
                (box.right() - 1, at + ARROW),
            ),
        }[self._edge]
        tip.moveTo(QPointF(*corners[0]))
        for corner in corners[1:]:
            tip.lineTo(QPointF(*corner))
        tip.closeSubpath()
        return panel.united(tip)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.next)
        self._column = column = QVBoxLayout(self)
        inside = ARROW + 12
        column.setContentsMargins(inside + 2, inside, inside, inside - 2)
        column.setSpacing(8)
        for part in (self.title, self.text, self.keys):
            column.addWidget(part)
        column.addLayout(foot)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    # A click must not take the keyboard from the list: its keys are what is being shown.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
