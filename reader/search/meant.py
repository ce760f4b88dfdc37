"""Offer the search that was perhaps meant: words the library hardly knows, in words it knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from math import log

from reader.query import Query
from reader.query.problems import Problems
from reader.query.tokens import Kind, Token, tokens
from reader.query.tree import TEXT_FIELDS, And, In, Node, Or, Word, growing
from reader.search.lexicon import Lexicon
from reader.search.near import Spellings, Spelt
from reader.text.spelling import cased_as, unlikeliness
from reader.text.words import WORD, fold, written

SHORTEST = 3
"""Letters of a word that is looked at: of shorter ones too many are alike."""
KNOWN = 9
"""A word that more than one paper in 512 has, as a power of two, is no mistake."""
MOST = 6
"""Words of a search that are weighed: a sentence in another language has no end of them."""
TWO_EDITS = 6
"""Letters from which on a word that no paper has may have two, if nothing is near by one."""
SENTENCE = 8
"""Words from which on only those are weighed that no paper has: a sentence was copied."""
LOOKED_AT = 200
"""Words that are weighed, the commonest of those that are near."""
IN_CONTEXT = 8
"""Words that are also weighed by the other words of the search."""
STAY = 7.0
"""How much more often a word must be met than the one typed, as a logarithm, to be offered…"""
STAY_FEW = 2.5
"""…and where the search has found few papers or none."""
SPLIT = 4.0
"""How unlikely it is, as a logarithm, that a space was left out."""
COMMON_PART = 3
"""Letters of the halves of a word that was two."""

Together = Callable[[str, Sequence[str]], float]
"""Tells how much more often a word, or two, stands beside others than anywhere: a logarithm."""


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word of a search, folded; ``field`` is the one in which it is looked for."""

    word: str
    field: str | None
    growing: bool


def meant(query: Query, lexicon: Lexicon, together: Together, *, few: bool) -> str:
    """Return the text of *query* in words that the library knows; '' where it is that already.

    Quoted words, numbers, values of filters and all that is not a plain word stay as
    typed. *Few* says that the search has found hardly a paper.
    """
    typed = list(dict.fromkeys(_typed(query.root))) if query.root else []
    known = 0 if len(typed) >= SENTENCE else lexicon.papers >> KNOWN
    weighing = _Weighing(lexicon, together, known, STAY_FEW if few else STAY)
    better: dict[str, str] = {}
    for one in typed:
        others = [other.word for other in typed if other.word != one.word]
        if (word := weighing.better(one, others)) is not None:
            better[one.word] = word
    return _respelt(query.text, better) if better else ""


class _Weighing:
    """What a word may have been meant for, weighed for one search."""

    def __init__(self, lexicon: Lexicon, together: Together, known: int, stay: float) -> None:
        """*known*: a word that more papers have is no mistake."""
        self._lexicon = lexicon
        self._together = together
        self._known = known
        self._stay = stay
        self._left = MOST

    def better(self, typed: _Typed, others: Sequence[str]) -> str | None:
        """Return the word that *typed* was most likely meant for; None for itself."""
        word = typed.word
        if len(word) < SHORTEST or not word.isalpha():
            return None
        spellings = self._spellings(typed.field)
        if typed.growing and spellings.beginning(word, 1):
            return None
        papers = self._papers(word, typed.field)
        if papers > self._known or self._left == 0:
            return None
        self._left -= 1
        weights: Mapping[str, float] = {
            near.text: log(near.papers) - unlikeliness(word, near.text)
            for near in self._near(word, spellings, edits=1 if papers else 2)
        }
        if typed.field != "author":
            weights = {**weights, **self._split(word)}
        weights = self._in_context(weights, others)
        best = max(weights, key=lambda one: (weights[one], one), default=None)
        if best is None or not papers:
            return best
        own = self._in_context({word: log(papers) + self._stay}, others)
        return best if weights[best] > own[word] else None

    def _spellings(self, field: str | None) -> Spellings:
        return self._lexicon.name_words if field == "author" else self._lexicon.words

    def _papers(self, word: str, field: str | None) -> int:
        """Return how many papers know *word*; where no field is said, as a name, too."""
        papers = self._spellings(field).papers(word)
        return papers if field else max(papers, self._lexicon.name_words.papers(word))

    def _near(self, word: str, spellings: Spellings, edits: int) -> list[Spelt]:
        near = list(spellings.near(word))
        if not near and edits > 1 and len(word) >= TWO_EDITS:
            near = list(spellings.near(word, edits))
        return nlargest(LOOKED_AT, near, key=lambda spelt: spelt.papers)

    def _split(self, word: str) -> dict[str, float]:
        """Return the two words that *word* may be, if a space was left out."""
        halves: dict[str, float] = {}
        for at in range(COMMON_PART, len(word) - COMMON_PART + 1):
            papers = min(self._lexicon.words.papers(half) for half in (word[:at], word[at:]))
            if papers > 1:
                halves[f"{word[:at]} {word[at:]}"] = log(papers) - SPLIT
        return halves

    def _in_context(
        self, weights: Mapping[str, float], others: Sequence[str]
    ) -> Mapping[str, float]:
        """Return the weights of the best, by how often they stand beside the *others*."""
        if not others:
            return weights
        best = nlargest(IN_CONTEXT, weights, key=lambda one: weights[one])
        return {one: weights[one] + self._together(one, others) for one in best}


def _typed(node: Node, field: str | None = None) -> Iterator[_Typed]:
    match node:
        case Word(text):
            yield from (_Typed(fold(word), field, growing=False) for word in written(text))
        case Or(nodes) if (begun := growing(nodes)) is not None:
            yield _Typed(fold(begun.text), field, growing=True)
        case And(nodes) | Or(nodes):
            yield from chain.from_iterable(_typed(one, field) for one in nodes)
        case In(name, inner):
            yield from _typed(inner, name)


def _respelt(text: str, better: Mapping[str, str]) -> str:
    """Return *text* with words replaced where they stand by themselves."""
    for token in reversed(list(_plain(text))):
        start, end = token.start, token.end
        new = WORD.sub(lambda match: _instead(match[0], match[1], better), text[start:end])
        text = f"{text[:start]}{new}{text[end:]}"
    return text


def _instead(whole: str, word: str, better: Mapping[str, str]) -> str:
    right = better.get(fold(word))
    return whole if right is None else cased_as(word, right) + whole[len(word) :]


def _plain(text: str) -> Iterator[Token]:
    """Yield the words that are nothing else: not quoted, begun, fuzzy, nor a filter's value."""
    before = Token(Kind.END, "", 0, 0)
    for token in tokens(text, Problems(typing=True)):
        led = before.kind is Kind.FIELD and before.end == token.start
        value = led and before.text not in TEXT_FIELDS
        bare = token.text[:1] != "~" and token.text[-1:] != "*"
        if token.kind is Kind.WORD and bare and not value:
            yield token
        before = token
