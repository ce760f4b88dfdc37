"""Show why a paper was found: the words that matched, and the passage with most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from reader.text.words import WORD, fold, stem
from reader.types import Snippet, Span, Terms

WIDTH = 240
"""Characters of a snippet: the two lines that a row of the list has room for."""

_READ = 8_000  # a snippet is sought in this much of an abstract: a row must not wait for a book
_LEAD = 40  # characters kept before the first match, so that it does not stand without context
_MARK = "…"


def highlight(text: str, terms: Terms) -> tuple[Span, ...]:
    """Return the places of the words in *text* that the search meant, in order."""
    meant = _meant(text, terms)
    if not meant:
        return ()
    return tuple(match.span(1) for match in WORD.finditer(text) if match[1] in meant)


def snippet(text: str, terms: Terms, width: int = WIDTH) -> Snippet:
    """Return the passage of *text* with most different words that the search meant.

    It is cut at word borders to at most *width* characters; an ellipsis tells
    where something was left out. Without a match it is the beginning.
    """
    spans = highlight(text[:_READ], terms)
    if len(text) <= width:
        return Snippet(text, spans)
    start, end = _passage(text, spans, max(width - 2 * len(_MARK), 1))
    before = _MARK if start > 0 else ""
    after = _MARK if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((a + shift, b + shift) for a, b in spans if start <= a and b <= end)
    return Snippet(f"{before}{text[start:end]}{after}", inside)


def _meant(text: str, terms: Terms) -> set[str]:
    """Return the words of *text*, as written, that the search meant.

    Each is looked at once however often it stands there, which halves the time.
    """
    if not terms.stems and not terms.prefixes:
        return set()
    is_meant = _test(terms)
    return {word for word in set(WORD.findall(text)) if is_meant(word)}


def _test(terms: Terms) -> Callable[[str], bool]:
    stems = terms.stems
    prefixes = tuple(filter(None, map(fold, terms.prefixes)))
    if not prefixes:
        return lambda word: stem(word) in stems
    return lambda word: stem(word) in stems or fold(word).startswith(prefixes)


def _passage(text: str, spans: tuple[Span, ...], room: int) -> Span:
    """Return a passage of at most *room* characters that begins and ends between words."""
    start = _start(text, spans, room)
    end = min(start + room, len(text))
    if end < len(text) and not text[end].isspace():
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    return start, end


def _start(text: str, spans: tuple[Span, ...], room: int) -> int:
    if not spans:
        return 0
    first, last = _densest(text, spans, room)
    match, spare = spans[first][0], room - (spans[last][1] - spans[first][0])
    start = max(0, min(match - max(0, min(_LEAD, spare // 2)), len(text) - room))
    if start == 0 or text[start - 1].isspace():
        return start
    space = text.find(" ", start, match)
    return space + 1 if space >= 0 else match


def _densest(text: str, spans: tuple[Span, ...], room: int) -> tuple[int, int]:
    """Return the first and last of the spans that fit in *room* and have most different words."""
    stems = [stem(text[start:end]) for start, end in spans]
    inside: Counter[str] = Counter()
    best, chosen, first = 0, (0, 0), 0
    for last, (_, end) in enumerate(spans):
        inside[stems[last]] += 1
        while first < last and end - spans[first][0] > room:
            inside[stems[first]] -= 1
            first += 1
        different = len(+inside)
        if different > best:
            best, chosen = different, (first, last)
    return chosen
