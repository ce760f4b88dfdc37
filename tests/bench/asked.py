"""Draw searches of every kind from the corpus, the same ones each time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from random import Random

from reader.index.evaluating.bag import COMMON
from reader.text.words import stem, written
from reader.types import ParsedPaper

SEED = 2024
EACH = 100
"""Searches of a kind."""
SAMPLE = 20_000
"""Papers whose words are counted to tell common words from rare ones."""
_LETTERS = re.compile(r"[a-z]{3,}")


class Form(Enum):
    """How the words of a search are put together."""

    AND = "and"
    OR = "or"
    PHRASE = "phrase"
    SENTENCE = "sentence"
    PREFIX = "prefix"
    TYPED = "typed"
    """All words but the last, of which there is a beginning."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One search as every engine can be asked it; words are in small letters."""

    words: tuple[str, ...]
    form: Form = Form.AND
    tag: str = ""
    year: int = 0

    def text(self) -> str:
        """Return it as it is typed into Lectern's search box."""
        match self.form:
            case Form.OR:
                typed = " OR ".join(self.words)
            case Form.PHRASE:
                typed = f'"{" ".join(self.words)}"'
            case Form.PREFIX:
                typed = f"{self.words[0]}*"
            case Form.SENTENCE:
                typed = " ".join(self.words) + "."
            case _:
                typed = " ".join(self.words)
        typed += f' tag:"{self.tag}"' if self.tag else ""
        return typed + (f" date:{self.year}" if self.year else "")


class Drawing:
    """Draws searches from papers of the corpus."""

    def __init__(self, papers: Sequence[ParsedPaper], tags: Sequence[str]) -> None:
        self._random = Random(SEED)
        self._papers = papers
        self._tags = tags
        self._having = Counter(
            word for paper in papers[:SAMPLE] for word in set(_plain(_text(paper)))
        )
        told = [word for word, _ in self._having.most_common() if _tells(word)]
        sampled = min(SAMPLE, len(papers))
        self._common = [word for word in told if self._having[word] > sampled // 20]
        self._rare = sorted(word for word in told if 2 <= self._having[word] <= 5)

    def all(self) -> Mapping[str, list[Asked]]:
        """Return the searches of each kind, by its name."""
        return {name: [draw() for _ in range(EACH)] for name, draw in self._kinds().items()}

    def _kinds(self) -> dict[str, Callable[[], Asked]]:
        return {
            "one common term": lambda: Asked((self._choice(self._common),)),
            "one rare term": lambda: Asked((self._choice(self._rare),)),
            "AND of two": lambda: Asked(self._together(2)),
            "AND of four": lambda: Asked(self._together(4)),
            "OR of three": lambda: Asked(self._together(3), Form.OR),
            "a sentence": lambda: Asked(self._sentence(), Form.SENTENCE),
            "phrase": lambda: Asked(self._phrase(), Form.PHRASE),
            "prefix of three": lambda: Asked((self._together(1)[0][:3],), Form.PREFIX),
            "as you type": lambda: Asked(self._typed(), Form.TYPED),
            "filter by tag": lambda: Asked(self._together(1), tag=self._choice(self._tags)),
            "filter by date": lambda: Asked(self._together(1), year=self._year()),
            "common term by date": lambda: Asked((self._choice(self._common),), year=self._year()),
        }

    def _choice(self, among: Sequence[str]) -> str:
        return self._random.choice(among)

    def _year(self) -> int:
        return self._random.randrange(2017, 2026)

    def _paper(self) -> ParsedPaper:
        return self._random.choice(self._papers)

    def _together(self, count: int) -> tuple[str, ...]:
        """Return words that stand in one paper, none so rare that it alone finds it."""
        while True:
            known = sorted(
                {
                    word
                    for word in _plain(_text(self._paper()))
                    if _tells(word) and self._having[word] > 5
                }
            )
            if len(known) >= count:
                return tuple(self._random.sample(known, count))

    def _sentence(self) -> tuple[str, ...]:
        while True:
            sentences = self._paper().abstract.split(". ")[1:-1]
            fit = [found for one in sentences if 8 <= len(found := _plain(one)) <= 30]
            if fit:
                return tuple(self._random.choice(fit))

    def _phrase(self) -> tuple[str, ...]:
        while True:
            words = _plain(self._paper().title)
            pairs = [pair for pair in pairwise(words) if all(map(_tells, pair))]
            if pairs:
                return self._random.choice(pairs)

    def _typed(self) -> tuple[str, ...]:
        while True:
            words = _plain(self._paper().title)
            if len(words) >= 3 and len(words[2]) >= 4:
                return (*words[:2], words[2][: self._random.randrange(2, len(words[2]))])


def _text(paper: ParsedPaper) -> str:
    return f"{paper.title} {paper.abstract}"


def _plain(text: str) -> list[str]:
    """Return the words of plain letters: what every engine cuts alike."""
    return [word for word in written(text.lower()) if _LETTERS.fullmatch(word)]


def _tells(word: str) -> bool:
    return len(word) > 3 and stem(word) not in COMMON
