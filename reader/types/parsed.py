"""What reading makes of a digest: its papers, and an account of every line."""

from __future__ import annotations

from dataclasses import dataclass

from reader.types.basic import Decision, Word
from reader.types.facts import DigestDate, Facts
from reader.types.packets import Packet, PacketList, Said

PACKING = 1
"""zlib's level for originals: the quickest takes most of what there is to gain."""
READING = 2
"""The version of all that reads: raised when it reads better, so that originals are read anew."""


class LineKind(Word):
    """What a line of a digest is; every line is exactly one of these."""

    FURNITURE = "furniture"
    TITLE = "title"
    ABSTRACT = "abstract"
    RECORD = "record"
    """A line of a paper's record that is neither, or both: fields, mark-up, JSON."""
    BLANK = "blank"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Marks:
    """What a reader marked, as an export of Lectern's tells it."""

    decision: Decision = Decision.INBOX
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ParsedPaper:
    """One paper as a digest gave it. Lines are counted from 1, ranks too."""

    title: str
    abstract: str
    rank: int
    first_line: int
    last_line: int
    facts: Facts = Facts()
    confidence: float = 1.0
    """How sure it is that these lines are one paper, title and abstract: 0 to 1."""
    marks: Marks = Marks()
    said: Said | None = None
    """What the person whose packet it came in says of it; of an export of the reader's own, what
    that tells beside the marks."""
    begins: PacketList | None = None
    """The reading list whose export begins with it."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A line of a digest that was not understood."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Own:
    """What an export of the reader's own brings beside papers and marks."""

    reading_list: PacketList | None
    highlights: int


@dataclass(frozen=True, slots=True)
class ParsedDigest:
    """A digest as read: its papers in order and an account of every line."""

    papers: tuple[ParsedPaper, ...]
    lines: tuple[LineKind, ...]
    """One kind for each line of the original, in order."""
    orphans: tuple[Orphan, ...] = ()
    date: DigestDate = DigestDate()
    warnings: tuple[str, ...] = ()
    """Remarks for the report, such as an unexpected encoding."""
    name: str = ""
    """What the source calls itself, such as a feed's title or a mail's subject."""
    format: str = ""
    """The name of the format that it was read as."""
    packet: Packet | None = None
    """Who sent it, where a person did."""
    own: Own | None = None
    """What comes back with it, where it is an export of the reader's own."""
