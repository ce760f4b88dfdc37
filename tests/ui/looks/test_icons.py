from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor

from reader.types import Decision
from ui.looks.icons import APP_SIZES, SIZES, app_icon, icon, pixmap

FOLDER = Path(__file__).parents[3] / "resources" / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
FIXED = {"arrow-down", "arrow-up", "lectern", "tick-dark", "tick-light"}
"""Drawn in colours of their own."""
RED = QColor("#c02030")


def colours(pixels):
    image = pixels.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for x, y in points if (colour := image.pixelColor(x, y)).alpha() > 250]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_small_clean_and_draws(qapp, name):
    text = FOLDER.joinpath(f"{name}.svg").read_text("utf-8")
    ET.fromstring(text)
    assert len(text) < 1_000
    assert ("currentColor" in text) == (name not in FIXED)
    assert colours(pixmap(name, RED, 32, 2.0))


@pytest.mark.parametrize("name", sorted(set(NAMES) - FIXED))
def test_icons_take_the_colour(qapp, name):
    # Where strokes overlap, rounding shifts a part by one.
    drawn = {colour.getRgb()[:3] for colour in colours(pixmap(name, RED, 32, 2.0))}
    assert all(abs(a - b) <= 2 for rgb in drawn for a, b in zip(rgb, RED.getRgb(), strict=False))


@pytest.mark.parametrize("decision", Decision)
def test_every_decision_has_an_icon(decision):
    assert decision.value in NAMES


def test_pixmaps_are_sharp_and_kept(qapp):
    drawn = pixmap("search", RED, 16, 2.0)
    assert drawn.width() == 32
    assert drawn.devicePixelRatio() == 2
    assert pixmap("search", RED, 16, 2.0).cacheKey() == drawn.cacheKey()
    assert pixmap("search", QColor("blue"), 16, 2.0).cacheKey() != drawn.cacheKey()


def test_icons_have_every_size(qapp):
    assert {size.width() for size in icon("star", RED).availableSizes()} >= set(SIZES)
    assert {size.width() for size in app_icon().availableSizes()} == set(APP_SIZES)


def test_an_unknown_icon_is_a_bug(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", RED)
