"""Misspell words of real titles, and see whether the right one is offered first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random
from string import ascii_lowercase

from reader.text.words import fold, written
from tests.rows import Row

COUNT = 1_000
GOAL = 0.9
SEED = 2024
SHORTEST = 4
"""Letters of a word that is misspelt: one of three letters with an error is mostly another word."""

Meant = Callable[[str], str]
"""Gives the search that was perhaps meant by one; '' where there is none."""


@dataclass(frozen=True, slots=True)
class Typo:
    """A word of a title, how it was misspelt, and the title with it."""

    right: str
    wrong: str
    title: str
    misspelt: str


def typo_rows(titles: Sequence[str], meant: Meant) -> Iterator[Row]:
    """Yield how often the right word is offered first, for it alone and within its title."""
    made = list(islice(typos(titles), COUNT))
    alone = [meant(typo.wrong) == typo.right for typo in made]
    yield _row("the word alone", alone)
    within = [meant(typo.misspelt).casefold() == typo.title.casefold() for typo in made]
    yield _row("in its title", within)


def typos(titles: Sequence[str], seed: int = SEED) -> Iterator[Typo]:
    """Yield one-edit errors in words of *titles* without end, the same ones each time."""
    random = Random(seed)
    while True:
        title = " ".join(random.choice(titles).split())
        fit = [word for word in written(title) if _fits(word)]
        if fit:
            right = random.choice(fit)
            wrong = _misspelt(fold(right), random)
            yield Typo(fold(right), wrong, title, title.replace(right, wrong, 1))


def _fits(word: str) -> bool:
    return word.isascii() and word.isalpha() and len(word) >= SHORTEST


def _misspelt(word: str, random: Random) -> str:
    """Return *word* with a letter put in, taken out, changed, or swapped with the next."""
    edit = random.choice((_inserted, _deleted, _substituted, _transposed))
    while (wrong := edit(word, random)) == word:
        edit = random.choice((_inserted, _deleted, _substituted, _transposed))
    return wrong


def _inserted(word: str, random: Random) -> str:
    at = random.randrange(len(word) + 1)
    return word[:at] + random.choice(ascii_lowercase) + word[at:]


def _deleted(word: str, random: Random) -> str:
    at = random.randrange(len(word))
    return word[:at] + word[at + 1 :]


def _substituted(word: str, random: Random) -> str:
    at = random.randrange(len(word))
    return word[:at] + random.choice(ascii_lowercase) + word[at + 1 :]


def _transposed(word: str, random: Random) -> str:
    at = random.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _row(name: str, right: Sequence[bool]) -> Row:
    share = sum(right) / len(right)
    return Row(f"typos, {name}: offered first", share, f"≥ {GOAL}", share >= GOAL)
