"""Read the plain digest: a saved Daily Papers page, a title line and then its abstract's line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeAlias

from reader.formats.foreign import kind_of
from reader.formats.furniture import Cleared, TextLine, clear
from reader.formats.lines import orphan
from reader.formats.pairing import pair
from reader.text.lines import split_lines
from reader.types import DigestDate, LineKind, Orphan, ParsedDigest, ParsedPaper

_SHORTEST = 80  # characters of an abstract, where no header vouches for the page
_MOST = 2 / 3  # of the lines; more than that are in pairs, likewise

_Pair: TypeAlias = tuple[TextLine, TextLine]


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is not a plain digest.

    A page with its header needs one paper; without it most lines have to pair.
    """
    if kind_of(text) is not None:
        return None
    digest = parse(text)
    return digest if digest.papers and (_has_header(digest) or _mostly_papers(digest)) else None


def parse(text: str) -> ParsedDigest:
    """Return the papers of a page and one kind for each of its lines; never fails."""
    cleared = clear(split_lines(text))
    pairs = [(cleared.text[place], cleared.text[place + 1]) for place in pair(cleared.text)]
    papers = _papers(pairs)
    return ParsedDigest(
        papers=papers,
        lines=_kinds(cleared, pairs),
        orphans=_orphans(cleared, pairs),
        date=_date(cleared, papers),
    )


def has_furniture(text: str) -> bool:
    """Tell whether *text* has any line of the page's own."""
    return LineKind.FURNITURE in clear(split_lines(text)).kinds


def _papers(pairs: Iterable[_Pair]) -> tuple[ParsedPaper, ...]:
    return tuple(
        ParsedPaper(title.text, abstract.text, rank, title.number, abstract.number)
        for rank, (title, abstract) in enumerate(pairs, start=1)
    )


def _kinds(cleared: Cleared, pairs: Iterable[_Pair]) -> tuple[LineKind, ...]:
    kinds = list(cleared.kinds)
    for title, abstract in pairs:
        kinds[title.number - 1] = LineKind.TITLE
        kinds[abstract.number - 1] = LineKind.ABSTRACT
    return tuple(kinds)


def _orphans(cleared: Cleared, pairs: Iterable[_Pair]) -> tuple[Orphan, ...]:
    paired = {line.number for line in chain.from_iterable(pairs)}
    return tuple(
        orphan(line.number, line.text) for line in cleared.text if line.number not in paired
    )


def _date(cleared: Cleared, papers: Sequence[ParsedPaper]) -> DigestDate:
    """Return the first date before the first paper; later ones belong to other pages."""
    for date in cleared.dates:
        if not papers or date.number < papers[0].first_line:
            return date.date
    return DigestDate()


def _has_header(digest: ParsedDigest) -> bool:
    before = digest.lines[: digest.papers[0].first_line]
    return LineKind.FURNITURE in before


def _mostly_papers(digest: ParsedDigest) -> bool:
    paired = sum(kind in (LineKind.TITLE, LineKind.ABSTRACT) for kind in digest.lines)
    long_enough = all(len(paper.abstract) >= _SHORTEST for paper in digest.papers)
    return long_enough and paired > _MOST * (paired + len(digest.orphans))
