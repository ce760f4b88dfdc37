"""What packets carry from one reader to another: what a person says of papers, and a list."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.types.annotations import Highlight

PACKET_VERSION = 1
"""Raised when older Lecterns could not read what is written, not for members that are new."""
PACKET_MARK = '<meta name="lectern-packet" content="'
"""How a page says at its beginning that it is a packet; the version follows."""
PACKET_BEGIN = '<script type="application/json" id="lectern-packet">'
"""What nothing that a paper or a person says can look like in a page: it is escaped there."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Who hands a packet on: the public id of a library, and the secret that only it has.

    With the secret a library knows its own packets again; it never goes out.
    """

    person: str = ""
    secret: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of one paper, as their packet tells it."""

    key: str
    """What their library calls the paper: the same in all their packets."""
    note: str = ""
    """Markdown."""
    tags: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    """Without a record: in which text they stand is known once the paper is taken in."""
    section: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class PacketList:
    """The reading list that a packet or another export was made of, but for its papers."""

    key: str
    """What the library that it is from calls it: the same when it has another name. Only
    packets tell it."""
    name: str
    heading: str = ""
    introduction: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Packet:
    """What a packet says of itself."""

    person: str
    """The id of the library that it is from."""
    name: str
    """How its reader wishes to be called; '' where they did not say."""
    made: str
    """ISO 8601, UTC: of two packets of a person the newer one counts."""
    meanings: tuple[tuple[str, str], ...] = ()
    """Colours, with what that person means by them."""
    reading_list: PacketList | None = None
    notes: int = 0
    highlights: int = 0
    content: str = ""
    """The checksum of all that it says, where that is whole and unchanged; else ''."""
    seal: str = ""
    """What the library that it claims to be from made of the checksum and its secret."""


@dataclass(frozen=True, slots=True)
class Guest:
    """What another person says of a paper of the library."""

    key: str
    """Of these words: the person, and what their library calls the paper."""
    person: str
    name: str
    """How to call them; '' where they did not say."""
    note: str = ""
    tags: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
