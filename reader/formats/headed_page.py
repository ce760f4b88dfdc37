"""Read a page that is Markdown: a heading for each paper, its abstract and small print below."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from reader.formats.cards import NAME_LIMIT, Card, Sheet, united
from reader.formats.details import Detail, detail, web_links
from reader.formats.furniture import LINE_LIMIT
from reader.formats.headings import Heading
from reader.formats.page_markup import (
    before_closing,
    closing,
    is_links,
    may_be_paper,
    running,
    targets,
    without_wrap,
)
from reader.types import DigestDate, Facts, LineKind, Link, ParsedDigest

_SHORT = 80  # characters; an organisation has fewer, a paragraph of an abstract more
_SENTENCE = (".", "!", "?", "。", ":")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s|$)")


HeadingAt = Callable[["list[str]", int], Heading | None]


def parse(
    lines: list[str], heading_at: HeadingAt, reading: list[str] | None = None
) -> ParsedDigest | None:
    """Return the papers under the headings that *heading_at* finds, or None if it finds none.

    *reading* are the lines in the form in which they are understood; those that
    are empty in it alone are furniture.
    """
    usable = [line if len(line) <= LINE_LIMIT else "" for line in reading or lines]
    headings = list(_headings(usable, heading_at))
    if not headings:
        return None
    sheet = Sheet.of(lines)
    for place, line in enumerate(reading or ()):
        if not line:
            sheet.mark(place, place + 1, LineKind.FURNITURE)
    page = _Page(sheet, usable)
    stops = [*(heading.first for heading in headings), len(lines)]
    page.header(stops[0])
    return sheet.digest([page.card(*each) for each in zip(headings, stops[1:], strict=True)])


def _headings(lines: list[str], heading_at: HeadingAt) -> Iterator[Heading]:
    place = 0
    while place < len(lines):
        heading = heading_at(lines, place)
        place = heading.end if heading else place + 1
        if heading:
            yield heading


@dataclass(slots=True)
class _Draft:
    """A card while its lines are read."""

    heading: Heading
    facts: Facts
    end: int
    texts: list[str] = field(default_factory=list)
    size: int = 0
    text_end: int = -1
    whole: bool = True

    def told(self, small: Detail) -> LineKind:
        """Keep what small print tells; say what it is."""
        self.facts = replace(
            self.facts,
            ids=self.facts.ids or small.ids,
            published=self.facts.published or small.date.iso or "",
        )
        self._link(small.links)
        return small.kind

    def text(self, lines: list[str], first: int) -> LineKind:
        """Take *lines* for the abstract if they can be of it; say what they are."""
        size = sum(map(len, lines))
        if self.size + size > LINE_LIMIT:
            return LineKind.ORPHAN
        if self.texts and first != self.text_end and not self._goes_on(lines):
            return self._beside(lines)
        inner, whole = _unbracketed(lines)
        self.texts += inner
        self.size += size
        self._link(web_links(targets(" ".join(map(without_wrap, inner)))))
        self.text_end = first + len(lines)
        self.whole = self.whole and whole
        return LineKind.ABSTRACT

    def _link(self, links: tuple[Link, ...]) -> None:
        if links:
            self.facts = replace(self.facts, links=united(self.facts.links, links))

    def _goes_on(self, lines: list[str]) -> bool:
        """Tell whether *lines* are the next paragraph: long, and nothing else between."""
        return self.end == self.text_end and len(running(lines)) >= _SHORT

    def _beside(self, lines: list[str]) -> LineKind:
        """Say what text beside the abstract is: the name of an organisation, or unknown."""
        text = running(lines)
        is_name = len(text) < _SHORT and not text.endswith(_SENTENCE)
        return LineKind.RECORD if is_name else LineKind.ORPHAN

    def card(self) -> Card:
        """Return what has been read."""
        return Card(
            title=self.heading.title,
            abstract=running(self.texts),
            first=self.heading.first,
            end=self.end,
            facts=self.facts,
            confidence=1.0 if self.whole else 0.5,
        )


class _Page:
    """Goes through a page; what brackets open and close is found out once, before."""

    def __init__(self, sheet: Sheet, lines: list[str]) -> None:
        self._sheet = sheet
        self._lines = lines
        closed = [(place, closing(line)) for place, line in enumerate(lines) if "]" in line]
        self._openings = [n for n, line in enumerate(lines) if line.lstrip().startswith("[")]
        self._closings = [place for place, end in closed if end is not None]
        self._lone = [place for place, end in closed if end is not None and end.lone]

    def header(self, stop: int) -> None:
        """Read what stands before the first paper: furniture, the date, and the query."""
        begun = False
        for first, end in self._blocks(0, stop):
            source = self._source(first, end)
            small = detail(source)
            if small is not None or is_links(source):
                self._sheet.date = self._sheet.date if self._sheet.date.text else _date(small)
            elif begun and not self._sheet.name and end == first + 1 and len(source) < NAME_LIMIT:
                self._sheet.name = running([source])
            else:
                continue
            self._sheet.mark(first, end, LineKind.FURNITURE)
            begun = True

    def card(self, heading: Heading, stop: int) -> Card:
        """Return the paper under *heading*, which goes on to the line *stop* at most."""
        self._sheet.mark(heading.first, heading.end, LineKind.TITLE)
        ids = (("arxiv", heading.number),) if heading.number else ()
        draft = _Draft(heading, Facts(ids=ids), end=heading.end)
        for first, end in self._blocks(heading.end, stop):
            small = detail(self._source(first, end))
            if small is None and _HEADING.match(self._lines[first]):
                break
            kind = draft.told(small) if small else draft.text(self._lines[first:end], first)
            self._sheet.mark(first, end, kind)
            if kind in (LineKind.ABSTRACT, LineKind.RECORD):
                draft.end = end
        return draft.card()

    def _source(self, first: int, end: int) -> str:
        return " ".join(map(without_wrap, self._lines[first:end]))

    def _blocks(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches from *start* to *stop*: lines, and what stands in brackets."""
        place = start
        while place < stop:
            end = self._end(place, stop)
            if self._lines[place].strip():
                yield place, end
            place = end

    def _end(self, place: int, stop: int) -> int:
        """Return where the brackets close that open on a line, else the next line."""
        if not _is_at(self._openings, place):
            return place + 1
        lone = without_wrap(self._lines[place]) == "["
        end = _next(self._lone if lone else self._closings, place) + 1
        broken = not lone and _next(self._openings, place + 1) < end
        return place + 1 if broken or end > stop else end


def _is_at(places: list[int], place: int) -> bool:
    return _next(places, place) == place


def _next(places: list[int], place: int) -> int:
    """Return the first of *places*, which are in order, from *place* on; beyond all if none."""
    at = bisect_left(places, place)
    return places[at] if at < len(places) else sys.maxsize - 1


def _date(small: Detail | None) -> DigestDate:
    return small.date if small is not None else DigestDate()


def _unbracketed(lines: list[str]) -> tuple[list[str], bool]:
    """Return *lines* without the brackets around them, and whether none is missing.

    Brackets around a text lead to its paper; others are of the text.
    """
    first, last = lines[0].lstrip(), without_wrap(lines[-1])
    closed = closing(last)
    if not first.startswith("[") or (closed and not may_be_paper(closed.target)):
        return lines, True
    if closed is None and first.count("[") <= first.count("]"):
        return lines, True
    inner = [first, *lines[1:-1], last] if len(lines) > 1 else [last]
    inner[0] = inner[0][1:]
    if closed:
        inner[-1] = before_closing(inner[-1])
    return inner, closed is not None
