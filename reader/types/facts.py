"""What sources tell of papers beside their texts: dates, links, identifiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reader.types.basic import Word


@dataclass(frozen=True, slots=True)
class DigestDate:
    """A page's date as it stood there, and what is known of it.

    ``text`` is the date as printed ("Mar 12"). ``year_inferred`` tells that the
    year came from the file's time, not from the page or the reader.
    """

    text: str = ""
    month: int | None = None
    day: int | None = None
    year: int | None = None
    year_inferred: bool = False

    @property
    def iso(self) -> str | None:
        """Return YYYY-MM-DD, or None when the page gave no date."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


Identity: TypeAlias = tuple[str, str]
"""A kind ("arxiv", "doi", "acl", "text") and a value; papers with one in common are the same."""


class LinkKind(Word):
    """What a paper's link leads to."""

    CODE = "code"
    MODEL = "model"
    DATA = "data"
    PROJECT = "project"
    PAPER = "paper"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Link:
    """A web address of a paper's, and what it leads to."""

    kind: LinkKind
    address: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source tells of a paper beside title and abstract; nothing in it is invented."""

    authors: tuple[str, ...] = ()
    ids: tuple[Identity, ...] = ()
    links: tuple[Link, ...] = ()
    published: str = ""
    """As much of YYYY-MM-DD as is known."""
    venue: str = ""
    keywords: tuple[str, ...] = ()
    """The source's own: categories, subject headings."""
    summary: str = ""
    """A sentence of the source's that stands for the abstract."""
    details: tuple[tuple[str, str], ...] = ()
    """More that a bibliography knows, by CSL's names of variables: ``("volume", "12")``."""
