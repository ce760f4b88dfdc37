import re
from importlib.resources import files

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from ui.looks.colours import DARK_COLOURS, LIGHT_COLOURS
from ui.looks.theme import SMALLEST, Theme, apply, heading_font, reading_font

pytestmark = pytest.mark.usefixtures("undressed")


@pytest.mark.parametrize(
    ("theme", "colours"), [(Theme.LIGHT, LIGHT_COLOURS), (Theme.DARK, DARK_COLOURS)]
)
def test_a_theme_dresses_the_application(qapp, qtbot, theme, colours):
    assert apply(qapp, theme) is colours
    assert qapp.palette().color(QPalette.ColorRole.Window) == colours.window
    assert qapp.palette().color(QPalette.ColorRole.Text) == colours.text
    button = QPushButton("Export")
    qtbot.addWidget(button)
    button.setDefault(True)
    button.resize(90, 30)
    assert button.grab().toImage().pixelColor(20, 4) == colours.accent


def test_system_follows_the_desktop(qapp):
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert apply(qapp, Theme.SYSTEM) is (DARK_COLOURS if dark else LIGHT_COLOURS)


def test_the_sheet_is_filled_in_and_finds_its_pictures(qapp):
    apply(qapp, Theme.DARK)
    sheet = qapp.styleSheet()
    pictures = re.findall(r"url\(\w+:([\w.-]+)\)", sheet)
    assert "$" not in sheet.split("*/", 1)[1]
    assert pictures
    assert all(files("resources.icons").joinpath(name).is_file() for name in pictures)


def test_faces_are_large_enough_and_grow(qapp):
    apply(qapp, Theme.LIGHT)
    plain = QApplication.font().pointSizeF()
    assert plain >= SMALLEST
    assert reading_font().pointSizeF() > plain
    assert heading_font(1.5).pointSizeF() == pytest.approx(plain * 1.5)


def test_widgets_that_exist_take_the_face(qapp, qtbot):
    qapp.setFont(QFont("DejaVu Sans", 7))
    window = QWidget()
    qtbot.addWidget(window)
    inner = QLineEdit(window)
    apply(qapp, Theme.LIGHT)
    assert inner.font().pointSizeF() >= SMALLEST


def test_dressing_again_changes_nothing(qapp):
    apply(qapp, Theme.LIGHT)
    before = qapp.font(), qapp.styleSheet()
    apply(qapp, Theme.LIGHT)
    assert (qapp.font(), qapp.styleSheet()) == before
