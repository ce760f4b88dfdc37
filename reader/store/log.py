"""Look into the log beside a library: SQLite plays it back up to the first frame that is damaged.

What comes after that is left out without a word, and deleted when the library is closed. So it
has to be looked at before anybody opens the library.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from reader.words import tr

Sums: TypeAlias = tuple[int, int]

_HEADER, _FRAME = 32, 24
_MAGIC = (0x377F0682, 0x377F0683)
_WORD = 1 << 32


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page as it was written: does it end a transaction, is it of this log, is it whole?"""

    commits: bool
    ours: bool
    near: bool
    """It has one of the two numbers of this log: damage, where an older log has neither."""
    whole: bool


def log_fault(database: Path) -> str:
    """Say what is wrong with the log beside *database*; '' when nothing is, or there is none.

    Hold the writer's lock. A log that ends in the middle of a transaction is sound: that
    was never said to be saved.
    """
    try:
        data = database.with_name(f"{database.name}-wal").read_bytes()
    except OSError:
        return ""
    if len(data) < _HEADER + _FRAME:
        return ""
    if not _header_is_whole(data):
        return tr("its beginning is damaged: what it holds cannot be played back")
    frames = list(_frames(data))
    bad = next((n for n, frame in enumerate(frames) if not (frame.ours and frame.whole)), None)
    if bad is None:
        return ""
    lost = any(frame.commits and (frame.ours or frame.near) for frame in frames[bad:])
    return tr("it is damaged: what was done last cannot be played back") if lost else ""


def _header_is_whole(data: bytes) -> bool:
    (magic,) = struct.unpack(">I", data[:4])
    kept = struct.unpack(">II", data[24:32])
    return magic in _MAGIC and _summed(data[:24], (0, 0), magic) == kept


def _frames(data: bytes) -> Iterator[_Frame]:
    magic, _, size = struct.unpack(">III", data[:12])
    salts, sums = data[16:24], struct.unpack(">II", data[24:32])
    for at in range(_HEADER, len(data) - _FRAME - size + 1, _FRAME + size):
        head, page = data[at : at + _FRAME], data[at + _FRAME : at + _FRAME + size]
        sums = _summed(page, _summed(head[:8], sums, magic), magic)
        kept = struct.unpack(">II", head[16:24])
        (pages,) = struct.unpack(">I", head[4:8])
        mine = head[8:16]
        near = mine[:4] == salts[:4] or mine[4:] == salts[4:]
        yield _Frame(pages > 0, mine == salts, near, sums == kept)
        sums = kept


def _summed(data: bytes, sums: Sums, magic: int) -> Sums:
    """Return SQLite's checksum of *data* behind *sums*, in the order of bytes that the log has."""
    first, second = sums
    words = struct.unpack(f"{'>' if magic & 1 else '<'}{len(data) // 4}I", data)
    for one, two in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) % _WORD
        second = (second + two + first) % _WORD
    return first, second
