"""Words spelt nearly alike, by arrays and as a definition says."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.search.names import Names
from reader.search.near import LONGEST, Spellings, Spelt, packed

LETTERS = "abé😀"
WORD = st.text(LETTERS, min_size=1, max_size=7)
WORDS = st.dictionaries(WORD, st.integers(1, 9), max_size=40)


def spellings(words):
    return Spellings(*packed(words.items()))


def edited(word):
    """Return all that one edit makes of *word*."""
    made = {word[:at] + word[at + 1 :] for at in range(len(word))}
    made |= {word[:at] + word[at : at + 2][::-1] + word[at + 2 :] for at in range(len(word))}
    for letter in "abé":
        made |= {word[:at] + letter + word[at:] for at in range(len(word) + 1)}
        made |= {word[:at] + letter + word[at + 1 :] for at in range(len(word))}
    return made


PLAIN = st.text("abé", min_size=1, max_size=7)


@given(st.dictionaries(PLAIN, st.integers(1, 9), max_size=60), PLAIN)
def test_what_is_near_by_one_edit_is_all_that_one_edit_makes(words, typed):
    near = list(spellings(words).near(typed))
    assert {spelt.text for spelt in near} == {word for word in edited(typed) if word in words} - {
        typed
    }
    assert all(spelt == Spelt(spelt.text, words[spelt.text], 1) for spelt in near)


def distance(one, other):
    """Return the edits between two words; what was swapped is not edited again."""
    rows = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            changed = rows[i - 1, j - 1] + (one[i - 1] != other[j - 1])
            rows[i, j] = min(rows[i - 1, j] + 1, rows[i, j - 1] + 1, changed)
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                rows[i, j] = min(rows[i, j], rows[i - 2, j - 2] + 1)
    return rows[len(one), len(other)]


@given(st.dictionaries(PLAIN, st.integers(1, 9), max_size=60), PLAIN, st.integers(1, 3))
def test_so_many_edits_are_counted_as_by_the_definition(words, typed, edits):
    near = {spelt.text: spelt.edits for spelt in spellings(words).near(typed, edits)}
    apart = {word: distance(typed, word) for word in words}
    assert near == {word: far for word, far in apart.items() if 0 < far <= edits}


@given(WORDS)
def test_every_word_is_known_with_its_papers(words):
    found = spellings(words)
    assert dict(found.all()) == words
    assert {word: found.papers(word) for word in words} == words
    assert found.papers("zzz") == 0


@given(WORDS, st.text(LETTERS, max_size=3), st.integers(1, 50))
def test_beginnings_bring_the_commonest_first(words, start, most):
    found = spellings(words).beginning(start, most)
    begun = [word for word in words if word.startswith(start) and word != start]
    assert [spelt.papers for spelt in found] == sorted(map(words.get, begun), reverse=True)[:most]
    assert {spelt.text for spelt in found} <= set(begun)


@given(st.text())
def test_anything_may_be_asked_for(typed):
    found = spellings({"owls": 3, "tides": 2})
    assert found.papers(typed) in (0, 2, 3)
    assert all(spelt.text in ("owls", "tides") for spelt in found.near(typed, 2))
    assert found.beginning(typed, 2) is not None


def test_words_that_are_too_long_are_left_out():
    found = spellings({"o" * LONGEST: 1, "o" * (LONGEST + 1): 1, "": 1})
    assert dict(found.all()) == {"o" * LONGEST: 1}
    assert list(found.near("o" * 1_000_000)) == []


NAMES = st.lists(st.text("abé -\u0308", min_size=1, max_size=8).map(str.strip), unique=True)


@given(NAMES, st.text("abe", min_size=1, max_size=3))
def test_names_are_found_by_the_beginning_of_any_part(names, start):
    names = [name for name in names if name]
    found = Names(names, np.arange(len(names), dtype=np.uint32))
    plain = [name.replace("é", "e").replace("\u0308", "") for name in names]
    wanted = [
        (name, number)
        for number, (name, bare) in enumerate(zip(names, plain, strict=True))
        if any(
            bare[at:].startswith(start) and (at == 0 or not bare[at - 1].isalnum())
            for at in range(len(bare))
        )
    ]
    assert found.beginning(start, 99) == wanted
    assert list(found.all()) == [(name, number) for number, name in enumerate(names)]


def test_no_names_and_no_beginning_find_nothing():
    none = Names([], np.zeros(0, np.uint32))
    assert none.beginning("a", 9) == []
    assert list(none.all()) == []
    assert Names(["Ada Byron"], np.ones(1, np.uint32)).beginning("", 9) == []
