"""Read records in JSON into a digest: what is whole comes in, and what is not is told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from reader.errors import FormatError
from reader.formats.dates import digest_date, iso_date
from reader.formats.json_text import Endless, elements, loaded
from reader.formats.lines import LineNumbers
from reader.formats.records import Record, digest_of
from reader.types import ParsedDigest, ParsedPaper
from reader.words import tr

Reader: TypeAlias = Callable[[Mapping[str, Any]], ParsedPaper | None]
"""Reads an object; the paper's rank and lines are set when the digest is put together."""

_MOST = 250_000


@dataclass(slots=True)
class Found:
    """What has been read so far."""

    record: Reader
    records: list[Record] = field(default_factory=list)
    papers: int = 0
    _days: Counter[str] = field(default_factory=Counter)

    def take(self, source: str, first: int, last: int) -> bool:
        """Read one record's text; tell whether it was understood.

        Raises:
            FormatError: There are too many records.
        """
        value, paper = loaded(source), None
        if isinstance(value, Mapping):
            paper = self.record(value)
        if paper is not None:
            self.papers += 1
            self._days[_day(value)] += 1
        self.add(Record(first, last, paper))
        return paper is not None

    def add(self, record: Record) -> None:
        """Add a record that has been read, or cannot be.

        Raises:
            FormatError: There are too many.
        """
        self.records.append(record)
        if len(self.records) > _MOST:
            raise FormatError(tr("it has more than {most} records").format(most=f"{_MOST:,}"))

    def digest(self, text: str, warning: str = "") -> ParsedDigest:
        """Return all of it as a digest, which bears the day that most of its records were listed.

        Without a paper it is empty but for the warning.
        """
        warnings = (warning,) if warning else ()
        if not self.papers:
            return ParsedDigest((), (), warnings=warnings)
        self._days.pop("", None)
        day = max(self._days, key=self._days.__getitem__, default="")
        return replace(digest_of(text, self.records), date=digest_date(day), warnings=warnings)


def read_list(text: str, place: int, record: Reader, *, bare: bool = False) -> ParsedDigest:
    """Return the records from *place* on, in an array or *bare*, each with its lines.

    Raises:
        FormatError: There are too many records.
    """
    found, lines, warning = Found(record), LineNumbers(text), ""
    for start, end in elements(text, place, bare=bare):
        first = lines.at(start)
        if not isinstance(end, Endless):
            warning = ""
            found.take(text[start:end], first, lines.at(end - 1))
        elif start < len(text):
            warning = tr(end.value).format(line=first)
            found.add(Record(first, first))
        else:
            warning = tr("It ends on line {line}, in the middle of the list.").format(
                line=lines.at(start - 1)
            )
    return found.digest(text, warning)


def _day(item: Mapping[str, Any]) -> str:
    inner = item.get("paper")
    for source in (inner, item):
        day = source.get("submittedOnDailyAt") if isinstance(source, Mapping) else None
        if isinstance(day, str):
            return iso_date(day)
    return ""
