"""How likely a word was mistyped as another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.spelling import NEIGHBOURS, UNLIKELY, cased_as, unlikeliness


@pytest.mark.parametrize(
    ("typed", "likely", "unlikely"),
    [
        ("owsl", "owls", "owsk"),  # swapped, rather than two keys
        ("owlls", "owls", "owlets"),  # typed twice
        ("tidrs", "tides", "tidas"),  # beside the right key
        ("graps", "grasp", "grads"),
        ("lerning", "learning", "leaning"),
        ("gkiter", "kiter", "glitter"),
    ],
)
def test_what_fingers_do_is_likelier(typed, likely, unlikely):
    assert unlikeliness(typed, likely) < unlikeliness(typed, unlikely)


def test_the_first_letter_is_seldom_wrong():
    assert unlikeliness("xwls", "owls") > unlikeliness("owxs", "owls")


WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@given(WORD, WORD)
def test_any_two_words_have_a_likeliness(one, other):
    assert unlikeliness(one, other) >= 0
    assert unlikeliness(f"a{one}", f"a{one}b{other}"[: len(one) + 2]) <= UNLIKELY


def test_neighbours_are_so_both_ways():
    assert ("q", "w") in NEIGHBOURS
    assert ("a", "q") in NEIGHBOURS
    assert ("q", "p") not in NEIGHBOURS
    assert {(other, one) for one, other in NEIGHBOURS} == NEIGHBOURS


@pytest.mark.parametrize(
    ("typed", "word", "cased"),
    [("owsl", "owls", "owls"), ("Owsl", "owls", "Owls"), ("OWSL", "owls", "OWLS"), ("A", "b", "B")],
)
def test_capitals_stay(typed, word, cased):
    assert cased_as(typed, word) == cased
