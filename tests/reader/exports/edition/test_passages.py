"""Texts as runs: all their words, and looks where they belong."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports.edition.blocks import Run
from reader.exports.edition.passages import joined, passage, plain, words
from reader.text.anchors import Placed, selector
from reader.text.mathematics import set_formulas
from reader.types import Highlight, Part
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS


def said(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def marked(text: str, start: int, end: int, colour: str = "green") -> Placed:
    return Placed(
        Highlight("h", 1, Part.ABSTRACT, selector(text, (start, end)), colour), (start, end)
    )


@given(TEXTS)
def test_a_text_as_it_is_keeps_its_words(text):
    assert said(plain(text)) == words(text).strip(" ")


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_highlights_and_links_change_no_word(text, start, end):
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    marks = [marked(text, start, end)] if start < end else []
    assert said(passage(text, marks)) == said(passage(text))
    if not set_formulas(text):
        assert said(passage(text)) == words(text).strip(" ")


@pytest.mark.parametrize("text", [*HOSTILE, "\ufffe\uffff\ufdd0 \U0001ffff x"])
def test_all_that_is_shown_can_be_written_as_xml(text):
    for run in passage(text):
        run.text.encode()
        assert not [sign for sign in run.text if ord(sign) < 32 or ord(sign) & 0xFFFE == 0xFFFE]


def test_a_passage_is_coloured_from_its_first_letter_to_its_last():
    text = "See https://example.org/owls now, please."
    runs = passage(text, [marked(text, 4, 32)])
    assert [(run.text, run.colour, run.link) for run in runs] == [
        ("See ", "", ""),
        ("https://example.org/owls", "green", "https://example.org/owls"),
        (" now", "green", ""),
        (", please.", "", ""),
    ]


def test_of_passages_that_overlap_the_shorter_one_is_seen_as_on_screen():
    text = "one two three"
    runs = passage(text, [marked(text, 0, 7), marked(text, 4, 13, "pink")])
    assert [(run.text, run.colour) for run in runs] == [("one two", "green"), (" three", "pink")]
    runs = passage(text, [marked(text, 0, 13), marked(text, 4, 7, "pink")])
    assert [run.colour for run in runs] == ["green", "pink", "green"]


def test_formulas_are_set_and_their_signs_coloured_whole():
    text = "It takes $O(n^2)$ steps."
    runs = passage(text, [marked(text, 0, text.index("^") + 1)])
    assert said(runs) == "It takes O(n2) steps."
    (raised,) = [run for run in runs if run.level == 1]
    assert (raised.text, raised.colour) == ("2", "green")
    assert runs[-1] == Run(") steps.")


@given(st.lists(st.builds(Run, TEXTS, colour=st.sampled_from(["", "green"]))))
def test_joined_runs_are_one_line(runs):
    made = joined(runs)
    text = said(made)
    assert text == text.strip(" ")
    assert "  " not in text
    assert all(run.text for run in made)
    assert all(one.look != other.look for one, other in itertools.pairwise(made))
