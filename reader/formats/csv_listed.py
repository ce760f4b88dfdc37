"""Read back a row of the table that Lectern writes of papers, marks and all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reader.formats.dates import iso_date
from reader.formats.own_record import with_listed
from reader.formats.records import KINDS, cleaned, decision_of, each_once, kept_link, unplaced
from reader.text.cells import unbarred
from reader.text.csl import key_given
from reader.text.normal import clean, encodable
from reader.types import Facts, Identity, Link, Marks, ParsedPaper

COLUMNS = frozenset(
    {"title", "abstract", "authors", "published", "venue", "summary", "arxiv", "doi", "acl",
     "keywords", "links", "list", "section", "sentence", "decision", "starred", "tags",
     "note", "details", "key"}
)  # fmt: skip
"""What is read of it, by the headings that `reader.exports.csv_table` gives."""
_ITEM = re.compile(r"(?:[^;\\]|\\.|\\\Z)++", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def is_listed(headings: frozenset[str]) -> bool:
    """Tell whether a table with these *headings* is Lectern's: it alone has decisions and stars."""
    return {"title", "decision", "starred"} <= headings


def listed(cells: Mapping[str, str]) -> ParsedPaper | None:
    """Return the paper that a row tells of, its place yet unknown, or None without a title."""
    known = {name: unbarred(cells.get(name, "")) for name in COLUMNS}
    paper = unplaced(known["title"], known["abstract"])
    if paper is None:
        return None
    paper = replace(paper, facts=_facts(known), marks=_marks(known))
    return with_listed(paper, known | {"reading_list": {"name": known["list"]}})


def _facts(cells: Mapping[str, str]) -> Facts:
    return Facts(
        authors=cleaned(_items(cells["authors"])),
        ids=tuple(_ids(cells)),
        links=tuple(_links(cells["links"])),
        published=iso_date(cells["published"]),
        venue=clean(cells["venue"]),
        keywords=each_once(_items(cells["keywords"])),
        summary=clean(cells["summary"]),
        details=tuple(_details(cells)),
    )


def _marks(cells: Mapping[str, str]) -> Marks:
    return Marks(
        decision=decision_of(cells["decision"].strip()),
        starred=cells["starred"].strip().lower() in ("yes", "true", "1"),
        tags=each_once(_items(cells["tags"])),
        note=encodable(cells["note"]) if clean(cells["note"]) else "",
    )


def _items(cell: str) -> Iterator[str]:
    """Yield what stands behind semicolons, those with a backslash before them left alone."""
    return (_ESCAPED.sub(r"\1", item[0]) for item in _ITEM.finditer(cell))


def _ids(cells: Mapping[str, str]) -> Iterator[Identity]:
    return ((kind, value) for kind in KINDS for value in cleaned(_items(cells[kind])))


def _links(cell: str) -> Iterator[Link]:
    for item in cleaned(_items(cell)):
        kind, _, address = item.partition(" ")
        yield from kept_link(kind, address)


def _details(cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    key = key_given(clean(cells["key"]))
    for item in cleaned(_items(cells["details"])):
        name, _, value = item.partition("=")
        if name and value and name not in key:
            yield name, value
    yield from key.items()
