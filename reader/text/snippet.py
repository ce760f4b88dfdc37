"""Show why a paper was found: the words that matched, and the passage with most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from reader.text.words import WORD, fold, stem, words
from reader.types import Snippet, Span, Terms

WIDTH = 240
"""Characters of a snippet: the two lines that a row of the list has room for."""

READ = 8_000
"""A snippet is sought in so many characters of an abstract: a row must not wait for a book."""

Key: TypeAlias = str | tuple[str, ...]
"""What a place matched: a stem, the beginning of a word with a star behind it, or a phrase."""

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
    meant = _meant(text, terms)
    found = [
        Hit(*match.span(1), meant[match[1]])
        for match in (WORD.finditer(text) if meant else ())
        if match[1] in meant
    ]
    if any(terms.phrases):
        found = sorted((*found, *_phrases(text, terms.phrases)), key=lambda hit: hit[:2])
    return found


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


def _meant(text: str, terms: Terms) -> dict[str, Key]:
    """Return the words of *text*, as written, that the search meant, and as which of its words.

    Each is looked at once however often it stands there, which halves the time.
    """
    if not terms.stems and not terms.prefixes:
        return {}
    key_of = _test(terms)
    found = ((word, key_of(word)) for word in set(WORD.findall(text)))
    return {word: key for word, key in found if key}


def _test(terms: Terms) -> Callable[[str], str]:
    stems = terms.stems
    prefixes = tuple(filter(None, map(fold, terms.prefixes)))

    def key(word: str) -> str:
        if (its := stem(word)) in stems:
            return its
        folded = fold(word) if prefixes else ""
        if not folded.startswith(prefixes):
            return ""
        return next(f"{prefix}*" for prefix in prefixes if folded.startswith(prefix))

    return key


def _phrases(text: str, phrases: Iterable[tuple[str, ...]]) -> Iterator[Hit]:
    """Yield where the words of a phrase follow one another."""
    here = list(words(text))
    at: dict[str, list[int]] = {}
    for place, word in enumerate(here):
        at.setdefault(word.stem, []).append(place)
    for phrase in filter(None, phrases):
        for first in at.get(phrase[0], ()):
            run = here[first : first + len(phrase)]
            if tuple(word.stem for word in run) == phrase:
                yield Hit(run[0].start, run[-1].end, phrase)


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
