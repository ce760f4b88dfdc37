"""Read a Daily Papers page whose links are bare lines: title, address, abstract, address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from reader.formats.cards import NAME_LIMIT, TITLE_LIMIT, Card, Sheet, united
from reader.formats.details import Detail, detail, has_header
from reader.formats.furniture import LINE_LIMIT
from reader.formats.page_markup import paper_number, running
from reader.text.lines import split_lines
from reader.types import Facts, LineKind, ParsedDigest

_ADDRESS = re.compile(r"^[ \t<]*(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/papers/", re.M)
_UNSURE = 0.5


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Without the page's header an abstract has to stand between two equal addresses.
    """
    if "/papers/" not in text or _ADDRESS.search(text) is None:
        return None
    lines = split_lines(text)
    page = _Page(Sheet.of(lines))
    digest = page.read()
    sure = any(paper.abstract and paper.confidence > _UNSURE for paper in digest.papers)
    return digest if digest.papers and (sure or has_header(lines)) else None


@dataclass(slots=True)
class _Page:
    """Goes through the lines once. ``pending`` is text whose meaning comes later."""

    sheet: Sheet
    cards: list[Card] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    begun: bool = False

    def read(self) -> ParsedDigest:
        """Return the digest."""
        for place, line in enumerate(self.sheet.lines):
            if line.strip() and len(line) <= LINE_LIMIT:
                self._line(place, line)
        self._flush(self.pending)
        return self.sheet.digest(self.cards)

    def _line(self, place: int, line: str) -> None:
        number = paper_number(line.strip(" \t<>"))
        if number:
            self._address(place, number)
        elif small := detail(line):
            self._flush(self.pending)
            self._told(place, small)
        else:
            self.pending.append(place)

    def _address(self, place: int, number: str) -> None:
        """Take the text before an address: the abstract of the paper, or the next one's title."""
        if not self._is_of_last(number):
            self._title(number)
        else:
            self._abstract(self.pending, 1.0)
            self.pending = []
        if self._is_of_last(number):
            self._told(place, Detail(LineKind.RECORD))

    def _is_of_last(self, number: str) -> bool:
        return bool(self.cards) and self.cards[-1].facts.ids == (("arxiv", number),)

    def _title(self, number: str) -> None:
        start = len(self.pending)
        while start and self._follows(start):
            start -= 1
        title, before = self.pending[start:], self.pending[:start]
        self._flush(before)
        self.pending = []
        text = running(self._texts(title))
        if 0 < len(text) <= TITLE_LIMIT:
            self.sheet.mark(title[0], title[-1] + 1, LineKind.TITLE)
            facts = Facts(ids=(("arxiv", number),))
            self.cards.append(Card(text, "", title[0], title[-1] + 1, facts))

    def _follows(self, at: int) -> bool:
        """Tell whether the pending line before *at* is of the same paragraph as that at it."""
        return at == len(self.pending) or self.pending[at] - self.pending[at - 1] == 1

    def _flush(self, places: list[int]) -> None:
        """Give text that no address follows to the paper above, or take it for the query."""
        if self.cards:
            self._abstract(places, _UNSURE)
        elif self.begun and len(places) == 1 and not self.sheet.name:
            self._name(places[0])
        if places is self.pending:
            self.pending = []

    def _name(self, place: int) -> None:
        if len(self.sheet.lines[place]) <= NAME_LIMIT:
            self.sheet.name = running(self._texts([place]))
            self.sheet.mark(place, place + 1, LineKind.FURNITURE)

    def _abstract(self, places: list[int], confidence: float) -> None:
        text = running(self._texts(places))
        card = self.cards[-1]
        if not places or card.abstract or len(text) > LINE_LIMIT:
            return
        for place in places:
            self.sheet.mark(place, place + 1, LineKind.ABSTRACT)
        sure = min(card.confidence, confidence)
        self.cards[-1] = replace(card, abstract=text, end=places[-1] + 1, confidence=sure)

    def _told(self, place: int, small: Detail) -> None:
        self.begun = True
        self.sheet.mark(place, place + 1, small.kind)
        if not self.cards:
            self.sheet.mark(place, place + 1, LineKind.FURNITURE)
            self.sheet.date = self.sheet.date if self.sheet.date.text else small.date
        elif small.kind is LineKind.RECORD:
            self._fact(place, small)

    def _fact(self, place: int, small: Detail) -> None:
        card = self.cards[-1]
        facts = replace(
            card.facts,
            links=united(card.facts.links, small.links),
            published=card.facts.published or small.date.iso or "",
        )
        self.cards[-1] = replace(card, facts=facts, end=place + 1)

    def _texts(self, places: list[int]) -> list[str]:
        return [self.sheet.lines[place] for place in places]
