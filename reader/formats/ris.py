"""Read a RIS bibliography: rispy names the fields; here records are cut, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

import rispy
from rispy.config import TAG_KEY_MAPPING

from reader.formats.dates import iso_date
from reader.formats.own_record import own_authors, own_facts, with_own
from reader.formats.records import Record, cleaned, digest_of, each_once, unplaced
from reader.formats.references import ids_in, links_to
from reader.formats.ris_details import Fields, details, own_of
from reader.text.csl import detailed
from reader.text.lines import split_lines
from reader.text.normal import clean
from reader.text.people import parted, said
from reader.text.unmarked import unmarked
from reader.types import Facts, ParsedDigest, ParsedPaper

_TAG = re.compile(r"[\ufeff\s]*+([A-Z][A-Z0-9]) {1,2}-(?:[ \t](.*))?")
_BEGUN = re.compile("[A-Z][A-Z0-9]?(?: {1,2}-?)?")
"""The last line of a file that was cut off within a tag."""
_TYPE = re.compile(r"[A-Z]{3,12}")
_HEAD = 20
"""Lines that are not blank, among which a record begins."""
_FEWEST = 3
"""Fields that show what a text is, where its type is missing."""
_NAMES = TAG_KEY_MAPPING | {"BT": "book_title", "CT": "caption_title", "ED": "editors"}
_TITLE_TAGS = ("TI", "T1", "CT", "BT")
_TITLES = tuple(_NAMES[tag] for tag in _TITLE_TAGS)
_VENUES = tuple(_NAMES[tag] for tag in ("JF", "JO", "T2", "BT", "JA", "J2"))
_DATES = tuple(_NAMES[tag] for tag in ("PY", "Y1", "DA"))
_SEVERAL = re.compile(r";\s{0,9}(?=https?:)")


@dataclass(slots=True)
class _Cut:
    """The lines of a record, or of what stands between two: that has no fields."""

    first_line: int
    last_line: int
    fields: list[tuple[str, list[str]]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Lines of a note, with the spaces that they begin and end with."""
    type: str = ""
    ended: bool = False

    @property
    def has_title(self) -> bool:
        return any(tag in _TITLE_TAGS and parts[0].strip() for tag, parts in self.fields)


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: None of its records has a title.
    """
    lines = split_lines(text)
    if not _is_ris(lines):
        return None
    return digest_of(text, [_record(cut) for cut in _whole(_cuts(lines))])


def _is_ris(lines: Sequence[str]) -> bool:
    """Tell whether a type stands in the head, or at least a title among other fields."""
    head = [line for line in lines[: 10 * _HEAD] if line.strip("\ufeff \t")][:_HEAD]
    fields = [match for line in head if (match := _TAG.match(line[:200]))]
    if any(found[1] == "TY" and _TYPE.fullmatch((found[2] or "").strip()) for found in fields):
        return True
    tags = {found[1] for found in fields}
    return (
        len(tags & _NAMES.keys()) >= _FEWEST
        and not tags.isdisjoint(_TITLE_TAGS)
        and 2 * len(fields) > len(head)
    )


def _cuts(lines: Sequence[str]) -> Iterator[_Cut]:
    """Yield what begins with a type, or with any field after an end, and what is no field."""
    cut: _Cut | None = None
    for number, line in enumerate(lines, start=1):
        found = _TAG.match(line)
        if cut is not None and (cut.ended or (found and found[1] == "TY")):
            yield cut
            cut = None
        if not line.strip("\ufeff \t"):
            continue
        if cut is None:
            cut = _Cut(number, number, ended=not found)
        cut.last_line = number
        if number < len(lines) or not _BEGUN.fullmatch(line):
            _take(cut, line, found)
    if cut is not None:
        yield cut


def _take(cut: _Cut, line: str, found: re.Match[str] | None) -> None:
    if found and found[1] == "ER":
        cut.ended = True
    elif found and found[1] == "TY":
        cut.type = (found[2] or "").strip()
    elif found:
        cut.fields.append((found[1], [(found[2] or "").strip()]))
        cut.notes += [found[2] or ""] if found[1] == "N1" else []
    elif not found and cut.fields:
        cut.fields[-1][1].append(line.strip())


def _whole(cuts: Iterable[_Cut]) -> Iterator[_Cut]:
    """Yield the cuts; one without a title that follows a missing end belongs to the one before."""
    before: _Cut | None = None
    for cut in cuts:
        if before is None:
            before = cut
        elif not before.ended and not (before.fields and cut.has_title):
            before.fields += cut.fields
            before.last_line, before.ended = cut.last_line, cut.ended
        else:
            yield before
            before = cut
    if before is not None:
        yield before


def _record(cut: _Cut) -> Record:
    if not cut.fields:
        return Record(cut.first_line, cut.last_line)
    lines = [f"{tag}  - {' '.join(parts)}" for tag, parts in cut.fields]
    (fields,) = rispy.loads(
        "\n".join(["TY  - GEN", *lines, "ER  - "]),
        mapping=_NAMES,
        list_tags=list(_NAMES),
        delimiter_tags_mapping={},
        skip_unknown_tags=True,
    )
    return Record(cut.first_line, cut.last_line, _paper(fields, cut))


def _paper(fields: Fields, cut: _Cut) -> ParsedPaper | None:
    own = own_of(fields)
    abstracts = (" ".join(fields.get(name, ())) for name in ("abstract", "notes_abstract"))
    title, abstract = _title(fields), max(abstracts, key=len)
    if own is None:
        title, abstract = unmarked(title), unmarked(abstract)
    paper = unplaced(title, abstract)
    if paper is None:
        return None
    facts, authors = _facts(fields), [parted(name) for name in _authors(fields)]
    if own is not None:
        authors = list(own_authors(own)) or authors
        venue = clean(next(_values(fields, _NAMES["JF"], "secondary_title"), ""))
        facts = replace(facts, authors=cleaned(map(said, authors)), venue=venue)
        facts = own_facts(own, facts)
        tags = each_once(_values(fields, "keywords"))
        paper = with_own(paper, own, "\n".join(cut.notes), tags)
    return replace(paper, facts=detailed(facts, details(cut.type, fields, authors, own or {})))


def _authors(fields: Fields) -> Iterator[str]:
    return _values(fields, "authors", "first_authors")


def _title(fields: Fields) -> str:
    """Return the first title in the file; that of a book comes after that of its chapter."""
    article = [name for name in fields if name in _TITLES[:2]]
    return next(_values(fields, *article, *_TITLES[2:]), "")


def _facts(fields: Fields) -> Facts:
    addresses = [part for url in _values(fields, "urls") for part in _SEVERAL.split(url)]
    title = _title(fields)
    return Facts(
        authors=each_once(said(parted(name)) for name in _authors(fields)),
        ids=ids_in(chain(_values(fields, "doi", "type_of_work"), addresses)),
        links=links_to(addresses),
        published=max((iso_date(date) for date in _values(fields, *_DATES)), key=len, default=""),
        venue=next((clean(name) for name in _values(fields, *_VENUES) if name != title), ""),
        keywords=each_once(chain(*(word.split(";") for word in _values(fields, "keywords")))),
    )


def _values(fields: Fields, *names: str) -> Iterator[str]:
    """Yield what is not blank of the fields *names*."""
    return (value for name in names for value in fields.get(name, ()) if value.strip())
