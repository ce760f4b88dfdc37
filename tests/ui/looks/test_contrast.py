"""Every text on every ground that it stands on, and every mark, in every theme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from reader.types import HIGHLIGHT_COLOURS, Decision
from ui.looks.colours import (
    CONTRAST_COLOURS,
    DARK_COLOURS,
    LIGHT_COLOURS,
    READABLE,
    SEPIA_COLOURS,
    contrast,
)

MARK = 3.0
"""What WCAG asks of the edges of fields, of rings, and of icons that say something."""
GROUNDS = ("window", "surface", "raised", "field", "hover", "selection", "selection_inactive")
STANDS_ON = ("window", "surface", "raised")
"""What is behind a widget that has no ground of its own."""
THEMES = pytest.mark.parametrize(
    "colours",
    [LIGHT_COLOURS, SEPIA_COLOURS, DARK_COLOURS, CONTRAST_COLOURS],
    ids=["light", "sepia", "dark", "contrast"],
)
COLOURS = st.builds(QColor, *[st.integers(0, 255)] * 3)


@dataclass(frozen=True)
class Rule:
    selector: str
    said: dict[str, str]

    @property
    def base(self) -> str:
        """The widget without its states."""
        return re.sub(r"(?<!:):[a-z-]+", "", self.selector)

    @property
    def states(self) -> frozenset[str]:
        return frozenset(re.findall(r"(?<!:):([a-z-]+)", self.selector))

    def colour(self, *names: str) -> str | None:
        """The theme's name of the colour that one of the properties has, if it is the theme's."""
        found = [re.search(r"\$(\w+)", self.said[name]) for name in names if name in self.said]
        return found[0][1] if found and found[0] else None


def rules() -> list[Rule]:
    sheet = files("resources").joinpath("style.qss").read_text("utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        pairs = (line.split(":", 1) for line in body.split(";") if line.strip())
        said = {name.strip(): value.strip() for name, value in pairs}
        found += [Rule(one.strip(), said) for one in selectors.split(",")]
    return found


def pairs() -> set[tuple[str, str, str]]:
    """Return selector, ink and ground of all text that the sheet dresses."""
    sheet, found = rules(), set()
    for rule in sheet:
        if ":disabled" in rule.selector:
            continue
        kin = _applying(sheet, rule)
        inks = [each.colour("color") for each in kin]
        grounds = [each.colour("background") for each in kin if "background" in each.said]
        ink = next((one for one in inks if one), None)
        if ink is None and not rule.colour("background"):
            continue
        # A handle, a chunk or a line holds no words.
        if "::" in rule.selector and not re.search(r"::(item|tab|section)", rule.selector):
            continue
        own = grounds[0] if grounds else None
        for ground in (own,) if own else STANDS_ON:
            found.add((rule.selector, ink or "text", ground))
    return found


def _applying(sheet: list[Rule], rule: Rule) -> list[Rule]:
    """Return what holds for a widget that *rule* holds for, the strongest first."""
    bases = (rule.base, _widget(rule.base))
    return sorted(
        (each for each in reversed(sheet) if each.base in bases and each.states <= rule.states),
        key=lambda each: (len(each.states) + each.selector.count("["), "#" in each.selector),
        reverse=True,
    )


def _widget(selector: str) -> str:
    return re.sub(r"\[[^]]*\]|#\w+", "", selector)


def test_the_sheet_is_read():
    found = pairs()
    assert ("QPushButton:default", "accent_text", "accent") in found
    assert ("QMenu::item:selected", "accent_text", "accent") in found
    assert ('QLabel[role="muted"]', "muted", "window") in found
    assert ("QPushButton:checked", "accent", "selection") in found
    assert len(found) > 60


@THEMES
def test_all_text_that_the_sheet_dresses_can_be_read(colours):
    bad = [
        (selector, ink, ground, round(contrast(getattr(colours, ink), getattr(colours, ground)), 2))
        for selector, ink, ground in sorted(pairs())
        if contrast(getattr(colours, ink), getattr(colours, ground)) < colours.least
    ]
    assert bad == []


@THEMES
def test_chosen_text_can_be_read(colours):
    for rule in rules():
        ink, ground = rule.colour("selection-color"), rule.colour("selection-background-color")
        if ink and ground:
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= colours.least


@THEMES
def test_rings_and_the_edges_of_fields_stand_out(colours):
    for rule in rules():
        edge = rule.colour("border", "border-color", "border-bottom")
        is_ring = ":focus" in rule.selector
        is_field = rule.selector in ("QLineEdit", "QPlainTextEdit", "QComboBox", "QAbstractSpinBox")
        is_box = rule.selector == "QCheckBox::indicator"
        if edge and (is_ring or is_field or is_box):
            for ground in STANDS_ON:
                ratio = contrast(getattr(colours, edge), getattr(colours, ground))
                assert ratio >= MARK, (rule.selector, ground, ratio)


@THEMES
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "danger"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_painted_by_hand_can_be_read_on_every_ground(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= colours.least


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_mark_stands_out_on_every_ground(colours, ground):
    marks = [colours.star, colours.faint, *(colours.decision(each) for each in Decision)]
    assert all(contrast(mark, getattr(colours, ground)) >= MARK for mark in marks)


@THEMES
def test_the_scroll_bar_is_seen(colours):
    assert contrast(colours.scroll, colours.window) >= MARK
    assert contrast(colours.scroll, colours.surface) >= MARK


@THEMES
def test_words_and_addresses_can_be_read_where_a_search_hit_them(colours):
    assert contrast(colours.text, colours.highlight) >= colours.least
    assert contrast(colours.accent, colours.highlight) >= colours.least


@THEMES
@pytest.mark.parametrize("name", HIGHLIGHT_COLOURS)
def test_highlights_can_be_read_and_seen(colours, name):
    ground = colours.passage(name)
    assert ground != colours.surface
    assert contrast(colours.text, ground) >= colours.least
    assert contrast(colours.accent, ground) >= colours.least
    assert contrast(colours.passage_line(name), colours.surface) >= MARK


@THEMES
def test_no_two_highlights_look_alike(colours):
    grounds = {colours.passage(name).name() for name in HIGHLIGHT_COLOURS}
    lines = {colours.passage_line(name).name() for name in HIGHLIGHT_COLOURS}
    assert len(grounds) == len(lines) == len(HIGHLIGHT_COLOURS)


@THEMES
@given(colour=COLOURS)
def test_a_chip_of_any_colour_can_be_read(colours, colour):
    fill, ink = colours.chip(colour)
    assert contrast(fill, ink) >= colours.least
    assert contrast(colours.surface, ink) >= colours.least


def test_high_contrast_is_the_highest():
    assert CONTRAST_COLOURS.least == 7
    assert contrast(CONTRAST_COLOURS.text, CONTRAST_COLOURS.surface) == pytest.approx(21)
    assert LIGHT_COLOURS.least == SEPIA_COLOURS.least == DARK_COLOURS.least == READABLE
