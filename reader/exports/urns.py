"""Name papers and annotations for good: the same in every export, and on every machine."""

from __future__ import annotations

from uuid import UUID, uuid5

from reader.exports.addresses import address_of
from reader.text.normal import essence, fingerprint, valid_text
from reader.types import Paper

_LECTERN = UUID("5b0b2c0e-7f5f-4c5e-9d0e-3d8a1f6c9b27")
"""The name space of our own names; drawn once."""


def urn(*parts: str) -> str:
    """Return the name of what *parts* tell apart from everything else."""
    return uuid5(_LECTERN, "\n".join(map(valid_text, parts))).urn


def paper_urn(paper: Paper) -> str:
    """Return the name of a paper: by its first identifier, or else by its text."""
    address = next(filter(None, map(address_of, paper.facts.ids)), "")
    return urn("paper", address or fingerprint(paper.title, paper.abstract))


def source_urn(title: str) -> str:
    """Return the name of a paper of which nothing but its title is known."""
    return urn("title", essence(title))
