"""Read records in JSON into a digest: what is whole comes in, and what is not is told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from reader.errors import FormatError
from reader.formats.dates import digest_date, iso_date
from reader.formats.json_text import elements, loads
from reader.formats.lines import LineNumbers, accounted, orphan
from reader.types import Orphan, ParsedDigest, ParsedPaper

Record: TypeAlias = Callable[[Mapping[str, Any], int, int, int], ParsedPaper | None]
"""Reads an object: takes it, the paper's rank, and its first and last line."""

_MOST = 250_000


@dataclass(slots=True)
class Found:
    """The papers and the losses so far."""

    record: Record
    papers: list[ParsedPaper] = field(default_factory=list)
    orphans: list[Orphan] = field(default_factory=list)
    _days: Counter[str] = field(default_factory=Counter)

    def take(self, source: str, first: int, last: int) -> bool:
        """Read one record's text; tell whether it was understood.

        Raises:
            FormatError: There are too many records.
        """
        value = _loaded(source)
        paper = None
        if isinstance(value, Mapping):
            paper = self.record(value, len(self.papers) + 1, first, last)
        if paper is None:
            self.lose(source, first)
            return False
        self.papers.append(paper)
        self._days[_day(value)] += 1
        return True

    def lose(self, source: str, line: int) -> None:
        """Remember what was not understood."""
        self.orphans.append(orphan(line, source))
        if len(self.orphans) + len(self.papers) > _MOST:
            raise FormatError(f"it has more than {_MOST:,} records")

    def digest(self, text: str, warning: str = "") -> ParsedDigest:
        """Return all of it as a digest; it bears the day that most of its records were listed."""
        self._days.pop("", None)
        day = max(self._days, key=self._days.__getitem__, default="")
        return ParsedDigest(
            papers=tuple(self.papers),
            lines=accounted(text, self.papers, self.orphans),
            orphans=tuple(self.orphans),
            date=digest_date(day),
            warnings=(warning,) if warning else (),
        )


def read_array(text: str, place: int, record: Record) -> ParsedDigest:
    """Return the records in the array at *place*, each with its lines.

    Raises:
        FormatError: There are too many records.
    """
    found, lines, warning = Found(record), LineNumbers(text), ""
    for start, end in elements(text, place):
        first = lines.at(start)
        if end is not None:
            warning = ""
            found.take(text[start:end], first, lines.at(end - 1))
        elif start < len(text):
            warning = f"It ends within the record that begins on line {first}."
            found.lose(text[start : start + 1_000], first)
        else:
            warning = f"It ends on line {lines.at(start - 1)}, in the middle of the list."
    return found.digest(text, warning)


def _loaded(source: str) -> Any:
    try:
        return loads(source)
    except FormatError:
        return None


def _day(item: Mapping[str, Any]) -> str:
    inner = item.get("paper")
    for source in (inner, item):
        day = source.get("submittedOnDailyAt") if isinstance(source, Mapping) else None
        if isinstance(day, str):
            return iso_date(day)
    return ""
