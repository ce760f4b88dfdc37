"""Find acronyms where a text explains them: "large multimodal model (LMM)", "LMM (large …)".

After Schwartz and Hearst (2003), with what they miss: letters are laid on whole words
by least cost, so that "CoT" takes the "of", "T2I" the "to", and no word is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from reader.text.words import fold

_OPENED = re.compile(r"\(([^()\[\]\n]{2,120})\)")
_SHORT = re.compile(r"[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+){0,2}")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BREAK = re.compile(r"[.;:!?,()\[\]{}]\s|[()\[\]{};]")
_LEADS = re.compile(
    r"\A(?:i\.e\.,?|e\.g\.,?|or|aka|a\.k\.a\.|(?:denoted|abbreviated)(?:\s+(?:as|by))?|dubbed|called|"
    r"termed|abbr\.|henceforth|hereafter|short for)\s+",
    re.IGNORECASE,
)
_BEFORE = 240
"""Characters before a bracket in which its long form stands."""
_LONGEST = 10
"""Letters and digits of an acronym."""
_EXTRA = 5
"""Words that a long form may have more than its acronym has letters."""

_BRACKETS = 100
"""Brackets of a text that are looked at: each costs a millisecond at worst."""

_SMALL = frozenset(
    (
        *("a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "into", "of", "on"),
        *("or", "over", "per", "the", "to", "under", "using", "via", "with"),
    )
)
"""Words that an acronym may leave out."""
_SOUNDS = {"2": ("to", "two"), "4": ("for", "four"), "x": ("cross", "trans", "ex"), "&": ("and",)}
"""What a letter stands for by its sound."""

_INSIDE = 1.0
"""The cost of a letter from within a word, of which the first counts…"""
_LOW_INSIDE = 0.25
"""…and of one that is small in the acronym, as in LoRA."""
_SKIPPED_SMALL = 0.3
_SKIPPED = 2.5
"""The cost of a word without a letter, in acronyms of three letters or more."""
_NEVER = 1e9


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form, in the singular, and the long form as the text has it."""

    short: str
    long: str


def acronyms(text: str) -> Iterator[Acronym]:
    """Yield the acronyms that *text* explains, in order, each as often as it does.

    Only the first hundred brackets count: no abstract has so many.
    """
    for match in islice(_OPENED.finditer(text), _BRACKETS):
        inside = _LEADS.sub("", match[1].strip(), count=1)
        found = _explained(text, match.start(), inside) or _explains(text, match.start(), inside)
        if found is not None:
            yield found


def is_acronym(text: str) -> bool:
    """Say whether *text* looks like one: a few letters, two of them capitals, perhaps plural."""
    if not _SHORT.fullmatch(text):
        return False
    letters = [letter for letter in singular(text) if letter.isalnum()]
    capitals = sum(letter.isupper() for letter in letters)
    small = sum(letter.islower() for letter in letters)
    return 2 <= len(letters) <= _LONGEST and capitals >= 2 and small <= capitals + 1


def singular(short: str) -> str:
    """Return an acronym without the small s of its plural: "LLMs" is "LLM", "OS" stays."""
    return short[:-1] if short[-1:] == "s" and short[-2:-1].isupper() and len(short) > 2 else short


def key(text: str) -> str:
    """Return what two spellings of an acronym have in common: case, hyphens, plural gone."""
    return " ".join(fold(part) for part in _WORD.findall(singular(text)))


def _explained(text: str, at: int, inside: str) -> Acronym | None:
    """Return the acronym that stands in the bracket at *at*, with the words before it."""
    short = re.split(r"[,;]\s", inside, maxsplit=1)[0].strip(" \"'“”‘’`*")
    if not is_acronym(short):
        return None
    before = _BREAK.split(text[max(0, at - _BEFORE) : at])[-1]
    found = list(_WORD.finditer(before))[-len(short) - _EXTRA :]
    if not found or before[found[-1].end() :].strip(" \"'“”‘’`*-"):
        return None
    first = first_word(singular(short), [match[0] for match in found])
    if first is None:
        return None
    return _made(short, before[found[first].start() : found[-1].end()])


