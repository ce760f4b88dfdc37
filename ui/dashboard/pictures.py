"""Make a picture of a chart with its title: PNG or SVG."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from reader.text.unobeyed import unobeyed
from ui.dashboard.chart import Chart
from ui.dashboard.painting import ChartPainter
from ui.looks.colours import Colours
from ui.looks.theme import heading_font
from ui.widgets.picturing import picture

SIZE = QSize(900, 600)
MARGIN = 24.0
BELOW, HEAD = 32.0, 78.0
"""Pixels from the top down to what is counted, and to the chart."""


def chart_picture(chart: Chart, colours: Colours, kind: str) -> bytes:
    """Return a chart as a file of that kind."""

    def paint(painter: QPainter) -> None:
        whole = QRectF(0, 0, SIZE.width(), SIZE.height())
        painter.fillRect(whole, colours.surface)
        inside = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setPen(colours.text)
        painter.setFont(heading_font(1.3))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, unobeyed(chart.title))
        painter.setPen(colours.muted)
        painter.setFont(QApplication.font())
        about = inside.adjusted(0, BELOW, 0, 0)
        wraps = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(about, wraps, unobeyed(chart.about))
        ChartPainter(chart, colours, inside.adjusted(0, HEAD, 0, 0)).paint(painter)

    return picture(SIZE, chart.title, paint, kind)
