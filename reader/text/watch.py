"""Find the words that the reader watches for: the one rule of what counts as such a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.errors import LecternError
from reader.types import Span, Watched, WatchWord
from reader.words import tr

LONGEST = 60
"""Characters of a word or phrase: what is longer stands in no two texts."""
MOST = 200
"""Words that are watched for at once: each is looked for in every row that is drawn."""
READ = 50_000
"""Characters of a text that are read: a text longer than that is no abstract."""

_STOPS = " .,;:!?\"'“”‘’()[]{}-\u2010\u2011\u2012\u2013"
_DASH = r"\u2010-\u2013-"
_WORD = r"[\w\u0300-\u036f]"
_GAP = rf"[\s{_DASH}]{{1,3}}"
_REST = rf"{_WORD}{{0,60}}"
_PARTS = re.compile(rf"[\s{_DASH}]+")


class Sighting(NamedTuple):
    """A passage, and the word that was watched for."""

    start: int
    end: int
    word: WatchWord


class _Sought:
    """A word made ready; texts are given to it in lower case."""

    __slots__ = ("_first", "_pattern", "_piece", "word")

    def __init__(self, word: WatchWord) -> None:
        bare = lowered(word.word.rstrip("*"))
        parts = [part for part in _PARTS.split(bare) if part]
        before = rf"(?<!{_WORD})" if bare[:1].isalnum() else ""
        after = rf"(?!{_WORD})" if bare[-1:].isalnum() else ""
        rest = _REST if word.word.endswith("*") else after
        self.word = word
        self._first, self._piece = parts[0], max(parts, key=len)
        self._pattern = re.compile(before + _GAP.join(map(re.escape, parts)) + rest)

    def may_stand(self, text: str) -> bool:
        """Say, quickly, False where it does not stand in *text*."""
        return self._piece in text

    def spans(self, text: str) -> Iterator[Span]:
        """Yield where it stands in *text*."""
        at = text.find(self._first)
        while at >= 0:
            match = self._pattern.match(text, at)
            if match:
                yield match.span()
            at = text.find(self._first, match.end() if match else at + 1)


class Watch:
    """Words made ready to be looked for in many texts.

    A word counts whole and in any case, a phrase also with hyphens for its spaces;
    with a ``*`` at its end it stands for all words that begin so.
    """

    def __init__(self, words: Iterable[WatchWord]) -> None:
        self._sought = [_Sought(word) for word in words]

    def __bool__(self) -> bool:
        return bool(self._sought)

    def among(self, *texts: str) -> Watch:
        """Return the few words that may stand in *texts*: all others need not be looked for."""
        low = _joined(texts)
        few = Watch(())
        few._sought = [one for one in self._sought if one.may_stand(low)]
        return few

    def sightings(self, text: str) -> tuple[Sighting, ...]:
        """Return the passages of *text* that hold a word, in order; of two in one place the longer.

        The first 50,000 characters are read.
        """
        low = lowered(text[:READ])
        found = [Sighting(*span, one.word) for one in self._sought for span in one.spans(low)]
        kept: list[Sighting] = []
        for each in sorted(found, key=lambda each: (each.start, -each.end)):
            if not kept or each.start >= kept[-1].end:
                kept.append(each)
        return tuple(kept)

    def watched(self, text: str) -> tuple[Watched, ...]:
        """Return the passages of *text* that hold a word, each with its colour."""
        return tuple((start, end, word.colour) for start, end, word in self.sightings(text))

    def interest(self, *texts: str) -> int:
        """Return the weights of the words that stand in *texts*, each counted once."""
        low = _joined(texts)
        return sum(one.word.weight for one in self._sought if next(one.spans(low), None))


def watch_word(text: str) -> str:
    """Return *text* as a word to watch for: single spaces, at most one ``*``, at its end.

    Raises:
        LecternError: It has no letter and no digit, or is too long.
    """
    printable = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * LONGEST])
    is_beginning = printable.rstrip().endswith("*")
    word = " ".join(printable.replace("*", " ").split()).strip(_STOPS)
    if not any(map(str.isalnum, word)) or len(word) > LONGEST:
        raise LecternError(
            tr("“{text}” is nothing to watch for.").format(text=text[:LONGEST]),
            advice=tr("A word or a phrase has 1 to {most} characters.").format(most=LONGEST),
        )
    return word + "*" * (is_beginning and word[-1].isalnum())


def sql_pattern(word: str) -> str:
    r"""Return a pattern for SQL's LIKE (ESCAPE '\') that every text with *word* fits, and others.

    SQLite knows upper and lower case of ASCII only, so all else is left open; so are
    the two letters that are small ones of others, too: i of İ, and k of the kelvin's sign.
    """
    kept = (letter if letter.isascii() and letter.isalnum() else "%" for letter in word)
    kept = ("_" if letter in "IiKk" else letter for letter in kept)
    return re.sub("%+", "%", f"%{''.join(kept)}%")


def lowered(text: str) -> str:
    """Return *text* in lower case, as long as it was: one capital letter has two for it."""
    return text.replace("\u0130", "i").lower()


def _joined(texts: Iterable[str]) -> str:
    return lowered("\0".join(text[:READ] for text in texts))
