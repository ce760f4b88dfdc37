"""Look into the log beside a library: SQLite plays it back up to the first frame that is damaged.

What comes after that is left out without a word, and deleted when the library is closed. So it
has to be looked at before anybody opens the library.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from reader.store.database import LOG, beside
from reader.words import tr

Sums: TypeAlias = tuple[int, int]

_HEADER, _FRAME = 32, 24
_MAGIC = (0x377F0682, 0x377F0683)
_WORD = 1 << 32


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page as it was written: does it end a transaction, and is it of this log?"""

    commits: bool
    ours: bool
    near: bool
    """It has one of the two numbers of this log: damage, where an older log has neither."""
    kept: Sums
    summed: bytes


class _Log:
    """The frames of a log whose header is whole."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._page: int
        self._magic, _, self._page = struct.unpack(">III", data[:12])
        self.first: Sums = struct.unpack(">II", data[24:32])

    def __len__(self) -> int:
        return (len(self._data) - _HEADER) // (_FRAME + self._page)

    def __getitem__(self, number: int) -> _Frame:
        at = _HEADER + number * (_FRAME + self._page)
        head = self._data[at : at + _FRAME]
        salts, mine = self._data[16:24], head[8:16]
        near = mine[:4] == salts[:4] or mine[4:] == salts[4:]
        page = self._data[at + _FRAME : at + _FRAME + self._page]
        commits = head[4:8] != bytes(4)
        kept = struct.unpack(">II", head[16:24])
        return _Frame(commits, mine == salts, near, kept, head[:8] + page)

    def sums(self, number: int, before: Sums) -> Sums:
        """Return what a frame comes to behind others that come to *before*."""
        return _summed(self[number].summed, before, self._magic)


def log_fault(database: Path) -> str:
    """Say what is wrong with the log beside *database*, to which nobody writes; '' for nothing."""
    return fault_in(log_of(database))


def log_of(database: Path) -> bytes:
    """Return the log beside *database*; nothing where there is none. Hold the writer's lock."""
    try:
        return beside(database, LOG).read_bytes()
    except OSError:
        return b""


def fault_in(data: bytes) -> str:
    """Say what is wrong with a log; '' when nothing is.

    A log that ends in the middle of a transaction is sound: that was never said to be saved.
    """
    if len(data) < _HEADER + _FRAME:
        return ""
    if not _header_is_whole(data):
        return tr("its beginning is damaged: what it holds cannot be played back")
    log = _Log(data)
    bad, before = _first_bad(log)
    # Behind it frames are only looked for: to sum what an older log has left would take long.
    ends = [at for at in range(bad, len(log)) if log[at].commits and log[at].near]
    if _is_one_word_off(log, bad, before) or (ends and not _is_left_over(log, bad, before, ends)):
        return tr("it is damaged: what was done last cannot be played back")
    return ""


def _header_is_whole(data: bytes) -> bool:
    magic, _, size = struct.unpack(">III", data[:12])
    kept = struct.unpack(">II", data[24:32])
    is_page = 512 <= size <= 65536 and not size & (size - 1)
    return magic in _MAGIC and is_page and _summed(data[:24], (0, 0), magic) == kept


def _first_bad(log: _Log) -> tuple[int, Sums]:
    """Return the first frame that is not of this log or not whole, and what is before comes to."""
    sums = log.first
    for number in range(len(log)):
        frame = log[number]
        if not frame.ours or log.sums(number, sums) != frame.kept:
            return number, sums
        sums = frame.kept
    return len(log), sums


def _is_left_over(log: _Log, bad: int, before: Sums, ends: list[int]) -> bool:
    """Say whether what stands behind a commit is the rest of one that failed, and was written over.

    Its frames are of this log, too, and are whole behind the frames that are gone. But nothing
    was ever saved behind them.
    """
    if bad == 0 or not log[bad - 1].commits or not log[bad].ours:
        return False
    follows = [(bad, log.sums(bad, before)), *((at, log[at].kept) for at in ends)]
    return not any(
        log[at + 1].ours and log.sums(at + 1, sums) == log[at + 1].kept
        for at, sums in follows
        if at + 1 < len(log)
    )


def _is_one_word_off(log: _Log, bad: int, before: Sums) -> bool:
    """Say whether one other word in a frame, or in its sums, would make it whole.

    That is damage for certain, though the word was the one that says that it ends a
    transaction: what a cut or a failed commit leaves is off by more.
    """
    if bad == len(log) or not log[bad].ours:
        return False
    found, kept = log.sums(bad, before), log[bad].kept
    first, second = ((mine - theirs) % _WORD for mine, theirs in zip(found, kept, strict=True))
    if 0 in (first, second):
        return True
    for _ in range(len(log[bad].summed) // 8):
        if first in (0, second):
            return True
        # Each pair of words adds what was before it on: go back over it.
        first, second = (2 * first - second) % _WORD, (second - first) % _WORD
    return False


def _summed(data: bytes, sums: Sums, magic: int) -> Sums:
    """Return SQLite's checksum of *data* behind *sums*, in the order of bytes that the log has."""
    first, second = sums
    words = struct.unpack(f"{'>' if magic & 1 else '<'}{len(data) // 4}I", data)
    for one, two in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) % _WORD
        second = (second + two + first) % _WORD
    return first, second
