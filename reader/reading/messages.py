"""What goes to the process that reads files, and what comes back: plain records."""

from __future__ import annotations

from dataclasses import dataclass

from reader.merge import Prepared
from reader.types import Fix, ParsedDigest, Source


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading may cost before it is given up: seconds, and bytes of address space.

    It has ``seconds`` for any file, and more by its size when opened and its texts.
    """

    starting: float = 180.0
    """Until the process is there, and has got hold of a file: 50 were seen on a crowded machine."""
    seconds: float = 10.0
    seconds_a_mb: float = 1.0
    seconds_a_text: float = 0.001
    memory: int = 3 << 30
    """100,000 papers as JSON Lines, 146 MiB, were seen to need 1.4 GiB."""


@dataclass(frozen=True, slots=True)
class Read:
    """One text of a source that was read: a digest, or why it is none.

    ``place`` is the whole path of a file as text, with "#member" for what was inside
    it; the path as it was given, where there is no such file. ``name`` is what to call
    it. ``stamp`` is when the file was last changed, or the data read (seconds since
    1970). ``hash`` is the SHA-256 of the original, ``packed`` the original under zlib.
    """

    place: str
    name: str
    stamp: float
    hash: str = ""
    packed: bytes = b""
    digest: ParsedDigest | None = None
    papers: int = 0
    """How many papers follow; the digest here has none."""
    known: bool = False
    """It was not read: its hash is one of those that need not be."""
    error: str | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How texts are to be read: ``off`` names the rules of repair that are switched off.

    ``fixes`` are the reader's own readings by the place of the text. Texts whose hash
    is ``known`` are not read again; ``mended`` are the fixes by the hash of a text that
    it was read with before.
    """

    off: frozenset[str] = frozenset()
    fixes: tuple[tuple[str, tuple[Fix, ...]], ...] = ()
    known: frozenset[str] = frozenset()
    mended: tuple[tuple[str, tuple[Fix, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """A wish that a source be read, but for its first ``skipped`` texts, in so many bytes."""

    source: Source
    skipped: int
    memory: int
    manner: Manner


@dataclass(frozen=True, slots=True)
class Opened:
    """What is read now, and its size in bytes: the whole source (0), or a text in it (from 1).

    The whole comes first, then each text, even if it is all there is. ``read`` is where
    it stands; ``is_inside``: there may be other texts.
    """

    read: Read
    size: int
    number: int = 0
    is_inside: bool = False


@dataclass(frozen=True, slots=True)
class Papers:
    """Some papers of the digest that was read last, in order."""

    papers: tuple[Prepared, ...]


@dataclass(frozen=True, slots=True)
class Packed:
    """Some bytes of the packed original that is being sent, in order."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """The reader of files cannot go on: it needs more memory, or has a fault."""

    cause: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """The source was read to its end."""
