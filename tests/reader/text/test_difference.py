"""What two texts differ in: the rest of them is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.difference import MOST_WORDS, difference

TEXTS = st.lists(st.sampled_from(["the", "owl", "sees", "a", "mouse", "—"]), max_size=30).map(
    " ".join
)


def rest(text, spans):
    """Return the words of *text* outside of *spans*."""
    for start, end in reversed(spans):
        assert text[start:end].strip() == text[start:end] != ""
        text = text[:start] + " " + text[end:]
    return text.split()


@given(one=TEXTS | st.text(), other=TEXTS | st.text())
def test_without_the_marked_words_both_texts_are_the_same(one, other):
    here, there = difference(one, other)
    assert rest(one, here) == rest(other, there)
    assert (not here and not there) == (one.split() == other.split())
    assert list(here) == sorted(here)


@given(TEXTS)
def test_the_same_text_differs_in_nothing(text):
    assert difference(text, f"  {text}\n") == ((), ())


def test_one_word_more_is_one_mark():
    one, other = "We study owls at night.", "We study young owls by night."
    assert [one[slice(*span)] for span in difference(one, other)[0]] == ["at"]
    assert [other[slice(*span)] for span in difference(one, other)[1]] == ["young", "by"]


def test_more_words_than_are_compared_are_marked_as_a_whole():
    many = " ".join(f"w{number}" for number in range(MOST_WORDS + 1))
    here, there = difference(f"same {many} end", f"same {many.upper()} end")
    assert here == there == ((5, 5 + len(many)),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a " * MOST_WORDS, "b a " * (MOST_WORDS // 2)),
        ("x" * 1_000_000, "y " * 500_000),
        ("a b " * 200, "b a " * 200),
        ("a b " * 100_000, "b a " * 100_000),
        (" " * 1_000_000, "\u2003" * 1_000_000 + "a"),
    ],
    ids=["one word", "long word", "alternating", "too many words", "blank"],
)
def test_hostile_texts_are_the_same_without_the_marked_words(one, other):
    here, there = difference(one, other)
    assert rest(one, here) == rest(other, there)
    assert here or there
