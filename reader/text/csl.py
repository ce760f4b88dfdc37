"""Tell of a paper in the terms of CSL: the one mapping that all bibliographies come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reader.text.normal import clean
from reader.text.people import Name, name_of, packed_name, said, unpacked_name
from reader.types import Facts, Identity, LinkKind, Paper

_TYPE_NAMES = (
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic"
    " collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic"
    " hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet"
    " paper-conference patent performance periodical personal_communication post post-weblog"
    " regulation report review review-book software song speech standard thesis treaty webpage"
)
TYPES = frozenset(_TYPE_NAMES.split())
NAMES = ("author", "editor", "translator")
"""Variables that hold names; authors only where a source tells the parts of their names."""
PLAIN = (
    *("container-title-short", "collection-title", "collection-number", "volume", "issue"),
    *("number", "page", "number-of-pages", "chapter-number", "edition", "version"),
    *("publisher", "publisher-place", "event-title", "event-place", "genre", "ISBN", "ISSN"),
    *("PMID", "PMCID", "language", "title-short", "note"),
)
"""Variables that hold a line of text. The title of what contains a paper is `Facts.venue`."""
_KEY = "citation-key"
_ORDER = {name: place for place, name in enumerate(("type", *NAMES, *PLAIN, _KEY))}
_LONGEST = 2_000
_MOST = 1_000
"""Characters of a value, and values: more than that no bibliography tells of one paper."""
_DASHES = re.compile(r"\s?[‐‑–—]\s?|--+")
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a bibliography says of a paper; what is not known is empty."""

    type: str
    """One of `TYPES`; "document" where no source tells."""
    title: str
    abstract: str
    authors: tuple[Name, ...]
    venue: str
    issued: tuple[str, ...]
    """Year, month and day as they are known, with leading zeros."""
    doi: str
    arxiv: str
    url: str
    details: Mapping[str, str]
    """The values of `PLAIN` variables."""
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()


def details_of(told: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return what was *told*, as `Facts.details` keeps it: known variables, clean, in order.

    Of two values of a variable that holds one the first counts. Names come as
    `packed_name` writes them.
    """
    known: dict[str, list[str]] = {}
    for variable, text in told:
        value = _tidy(variable, text)
        if not value or (variable == "type" and value not in TYPES):
            continue
        values = known.setdefault(variable, [])
        if (variable in NAMES and len(values) < _MOST) or not values:
            values.append(value)
    order = sorted(known.keys() & _ORDER.keys(), key=_ORDER.__getitem__)
    return tuple((variable, value) for variable in order for value in known[variable])


def _tidy(variable: str, value: str) -> str:
    value = clean(value[: 10 * _LONGEST])[:_LONGEST].rstrip()
    return _DASHES.sub("-", value) if variable == "page" else value


def names_told(role: str, names: Iterable[Name]) -> list[tuple[str, str]]:
    """Return the names of a role for `details_of`; authors only where the parts are news."""
    good = [name for name in names if said(name)]
    if role == "author":
        good = [name for name in good if name != name_of(said(name))]
    return [(role, packed_name(name)) for name in good]


def detailed(facts: Facts, told: Iterable[tuple[str, str]]) -> Facts:
    """Return *facts* with what else a bibliography tells; a type that says nothing is left out."""
    details = details_of(told)
    type_ = dict(details).get("type")
    if type_ in ("document", plain_type(facts)):
        details = details[1:]
    return replace(facts, details=details)


def united_details(some: Iterable[Facts]) -> tuple[tuple[str, str], ...]:
    """Return what several sources tell of one paper: of each variable what the first one tells.

    Which authors a paper has is settled elsewhere, so the parts of all their names are kept.
    """
    told: dict[str, list[str]] = {}
    for facts in some:
        before = set(told) - {"author"}
        for variable, value in facts.details:
            values = told.setdefault(variable, [])
            if variable not in before and value not in values:
                values.append(value)
    return details_of((name, value) for name, values in told.items() for value in values)


def plain_type(facts: Facts) -> str:
    """Return the type of a paper of which no source tells one."""
    archived = any(kind == "arxiv" for kind, _ in facts.ids)
    return "article" if archived and not facts.venue else "document"


def key_told(facts: Facts) -> str:
    """Return the citation key that a bibliography gave a paper, or ''."""
    return next((value for name, value in facts.details if name == _KEY), "")


def key_given(key: str) -> dict[str, str]:
    """Return the detail that keeps the citation key which a library gave a paper; none for ''."""
    return {_KEY: key} if clean(key) else {}


def authors_of(facts: Facts) -> tuple[Name, ...]:
    """Return the names of the authors, in the parts that a source tells or that are plain."""
    names = [unpacked_name(value) for role, value in facts.details if role == "author"]
    told = {said(name): name for name in names}
    spoken = (clean(" ".join(author.splitlines())) for author in facts.authors)
    return tuple(told.get(author) or name_of(author) for author in spoken if author)


def reference(paper: Paper, address: str) -> Reference:
    """Return what a bibliography says of *paper*, which is to be found at *address*."""
    facts = paper.facts
    details = dict(reversed(facts.details))
    date = _DATE.fullmatch(facts.published)
    return Reference(
        type=details.get("type") or plain_type(facts),
        title=paper.title,
        abstract=paper.abstract,
        authors=authors_of(facts),
        venue=facts.venue,
        issued=tuple(filter(None, date.groups())) if date else (),
        doi=_first(facts.ids, "doi"),
        arxiv=_first(facts.ids, "arxiv"),
        url=next((x.address for x in facts.links if x.kind is LinkKind.PAPER), "") or address,
        details={name: details[name] for name in PLAIN if name in details},
        editors=_named(facts, "editor"),
        translators=_named(facts, "translator"),
    )


def _named(facts: Facts, role: str) -> tuple[Name, ...]:
    return tuple(unpacked_name(value) for name, value in facts.details if name == role)


def _first(ids: Iterable[Identity], kind: str) -> str:
    return next((value for each, value in ids if each == kind), "")
