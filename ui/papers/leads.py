"""Tell where a paper leads: the pages of its numbers, and its links by what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from reader.exports.addresses import address_of
from reader.merge import joined
from reader.text.links import links_in
from reader.text.urls import safe_address
from reader.types import Link, LinkKind, Paper

_NAMES = {"arxiv": "arXiv", "doi": "DOI", "acl": "ACL"}
_ORDER = (
    LinkKind.CODE,
    LinkKind.MODEL,
    LinkKind.DATA,
    LinkKind.PROJECT,
    LinkKind.PAPER,
    LinkKind.OTHER,
)
_VERSION = re.compile(r"(?:v\d{1,3})?/?$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number under which a paper is known, and the safe address that it leads to."""

    name: str
    address: str


def numbers_of(paper: Paper) -> tuple[Number, ...]:
    """Return the paper's numbers that lead somewhere."""
    found = ((key, safe_address(address_of(key))) for key in paper.facts.ids)
    return tuple(
        Number(f"{_NAMES.get(kind, kind)} {value}", address)
        for (kind, value), address in found
        if address
    )


def links_of(paper: Paper) -> tuple[Link, ...]:
    """Return the safe links of a paper and of its abstract, code first.

    A link that one of its numbers leads to as well is left out.
    """
    known = {_bare(number.address) for number in numbers_of(paper)}
    links = [
        link
        for link in joined(paper.facts.links, links_in(paper.abstract))
        if safe_address(link.address) and _bare(link.address) not in known
    ]
    return tuple(sorted(links, key=lambda link: _ORDER.index(link.kind)))


def first_lead(paper: Paper) -> str | None:
    """Return the address that a paper leads to before all others, or None."""
    links = (link.address for link in links_of(paper))
    return next(chain(links, (number.address for number in numbers_of(paper))), None)


def _bare(address: str) -> str:
    """Return an address without what does not tell two pages apart."""
    rest = address.split("://", 1)[-1].removeprefix("www.")
    return _VERSION.sub("", rest, count=1).casefold()
