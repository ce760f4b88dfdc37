"""Know the small print around a paper on a page: upvotes, authors, date, code, organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from reader.formats.furniture import PAGE, printed_date
from reader.formats.page_markup import is_links, may_be_paper, shown, targets
from reader.text.identifiers import identities_of
from reader.text.urls import safe_address
from reader.types import DigestDate, Identity, LineKind, Link, LinkKind

_LONGEST = 120  # characters of small print

_COUNT = r"\d{1,9}(?:[.,]\d{1,3}){0,3} ?[kKmM]?"
_BUTTONS = re.compile(
    rf"\W{{0,6}}(?:{_COUNT})?|Upvotes?(?: {_COUNT})?|{_COUNT} (?:upvotes?|comments?)|Share"
)
_RECORDS = re.compile(
    r"\d{1,5} authors?|Submitted by .{1,80}|(?:View )?(?:arXiv|PDF)(?: page)?|Project(?: page)?"
    rf"|(?:LINK: ?)?(?:GitHub|Code)(?: {_COUNT})?",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:(?:Published|Submitted|Updated) )?(?:on )?([A-Z][a-z]{2,8} \d.{0,8})")
_BETWEEN = re.compile(r"[·•|]")
_FURNITURE = {
    *(*PAGE, "Trending Papers", "Daily", "Weekly", "Monthly", "Papers", "Search", "Submit"),
    *("Log In", "Sign Up", "Previous", "Next", "Company", "Website", "TOS", "Terms", "Privacy"),
    *("About", "Careers", "Models", "Datasets", "Spaces", "Pricing", "Docs", "Community"),
    *("Hugging Face", "© Hugging Face", "System theme", "References", "Visible links"),
}
_HEADER = {*PAGE, "Trending Papers"} - {"new", "Subscribe"}
_HEAD = 40  # lines that the header stands in
_HEADER_LINE = 1_000  # characters, addresses and all
_NO_DATE = DigestDate()


@dataclass(frozen=True, slots=True)
class Detail:
    """What a piece of small print tells. ``kind`` is FURNITURE when it is not of the paper."""

    kind: LineKind
    date: DigestDate = _NO_DATE
    ids: tuple[Identity, ...] = ()
    links: tuple[Link, ...] = ()


def detail(source: str) -> Detail | None:
    """Return what *source*, a line or a bracketed piece, tells; None when it is text."""
    addresses = targets(source)
    if any(map(_is_login, addresses)) or _is_login(source.strip().rsplit(" ", 1)[-1]):
        return Detail(LineKind.FURNITURE)
    text = shown(source)
    if len(text) > _LONGEST:
        return None
    pieces = [piece.strip() for piece in _BETWEEN.split(text)]
    code = _code(addresses)
    if not code and (text in _FURNITURE or all(map(_BUTTONS.fullmatch, pieces))):
        return Detail(LineKind.FURNITURE, ids=_ids(addresses))
    dates = [date for piece in pieces if (date := _date(piece))]
    if all(_is_record(piece) for piece in pieces) or _leads_elsewhere(source, addresses):
        date = dates[0] if dates else _NO_DATE
        return Detail(LineKind.RECORD, date, _ids(addresses), code + _project(text, addresses))
    return None


def has_header(lines: Sequence[str]) -> bool:
    """Tell whether a text begins with lines that only a page of papers has."""
    return any(shown(line) in _HEADER for line in lines[:_HEAD] if len(line) <= _HEADER_LINE)


def _project(text: str, addresses: list[str]) -> tuple[Link, ...]:
    if not text.lower().startswith("project"):
        return ()
    return tuple(Link(LinkKind.PROJECT, link.address) for link in web_links(addresses))


def _is_record(piece: str) -> bool:
    known = _BUTTONS.fullmatch(piece) or _RECORDS.fullmatch(piece)
    return known is not None or _date(piece) is not None


def _date(piece: str) -> DigestDate | None:
    match = _DATED.fullmatch(piece)
    return printed_date(match[1]) if match else None


def _leads_elsewhere(source: str, addresses: list[str]) -> bool:
    """Tell whether *source* is a link to anything but a paper: an organisation, its code."""
    return is_links(source) and not any(map(may_be_paper, addresses))


def _is_login(address: str) -> bool:
    return "/login?" in address


def _ids(addresses: list[str]) -> tuple[Identity, ...]:
    return identities_of(*(address.partition("#")[0] for address in addresses))


def _code(addresses: list[str]) -> tuple[Link, ...]:
    return tuple(link for link in web_links(addresses) if link.kind is LinkKind.CODE)


def web_links(addresses: Iterable[str]) -> tuple[Link, ...]:
    """Return links to those of *addresses* that are of the web and no paper, each once."""
    safe = (address for address in dict.fromkeys(addresses) if safe_address(address))
    return tuple(
        Link(
            LinkKind.CODE if urlsplit(address).hostname == "github.com" else LinkKind.OTHER, address
        )
        for address in safe
        if not identities_of(address.partition("#")[0])
    )
