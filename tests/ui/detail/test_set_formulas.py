"""Formulas in the page: set or as written, with every passage still in its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCharFormat

from reader.intake import take_in
from reader.store.store import Store
from reader.text.mathematics import set_formulas
from reader.text.urls import find_urls
from reader.text.words import stem
from reader.types import Intake, Part, Source, Terms
from tests.ui.hands import Hands
from ui.detail.painted import Layer, Painted
from ui.detail.reading_text import ReadingText
from ui.detail.runs import Places, runs
from ui.looks.colours import LIGHT_COLOURS

PARTS = st.sampled_from(
    ["$", "\\alpha", "\\frac{1}", *"{}^_x2𝒪", "\\log", "x^{2}", " words ", "x_i"]
)
FORMULAS = st.lists(PARTS, max_size=14).map("".join)
ALIGN = QTextCharFormat.VerticalAlignment


@pytest.fixture
def shown(qtbot):
    text = ReadingText(LIGHT_COLOURS, 150)
    text.resize(400, 100)
    qtbot.addWidget(text)
    return text


def composed(text):
    return list(runs(text, find_urls(text), set_formulas(text)))


@given(FORMULAS | st.text(st.characters(codec="utf-8")), st.data())
def test_a_passage_that_is_shown_covers_what_it_was(text, data):
    places = Places(composed(text))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    again = places.positions(places.places((start, end)))
    assert again[0] <= start
    assert again[1] >= end
    assert places.positions(places.places(again)) == again


@given(FORMULAS)
def test_every_character_has_a_place(text):
    made = composed(text)
    assert [run.start for run in made[1:]] == [run.end for run in made[:-1]]
    if text:
        assert (made[0].start, made[-1].end) == (0, len(text))


def test_powers_are_raised_and_dollars_are_not_shown(shown):
    shown.show_text(r"costs $O(n^{2})$ steps", Terms())
    assert shown.toPlainText() == "costs O(n2) steps"
    assert look(shown, 9).verticalAlignment() == ALIGN.AlignSuperScript
    assert look(shown, 8).fontItalic()
    shown.set_formulas(False)
    assert shown.toPlainText() == r"costs $O(n^{2})$ steps"


def look(shown, at):
    cursor = shown.textCursor()
    cursor.setPosition(at + 1)
    return cursor.charFormat()


def test_all_that_is_selected_is_copied_as_it_is_written(shown):
    text = r"$\alpha_i \leq x^{2}$ holds"
    shown.show_text(text, Terms())
    shown.selectAll()
    assert shown.createMimeDataFromSelection().text() == text


def test_hits_within_a_formula_are_painted(shown):
    shown.show_text(r"the cost $x_{\text{max}}$ is", Terms(stems=frozenset({stem("max")})))
    assert [one.cursor.selectedText() for one in shown.extraSelections()] == ["max"]


def test_a_part_of_a_sign_paints_the_whole_sign(shown):
    text = r"let $\mathcal{O}$ be"
    shown.show_text(text, Terms())
    at = text.index("mathcal")
    shown.paint(Layer.PASSAGES, [Painted(at, at + 4, QTextCharFormat())])
    assert [one.cursor.selectedText() for one in shown.extraSelections()] == ["O"]


def test_lines_keep_their_distance(shown):
    shown.show()
    shown.set_look(LIGHT_COLOURS, QFont("DejaVu Serif", 13))
    plain = "a line of words that goes on and on to fill three lines of the page " * 3
    shown.show_text(plain, Terms())
    before = heights(shown)
    shown.show_text(plain.replace("words", "$x_i^{2}$"), Terms())
    assert max(heights(shown)) <= max(before) + 1


def heights(shown):
    layout = shown.document().firstBlock().layout()
    tops = [layout.lineAt(at).y() for at in range(layout.lineCount())]
    return [round(after - top) for top, after in pairwise(tops)]


@pytest.fixture
def hands(opened, library, qtbot):
    abstract = "A sentence of words. It takes $x^{max}$ steps, and we bound $x_i$ by 10. " * 3
    text = f"Daily Papers\n\nMar 12\n\nSorting by $k$-means\n\n{abstract}\n"
    with Store(library) as store:
        list(take_in(store, Intake(items=(Source(data=text.encode(), name="Maths"),))))
    with opened() as window:
        reader = Hands(qtbot, window)
        reader.see(lambda: window.model.rowCount() == 1)
        reader.see(lambda: window.page.paper)
        yield reader


def test_a_key_shows_formulas_as_they_are_written(hands):
    window = hands.window
    abstract = window.page.texts[Part.ABSTRACT]
    assert "takes xmax steps" in abstract.toPlainText()
    hands.press("Alt+X")
    hands.see(lambda: "takes x^max steps" in abstract.toPlainText())
    assert not window.session.settings.maths
    hands.press("$")
    hands.see(lambda: "takes xmax steps" in abstract.toPlainText())


def test_a_text_as_it_came_shows_every_letter_of_it(hands):
    texts = hands.window.page.texts
    assert texts[Part.TITLE].toPlainText() == "Sorting by k-means"
    hands.press("Alt+R")
    hands.see(lambda: texts[Part.TITLE].toPlainText() == "Sorting by $k$-means")
    assert "takes $x^{max}$ steps" in texts[Part.ABSTRACT].toPlainText()
    hands.press("Alt+R")
    hands.see(lambda: texts[Part.TITLE].toPlainText() == "Sorting by k-means")
    assert "takes xmax steps" in texts[Part.ABSTRACT].toPlainText()
