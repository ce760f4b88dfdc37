"""A paper with all that the library knows of it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.types.annotations import Highlight
from reader.types.basic import Decision, DigestId, ListId, PaperId, RecordId
from reader.types.facts import DigestDate, Facts
from reader.types.packets import Guest


@dataclass(frozen=True, slots=True)
class Appearance:
    """That a paper stood in a digest, at a rank, on given source lines."""

    digest_id: DigestId
    digest: str
    rank: int
    date: DigestDate
    first_line: int
    last_line: int
    record: RecordId = 0
    """The record that came with it; a merged paper has several."""
    version: int = 1
    """The version of the digest's original in which those lines stand."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paper's title and abstract as one record has them: as they came, and repaired."""

    record: RecordId
    raw_title: str
    raw_abstract: str
    title: str
    abstract: str

    @property
    def is_repaired(self) -> bool:
        """Say whether any rule has changed it."""
        return (self.title, self.abstract) != (self.raw_title, self.raw_abstract)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper with everything the library knows of it."""

    id: PaperId
    title: str
    abstract: str
    decision: Decision
    starred: bool
    tags: tuple[str, ...]
    note: str
    appearances: tuple[Appearance, ...]
    added: str
    """When it first came in: ISO 8601, UTC."""
    facts: Facts = Facts()
    """What all its sources tell of it together."""
    texts: tuple[Text, ...] = ()
    """Every text that it came with; the one that is shown comes first."""
    highlights: tuple[Highlight, ...] = ()
    """All of them, in the order of the text, also those whose passage is not to be found."""
    backlinks: tuple[tuple[PaperId, str], ...] = ()
    """The papers whose notes link to this one, and their titles."""
    lists: tuple[tuple[ListId, str], ...] = ()
    """The reading lists that hold it, and their names."""
    sentences: tuple[tuple[str, str], ...] = ()
    """What reading lists say of it, each after the name of its list."""
    guests: tuple[Guest, ...] = ()
    """What other people say of it, by their names."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Return its authors' names."""
        return self.facts.authors


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two papers that may be the same: a question for the reader."""

    first: PaperId
    second: PaperId
    score: float
    """0 to 1."""
    why: str
