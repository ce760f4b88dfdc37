"""Say under which web address an identifier leads to its paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from reader.text.links import links_in
from reader.text.urls import safe_address
from reader.types import Identity, Paper

_BASES = {
    "arxiv": "https://arxiv.org/abs/",
    "doi": "https://doi.org/",
    "acl": "https://aclanthology.org/",
}
_OLD_ACL = re.compile(r"[a-z]\d\d-\d{4}")


def address_of(identity: Identity) -> str:
    """Return the address of the paper with *identity*; '' when its kind has none.

    The formats that are read know the identifier in it again.
    """
    kind, value = identity
    if kind == "acl" and _OLD_ACL.fullmatch(value):
        value = value.upper()
    return _BASES[kind] + quote(value, safe="/:;()") if kind in _BASES else ""


def lead_of(paper: Paper) -> str:
    """Return the safe address where *paper* is to be found, or ''.

    That is where its numbers lead; or else the first of its links, or of its abstract's.
    """
    return next(filter(None, map(safe_address, _addresses(paper))), "")


def _addresses(paper: Paper) -> Iterator[str]:
    yield from map(address_of, paper.facts.ids)
    yield from (link.address for link in paper.facts.links)
    yield from (link.address for link in links_in(paper.abstract))
