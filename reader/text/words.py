"""Cut text into words: one tokeniser, so that what the search finds is what is highlighted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

LONGEST = 64
"""Characters of a word that count. Longer runs are noise, and normalising them is quadratic."""

_CACHED = 1 << 16  # more than the vocabulary of a large library's frequent words; about 15 MB

_LETTER = r"[^\W_]"
# Python's \w has no combining marks: without them a decomposed é would end its word.
_MARK = (
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963"
    r"\u0966-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    r"\u3099\u309a\ufe20-\ufe2f]"
)
WORD = re.compile(rf"({_LETTER}++(?:{_MARK}++{_LETTER}*+)*+)(?:['’ʼ][sS](?!{_LETTER}))?")
"""A word in group 1; a possessive 's after it is passed over."""

_ENDINGS = (
    *("ability", "able", "ally", "ance", "ations", "ators", "e", "ed", "ence", "ers", "es"),
    *("fully", "ibility", "ing", "ions", "ism", "ity", "ive", "izations", "ly", "ments"),
    *("ness", "ous"),
)
"""What the stemmer takes off: enough to tell the stem of a word of which the beginning is typed."""

_STEMMED = (
    *("s", "ed", "ing", "y", "li", "ogi", "nci", "iti", "al", "ful", "ll", "ism", "ion", "er"),
    *("ator", "ogist", "ic", "ant", "ent", "e"),
)
"""How a word ends of which the stemmer takes something off: only it knows whether it does."""

_SPACED = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
"""ASCII for `str.translate`, with a space for all that is in no word."""
_ACCENTS = 200  # combining classes from here on are accents; below are parts of letters


class Word(NamedTuple):
    """A word's place in its text, and its stem. A tuple, for there are millions of them."""

    start: int
    end: int
    stem: str


def words(text: str) -> Iterator[Word]:
    """Yield the words of *text* in order: runs of letters and digits, hyphens split."""
    for match in WORD.finditer(text):
        start, end = match.span(1)
        yield Word(start, end, stem(match[1]))


def written(text: str) -> list[str]:
    """Return the words of *text* as they are written, without their places: for many texts."""
    if text.isascii() and "'" not in text:
        return text.translate(_SPACED).split()  # the same, ten times as fast
    return WORD.findall(text)


class Stems(dict[str, str]):
    """The stem of a word as it is written, for work on many texts: it remembers them all.

    Whoever holds it sees to its size.
    """

    def __missing__(self, word: str) -> str:
        self[word] = found = stem(word)
        return found


def stem(word: str) -> str:
    """Return the folded English stem of one word, of which 64 characters count."""
    return _stem(word[:LONGEST])


def stemmed(text: str) -> tuple[str, ...]:
    """Return the stems of the words of *text*: what two spellings of it have in common."""
    return tuple(word.stem for word in words(text))


def stems_of(beginning: str) -> set[str]:
    """Return the stems of words with this beginning that are no longer than it, nor itself.

    The beginning "learni" has "learn", for "learning" begins with it: an index of
    stems would lose the word at this letter and find it again two letters later.
    """
    start = fold(beginning)
    whole = {
        start + ending[cut:]
        for ending in _ENDINGS
        for cut in range(len(ending) + 1)
        if start.endswith(ending[:cut])
    }
    found = {stem(word) for word in (start, *whole)}
    return {one for one in found if len(one) <= len(start) and one != start}


def fold(word: str) -> str:
    """Return one word in lower case and without accents, of which 64 characters count."""
    return _fold(word[:LONGEST])


@lru_cache(_CACHED)
def _stem(word: str) -> str:
    folded = _fold(word)
    if not folded.endswith(_STEMMED):
        return folded
    # A stemmer holds the word it works on, so each call has its own: threads share this cache.
    stemmed: str = Stemmer.Stemmer("english", 0).stemWord(folded)
    return stemmed


@lru_cache(_CACHED)
def _fold(word: str) -> str:
    return word.lower() if word.isascii() else bare(word)[:LONGEST]


def bare(text: str) -> str:
    """Return a short *text* in lower case and without accents, as `fold` does with a word."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if unicodedata.combining(letter) < _ACCENTS)
    return unicodedata.normalize("NFC", plain).casefold()
