"""Clicks on facets and orders write the search, and leave the rest of it as typed."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.query import format_query, parse
from reader.query.bounds import TERMS
from reader.query.editing import exactly, exclude, include, off, sorted_by, state
from reader.query.parse import LENGTH
from reader.query.rewriting import meaning
from reader.query.tree import ORDERS, Phrase, conjuncts, leaves
from tests.reader.query.searches import TEXTS, TREES

FACETS = st.sampled_from(
    [
        ("tag", "method"),
        ("tag", "to cite"),
        ("is", "starred"),
        ("has", "note"),
        ("digest", 'the "daily" page, of (May)'),
        ("source", "OR"),
        ("author", "Ann Lee"),
        ("venue", "A: B"),
        ("tags", ">2"),
        ("digests", "1"),
        ("date", "2024"),
        ("added", "<7d"),
        ("list", "50%"),
    ]
)
SEARCHES = st.one_of(TEXTS, TREES.map(format_query))


def short(text: str) -> bool:
    """Tell whether there is room in *text* for one thing more."""
    root = parse(text).root
    words = sum(1 for node in conjuncts(root) for _ in leaves(node))
    return len(text) <= LENGTH // 2 and words <= TERMS // 5


@pytest.mark.parametrize(
    ("text", "kind", "value", "included", "excluded", "turned_off"),
    [
        ("", "is", "starred", "is:starred", "-is:starred", ""),
        ("owls ", "tag", "to cite", 'owls tag:"to cite"', 'owls -tag:"to cite"', "owls "),
        ("a is:starred b", "is", "starred", "a is:starred b", "a b -is:starred", "a b"),
        ("a -is:starred b", "is", "starred", "a b is:starred", "a -is:starred b", "a b"),
        ("tag:Method a", "tag", "method", "tag:Method a", "a -tag:method", "a"),
        ("a OR", "is", "done", "is:done a OR", "-is:done a OR", "a OR"),
        ("(a is:done) b", "is", "done", "(a is:done) b", "a b -is:done", "a b"),
        ('"a b', "is", "done", 'is:done "a b', '-is:done "a b', '"a b'),
        ("a AND is:done", "is", "done", "a AND is:done", "a -is:done", "a"),
        ("x tags:3..", "tags", ">2", "x tags:3..", "x -tags:>=3", "x"),
        ("x", "author", "Lee", "x author:Lee", "x -author:Lee", "x"),
    ],
)
def test_clicks(text, kind, value, included, excluded, turned_off):
    assert include(text, kind, value) == included
    assert exclude(text, kind, value) == excluded
    assert off(text, kind, value) == turned_off


@given(SEARCHES, FACETS)
def test_a_click_is_seen_and_taken_back(text, facet):
    assume(short(text))
    before = parse(text)
    for click, seen in ((include, 1), (exclude, -1)):
        clicked = click(text, *facet)
        assert state(clicked, *facet) == seen
        assert parse(clicked).sort == before.sort
        assert click(clicked, *facet) == clicked
        taken_back = off(clicked, *facet)
        assert state(taken_back, *facet) == 0
        if state(text, *facet) == 0:
            assert meaning(parse(taken_back)) == meaning(before)
            assert text.strip() in clicked or before.problems or format_query(before.root)


@given(SEARCHES, FACETS)
@example("owls", ("is", "starred"))
def test_what_else_is_asked_stays_as_typed(text, facet):
    assume(short(text) and state(text, *facet) == 0 and not parse(text).problems)
    typed = text.strip()
    assert typed in include(text, *facet)
    assert off(include(text, *facet), *facet).strip() == typed


@given(SEARCHES, st.sampled_from(ORDERS), st.booleans())
def test_an_order_takes_the_place_of_another(text, order, reverse):
    assume(short(text))
    ordered = sorted_by(text, order, reverse)
    assert meaning(parse(ordered)) == meaning(parse(text))
    by_relevance = (order, reverse) == (ORDERS[0], False)
    assert parse(ordered).sort == (None if by_relevance else (order, reverse))
    assert parse(sorted_by(ordered, ORDERS[0])).sort is None


@pytest.mark.parametrize(
    ("text", "words", "result"),
    [
        ("LMM owls", "LMM", '"LMM" owls'),
        ("lmm, owls LMM", "LMM", '"lmm," owls "LMM"'),
        ("title:(a OR lmm)", "lmm", 'title:(a OR "lmm")'),
        ("large models small models", "large models", '"large" "models" small models'),
        ('"LMM" owls', "LMM", '"LMM" owls'),
        ("owls", "LMM", "owls"),
        ("owls", " ", "owls"),
        ("-lmm", "lmm", '-"lmm"'),
    ],
)
def test_a_word_is_taken_as_it_is(text, words, result):
    assert exactly(text, words) == result


def test_a_word_of_a_sentence_is_taken_as_it_is():
    text = exactly("We ask: is an LMM of help to those who read?", "lmm")
    assert Phrase(("LMM",)) in conjuncts(parse(text).root)


@given(SEARCHES)
def test_a_mark_that_is_none_changes_nothing(text):
    assert include(text, "is", "happy") == text
    assert state(text, "is", "happy") == 0
