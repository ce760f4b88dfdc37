"""Turn an entry of BibTeX into a paper: its texts, its facts, and the marks that Lectern wrote."""

from __future__ import annotations

import re
from dataclasses import replace

from bibtexparser.model import Entry

from reader.formats.bibtex_details import details
from reader.formats.bibtex_values import Fields, Macros, listed, people
from reader.formats.dates import iso_date
from reader.formats.own_record import own_json, with_listed
from reader.formats.records import cleaned, decision_of, each_once, kept_link, unplaced
from reader.formats.references import ids_in, links_to
from reader.text.csl import detailed
from reader.text.months import SHORT_MONTHS
from reader.text.normal import clean
from reader.text.people import said
from reader.types import Decision, Facts, Identity, Link, Marks, ParsedPaper

_OURS = "lectern"
"""The field that every entry of our own export has; it holds the decision and the star."""
_DBLP = re.compile(r"abs/(\S{7,30})", re.IGNORECASE)
"""Where DBLP has arXiv's number: journal = {CoRR}, volume = {abs/2503.02130}."""


def paper_of(entry: Entry, macros: Macros) -> ParsedPaper | None:
    """Return the paper that *entry* tells of, or None when it has no title."""
    fields = Fields(entry, macros)
    ours = _OURS in fields
    paper = unplaced(_title(fields), fields.text("abstract"))
    if paper is None:
        return None
    authors = people(fields.latex("author"))
    facts = Facts(
        authors=cleaned(map(said, authors)),
        ids=_ids(fields, ours=ours),
        links=_links(fields, ours=ours),
        published=_published(fields),
        venue=clean(_venue(fields, ours=ours)),
        keywords=each_once(_keywords(fields, ours=ours)),
        summary=clean(fields.text("lectern-summary")),
    )
    facts = detailed(facts, details(entry, fields, authors))
    paper = replace(paper, facts=facts)
    if not ours:
        return paper
    more = own_json(fields.text("lectern-more")) or {}
    return with_listed(replace(paper, marks=_marks(fields)), more)


def _title(fields: Fields) -> str:
    title, subtitle = fields.text("title"), fields.text("subtitle")
    return f"{title}: {subtitle}" if title.strip() and subtitle.strip() else title


def _ids(fields: Fields, *, ours: bool) -> tuple[Identity, ...]:
    archive = fields.text("archiveprefix", "eprinttype").strip().lower()
    eprint = fields.address("eprint") if archive in ("", "arxiv") else ""
    certain = [eprint, fields.address("doi")]
    if ours:
        return ids_in([*certain, *listed(fields.latex("lectern-ids"), semicolons=False)])
    dblp = _DBLP.fullmatch(fields.text("volume"))
    vague = (fields.text(name) for name in ("journal", "howpublished"))
    return ids_in([*certain, fields.address("url"), dblp[1] if dblp else ""], vague)


def _links(fields: Fields, *, ours: bool) -> tuple[Link, ...]:
    if not ours:
        return links_to([fields.address("url")])
    items = listed(fields.latex("lectern-links"), semicolons=False)
    parts = [item.partition(" ") for item in items]
    return tuple(link for kind, _, address in parts for link in kept_link(kind, address))


def _published(fields: Fields) -> str:
    if date := iso_date(fields.text("date")):
        return date
    year, month, day = (fields.text(name).strip() for name in ("year", "month", "day"))
    if (name := month[:3].title()) in SHORT_MONTHS:
        month = str(SHORT_MONTHS.index(name) + 1)
    if not month.isdecimal():
        return iso_date(year)
    return iso_date(f"{year}-{month}-{day}" if day.isdecimal() else f"{year}-{month}")


def _venue(fields: Fields, *, ours: bool) -> str:
    own = ("howpublished", "lectern-venue") if ours else ()
    return fields.text("journal", "journaltitle", "booktitle", *own)


def _keywords(fields: Fields, *, ours: bool) -> tuple[str, ...]:
    if ours:
        return listed(fields.latex("lectern-keywords"), semicolons=False)
    return (*listed(fields.latex("keywords", "keyword")), fields.text("primaryclass"))


def _marks(fields: Fields) -> Marks:
    state = listed(fields.latex(_OURS))
    return Marks(
        decision=decision_of(next((word for word in state if word in list(Decision)), None)),
        starred="starred" in state,
        tags=each_once(listed(fields.latex("keywords"), semicolons=False)),
        note=fields.text("annote"),
    )
