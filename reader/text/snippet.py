"""Show why a paper was found: the words that matched, and the passage with most of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple, TypeAlias

from reader.text.words import WORD, fold, stem
from reader.types import Snippet, Span, Terms

WIDTH = 240
"""Characters of a snippet: the two lines that a row of the list has room for."""

READ = 8_000
"""A snippet is sought in so many characters of an abstract: a row must not wait for a book."""

Key: TypeAlias = str | tuple[str, ...]
"""What a place matched: a stem, the beginning of a word with a star behind it, or a phrase."""

_KNOWN = 4_096  # different words of a search's papers that are looked at once
_CHANGED = 2  # letters at the end of a stem that its words may not have; "dying" has "die"
_LEAD = 40  # characters kept before the first match, so that it does not stand without context
_MARK = "…"


class Hit(NamedTuple):
    """A place in a text that the search meant, and which of its words is there."""

    start: int
    end: int
    key: Key


def keys_of(terms: Terms) -> set[Key]:
    """Return what `hits` can find."""
    prefixes = (f"{fold(prefix)}*" for prefix in terms.prefixes if prefix)
    return {*terms.stems, *prefixes, *filter(None, terms.phrases)}


def only(terms: Terms, keys: Iterable[Key]) -> Terms:
    """Return those of *terms* that are among *keys*."""
    wanted = set(keys)
    prefixes = tuple(prefix for prefix in terms.prefixes if f"{fold(prefix)}*" in wanted)
    phrases = tuple(phrase for phrase in terms.phrases if phrase in wanted)
    return Terms(frozenset(terms.stems & wanted), prefixes, phrases)


def hits(text: str, terms: Terms) -> list[Hit]:
    """Return the places in *text* that the search meant, in order; they may overlap."""
    return _Sought.of(terms).hits(text)


def highlight(text: str, terms: Terms) -> tuple[Span, ...]:
    """Return the places in *text* that the search meant, in order and apart from each other."""
    return spans_of(hits(text, terms))


def snippet(text: str, terms: Terms, width: int = WIDTH) -> Snippet:
    """Return the passage of *text* with most different words that the search meant.

    Of several, it is the one where they stand closest together. It is cut at word
    borders to at most *width* characters; an ellipsis tells where something was left
    out. Without a match it is the beginning.
    """
    return passage(text, hits(text[:READ], terms), width)


def passage(text: str, found: Sequence[Hit], width: int = WIDTH) -> Snippet:
    """Return the snippet of *text* for what was *found* in it."""
    spans = spans_of(found)
    if len(text) <= width:
        return Snippet(text, spans)
    start, end = _passage(text, found, max(width - 2 * len(_MARK), 1))
    before = _MARK if start > 0 else ""
    after = _MARK if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((a + shift, b + shift) for a, b in spans if start <= a and b <= end)
    return Snippet(f"{before}{text[start:end]}{after}", inside)


def spans_of(found: Sequence[Hit]) -> tuple[Span, ...]:
    """Return where the hits stand; those that overlap are one."""
    spans: list[Span] = []
    for start, end, _ in found:
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)


class _Sought:
    """The words of one search, ready to be found in many texts."""

    def __init__(self, terms: Terms) -> None:
        self._stems = terms.stems
        self._prefixes = tuple(filter(None, map(fold, terms.prefixes)))
        self._phrases = tuple(filter(None, terms.phrases))
        self._keys: dict[str, str] = {}
        singles = (*map(_beginning, self._stems), *self._prefixes)
        self._single = _begins_with(singles)
        self._first = _begins_with(_beginning(phrase[0]) for phrase in self._phrases)

    @staticmethod
    @lru_cache(8)
    def of(terms: Terms) -> _Sought:
        """Return what finds *terms*; the last ones are kept, for a list asks for many rows."""
        return _Sought(terms)

    def hits(self, text: str) -> list[Hit]:
        """Return the places of the words in *text*, in order."""
        found = [
            Hit(*match.span(1), key)
            for match in _words(self._single, text)
            if (key := self._key(match[1]))
        ]
        if self._phrases:
            found = sorted((*found, *self._runs(text)), key=lambda hit: hit[:2])
        return found

    def _key(self, word: str) -> str:
        """Return which word of the search *word* is, or ''; each is looked at once."""
        key = self._keys.get(word)
        if key is None:
            if len(self._keys) >= _KNOWN:
                self._keys.clear()
            key = self._keys[word] = self._looked_at(word)
        return key

    def _looked_at(self, word: str) -> str:
        if (its := stem(word)) in self._stems:
            return its
        folded = fold(word) if self._prefixes else ""
        if not folded.startswith(self._prefixes):
            return ""
        return next(f"{prefix}*" for prefix in self._prefixes if folded.startswith(prefix))

    def _runs(self, text: str) -> Iterator[Hit]:
        """Yield where the words of a phrase follow one another."""
        for first in _words(self._first, text):
            its = stem(first[1])
            for phrase in self._phrases:
                if phrase[0] == its and (end := _end_of(phrase, text, first.start(1))):
                    yield Hit(first.start(1), end, phrase)


def _end_of(phrase: tuple[str, ...], text: str, start: int) -> int:
    """Return where *phrase* ends, if it begins at *start* of *text*; else 0."""
    run = list(islice(WORD.finditer(text, start), len(phrase)))
    is_there = tuple(stem(word[1]) for word in run) == phrase
    return run[-1].end(1) if is_there else 0


def _words(begins: re.Pattern[str] | None, text: str) -> Iterable[re.Match[str]]:
    """Return the words of *text* that may begin so: in ASCII they are told by their letters."""
    if begins is None:
        return ()
    return begins.finditer(text.lower()) if text.isascii() else WORD.finditer(text)


def _begins_with(beginnings: Iterable[str]) -> re.Pattern[str] | None:
    some = sorted({each for each in beginnings if each})
    if not some:
        return None
    # To begin with a set of letters lets most of a text be passed over in C.
    firsts = re.escape("".join(sorted({each[0] for each in some})))
    rests = "|".join(re.escape(each[1:]) for each in some)
    return re.compile(rf"([{firsts}](?<![a-z0-9].)(?:{rests})[a-z0-9]*+)", re.DOTALL)


def _beginning(its: str) -> str:
    """Return what every word with this stem begins with: a stemmer changes the last letters."""
    return its[: max(1, len(its) - _CHANGED)]


def _passage(text: str, found: Sequence[Hit], room: int) -> Span:
    """Return a passage of at most *room* characters that begins and ends between words."""
    start = _start(text, found, room)
    end = min(start + room, len(text))
    if end < len(text) and not text[end].isspace():
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    return start, end


def _start(text: str, found: Sequence[Hit], room: int) -> int:
    if not found:
        return 0
    first, last = _densest(found, room)
    match, spare = found[first].start, room - (found[last].end - found[first].start)
    start = max(0, min(match - max(0, min(_LEAD, spare // 2)), len(text) - room))
    if start == 0 or text[start - 1].isspace():
        return start
    space = text.find(" ", start, match)
    return space + 1 if space >= 0 else match


def _densest(found: Sequence[Hit], room: int) -> tuple[int, int]:
    """Return the first and last of the hits that fit in *room* and are of most different words.

    Of those with as many, it is the run where they stand closest together.
    """
    inside: Counter[Key] = Counter()
    best, chosen, first = (0, 0), (0, 0), 0
    for last, hit in enumerate(found):
        inside[hit.key] += 1
        while first < last and (
            hit.end - found[first].start > room or inside[found[first].key] > 1
        ):
            inside[found[first].key] -= 1
            first += 1
        worth = (len(+inside), found[first].start - hit.end)
        if worth > best or last == 0:
            best, chosen = worth, (first, last)
    return chosen