def _explains(text: str, at: int, inside: str) -> Acronym | None:
    """Return the acronym that stands before the bracket at *at*, with the words inside it."""
    before = text[max(0, at - 2 * _LONGEST) : at].rstrip()
    match = re.search(r"(?:^|[\s(\"“‘'])([A-Za-z0-9/-]++)$", before)
    if match is None or not is_acronym(match[1]):
        return None
    long = _BREAK.split(inside)[0].strip(" \"'“”‘’`*")
    found = _WORD.findall(long)
    if not 0 < len(found) <= len(match[1]) + _EXTRA or first_word(singular(match[1]), found) != 0:
        return None
    return _made(match[1], long)


def _made(short: str, long: str) -> Acronym | None:
    """Return the pair, unless the long form has the acronym in it or says no more than it."""
    known = key(short)
    parts = [fold(part) for part in _WORD.findall(long)]
    if known in parts or known.replace(" ", "") == "".join(parts) or len(long) <= len(short) + 2:
        return None
    return Acronym(singular(short), " ".join(long.split()))


def first_word(short: str, before: Sequence[str]) -> int | None:
    """Return at which of the words *before* it the long form of *short* begins; None: at none."""
    letters = [letter for letter in short if letter.isalnum()]
    costs = _Laying(tuple(letters), tuple(word.casefold() for word in before))
    best = min(
        ((costs.least(len(letters), len(before), first), -first) for first in range(len(before))),
        default=(_NEVER, 0),
    )
    return -best[1] if best[0] <= 0.5 + 0.5 * len(letters) else None


class _Laying:
    """Lay the letters of an acronym on words, from the last to the first."""

    def __init__(self, letters: tuple[str, ...], words: tuple[str, ...]) -> None:
        self._letters = letters
        self._words = words
        self._known: dict[tuple[int, int, int], float] = {}

    def least(self, letters: int, words: int, first: int) -> float:
        """Return the least cost of laying so many letters on the words from *first* on."""
        if words == first:
            return 0.0 if letters == 0 else _NEVER
        if letters <= 0:
            return _NEVER
        where = (letters, words, first)
        if where not in self._known:
            self._known[where] = self._least(letters, words, first)
        return self._known[where]

    def _least(self, letters: int, words: int, first: int) -> float:
        word = self._words[words - 1]
        best = self._passed(word, letters, words, first)
        for start in range(letters - 1, -1, -1):
            group = self._letters[start:letters]
            if (cost := _on_word(group, word)) < _NEVER:
                best = min(best, cost + self.least(start, words - 1, first))
        return best

    def _passed(self, word: str, letters: int, words: int, first: int) -> float:
        """Return the cost when *word* has no letter: never the first word, nor the last."""
        if words in (len(self._words), first + 1):
            return _NEVER
        if word in _SMALL:
            return _SKIPPED_SMALL + self.least(letters, words - 1, first)
        if len(self._letters) < 3:
            return _NEVER
        return _SKIPPED + self.least(letters, words - 1, first)


@lru_cache(1 << 14)
def _on_word(group: tuple[str, ...], word: str) -> float:
    """Return the cost of taking *group* from *word*: its first letter must begin it."""
    first, rest = group[0].casefold(), group[1:]
    at = 1
    if not word.startswith(first):
        sounds = [sound for sound in _SOUNDS.get(first, ()) if word.startswith(sound)]
        if not sounds:
            return _NEVER
        at = len(sounds[0])
    if word.startswith("".join(group).casefold()) and len(rest) + 1 == len(word):
        return 0.0
    cost = 0.0
    for letter in rest:
        at = word.find(letter.casefold(), at) + 1
        if not at:
            return _NEVER
        cost += _INSIDE if letter.isupper() else _LOW_INSIDE
    return cost
