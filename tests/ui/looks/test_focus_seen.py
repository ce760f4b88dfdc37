"""Wherever the keyboard is, it is seen: on every kind of widget, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.types import Decision
from tests.waiting import rest
from ui.detail.heading import DecisionPill
from ui.detail.line_button import LineButton
from ui.looks.colours import contrast
from ui.looks.theme import Theme, apply

THEMES = [Theme.LIGHT, Theme.SEPIA, Theme.DARK, Theme.CONTRAST]
MARK = 3.0
"""What WCAG asks of what is not text."""
LEAST = 40
"""Pixels of a ring around the smallest widget, two thick."""


pytestmark = pytest.mark.usefixtures("undressed")


def in_role(widget: QWidget, role: str) -> QWidget:
    widget.setProperty("role", role)
    return widget


def flat() -> QPushButton:
    button = QPushButton("Undo")
    button.setFlat(True)
    return button


def default() -> QPushButton:
    button = QPushButton("Save")
    button.setDefault(True)
    return button


def tabs() -> QTabBar:
    bar = QTabBar()
    bar.addTab("Papers")
    bar.addTab("Lines")
    return bar


def table(role: str = "report") -> QTableWidget:
    return in_role(QTableWidget(2, 2), role)


WIDGETS = {
    "line": QLineEdit,
    "note": lambda: in_role(QPlainTextEdit(), "note"),
    "number": QSpinBox,
    "date": QDateEdit,
    "choice": QComboBox,
    "key": QKeySequenceEdit,
    "button": lambda: QPushButton("Export"),
    "default": default,
    "flat": flat,
    "quiet": lambda: in_role(QPushButton("Star"), "quiet"),
    "inline": lambda: in_role(QPushButton("Show"), "inline"),
    "filter": lambda: in_role(QPushButton("New"), "filter"),
    "tool": QToolButton,
    "chip": lambda: in_role(QToolButton(), "chip"),
    "check": lambda: QCheckBox("Repair"),
    "radio": lambda: QRadioButton("One"),
    "tabs": tabs,
    "list": QListWidget,
    "report": table,
    "pick": lambda: in_role(QLineEdit(), "pick"),
}


def pictures(qtbot, widget: QWidget) -> tuple[QImage, QImage]:
    """Return the widget without the keyboard, and with it."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(widget)
    other = QPushButton("Other", window)
    column.addWidget(other)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    rest(1)
    without = window.grab(widget.geometry()).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: widget.hasFocus() or widget.focusProxy() is not None)
    rest(1)
    return without, window.grab(widget.geometry()).toImage()


def new_and_seen(without: QImage, with_it: QImage) -> int:
    """Count the pixels that were changed to something that stands out from what was there."""
    assert without.size() == with_it.size(), "the keyboard's place must not move anything"
    changed = (
        (without.pixelColor(x, y), with_it.pixelColor(x, y))
        for x in range(with_it.width())
        for y in range(with_it.height())
        if without.pixel(x, y) != with_it.pixel(x, y)
    )
    return sum(stands_out(before, after) for before, after in changed)


def stands_out(before: QColor, after: QColor) -> bool:
    return contrast(before, after) >= MARK


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", WIDGETS)
def test_the_keyboard_is_seen(qapp, qtbot, theme, name):
    apply(qapp, theme)
    assert new_and_seen(*pictures(qtbot, WIDGETS[name]())) >= LEAST


@pytest.mark.parametrize("theme", THEMES)
def test_what_paints_itself_shows_it_too(qapp, qtbot, theme):
    colours = apply(qapp, theme)
    line = LineButton("link", "Code", "example.org", colours)
    pill = DecisionPill(colours)
    pill.show_decision(Decision.LATER)
    for widget in (line, pill):
        assert new_and_seen(*pictures(qtbot, widget)) >= LEAST


@pytest.mark.parametrize("theme", THEMES)
def test_the_ring_is_as_wide_as_two_pixels(qapp, qtbot, theme):
    colours = apply(qapp, theme)
    _, picture = pictures(qtbot, QPushButton("Export"))
    middle = picture.height() // 2
    ring = [picture.pixelColor(x, middle) == colours.accent for x in range(2)]
    assert ring == [True, True]


@pytest.mark.parametrize("theme", THEMES)
def test_within_the_ring_of_a_button_there_is_no_second_one(qapp, qtbot, theme):
    apply(qapp, theme)
    without, with_it = pictures(qtbot, QPushButton("Export"))
    inside = without.rect().adjusted(4, 4, -4, -4)
    assert without.copy(inside) == with_it.copy(inside)
