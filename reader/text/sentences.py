"""Cut a text into sentences and words, as places in it: what keys step over and claims are of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from reader.text.spans import trimmed
from reader.text.urls import Url, find_urls
from reader.types import Span

_CLOSING = "\"'”’»›)\\]}」』）】"
_STOP = re.compile(
    rf"[。！？｡।۔؟]++[{_CLOSING}]*+"
    rf"|[.!?…]++(?:[{_CLOSING}]|\[\d{{1,3}}(?:[,–-]\s?\d{{1,3}}){{0,9}}\])*"
    r"|\n[^\S\n]*+\n|(?<=\s)(?=[•▪●‣]\s)"
)
"""Where a sentence may end: after a stop and what closes with it, at an empty line, at a bullet."""

_WIDE = "。！？｡।۔؟\n"
_BEFORE = 24
"""Characters before a stop that tell what it belongs to; no abbreviation is longer."""
_TOKEN = re.compile(r"[^\s(\[{<,;:/\"'“‘—–]{1,24}$")
_NEXT = re.compile(r"\s*+")
_INNER = re.compile(r"[A-Z]?[A-Za-z’']{0,24}")
_NOT_A_START = frozenset(",;:)]}>/=+|%&-–—_^")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEVER = _set(
    "e.g i.e eg ie cf vs viz fig figs eq eqs eqn sec secs tab ref refs def thm prop lem cor"
    " approx dr prof mr mrs ms dept univ resp"
)
"""Abbreviations after which a sentence goes on."""
_BEFORE_NUMBERS = _set("no nos p pp ch vol art ed ca st app alg ver v")
"""Words that are abbreviations before a number or a name, and otherwise words."""
_PERHAPS = _set(
    "al etc inc ltd co corp u.s u.k e.u u.n ph.d m.sc b.sc d.c a.k.a w.r.t i.i.d a.s r.h.s l.h.s"
    " jr sr a.m p.m"
)
"""Abbreviations that may also end a sentence."""
_STARTS = _set(
    "We The This These Those That In On At By To For From With It Its Our They Their There Here He"
    " She His Her I You A An As And But Or So Yet If When While Where Whereas Although Though Since"
    " Because Using Based However Moreover Furthermore Additionally Finally Thus Hence Therefore"
    " Then First Second Third Specifically Experiments Experimental Extensive Results Code Recent"
    " Recently Existing Previous Prior Most Many Some Several Such Both Each All No Not Unlike"
    " Despite Unfortunately Interestingly Notably Importantly Consequently Similarly Instead"
    " Through Under Across Among Given After Before During Overall Inspired Motivated Building"
    " Leveraging Compared Besides Further Also Here Evaluations Empirically Theoretically"
)
"""Words that begin sentences, and are seldom names."""

_IDEOGRAPH = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = r"\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0dff\u0e00-\u0e7f"
_PIECE = rf"[^\W{_IDEOGRAPH}]"
_WORD = re.compile(rf"[{_IDEOGRAPH}]|{_PIECE}(?:{_PIECE}|[{_MARKS}]|[-‐‑'’.·](?={_PIECE}))*")


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of *text* in order; all that is not white space is in one of them."""
    edges = (0, *_ends(text), len(text))
    spans = (trimmed(text, span) for span in pairwise(edges))
    return tuple(span for span in spans if span[0] < span[1])


def steps(text: str) -> tuple[Span, ...]:
    """Return the words of *text* in order, for stepping: compounds whole, ideographs singly."""
    return tuple(match.span() for match in _WORD.finditer(text))


def _ends(text: str) -> Iterator[int]:
    """Yield where sentences end before the last one."""
    urls = find_urls(text)
    starts = [url.start for url in urls]
    last = 0
    for match in _STOP.finditer(text):
        wide = not match[0] or match[0][0] in _WIDE
        inside = not wide and _inside(urls, starts, match.start())
        ends = wide or (not inside and _ends_sentence(text, last, match))
        if ends:
            last = match.end()
            yield last


def _inside(urls: tuple[Url, ...], starts: list[int], place: int) -> bool:
    at = bisect_right(starts, place) - 1
    return at >= 0 and place < urls[at].end


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether a Latin stop ends the sentence that began at *start*."""
    end = stop.end()
    space = _NEXT.match(text, end)
    begins = space.end() if space else end
    if begins == len(text):
        return True
    first = _INNER.match(text, begins)
    word = first[0] if first else ""
    if begins == end:
        return _has_lost_space(text, stop, word)
    if not _may_begin(text, begins):
        return False
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    return not _is_abbreviated(text, start, stop.start(), begins, word)


def _has_lost_space(text: str, stop: re.Match[str], word: str) -> bool:
    """Say whether a sentence begins right after its forerunner's stop, as web pages lose spaces."""
    before = text[max(0, stop.start() - 2) : stop.start()]
    after = text[stop.end() + len(word) : stop.end() + len(word) + 1]
    known = word in _STARTS and (not after or after in " ,\t\n")
    return known and before[-1:] not in ("", " ") and not (len(word) == 1 and before[-1:].isupper())


def _may_begin(text: str, place: int) -> bool:
    """Say whether a sentence may begin with the character at *place*."""
    letter = text[place]
    if letter.islower():
        return text[place + 1 : place + 2].isupper()  # mRNA, iPhone, but no other small letter
    return letter not in _NOT_A_START


def _is_abbreviated(text: str, start: int, stop: int, begins: int, word: str) -> bool:
    """Say whether the stop at *stop* is an abbreviation's or a number's in a list."""
    found = _TOKEN.search(text, max(start, stop - _BEFORE), stop)
    last = found[0].strip(_CLOSING) if found else ""
    if _numbers_an_item(text, start, stop, last):
        return True
    plain = last.casefold()
    if plain in _NEVER:
        return True
    if plain in _BEFORE_NUMBERS:
        return text[begins].isdigit() or last == "St"
    if plain == "etc":
        return False
    is_initial = len(last) == 1 and last.isupper()
    return (is_initial or plain in _PERHAPS) and word not in _STARTS


def _numbers_an_item(text: str, start: int, stop: int, last: str) -> bool:
    """Say whether *last* is the number of an item: "1. First", or "steps: 2. Then"."""
    if not last or len(last) > 3 or not (last.isdigit() or len(last) == 1):
        return False
    before = text[max(start, stop - _BEFORE) : stop - len(last)].rstrip()
    at_start = stop - start <= _BEFORE and not before
    return at_start or (last.isdigit() and before.endswith((":", ";")))
