"""What goes to the process that reads files, and what comes back: plain records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.types import ParsedDigest


@dataclass(frozen=True, slots=True)
class Source:
    """What to read: the file at ``path``, or ``data`` that came another way, such as a paste.

    ``place`` and ``name`` are for data: where it came from, and what to call it.
    """

    path: Path | None = None
    data: bytes | None = None
    place: str = ""
    name: str = ""


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
    error: str | None = None
    advice: str = ""
