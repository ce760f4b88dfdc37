"""Show one chart: what is pointed at tells its figures, arrows go from mark to mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.dashboard.chart import Chart, Form, Mark
from ui.dashboard.painting import ChartPainter
from ui.looks.colours import Colours
from ui.looks.theme import px
from ui.widgets.announcing import announce
from ui.widgets.plain import tip

HIGH = 300
WIDE = 380
LINES = 8
"""Names below each other that this height has room for."""
NEAR = 6.0
"""Pixels around a mark that count as it: some bars are thin."""
Key = Qt.Key


class ChartView(QWidget):
    """One chart. Enter, or a click, wants the papers behind a mark."""

    wanted = Signal(object)
    """The `Mark` whose papers are to be listed."""
    pointed = Signal(str)
    """What the mark says that is pointed at, or is current."""

    def __init__(self, chart: Chart, colours: Colours) -> None:
        super().__init__()
        self.chart, self._colours, self.current = chart, colours, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.about)

    def sizeHint(self) -> QSize:
        """Return the size that lets names and numbers be read."""
        lines = len(self.chart.names) if self.chart.form is Form.MATRIX else 0
        return QSize(px(WIDE), px(HIGH) + max(0, lines - LINES) * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a smaller chart tells nothing."""
        return self.sizeHint()

    def show_chart(self, chart: Chart, colours: Colours) -> None:
        """Show other figures, or other colours."""
        self.chart, self._colours = chart, colours
        self.current = min(self.current, len(chart.marks) - 1)
        self.setAccessibleDescription(chart.about)
        self.updateGeometry()
        self.update()

    def painter(self, room: QRectF | None = None) -> ChartPainter:
        """Return what paints the chart into *room*, or into the widget."""
        return ChartPainter(self.chart, self._colours, room or QRectF(self.rect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart."""
        painter = QPainter(self)
        self.painter().paint(painter, self.current if self.hasFocus() else -1)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another mark, or to the papers behind this one."""
        steps = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1),
                 Key.Key_Down: (0, 1)}  # fmt: skip
        ends = {Key.Key_Home: 0, Key.Key_End: len(self.chart.marks) - 1}
        key = Key(event.key())
        if key in steps:
            self._go(*steps[key])
        elif key in ends:
            self._make_current(ends[key])
        elif key in (Key.Key_Return, Key.Key_Enter) and self.mark is not None:
            self.wanted.emit(self.mark)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the last mark: of times that is the newest."""
        super().focusInEvent(event)
        if self.current < 0 and self.chart.marks:
            last = len(self.chart.marks) - 1
            self._make_current(last if self.chart.form is Form.BARS else 0)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Want the papers of what is clicked."""
        if (at := self.mark_at(event.position().toPoint())) >= 0:
            self._make_current(at)
            self.wanted.emit(self.chart.marks[at])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell of what is pointed at."""
        at = self.mark_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
        self.pointed.emit(self.chart.marks[at].told if at >= 0 else "")

    def event(self, event: QEvent) -> bool:
        """Show a tool tip with the figures of a mark."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), tip(self.chart.marks[at].told) if at >= 0 else "")
            return True
        return super().event(event)

    @property
    def mark(self) -> Mark | None:
        """Return the current mark."""
        return self.chart.marks[self.current] if self.current >= 0 else None

    def mark_at(self, place: QPoint) -> int:
        """Return the mark at a place, else the nearest within reach; -1 where none is."""
        here = QRectF(place.x() - NEAR, place.y() - NEAR, 2 * NEAR, 2 * NEAR)
        marks, middle = self.painter().placed.marks, here.center()
        near = [at for at, one in enumerate(marks) if one.intersects(here)]
        return min(
            near,
            key=lambda at: (
                not marks[at].contains(middle),
                (marks[at].center() - middle).manhattanLength(),
            ),
            default=-1,
        )

    def _go(self, across: int, down: int) -> None:
        """Go to the next mark in a direction: up is what stands above, be it a bar's next part."""
        if self.mark is None:
            return
        here, marks = self.mark, self.chart.marks
        if self.chart.form is Form.BARS:
            down = -down
        if self.chart.form is Form.ROWS:
            across, down = across or down, 0
        if down:
            some = [
                at for at, one in enumerate(marks)
                if one.at == here.at and (one.row - here.row) * down > 0
            ]  # fmt: skip
        else:
            some = [at for at, one in enumerate(marks) if (one.at - here.at) * across > 0]
        if some:
            self._make_current(min(some, key=lambda at: _far(marks[at], here)))

    def _make_current(self, at: int) -> None:
        self.current = at
        self.update()
        if self.mark is not None:
            self.pointed.emit(self.mark.told)
            self.setAccessibleDescription(f"{self.chart.about} {self.mark.told}")
            announce(self, self.mark.told)


def _far(one: Mark, here: Mark) -> tuple[int, int]:
    return abs(one.at - here.at), abs(one.row - here.row)
