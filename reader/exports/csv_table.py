"""Write papers as a table for spreadsheets; no cell of it is a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from reader.exports.addresses import lead_of
from reader.exports.csv_text import BOM, row
from reader.types import Handout, Item

Cells: TypeAlias = dict[str, str]


def write_csv(handout: Handout) -> Iterator[str]:
    """Yield a heading and a row for each paper, all cells in quotes, none of them computed.

    Several values in a cell stand behind semicolons, as `joined` writes them.
    """
    yield BOM + row(COLUMNS)
    name = handout.reading_list.name if handout.reading_list else ""
    for item in handout.items:
        cells = _cells(item) | {"list": name}
        yield row(cells[name] for name in COLUMNS)


def joined(texts: Iterable[str]) -> str:
    r"""Return *texts* as one cell; a semicolon of their own, or a backslash, has one before it."""
    escaped = (text.replace("\\", "\\\\").replace(";", "\\;") for text in texts)
    return "; ".join(escaped)


def _cells(item: Item) -> Cells:
    paper = item.paper
    facts = paper.facts
    return {
        "title": paper.title,
        "authors": joined(facts.authors),
        "published": facts.published,
        "venue": facts.venue,
        "url": lead_of(paper),
        **{
            kind: joined(value for known, value in facts.ids if known == kind)
            for kind in ("arxiv", "doi", "acl")
        },
        "abstract": paper.abstract,
        "summary": facts.summary,
        "keywords": joined(facts.keywords),
        "links": joined(f"{link.kind} {link.address}" for link in facts.links),
        "section": item.section,
        "sentence": item.sentence,
        **_marks(item),
        "details": joined(f"{name}={value}" for name, value in facts.details),
        "key": item.key,
        "digests": joined(dict.fromkeys(one.digest for one in paper.appearances)),
        "added": paper.added,
    }


def _marks(item: Item) -> Cells:
    paper = item.paper
    return {
        "decision": paper.decision.value,
        "starred": "yes" if paper.starred else "no",
        "tags": joined(paper.tags),
        "note": paper.note,
        "highlights": "\n".join(one.selector.exact for one in paper.highlights),
    }


COLUMNS = (
    "title", "authors", "published", "venue", "url", "arxiv", "doi", "acl", "abstract", "summary",
    "keywords", "links", "list", "section", "sentence", "decision", "starred", "tags", "note",
    "highlights", "details", "key", "digests", "added",
)  # fmt: skip
"""The same in every language: other programs read them, and `reader.formats.csv_listed` does."""
