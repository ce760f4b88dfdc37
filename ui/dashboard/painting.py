"""Paint a chart on anything: a window, a picture, an SVG. All text is drawn letter by letter."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from reader.text.unobeyed import unobeyed
from ui.dashboard.chart import Chart, Form, Mark
from ui.dashboard.ticks import highest, ticks, times
from ui.looks.colours import Colours, blend, contrast
from ui.looks.hues import hue
from ui.widgets.plain import figure

GAP = 6.0
STEEP = 0.77
"""Pixels that a slanted name goes down for one of its own."""
LEAST_FIELD = 15.0
"""Pixels of a matrix's field in which a number can stand."""
Flag = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the plot of a chart is, and each of its marks."""

    plot: QRectF
    marks: tuple[QRectF, ...]


class ChartPainter:
    """Paints one chart into one rectangle."""

    def __init__(self, chart: Chart, colours: Colours, room: QRectF) -> None:
        self._chart, self._colours, self._room = chart, colours, room
        self._font = QApplication.font()
        self._metrics = QFontMetricsF(self._font)
        self._line = self._metrics.height()
        self._ticks = ticks(highest(chart))
        self.placed = self._place()

    def paint(self, painter: QPainter, current: int = -1) -> None:
        """Paint the chart; the mark that is *current* has a ring."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        if self._chart.form is Form.MATRIX:
            self._paint_fields(painter)
        else:
            self._paint_grid(painter)
            self._paint_bars(painter)
            self._paint_line(painter)
        self._paint_names(painter)
        self._paint_titles(painter)
        self._paint_legend(painter)
        if 0 <= current < len(self.placed.marks):
            painter.setPen(QPen(self._colours.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.placed.marks[current].adjusted(-2, -2, 2, 2))

    def ink(self, series: int) -> QColor:
        """Return the colour of a series: of several, one for all kinds of sight."""
        own = self._colours
        several = (hue(0, own), hue(1, own), own.faint, hue(3, own))
        return several[series] if self._many else own.accent

    @property
    def _many(self) -> bool:
        return len(self._chart.series) > 1 and self._chart.form is Form.BARS

    # Where things stand

    def _place(self) -> Placed:
        chart, line = self._chart, self._line
        names = chart.short or chart.names
        wide = max((self._metrics.horizontalAdvance(name) for name in names), default=0) + GAP
        wide = min(wide, self._room.width() * 0.3)
        numbers = self._metrics.horizontalAdvance(figure(int(self._ticks[-1]))) + GAP
        left = numbers if chart.form is Form.BARS else wide
        foot = line * 2 + GAP * 2
        if chart.form is Form.MATRIX:
            foot = min(wide * STEEP + line, self._room.height() * 0.34) + line + GAP * 2
        legend = line + GAP if self._many or chart.line else GAP
        plot = self._room.adjusted(left + line + GAP * 2, legend, -GAP * 2, -foot)
        return Placed(plot, tuple(self._rectangles(plot)))

    def _rectangles(self, plot: QRectF) -> list[QRectF]:
        form = self._chart.form
        if form is Form.MATRIX:
            return [self._cell(plot, mark.at, mark.row) for mark in self._chart.marks]
        scale = (plot.width() if form is Form.ROWS else plot.height()) / self._ticks[-1]
        stacked: dict[int, float] = {}
        found = []
        for mark in self._chart.marks:
            below = stacked.get(mark.at, 0.0)
            stacked[mark.at] = below + mark.value
            found.append(self._bar(plot, mark, below, scale))
        return found

    def _bar(self, plot: QRectF, mark: Mark, below: float, scale: float) -> QRectF:
        count = max(1, len(self._chart.names))
        long = mark.value * scale
        if self._chart.form is Form.ROWS:
            step = plot.height() / max(count, 8)
            return QRectF(plot.left(), plot.top() + step * (mark.at + 0.15), long, step * 0.7)
        step = plot.width() / count
        wide = min(max(1.0, step * 0.75), 60.0)
        left = plot.left() + step * (mark.at + 0.5) - wide / 2
        return QRectF(left, plot.bottom() - below * scale - long, wide, long)

    def _cell(self, plot: QRectF, column: int, row: int) -> QRectF:
        count = max(1, len(self._chart.names))
        wide, high = min(plot.width() / count, 90.0), min(plot.height() / count, 60.0)
        return QRectF(plot.left() + wide * column, plot.top() + high * row, wide - 1, high - 1)

    # What is painted

    def _paint_grid(self, painter: QPainter) -> None:
        plot = self.placed.plot
        flat = self._chart.form is Form.ROWS
        for tick in self._ticks:
            share = tick / self._ticks[-1]
            painter.setPen(QPen(self._faint_line(), 1))
            text = figure(int(tick))
            if flat:
                x = plot.left() + share * plot.width()
                painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
                place = QRectF(x - 40, plot.bottom() + GAP / 2, 80, self._line)
                self._write(painter, place, Flag.AlignHCenter, text)
            else:
                y = plot.bottom() - share * plot.height()
                painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
                place = QRectF(plot.left() - 90, y - self._line / 2, 90 - GAP, self._line)
                self._write(painter, place, Flag.AlignRight, text)

    def _paint_bars(self, painter: QPainter) -> None:
        for mark, place in zip(self._chart.marks, self.placed.marks, strict=True):
            painter.fillRect(place, self.ink(mark.row))
            if self._many and place.height() > 3:  # a seam tells parts apart without their colours
                painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1), self._ground)

    def _paint_line(self, painter: QPainter) -> None:
        plot, values = self.placed.plot, self._chart.line
        if not values:
            return
        step = plot.width() / len(values)
        scale = plot.height() / self._ticks[-1]
        points = [
            QPointF(plot.left() + step * (at + 0.5), plot.bottom() - value * scale)
            for at, value in enumerate(values)
        ]
        painter.setPen(QPen(self._colours.text, 2))
        painter.drawPolyline(QPolygonF(points))

    def _paint_fields(self, painter: QPainter) -> None:
        marks = self._chart.marks
        apart = [mark.value for mark in marks if mark.at != mark.row]
        most = max(apart, default=0) or 1
        for mark, place in zip(marks, self.placed.marks, strict=True):
            own = mark.at == mark.row
            share = 0.0 if own else mark.value / most
            ground = blend(self._colours.accent, self._ground, 0.12 + 0.88 * share)
            ground = ground if share else self._colours.hover
            painter.fillRect(place, ground)
            text = figure(int(mark.value))
            fits = self._metrics.horizontalAdvance(text) < place.width() - 2
            if mark.value and fits and place.height() >= LEAST_FIELD:
                inks = (self._colours.text, self._colours.accent_text)
                painter.setPen(max(inks, key=lambda ink: contrast(ink, ground)))
                painter.drawText(place, Flag.AlignCenter, text)

    def _paint_names(self, painter: QPainter) -> None:
        form, plot = self._chart.form, self.placed.plot
        if form is Form.BARS:
            self._paint_times(painter)
            return
        names = [unobeyed(name) for name in self._chart.short or self._chart.names]
        count = max(1, len(names))
        for at, name in enumerate(names):
            if form is Form.ROWS:
                step = plot.height() / max(count, 8)
                middle = plot.top() + step * (at + 0.5)
            else:
                middle = self._cell(plot, 0, at).center().y()
                self._paint_slanted(painter, self._cell(plot, at, count - 1), name)
            left = self._room.left() + self._line
            place = QRectF(left, middle - self._line / 2, plot.left() - GAP - left, self._line)
            short = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
            self._write(painter, place, Flag.AlignRight, short, strong=True)

    def _paint_times(self, painter: QPainter) -> None:
        plot = self.placed.plot
        for text, x, place in times(self._chart, plot, self._room, self._metrics):
            painter.setPen(QPen(self._faint_line(), 1))
            painter.drawLine(QPointF(x, plot.bottom() + 1), QPointF(x, place.top()))
            self._write(painter, place, Flag.AlignHCenter, text)

    def _paint_slanted(self, painter: QPainter, field: QRectF, name: str) -> None:
        painter.save()
        painter.translate(field.center().x() + self._line * 0.3, field.bottom() + GAP)
        painter.rotate(-50)
        room = (self._room.bottom() - field.bottom() - self._line * 2 - GAP) / STEEP
        short = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        place = QRectF(-room, 0, room, self._line)
        self._write(painter, place, Flag.AlignRight, short, strong=True)
        painter.restore()

    def _paint_titles(self, painter: QPainter) -> None:
        across, up = self._chart.axes
        plot, room = self.placed.plot, self._room
        foot = QRectF(plot.left(), room.bottom() - self._line, plot.width(), self._line)
        self._write(painter, foot, Flag.AlignHCenter, across)
        painter.save()
        painter.translate(room.left(), plot.center().y())
        painter.rotate(-90)
        half = plot.height() / 2
        self._write(painter, QRectF(-half, 0, half * 2, self._line), Flag.AlignHCenter, up)
        painter.restore()

    def _paint_legend(self, painter: QPainter) -> None:
        chart, x, y = self._chart, self.placed.plot.left(), self._room.top()
        names = [*chart.series, chart.line_name] if self._many or chart.line else []
        for at, name in enumerate(name for name in names if name):
            lined = at == len(chart.series)
            high = 3.0 if lined else self._line * 0.6
            sample = QRectF(x, y + (self._line - high) / 2, self._line * 0.8, high)
            painter.fillRect(sample, self._colours.text if lined else self.ink(at))
            wide = self._metrics.horizontalAdvance(name) + 2
            place = QRectF(sample.right() + GAP, y, wide, self._line)
            self._write(painter, place, Flag.AlignLeft, name, strong=True)
            x = place.right() + GAP * 3

    def _write(
        self, painter: QPainter, place: QRectF, flag: Flag, text: str, *, strong: bool = False
    ) -> None:
        painter.setPen(self._colours.text if strong else self._colours.muted)
        painter.drawText(place, flag | Flag.AlignVCenter | Qt.TextFlag.TextDontClip, text)

    @property
    def _ground(self) -> QColor:
        return self._colours.surface

    def _faint_line(self) -> QColor:
        return blend(self._colours.line, self._ground, 0.7)
