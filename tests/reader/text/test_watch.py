"""Watch words: whole words and phrases in any case, and the beginnings of words."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.errors import LecternError
from reader.text.watch import LONGEST, READ, Watch, sql_pattern, watch_word
from reader.types import WatchWord

LETTERS = st.text("abcXYZiküß9", min_size=1, max_size=6)
WORDS = st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)
BESIDE = st.text(" .,;()-\n“”", min_size=1, max_size=3)


def found(text, *words):
    watch = Watch(WatchWord(word, "#3b82c4") for word in words)
    return [text[start:end] for start, end, _ in watch.watched(text)]


@pytest.mark.parametrize(
    ("word", "text", "passages"),
    [
        ("owl", "Owls and an owl; OWL-like, owlet", ["owl", "OWL"]),
        ("owl*", "Owls and an owl; fowl, owlet", ["Owls", "owl", "owlet"]),
        ("zero shot", "zero-shot, Zero  shot; zero", ["zero-shot", "Zero  shot"]),
        ("zero shot", "zero\nshot", ["zero\nshot"]),
        ("zero-shot", "a zero shot", ["zero shot"]),
        ("graph neur*", "Graph neural nets", ["Graph neural"]),
        ("C++", "in C++ and C", ["C++"]),
        ("café", "a CAFÉ, cafés", ["CAFÉ"]),
        ("e", "cafe\u0301", []),
        ("x", "x_y", []),
        ("量子", "量子 計算", ["量子"]),
    ],
)  # fmt: skip
def test_what_counts_as_a_word(word, text, passages):
    assert found(text, word) == passages


@given(WORDS, BESIDE, BESIDE)
def test_a_word_between_other_signs_is_found_in_any_case(word, before, after):
    text = f"{before}{word.swapcase()}{after}"
    assume(word.swapcase().swapcase() == word)  # ß has no upper case that leads back
    assert found(text, watch_word(word)) == [word.swapcase()]


@given(st.text("ab -", max_size=60), st.lists(st.sampled_from(["a", "ab", "a b", "b*", "ba*"])))
def test_passages_stand_in_order_and_never_in_each_other(text, words):
    watch = Watch(WatchWord(word, "#3b82c4") for word in words)
    spans = [span[:2] for span in watch.watched(text)]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(start < end for start, end in spans)


@given(
    st.text("ab -", max_size=60),
    st.dictionaries(st.sampled_from(["a", "ab", "a b", "b*"]), st.integers(-3, 3)),
)
def test_each_word_counts_once_and_only_where_it_stands(text, weights):
    watch = Watch(WatchWord(word, "#000000", weight) for word, weight in weights.items())
    alone = sum(weight for word, weight in weights.items() if found(text, word))
    assert watch.interest(text) == alone == watch.interest(text, text)


@given(WORDS, st.booleans(), BESIDE, BESIDE, st.sampled_from(["IK", "\u0130K", "I\u212a"]))
def test_sql_lets_no_paper_pass_by(word, beginning, before, after, capitals):
    """Also where a capital is a Turkish İ or the sign of the kelvin."""
    sought = watch_word(word) + "*" * beginning
    text = f"x{before}{word.upper().translate(str.maketrans('IK', capitals))}{after}"
    assume(found(text, sought))
    like = re.escape(sql_pattern(sought)).replace("%", ".*").replace("_", ".")
    assert re.fullmatch(like, text, re.IGNORECASE | re.ASCII | re.DOTALL)


@given(st.text(max_size=80))
def test_a_word_is_cleaned_once_or_refused(text):
    try:
        word = watch_word(text)
    except LecternError:
        return
    assert watch_word(word) == word
    assert 0 < len(word.rstrip("*")) <= LONGEST
    assert word.isprintable()
    assert found(f"({word.rstrip('*')})", word) == [word.rstrip("*")]


@pytest.mark.parametrize("text", ["", "  ", "*", "…—", "a" * 61, "("])
def test_what_is_no_word_is_refused(text):
    with pytest.raises(LecternError):
        watch_word(text)


@pytest.mark.parametrize(
    ("letter", "interest"),
    [("a", 1), ("a ", 4), ("a-", 4), ("é", 1), ("\u0301", 0), ("-", 0), ("\n", 0)],
)
def test_only_the_beginning_of_a_megabyte_is_read(letter, interest):
    watch = Watch(WatchWord(word, "#000000") for word in ("a", "a*", "a a", "a a*", "aa", "é*"))
    text = letter * (1_000_000 // len(letter))
    found = watch.sightings(text)
    assert bool(found) == bool(interest)
    assert all(one.end <= READ for one in found)
    assert watch.interest(text) == interest
