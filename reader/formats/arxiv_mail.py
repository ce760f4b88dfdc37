"""Read arXiv's announcement e-mails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from reader.formats.cards import NAME_LIMIT
from reader.formats.dates import digest_date, iso_date
from reader.formats.names import author_names
from reader.formats.records import Record, digest_of
from reader.text.identifiers import identities_of
from reader.text.lines import split_lines
from reader.text.links import links_in
from reader.text.months import SHORT_MONTHS
from reader.text.normal import clean
from reader.text.wraps import unwrapped
from reader.types import DigestDate, Facts, ParsedDigest, ParsedPaper
from reader.words import tr

_HEAD = 200_000  # characters in which the first record begins, even below a mail's text
_BAR = "\\\\"  # two backslashes: above a record, above and below its abstract
_SIGN = re.compile(r"\\\\(?:(?<=\A\\\\)|(?<=[\r\n]\\\\))[ \t]{0,9}(?:\r\n|\r|\n)arXiv:\S")
_NUMBER = re.compile(r"arXiv:(\S{1,40})")
_END = re.compile(r"\\\\ ?\( ?https?://")
_RULE = re.compile(r"(?:-{20,}|(?:%-){10,}%?|(?:%%--){5,}(?:%%)?)\s*+")
_FIELD = re.compile(
    r"(Date|Title|Authors|Categories|Subj-class|Comments|Journal-ref|DOI|Report-no|MSC-class"
    r"|ACM-class|License)(?: \([\w ]{1,30}\))?:(.*)",
    re.DOTALL,
)
_REPLACED = "replaced with "

_PERIOD = re.compile(r"\s*received from .{10,60} to {1,4}(\w{3} {1,2}(\d{1,2}) (\w{3}) (\d{2}))\b")
_FIRST_YEAR = 91  # of arXiv
_SUBJECTS = "Submissions to:"


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, which may be a mail's body; None when it is no announcement.

    Raises:
        FormatError: It is one, but none of its records can be read.
    """
    if not _SIGN.search(text, 0, _HEAD):
        return None
    lines = split_lines(text)
    spans = list(_spans(lines))
    top = lines[: spans[0][0]]
    records = [_record(lines, start, end) for start, end in spans]
    digest = digest_of(text, records, name=_subjects(top))
    start, end = spans[-1]
    cut = end == len(lines) and not _END.match(lines[end - 1])
    warnings = (
        (tr("It ends within the record that begins on line {line}.").format(line=start + 1),)
        if cut
        else ()
    )
    return replace(digest, date=_date(top), warnings=warnings)


def _spans(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the records stand, each from the bar above it to its end or the rule below."""
    start: int | None = None
    for at, line in enumerate(lines):
        if start is not None and _END.match(line):
            yield start, at + 1
            start = None
        elif start is not None and _RULE.fullmatch(line):
            yield start, at
            start = None
        elif _NUMBER.match(line) and at and lines[at - 1].strip() == _BAR:
            if start is not None:
                yield start, at - 1
            start = at - 1
    if start is not None:
        yield start, len(lines)


def _record(lines: Sequence[str], start: int, end: int) -> Record:
    inside = list(lines[start + 1 : end])
    bars = [at for at, line in enumerate(inside) if line.strip() == _BAR or _END.match(line)]
    fields = _fields(inside[1 : bars[0]] if bars else inside[1:])
    title = clean(unwrapped(fields.get("Title", ())))
    if not title or not bars:
        return Record(start + 1, end)
    text = inside[bars[0] + 1 : bars[1] if len(bars) > 1 else None]
    if text and text[-1].startswith("\\"):  # what was left of the bar when the text was cut off
        text.pop()
    paper = ParsedPaper(
        title=title,
        abstract=clean(unwrapped(text)),
        rank=0,
        first_line=0,
        last_line=0,
        facts=_facts(inside[0], fields),
        confidence=1.0 if _END.match(inside[-1]) else 0.5,
    )
    return Record(start + 1, end, paper)


def _fields(lines: Sequence[str]) -> dict[str, list[str]]:
    """Return the lines of each field of a record's head; of one that comes twice, the first's."""
    fields: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines:
        match = _FIELD.match(line)
        if match:
            current = [match[2]]
            fields.setdefault(match[1], current)
        elif line.strip() and not line.startswith(_REPLACED):
            current.append(line)
    return fields


def _facts(number: str, fields: Mapping[str, Sequence[str]]) -> Facts:
    found = {name: clean(" ".join(lines)) for name, lines in fields.items()}
    match = _NUMBER.match(number)
    ids = (match[1] if match else "", *found.get("DOI", "").split())
    return Facts(
        authors=author_names(found.get("Authors", "")),
        ids=identities_of(*ids),
        links=links_in(found.get("Comments", "")),
        published=iso_date(found.get("Date", "").partition("(")[0]),
        venue=found.get("Journal-ref", ""),
        keywords=tuple(found.get("Categories", "").split()),
    )


def _date(top: Sequence[str]) -> DigestDate:
    """Return the last day of the period that an announcement tells of."""
    for line in top:
        match = _PERIOD.match(line)
        if match and match[3] in SHORT_MONTHS:
            year = int(match[4]) + (1900 if int(match[4]) >= _FIRST_YEAR else 2000)
            return digest_date(iso_date(f"{year:04}-{SHORT_MONTHS.index(match[3]) + 1}-{match[2]}"))
    return DigestDate()


def _subjects(top: Sequence[str]) -> str:
    """Return the archives' names, which stand between two known lines."""
    lines = iter(top)
    if _SUBJECTS not in map(str.strip, lines):
        return ""
    names = takewhile(lambda line: not _PERIOD.match(line) and not _RULE.fullmatch(line), lines)
    return clean(", ".join(names)[:NAME_LIMIT])
