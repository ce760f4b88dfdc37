"""Decide which neighbouring lines are a title and its abstract, over the whole page at once.

A greedy reading goes wrong for the rest of the page at the first missing line.
Here every line either belongs to a pair, at a price that says how little it
looks like one, or stays alone at the price of 1; the cheapest whole wins.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

from reader.formats.cards import TITLE_LIMIT
from reader.formats.furniture import LINE_LIMIT, TextLine

_ALONE = 1.0
_NEVER = 9.0  # dearer than two lines alone, so never chosen
_LONG_TITLE = 200  # of 332 real titles the longest has 174 characters
_SURE_ABSTRACT = 220  # longer than any title; real abstracts have 630 and more
_SHORT_ABSTRACT = 60
_STOP = re.compile(r"[.。][\"'”’)\]}]*$")
_ELLIPSIS = re.compile(r"(?:\.\.|…)$")
_SENTENCE_ENDS = re.compile(r"[.!?][)\"'”’]* (?=[A-Z])")


def pair(lines: Sequence[TextLine]) -> list[int]:
    """Return the places in *lines* of the titles; the abstract of each is the next line."""
    titles = [_title_price(line.text) for line in lines]
    abstracts = [_abstract_price(line.text) for line in lines]
    best = array("d", [0.0])
    paired = bytearray(len(lines) + 1)
    for end in range(1, len(lines) + 1):
        price = best[end - 1] + _ALONE
        if end > 1 and _may_pair(lines[end - 2], lines[end - 1]):
            together = best[end - 2] + titles[end - 2] + abstracts[end - 1]
            paired[end] = together < price
            price = min(together, price)
        best.append(price)
    return _chosen(paired)


def _chosen(paired: bytearray) -> list[int]:
    titles = []
    end = len(paired) - 1
    while end > 0:
        if paired[end]:
            titles.append(end - 2)
            end -= 1
        end -= 1
    return titles[::-1]


def _may_pair(title: TextLine, abstract: TextLine) -> bool:
    return title.page == abstract.page and len(abstract.text) > len(title.text)


def _title_price(text: str) -> float:
    """Return how little *text* looks like a title: long, several sentences, a full stop."""
    if len(text) > TITLE_LIMIT:
        return _NEVER
    sentences = len(_SENTENCE_ENDS.findall(text))
    price = max(0, len(text) - _LONG_TITLE) / 800 + min(sentences, 3) * 0.5
    return price + 1.8 if _ends(text) else price


def _abstract_price(text: str) -> float:
    """Return how little *text* looks like an abstract: short, without a full stop."""
    if len(text) > LINE_LIMIT:
        return _NEVER
    ends = _ends(text)
    if len(text) >= _SURE_ABSTRACT:
        return 0.0 if ends else 0.1
    if not ends:
        return _NEVER
    return 0.1 + max(0, _SHORT_ABSTRACT - len(text)) / 20


def _ends(text: str) -> bool:
    tail = text[-8:]
    return _STOP.search(tail) is not None and _ELLIPSIS.search(tail) is None
