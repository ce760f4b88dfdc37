"""Read a table with a header, CSV or TSV: a row is a paper."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.formats import csv_listed
from reader.formats.dates import iso_date
from reader.formats.names import author_names
from reader.formats.records import Record, cleaned, digest_of, each_once, unplaced
from reader.formats.references import ids_in, links_to
from reader.text.cells import unbarred
from reader.text.lines import split_lines
from reader.text.normal import clean
from reader.text.people import turned
from reader.types import Facts, ParsedDigest

_DELIMITERS = ",\t;"
_COLUMNS = {
    "title": "title|paper title|article title|document title|name of paper",
    "abstract": "abstract|summary|abstract note|description",
    "authors": "authors|author|creator|creators|author names|author s|author full names",
    "arxiv": "arxiv|arxiv id|eprint",
    "doi": "doi|doi link",
    "id": "id|paper id|identifier|acl id|key",
    "url": "url|link|links|pdf url|url abs|paper url|link to paper",
    "date": "date|published|publication date|publication year|year|published date|pub date",
    "venue": "venue|journal|publication title|source title|conference|booktitle|journal name",
    "keywords": "keywords|author keywords|tags|manual tags|categories|topics|subjects",
}
"""What is read of a row, and the headings under which it stands in other programs' tables."""
_KNOWN = {name: kind for kind, names in _COLUMNS.items() for name in names.split("|")}
_TELLING = frozenset({"abstract", "authors", "arxiv", "doi", "id", "url"})
"""One of them beside the title makes a header; "Title, Year" alone may be prose."""
_NO_LETTER = re.compile(r"[\W_]+")
_LONGEST_HEADER = 10_000
_DOUBTFUL = 0.5
_BETWEEN = re.compile("[;,|]")
_LISTED = str.maketrans("", "", "[]'\"")
_MOST_RETRIES = 100
"""Quotation marks that were never closed: finding where the next row begins costs time."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table's header: what separates its cells, which column is what, and how many there are."""

    delimiter: str
    columns: Mapping[str, tuple[int, ...]]
    width: int
    first_row: int
    """Where the rows begin, from 0."""
    own: bool = False
    """Lectern wrote it: its columns have their own names, and marks stand in them."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row, from a line to a line; it has none where it could not be read."""

    first_line: int
    last_line: int
    cells: Sequence[str] = ()
    fits: bool = False
    """It has as many cells as the header."""


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    It has to begin with a header that names a title and something else of a paper.

    Raises:
        FormatError: No row has a title.
    """
    lines = split_lines(text)
    table = _table(lines)
    if table is None:
        return None
    rows = list(_rows(table, lines))
    if 2 * sum(row.fits for row in rows) < len(rows):
        return None
    record = _listed if table.own else _record
    return digest_of(text, [record(row, table.columns) for row in rows])


def _table(lines: Sequence[str]) -> _Table | None:
    start = next((n for n, line in enumerate(lines) if line.strip("\ufeff \t")), None)
    if start is None or len(lines[start]) > _LONGEST_HEADER:
        return None
    tables = (_header(lines[start], delimiter, start) for delimiter in _DELIMITERS)
    found = [table for table in tables if table is not None]
    return max(found, key=lambda table: table.width, default=None)


def _header(line: str, delimiter: str, place: int) -> _Table | None:
    cells = next(csv.reader([line.lstrip("\ufeff")], delimiter=delimiter), [])
    if csv_listed.is_listed(frozenset(cells)):
        own = {cell: (column,) for column, cell in enumerate(cells)}
        return _Table(delimiter, own, len(cells), place + 1, own=True)
    columns: dict[str, tuple[int, ...]] = {}
    for column, cell in enumerate(cells):
        kind = _KNOWN.get(" ".join(_NO_LETTER.sub(" ", cell).lower().split()))
        if kind is not None:
            columns[kind] = (*columns.get(kind, ()), column)
    if "title" not in columns or (len(columns) <= 2 and _TELLING.isdisjoint(columns)):
        return None
    return _Table(delimiter, columns, len(cells), place + 1)


def _rows(table: _Table, lines: Sequence[str]) -> Iterator[_Row]:
    """Yield the rows; where a quotation mark is never closed, only its first line is lost."""
    place, retries = table.first_row, 0
    while place < len(lines):
        for row in _rows_from(table, lines, place):
            several = row.last_line > row.first_line
            if not row.fits and several and retries < _MOST_RETRIES:
                retries += 1
                yield _Row(row.first_line, row.first_line)
                place = row.first_line
                break
            place = row.last_line
            if not row.fits or any(cell.strip() for cell in row.cells):
                yield row
        else:
            return


def _rows_from(table: _Table, lines: Sequence[str], start: int) -> Iterator[_Row]:
    source = (f"{lines[place]}\n" for place in range(start, len(lines)))
    reader = csv.reader(source, delimiter=table.delimiter, strict=True)
    while True:
        first = start + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a quotation mark too many, or a cell of more than 131,072 characters
            yield _Row(first, start + reader.line_num)
            continue
        if cells:
            yield _Row(first, start + reader.line_num, cells, len(cells) == table.width)


def _record(row: _Row, columns: Mapping[str, tuple[int, ...]]) -> Record:
    cells = {
        kind: [_unguarded(row.cells[place]) for place in places if place < len(row.cells)]
        for kind, places in columns.items()
    }
    paper = unplaced(_first(cells, "title"), _first(cells, "abstract"))
    if paper is not None:
        certainty = 1.0 if row.fits else _DOUBTFUL
        paper = replace(paper, facts=_facts(cells), confidence=certainty)
    return Record(row.first_line, row.last_line, paper)


def _listed(row: _Row, columns: Mapping[str, tuple[int, ...]]) -> Record:
    cells = {name: row.cells[place] for name, (place,) in columns.items() if place < len(row.cells)}
    paper = csv_listed.listed(cells)
    if paper is not None and not row.fits:
        paper = replace(paper, confidence=_DOUBTFUL)
    return Record(row.first_line, row.last_line, paper)


def _unguarded(cell: str) -> str:
    return unbarred(cell).strip()


def _facts(cells: Mapping[str, Sequence[str]]) -> Facts:
    dates = [iso_date(date) for date in cells.get("date", ())]
    addresses = cells.get("url", ())
    certain = [text for kind in ("arxiv", "doi", "id") for text in cells.get(kind, ())]
    return Facts(
        authors=_authors(_first(cells, "authors")),
        ids=ids_in([*certain, *addresses]),
        links=links_to(addresses),
        published=max(dates, key=len, default=""),
        venue=clean(_first(cells, "venue")),
        keywords=each_once(
            word for cell in cells.get("keywords", ()) for word in _BETWEEN.split(cell)
        ),
    )


def _authors(cell: str) -> tuple[str, ...]:
    """Return the names in *cell*: "A; B", "A, B and C", "Last, First" or a list of Python's."""
    names = cell.translate(_LISTED) if cell.startswith("[") else cell
    if ";" in names or "|" in names:
        return cleaned(turned(name) for name in re.split("[;|]", names))
    several = author_names(names)
    if len(several) == 2 and not any(" " in name for name in several):
        return (turned(names),)
    return several


def _first(cells: Mapping[str, Sequence[str]], kind: str) -> str:
    return next(filter(None, cells.get(kind, ())), "")
