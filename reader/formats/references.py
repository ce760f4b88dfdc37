"""Tell the identifiers in a bibliography's record from its other addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.text.identifiers import identities_of
from reader.text.urls import safe_address
from reader.types import Identity, Link, LinkKind

_CITED = re.compile(r"\barxiv\s?[:.]\s?([\w./-]{7,30})", re.IGNORECASE)
_LOOKED_AT = 1_000  # characters of a field; a citation is shorter


def ids_in(certain: Iterable[str], vague: Iterable[str] = ()) -> tuple[Identity, ...]:
    """Return what *certain* texts identify, and the numbers that *vague* ones cite.

    A vague text is "arXiv preprint arXiv:2503.02130 (2025)" where a journal is due.
    """
    found = (match for text in vague for match in _CITED.finditer(text[:_LOOKED_AT]))
    cited = (identity for match in found for identity in identities_of(match[1].rstrip(".")))
    known = (identity for text in certain for identity in identities_of(text))
    return tuple(dict.fromkeys([*known, *cited]))


def links_to(addresses: Iterable[str]) -> tuple[Link, ...]:
    """Return links to the safe ones of *addresses* that do not stand for an identifier."""
    good = (each for each in addresses if safe_address(each) and not identities_of(each))
    return tuple(dict.fromkeys(Link(LinkKind.PAPER, address) for address in good))
