"""Find the words that the reader watches for: the one rule of what counts as such a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.errors import LecternError
from reader.types import Watched, WatchWord
from reader.words import tr

LONGEST = 60
"""Characters of a word or phrase: what is longer stands in no two texts."""
MOST = 200
"""Words that are watched for at once: each is looked for in every row that is drawn."""
READ = 50_000
"""Characters of a text that are read: a text longer than that is no abstract."""

_WORD = r"[\w\u0300-\u036f]"
_GAP = r"[\s\u2010-\u2013-]{1,3}"
_REST = rf"{_WORD}{{0,60}}"


class Sighting(NamedTuple):
    """A passage, and the word that was watched for."""

    start: int
    end: int
    word: WatchWord


class _Sought(NamedTuple):
    word: WatchWord
    piece: str
    """A part of it in lower case that a text must hold: to look for that is quick."""
    pattern: re.Pattern[str]


class Watch:
    """Words made ready to be looked for in many texts.

    A word counts whole and in any case, a phrase also with hyphens for its spaces;
    with a ``*`` at its end it stands for all words that begin so.
    """

    def __init__(self, words: Iterable[WatchWord]) -> None:
        self._sought = tuple(
            _Sought(word, _piece(word.word), _pattern(word.word)) for word in words
        )[:MOST]

    def __bool__(self) -> bool:
        return bool(self._sought)

    def sightings(self, text: str) -> tuple[Sighting, ...]:
        """Return the passages of *text* that hold a word, in order; of two in one place the longer.

        The first 50,000 characters are read.
        """
        found = sorted(self._found(text[:READ]), key=lambda each: (each.start, -each.end))
        kept: list[Sighting] = []
        for each in found:
            if not kept or each.start >= kept[-1].end:
                kept.append(each)
        return tuple(kept)

    def watched(self, text: str) -> tuple[Watched, ...]:
        """Return the passages of *text* that hold a word, each with its colour."""
        return tuple((start, end, word.colour) for start, end, word in self.sightings(text))

    def interest(self, *texts: str) -> int:
        """Return the weights of the words that stand in *texts*, each counted once."""
        lowered = [(text[:READ], text[:READ].lower()) for text in texts]
        return sum(
            one.word.weight
            for one in self._sought
            if one.word.weight
            and any(one.piece in low and _has(one, text) for text, low in lowered)
        )

    def _found(self, text: str) -> Iterator[Sighting]:
        low = text.lower()
        for one in self._sought:
            if one.piece in low:
                for match in one.pattern.finditer(text):
                    yield Sighting(*match.span(), one.word)


def watch_word(text: str) -> str:
    """Return *text* as a word to watch for: single spaces, at most one ``*``, at its end.

    Raises:
        LecternError: It has no letter and no digit, or is too long.
    """
    printable = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * LONGEST])
    is_beginning = printable.rstrip().endswith("*")
    word = " ".join(printable.replace("*", " ").split()).strip(" .,;:!?\"'“”‘’()[]{}")
    if not any(map(str.isalnum, word)) or len(word) > LONGEST:
        raise LecternError(
            tr("“{text}” is nothing to watch for.").format(text=text[:LONGEST]),
            advice=tr("A word or a phrase has 1 to {most} characters.").format(most=LONGEST),
        )
    return word + "*" * (is_beginning and word[-1].isalnum())


def sql_pattern(word: str) -> str:
    r"""Return a pattern for SQL's LIKE (ESCAPE '\') that every text with *word* fits, and others.

    SQLite knows upper and lower case of ASCII only, so all else is left open.
    """
    kept = (letter if letter.isascii() and letter.isalnum() else "%" for letter in word)
    return re.sub("%+", "%", f"%{''.join(kept)}%")


def _has(one: _Sought, text: str) -> bool:
    return one.pattern.search(text) is not None


def _piece(word: str) -> str:
    parts = re.split(r"[\s\u2010-\u2013-]", word.rstrip("*").lower())
    return max(parts, key=len)


def _pattern(word: str) -> re.Pattern[str]:
    bare = word.rstrip("*")
    parts = [re.escape(part) for part in re.split(r"[\s\u2010-\u2013-]+", bare) if part]
    before = rf"(?<!{_WORD})" if bare[:1].isalnum() else ""
    after = rf"(?!{_WORD})" if bare[-1:].isalnum() else ""
    rest = _REST if word.endswith("*") else after
    return re.compile(before + _GAP.join(parts) + rest, re.IGNORECASE)
