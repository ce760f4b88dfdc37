"""Tell what each sentence of an abstract claims, by its phrases, its place and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, islice, product
from math import exp
from operator import attrgetter

from reader.text.claim_cues import CUES
from reader.text.sentences import sentences
from reader.types import ClaimKind, Span

LONGEST = 10_000
"""Characters of an abstract; what is longer is none, and has other claims."""

_KINDS = tuple(ClaimKind)
_TOKEN = re.compile(r"https?://\S*|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*(?![^\W\dx_])|%")
_NAME = re.compile(r"\w*[a-z\d-][A-Z]|[A-Z]{2}|[A-Z]\w*\d")
_FILLERS = frozenset(
    """
    also further then first firstly finally additionally furthermore thus therefore here hence
    subsequently explicitly thoroughly now
    """.split()  # noqa: SIM905
)
"""Words between "we" and "propose" that change nothing."""
_BEFORE_FILLERS = frozenset(("we", "is", "are", "to", "and", "will", "be"))
_READ = 100
"""Words of a sentence that are looked at: the claim comes early."""
_DAMPED = 0.5
"""What each further phrase of a kind adds, beside the one before it: they are not independent."""

_EDGES = (0.0, 0.3, 0.6, 0.999)
_BY_PLACE = (
    (1.2, 0.4, 0.3, -1.2, -3.0),
    (0.6, 0.8, 0.3, -0.6, -3.0),
    (-0.8, -0.3, 0.9, 0.0, -3.0),
    (-1.5, -1.0, 0.4, 0.9, -1.5),
    (-2.0, -1.5, -0.2, 1.2, 0.0),
)
"""What a place speaks for, a row: the first sentence, the early, the middle, the late, the last."""
_AFTER = (
    (0.6, 0.6, 0.0, -0.8, -3.0),
    (-0.6, 0.5, 0.7, -0.5, -3.0),
    (-1.5, -1.0, 0.8, 0.3, -0.5),
    (-2.0, -1.5, -0.3, 1.0, 0.0),
    (-2.0, -2.0, -1.0, -0.5, 0.5),
)
"""What a sentence of one kind, a row, speaks for in the next; kinds are in the order of theirs."""

_Scores = Sequence[float]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, what it claims, and how sure that is: a probability."""

    span: Span
    kind: ClaimKind
    sureness: float
    sentences: int = 1
    """Of a passage, how many."""


def claims(abstract: str) -> tuple[Claim, ...]:
    """Return what each sentence claims, in order; nothing where no phrase tells, as in Chinese."""
    if len(abstract) > LONGEST:
        return ()
    spans = sentences(abstract)
    told = [_told(abstract[start:end]) for start, end in spans]
    if not any(map(any, told)):
        return ()
    scores = [
        [a + b for a, b in zip(cues, _by_place(place, len(spans)), strict=True)]
        for place, cues in enumerate(told)
    ]
    found = zip(spans, _shares(scores), strict=True)
    return tuple(Claim(span, _KINDS[each.index(max(each))], max(each)) for span, each in found)


def passages(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return claims with neighbours of one kind as one, as sure as the surest of them."""
    together = ([*each] for _, each in groupby(found, attrgetter("kind")))
    return tuple(
        Claim(
            (each[0].span[0], each[-1].span[1]),
            each[0].kind,
            max(claim.sureness for claim in each),
            len(each),
        )
        for each in together
    )


def _by_place(place: int, count: int) -> _Scores:
    if count == 1:
        return (0.0,) * len(_KINDS)  # a single sentence is first and last
    part = place / (count - 1)
    return _BY_PLACE[sum(part > edge for edge in _EDGES)]


# The phrases of one sentence


@dataclass(slots=True)
class _Node:
    """Where a phrase stands that was read word by word: what follows, and what it says."""

    following: dict[str, _Node] = field(default_factory=dict)
    said: dict[int, float] = field(default_factory=dict)


def _told(sentence: str) -> list[float]:
    """Return what the phrases of *sentence* say for each kind."""
    words = [*_words(sentence)]
    said: list[set[tuple[float, int]]] = [set() for _ in _KINDS]
    for start in range(len(words)):
        node = _phrases()
        for word in words[start:]:
            following = node.following.get(word)
            if following is None:
                break
            node = following
            for kind, weight in node.said.items():
                said[kind].add((weight, id(node)))
    return [_together(weight for weight, _ in each) for each in said]


def _together(weights: Iterator[float]) -> float:
    """Return what several phrases say together: the strongest whole, the others ever less."""
    ordered = sorted(weights, reverse=True)
    return sum(weight * max(_DAMPED**n, weight < 0) for n, weight in enumerate(ordered))


def _words(sentence: str) -> Iterator[str]:
    """Yield the words of *sentence* as phrases have them: "^" first, "#" for a number."""
    last = ""
    yield "^"
    for place, match in enumerate(islice(_TOKEN.finditer(sentence), _READ)):
        word = match[0]
        if word[0].isdigit():
            last = "#"
        elif "://" in word:
            last = "http"
        elif place == 0 and _NAME.match(word):
            last = "@"
        else:
            word = word.lower()
            if word in _FILLERS and last in _BEFORE_FILLERS:
                continue
            last = word
        yield last


@cache
def _phrases() -> _Node:
    """Return all phrases as one tree of words."""
    root = _Node()
    for kind, by_weight in CUES.items():
        for weight, lines in by_weight.items():
            for phrase in lines.replace("\n", "|").split("|"):
                for words in product(*(word.split("/") for word in phrase.split())):
                    _add(root, words, _KINDS.index(kind), weight)
    return root


def _add(root: _Node, words: Sequence[str], kind: int, weight: float) -> None:
    node = root
    for word in words:
        node = node.following.setdefault(word, _Node())
    if words:
        node.said[kind] = max(weight, node.said.get(kind, weight), key=abs)


# The sentences together


def _shares(scores: Sequence[_Scores]) -> Iterator[list[float]]:
    """Yield how likely each kind is of each sentence, given all the others (forward–backward)."""
    forward = _passed(scores)
    backward = _passed(scores[::-1], back=True)[::-1]
    for own, before, after in zip(scores, forward, backward, strict=True):
        yield _normal([exp(a) * b * c for a, b, c in zip(own, before, after, strict=True)])


def _passed(scores: Sequence[_Scores], *, back: bool = False) -> list[list[float]]:
    """Return what the sentences on one side of each say for its kinds."""
    table = _steps()[back]
    said = [[1.0] * len(_KINDS)]
    for own in scores[:-1]:
        here = [exp(a) * b for a, b in zip(own, said[-1], strict=True)]
        said.append(_normal([sum(map(float.__mul__, here, row)) for row in table]))
    return said


@cache
def _steps() -> tuple[list[list[float]], list[list[float]]]:
    """Return the factors by which a kind is likelier: by the one before it, and by the next."""
    rows = [[exp(score) for score in row] for row in _AFTER]
    return [[*column] for column in zip(*rows, strict=True)], rows


def _normal(shares: list[float]) -> list[float]:
    whole = sum(shares)
    return [share / whole for share in shares]
