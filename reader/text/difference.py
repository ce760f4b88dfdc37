"""Find the words in which two texts of a paper differ, for showing them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import takewhile

from reader.types import Span

MOST_WORDS = 400
"""Words compared on each side; where more differ, all of them are marked."""

_WORD = re.compile(r"\S++")
_Words = list[re.Match[str]]


def difference(one: str, other: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the passages that only *one* has, and those that only *other* has.

    What is left of the two without them has the same words in the same order.
    """
    first, second = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    start = _alike(first, second)
    end = _alike(reversed(first[start:]), reversed(second[start:]))
    first, second = first[start : len(first) - end], second[start : len(second) - end]
    if max(len(first), len(second)) > MOST_WORDS:
        return _span(first), _span(second)
    words = [match[0] for match in first], [match[0] for match in second]
    steps = SequenceMatcher(None, *words, autojunk=False).get_opcodes()
    unlike = [step for step in steps if step[0] != "equal"]
    return (
        tuple(span for _, start, end, _, _ in unlike for span in _span(first[start:end])),
        tuple(span for _, _, _, start, end in unlike for span in _span(second[start:end])),
    )


def _alike(first: Iterable[re.Match[str]], second: Iterable[re.Match[str]]) -> int:
    """Return how many words from the start on are the same."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1][0], pairs))


def _span(words: _Words) -> tuple[Span, ...]:
    return ((words[0].start(), words[-1].end()),) if words else ()
