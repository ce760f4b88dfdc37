"""A search is shown as it was read, and any part of it can be taken away."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.query import parse
from reader.query.brackets import DEPTH
from reader.query.chips import chips, without
from reader.query.format import format_query
from reader.query.rewriting import key, meaning
from reader.query.tree import conjuncts
from tests.reader.query.searches import TEXTS, TODAY, TREES


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("owls", "owls", "word"),
        ("-vision", "not vision", "word"),
        ('"night owls"', "“night owls”", "phrase"),
        ("title:owls", "in the title: owls", "title"),
        ('-author:"ann lee"', "not by “ann lee”", "author"),
        ("tag:method", "tagged method", "tag"),
        ("is:later", "put off for later", "is"),
        ("has:code", "with a link to code", "has"),
        ("trans*", "trans… (any ending)", "prefix"),
        ("~transfomer", "transfomer or nearly so", "fuzzy"),
        ('"owls tides"~1', "owls, tides within 1 word", "near"),
        ("like:17", "like the paper #17", "like"),
        ("2401.12345", "the paper 2401.12345", "or"),
        ("owls OR is:starred", "owls or starred", "or"),
        ("-(owls OR (tides moon))", "not (owls or (tides and moon))", "or"),
        ("(owls tides)", "owls and tides", "and"),
        ("tags:>2", "tags: 3 or more", "tags"),
        ("tags:0", "tags: none", "tags"),
        ("authors:<3", "authors: 2 at most", "authors"),
        ("digests:2..4", "digests: 2 to 4", "digests"),
        ("added:<7d", "added in the last 7 days", "added"),
        ("added:“<7d”", "added in the last 7 days", "added"),
        ("added:<1d", "added in the last 1 day", "added"),
        ("-touched:>2w", "not touched more than 2 weeks ago", "touched"),
        ("date:2024-03", "dated 2024-03", "date"),
        ("date:>2023", "dated since 2024-01-01", "date"),
        ("date:..2023", "dated until 2023-12-31", "date"),
        ("sort:date", "sorted by date, newest first", "sort"),
        ("sort:-date", "sorted by date, oldest first", "sort"),
    ],
)
def test_a_part_is_told_in_words(text, words, kind):
    query = parse(f"alpha  {text} beta", today=TODAY)
    first, chip, last = chips(query)
    assert (chip.text, chip.kind) == (words, kind)
    assert query.text[chip.start : chip.end] == text
    assert chip.negated == text.startswith("-")
    assert (first.text, last.text) == ("alpha", "beta")
    assert without(query.text, chip) == "alpha beta"


def test_a_word_that_is_being_typed_may_go_on():
    assert [chip.text for chip in chips(parse("owls tid", typing=True))] == ["owls", "tid…"]


def test_brackets_as_deep_as_they_go_are_told():
    text = "".join(f"-(a{level} OR " for level in range(DEPTH)) + "z" + ")" * DEPTH
    (chip,) = chips(parse(text))
    assert chip.text.count("a") == DEPTH


@pytest.mark.parametrize(
    ("text", "number", "left"),
    [
        ("alpha AND beta", 0, "beta"),
        ("alpha AND beta", 1, "alpha"),
        ("alpha AND beta gamma", 1, "alpha gamma"),
        ("auhtor:alpha beta", 0, "beta"),
        ("(alpha sort:date) beta", 1, "(alpha) beta"),
        ("alpha sort:date sort:title", 1, "alpha sort:title"),
        ("alpha", 0, ""),
    ],
)
def test_what_is_left_is_as_typed(text, number, left):
    assert without(text, chips(parse(text))[number]) == left


@given(st.one_of(TEXTS, TREES.map(format_query)), st.integers(0, 30))
@example("A B C D E F G OR H I", 3)
@example("(alpha sort:date) beta", 0)
def test_without_a_part_the_others_are_read_as_before(text, number):
    query = parse(text)
    shown = chips(query)
    if not shown:
        return
    chip = shown[number % len(shown)]
    left = parse(without(text, chip))
    kept = [part for part in query.parts if (part.start, part.end) != (chip.start, chip.end)]
    wanted = [key(node) for part in kept for node in conjuncts(part.node)]
    assert meaning(left) == Counter(wanted)
    assert len(left.problems) <= len(query.problems)
    if chip.kind != "sort" and all(part.node for part in query.parts):
        assert left.sort == query.sort
