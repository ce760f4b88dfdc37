"""A sentence that was pasted is read as its words; a query that was written is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query import parse
from reader.query.prose import is_prose
from reader.query.tree import And, Dates, Filter, Not, Phrase, Word, conjuncts

SENTENCES = [
    "We present OWL: a state-of-the-art method, AND/OR a (small) benchmark.",
    'Owls "hunt" by night - or do they? NOT all OR most of them, it seems.',
    "Title: we show that owls -- like tides -- follow the moon.",
    "FOLLOW THE MOON OR THE TIDES AND NOT THE OWLS",
    "Owls (Strix aluco) see by night; tides, on the other hand, do not.",
    "Do “owls” see 10.5% more: a study of 2,000 birds)",
    "We ask: is note:taking of help to those who read?",
]


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("typing", [False, True])
def test_a_sentence_is_its_words(text, typing):
    query = parse(text, typing=typing)
    assert query.problems == ()
    assert isinstance(query.root, And)
    assert len(query.root.nodes) >= 8
    words = query.root.nodes[:-1]
    assert not [node for node in words if isinstance(node, Not)]
    for node in words:
        assert isinstance(node, Word) or len(getattr(node, "words", ("x",))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "owls OR tides follow the moon at night always",
        "owls, tides, moons, stars, nights, days, hunts -vision",
        "owls, tides, moons, stars, nights, days, hunt* it",
        "owls, tides, moons, stars, nights, days, ~hunting it",
        "tag:(a OR b) tides, moons, stars, nights, days, it, is",
        'owls, tides, moons, stars, nights, "days of"~4 it, is',
        "(owls, tides, moons OR stars, nights, days, it is so)",
        '"to be" OR "not to be" that is the question',
        "owls, OR tides",
    ],
)
def test_what_was_written_as_a_query_is_none(text):
    assert not is_prose(text)


def test_marks_may_stand_beside_a_sentence():
    sentence = 'Owls, it seems, hunt by night OR "by day" too.'
    query = parse(f'{sentence} is:starred -tag:"to do" date:>2023 sort:-date')
    assert conjuncts(query.root)[-3:] == (
        Filter("is", "starred"),
        Not(Filter("tag", "to do")),
        Dates("date", "2024-01-01", ""),
    )
    assert Phrase(("OR",)) in conjuncts(query.root)
    assert query.sort == ("date", True)
    assert query.problems == ()


def test_one_word_in_quotes_stays_so_and_is_not_widened():
    query = parse('We ask whether the "LLM" hunts by night, or not.')
    assert Phrase(("LLM",)) in conjuncts(query.root)


def test_the_last_word_of_a_sentence_may_go_on():
    text = "Owls, it seems, hunt by night and some by d"
    assert parse(text, typing=True).root == parse(text).root
    longer = parse(f"{text}a", typing=True)
    assert longer.terms().prefixes == ("da",)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2), st.integers(0, 5))
def test_sentences_one_after_the_other_are_read_to_the_limit(sentences, spaces):
    text = (" " * (spaces + 1)).join(sentences)
    shown = {problem.message[:5] for problem in parse(text).problems}
    assert shown <= {"Only "}
