"""Read a saved Daily Papers page, HTML: from the data it carries, or from what it shows."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape

from selectolax.lexbor import LexborHTMLParser

from reader.formats import json_papers, markdown_page, plain
from reader.formats.cards import NAME_LIMIT
from reader.formats.dates import digest_date, iso_date
from reader.formats.details import has_header
from reader.formats.html_text import as_text, parsed
from reader.formats.lines import LineNumbers, accounted
from reader.text.lines import split_lines
from reader.text.normal import clean
from reader.types import ParsedDigest, ParsedPaper
from reader.words import tr

_HEAD = 4_000
_PAGE = re.compile(
    r"<(?:!doctype html|html|head|body|main|article|section|div|p|h\d|table)\b", re.I
)
_ISLAND = re.compile(r"data-props\s{0,9}=\s{0,9}([\"'])", re.I)
_PAPERS = "dailyPapers"
_DAY = re.compile(r'"dateString"\s{0,9}:\s{0,9}"([0-9-]{10})"')
_WORDS = 4  # that find a title or an abstract in the page's own text
_WINDOW = 300_000  # characters from one paper to the next
_ENOUGH = 3  # papers that make a digest of a page without the header


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: The page carries its papers, but cut short; or it is HTML
            that no program could have written.
    """
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if not head.startswith("<") or _PAGE.search(head) is None:
        return None
    tree = parsed(text)
    digest = _carried(tree, text) or _shown(tree, text) or _plain(tree, text)
    return digest if digest is None else replace(digest, name=digest.name or _title(tree))


def _carried(tree: LexborHTMLParser, text: str) -> ParsedDigest | None:
    """Return the papers in the data that the page's own program starts from."""
    start, whole = _island(text)
    if start < 0:
        return None
    if not whole:
        digest = _of_json(unescape(text[start:]))
        warnings = (tr("The page ends within its list of papers."),)
        return _moved(replace(digest, warnings=warnings), text, start) if digest else None
    for element in tree.css("[data-props]"):
        data = element.attributes.get("data-props") or ""
        if _PAPERS in data and (digest := _of_json(data)) is not None:
            return _moved(digest, text, start)
    return None


def _island(text: str) -> tuple[int, bool]:
    """Return where in the page the list of papers begins, or -1, and whether it ends."""
    for island in _ISLAND.finditer(text):
        end = text.find(island[1], island.end())
        if text.find(_PAPERS, island.end(), end if end >= 0 else len(text)) >= 0:
            return island.end(), end >= 0
    return -1, False


def _of_json(data: str) -> ParsedDigest | None:
    digest = json_papers.attempt(data)
    day = _DAY.search(data)
    if digest is None or day is None:
        return digest
    date = digest_date(iso_date(day[1]))
    return replace(digest, date=date) if date.iso else digest


def _moved(digest: ParsedDigest, text: str, start: int) -> ParsedDigest:
    """Return *digest* with the lines of the page, in which its data begins at *start*."""
    by = LineNumbers(text).at(start) - 1
    last = len(split_lines(text))
    papers = tuple(
        replace(
            paper,
            first_line=min(paper.first_line + by, last),
            last_line=min(paper.last_line + by, last),
        )
        for paper in digest.papers
    )
    orphans = tuple(replace(one, number=min(one.number + by, last)) for one in digest.orphans)
    return replace(digest, papers=papers, orphans=orphans, lines=accounted(text, papers, orphans))


def _shown(tree: LexborHTMLParser, text: str) -> ParsedDigest | None:
    """Return the papers on the page as it is seen: headings that lead to a paper."""
    if "/papers/" not in text:
        return None
    digest = markdown_page.attempt(as_text(tree, marked=True))
    return _found_again(digest, text) if digest else None


def _plain(tree: LexborHTMLParser, text: str) -> ParsedDigest | None:
    """Return the papers of a page whose text is a plain digest.

    Any page may have a heading with a paragraph, so that one or two prove nothing.
    """
    seen = as_text(tree, marked=False)
    digest = plain.attempt(seen)
    if digest is None or (len(digest.papers) < _ENOUGH and not has_header(split_lines(seen))):
        return None
    return _found_again(digest, text)


def _found_again(digest: ParsedDigest, text: str) -> ParsedDigest:
    """Return *digest* with the lines on which its papers stand in the page's own *text*."""
    numbers = LineNumbers(text)
    starts = [max(0, text.find(_marks(digest.papers[0])[0]))]
    for paper in digest.papers[1:]:
        found = text.find(_marks(paper)[0], starts[-1] + 1, starts[-1] + _WINDOW)
        starts.append(found if found >= 0 else starts[-1])
    papers = []
    for paper, start, stop in zip(digest.papers, starts, [*starts[1:], len(text)], strict=True):
        end = text.rfind(_marks(paper)[1], start, min(stop, start + _WINDOW))
        first, last = numbers.at(start), numbers.at(max(start, end))
        papers.append(replace(paper, first_line=first, last_line=last))
    return replace(digest, papers=tuple(papers), orphans=(), lines=accounted(text, papers), name="")


def _marks(paper: ParsedPaper) -> tuple[str, str]:
    """Return what shows in HTML where a paper begins and where it ends."""
    if paper.facts.ids:
        address = f"/papers/{paper.facts.ids[0][1]}"
        return address, address
    first, last = paper.title.split()[:_WORDS], paper.abstract.split()[-_WORDS:]
    return escape(" ".join(first), quote=False), escape(" ".join(last), quote=False)


def _title(tree: LexborHTMLParser) -> str:
    element = tree.css_first("head > title")
    return clean(element.text()[:NAME_LIMIT]) if element is not None else ""
