"""Write papers as BibTeX; what is not known of a paper is left out, never invented."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reader.exports.addresses import address_of
from reader.exports.bibtex_text import escaped, listed, name, verbatim, with_breaks
from reader.text.months import SHORT_MONTHS
from reader.types import Facts, Handout, LinkKind, Paper, PaperId

_SMALL_WORDS = (
    "a an and are as at be by can do for from how in into is it of on or our that the their this "
    "to towards toward via we what when where which with"
)
_SKIPPED = frozenset(_SMALL_WORDS.split())
_KEY_WORDS = 3
_KEY_WORD_LENGTH = 20
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


def write_bibtex(handout: Handout) -> Iterator[str]:
    """Yield one ``@misc`` entry a paper; a paper that comes again is passed over.

    A digest's date is not the paper's: there is a year only where a source told it.
    Fields that begin with ``lectern`` hold what BibTeX has no field for; by them
    Lectern knows its own entries again, and that their keywords are the reader's tags.
    """
    seen: set[PaperId] = set()
    for item in handout.items:
        paper = item.paper
        if paper.id not in seen:
            yield ("\n" if seen else "") + _entry(paper)
            seen.add(paper.id)


def citation_key(paper: Paper) -> str:
    """Return an ASCII key such as ``attention-all-need-12``: it ends in the paper's number.

    It depends on title and number alone, so it stays the same from export to export.
    """
    ascii_title = unicodedata.normalize("NFKD", paper.title).encode("ascii", "ignore").decode()
    found = re.findall("[a-z0-9]+", ascii_title.lower().replace("'", ""))
    words = [word[:_KEY_WORD_LENGTH] for word in found if word not in _SKIPPED]
    return "-".join([*words[:_KEY_WORDS], str(paper.id)] if words else ["paper", str(paper.id)])


def _entry(paper: Paper) -> str:
    known = ((field, value) for field, value in _fields(paper) if value)
    fields = "".join(f"  {field} = {{{value}}},\n" for field, value in known)
    return f"@misc{{{citation_key(paper)},\n{fields}}}\n"


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    facts = paper.facts
    yield "title", f"{{{escaped(paper.title)}}}"
    yield "author", " and ".join(filter(None, map(name, facts.authors)))
    yield "howpublished", escaped(facts.venue)
    yield from _date(facts.published)
    yield from _identifiers(facts)
    yield "abstract", escaped(paper.abstract)
    yield "keywords", _list(paper.tags)
    yield "annote", with_breaks(paper.note)
    yield "lectern", ", ".join([paper.decision.value, *(["starred"] if paper.starred else [])])
    yield "lectern-links", _list(f"{link.kind} {link.address}" for link in facts.links)
    yield "lectern-keywords", _list(facts.keywords)
    yield "lectern-summary", escaped(facts.summary)


def _date(published: str) -> Iterator[tuple[str, str]]:
    date = _DATE.fullmatch(published)
    if date is not None:
        year, month, day = date.groups(default="")
        yield "year", year
        yield "month", month and SHORT_MONTHS[int(month) - 1].lower()
        yield "day", day


def _identifiers(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield the first arXiv number and DOI in their own fields, and the others in ours."""
    numbers = [value for kind, value in facts.ids if kind == "arxiv"]
    names = [value for kind, value in facts.ids if kind == "doi"]
    if numbers:
        yield "eprint", verbatim(numbers[0])
        yield "archivePrefix", "arXiv"
    yield "doi", verbatim("".join(names[:1]))
    yield "url", verbatim(_page(facts))
    own = {("arxiv", number) for number in numbers[:1]} | {("doi", name) for name in names[:1]}
    yield "lectern-ids", _list(address_of(each) for each in facts.ids if each not in own)


def _page(facts: Facts) -> str:
    """Return the paper's own page: a link to it, or where an identifier leads."""
    pages = [link.address for link in facts.links if link.kind is LinkKind.PAPER]
    return next(filter(None, [*pages, *map(address_of, facts.ids)]), "")


def _list(items: Iterable[str]) -> str:
    return ", ".join(filter(None, map(listed, items)))
