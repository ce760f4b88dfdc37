"""Themes and zoom by keys and commands, on the whole window."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QProgressBar, QPushButton

from reader.library import settings_file
from reader.settings import Settings
from reader.types import Part
from tests.waiting import rest
from ui.commands import commands
from ui.commands.view import SIZES, ZOOMS
from ui.dashboard.window import DashboardWindow
from ui.looks.colours import CONTRAST_COLOURS, DARK_COLOURS, LIGHT_COLOURS, SEPIA_COLOURS
from ui.looks.theme import Theme, apply, px
from ui.map.window import MapWindow
from ui.notices.cards import ProgressCard

THEMES = {
    "light": LIGHT_COLOURS,
    "sepia": SEPIA_COLOURS,
    "dark": DARK_COLOURS,
    "contrast": CONTRAST_COLOURS,
}


pytestmark = pytest.mark.usefixtures("undressed")


def zoom_to(hands, zoom):
    hands.press("Ctrl+0")
    kept = hands.window.session.settings
    while kept.zoom != zoom:
        hands.press("Ctrl++" if kept.zoom < zoom else "Ctrl+-")
        kept = hands.window.session.settings


def sizes(window):
    """Return how high some things of every pane are."""
    rest(1)
    sidebar = window.sidebar
    buttons = [each for each in window.page.findChildren(QPushButton) if each.isVisible()]
    return {
        "row": window.list.rowHeight(0),
        "sidebar": sidebar.visualRect(sidebar.model().index(0, 0, sidebar.rootIndex())).height(),
        "search": window.search_bar.findChild(QLineEdit).height(),
        "buttons": min(each.height() for each in buttons),
        "icons": min(each.iconSize().height() for each in buttons),
        "text": window.page.texts[Part.ABSTRACT].document().defaultFont().pointSizeF(),
        "menu": window.menuBar().height(),
    }


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_worn_and_ticked(window, hands, name):
    commands[f"view.{name}"].run(window.session)
    assert window.palette().window().color() == THEMES[name].window
    ticked = [each.id for each in commands if each.checked and each.checked(window.session)]
    worn = [each for each in ticked if each in {f"view.{one}" for one in (*THEMES, "system")}]
    assert worn == [f"view.{name}"]


def test_everything_grows_by_keys_and_comes_back(window, hands):
    hands.see(lambda: window.page.paper is not None)
    before = sizes(window)
    zoom_to(hands, 200)
    grown = sizes(window)
    assert {name: grown[name] / before[name] > 1.5 for name in before} == dict.fromkeys(
        before, True
    )
    hands.press("Ctrl+0")
    assert sizes(window) == before
    zoom_to(hands, 70)
    assert all(sizes(window)[name] < before[name] for name in before)


@pytest.mark.parametrize("zoom", [70, 100, 150, 200])
def test_at_any_zoom_no_text_is_cut_from_above(window, hands, zoom):
    hands.see(lambda: window.page.paper is not None)
    zoom_to(hands, zoom)
    rest(1)
    for kind in (QLabel, QPushButton, QLineEdit):
        for each in window.findChildren(kind):
            if each.isVisible() and each.text() and each.width() > 0:
                assert each.height() >= each.fontMetrics().height(), (kind, each.text())


def test_zoom_stops_at_both_ends(window, hands):
    for _ in range(20):
        hands.press("Ctrl++")
    assert window.session.settings.zoom == ZOOMS[-1]
    for _ in range(20):
        hands.press("Ctrl+-")
    assert window.session.settings.zoom == ZOOMS[0]


def test_text_alone_grows_by_keys(window, hands):
    hands.see(lambda: window.page.paper is not None)
    before = sizes(window)
    hands.press("Alt++")
    larger = sizes(window)
    assert larger.pop("text") > before.pop("text")
    assert larger == before
    hands.press("Alt+-", "Alt+-")
    assert window.session.settings.reading_size < 115
    hands.press("Alt+0")
    assert window.session.settings.reading_size == 115


def test_the_look_is_kept_for_the_next_start(opened, filled, qtbot):
    with opened() as window:
        commands["view.sepia"].run(window.session)
        commands["view.larger"].run(window.session)
    assert json.loads(settings_file().read_text("utf-8"))["theme"] == "sepia"
    with opened() as window:
        assert window.palette().window().color() == SEPIA_COLOURS.window
        assert QApplication.font().pointSizeF() == pytest.approx(11)


def test_where_motion_is_reduced_nothing_moves_by_itself(window, qtbot, qapp):
    card = ProgressCard(window)
    bar = card.findChild(QProgressBar)
    card.show_progress("Reading", 0, 0, None)
    assert bar.maximum() == bar.minimum()  # it runs to and fro
    assert qapp.cursorFlashTime() > 0
    window.session.remember(still=True)
    assert qapp.cursorFlashTime() == 0
    card.show_progress("Reading", 0, 0, None)
    assert bar.maximum() > bar.minimum()
    window.session.remember(still=False)
    assert qapp.cursorFlashTime() > 0
    card.hide()


def test_steps_lead_through_what_is_usual():
    usual = Settings()
    assert usual.zoom in ZOOMS
    assert usual.reading_size in SIZES
    assert list(ZOOMS) == sorted(set(ZOOMS))
    assert list(SIZES) == sorted(set(SIZES))


@given(pixels=st.integers(0, 4000))
def test_a_length_is_as_it_was_drawn_beside_text_of_the_usual_size(qapp, pixels):
    kept = qapp.font()
    font = qapp.font()
    font.setPointSizeF(10)
    qapp.setFont(font)
    assert px(pixels) == pixels
    font.setPointSizeF(20)
    qapp.setFont(font)
    assert px(pixels) == 2 * pixels
    qapp.setFont(kept)


@pytest.mark.parametrize("kind", [MapWindow, DashboardWindow])
def test_no_text_is_squeezed_into_a_thin_bar(qapp, qtbot, kind):
    colours = apply(qapp, Theme.LIGHT)
    window = kind(colours)
    qtbot.addWidget(window)
    bar = window.findChild(QProgressBar)
    bar.setRange(0, 100)
    bar.setValue(0)
    bar.ensurePolished()
    bar.resize(400, bar.maximumHeight())
    picture = bar.grab().toImage()
    row = picture.height() // 2
    inside = {picture.pixelColor(x, row).name() for x in range(4, picture.width() - 4)}
    assert inside == {colours.selection_inactive.name()}
