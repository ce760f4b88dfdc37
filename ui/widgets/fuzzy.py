"""Match a few typed letters against names, as people abbreviate them, and rank what fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 200
"""Characters of a name that are looked at."""

WORD_START = 10
RUN = 6
WHOLE_START = 8
WHOLE = 15
"""For one piece at the beginning of a word: letters picked here and there are less."""


@dataclass(frozen=True, slots=True)
class Match:
    """How well a name fits, and which of its letters were typed."""

    score: float
    positions: tuple[int, ...] = ()


def match(typed: str, name: str) -> Match | None:
    """Return how *typed* fits *name*, or None if its letters are not there in order.

    Each word of *typed* may stand anywhere in *name*. Words' beginnings and
    letters side by side count most, short names a little.
    """
    folded = _folded(name[:LONGEST])
    score, positions = 0.0, list[int]()
    for word in _folded(typed).split():
        found = _piece(word, folded) or _scattered(word, folded)
        if found is None:
            return None
        score += found[0]
        positions += found[1]
    return Match(score - len(folded) / 50, tuple(sorted(set(positions))))


def _piece(word: str, name: str) -> tuple[float, Iterable[int]] | None:
    """Find *word* in one piece, at the beginning of a word if it stands there anywhere."""
    first = at = name.find(word)
    while at > 0 and name[at - 1].isalnum():
        at = name.find(word, at + 1)
    at = first if at < 0 else at
    if at < 0:
        return None
    score = RUN * (len(word) - 1) + (WORD_START + WHOLE if _starts(name, at) else 0)
    return score + (WHOLE_START if at == 0 else 0), range(at, at + len(word))


def _scattered(word: str, name: str) -> tuple[float, Iterable[int]] | None:
    """Find the letters of *word* in order, by the beginnings of words or wherever they stand."""
    if (plain := _letters(word, name, by_words=False)) is None:
        return None
    ways = [plain, by_words] if (by_words := _letters(word, name, by_words=True)) else [plain]
    return max((_score(way, name), way) for way in ways)


def _letters(word: str, name: str, *, by_words: bool) -> list[int] | None:
    at, found = 0, list[int]()
    for letter in word:
        near = name.find(letter, at)
        if near < 0:
            return None
        if by_words and near != at:
            near = _next_start(letter, name, near)
        found.append(near)
        at = near + 1
    return found


def _next_start(letter: str, name: str, near: int) -> int:
    at = near
    while at >= 0 and not _starts(name, at):
        at = name.find(letter, at + 1)
    return near if at < 0 else at


def _score(positions: list[int], name: str) -> float:
    score = float(WHOLE_START if positions[0] == 0 else 0)
    for before, at in zip([-2, *positions], positions, strict=False):
        score += WORD_START if _starts(name, at) else 0
        score += RUN if at == before + 1 else 0
    return score - (positions[-1] - positions[0]) / 10


def _starts(name: str, at: int) -> bool:
    return at == 0 or not name[at - 1].isalnum()


def _folded(text: str) -> str:
    """Return *text* in small letters, letter by letter, so that positions stay."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
