"""Dress the calendar that a field for days opens as everything else is dressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton

from ui.looks.colours import Colours
from ui.looks.icons import icon

_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
"""Qt's names of the buttons, and our icons for them."""


def dress(field: QDateEdit, colours: Colours) -> None:
    """Draw the calendar of *field* in *colours*: no day of the week is an alarm."""
    calendar = field.calendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain, head = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(colours.text)
    head.setForeground(colours.muted)
    head.setBackground(colours.raised)
    for day in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(day, plain)
    calendar.setHeaderTextFormat(head)
    for name, picture in _ARROWS.items():
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon(picture, colours.muted))
