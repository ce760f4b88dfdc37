"""Read a log of changes: what was done to files, and what was acknowledged between."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.battery.faults.disk import Disk
from tests.battery.faults.doing import NOTE, Notes


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a log, and the data that followed it; or a note."""

    words: list[str]
    data: bytes = b""
    note: bytes = b""


def changes(log: Path) -> list[Change]:
    """Return what stands in a log."""
    found, at, content = [], 0, log.read_bytes()
    while at < len(content):
        end = content.index(b"\n", at)
        line, at = content[at:end], end + 1
        if line.startswith(NOTE):
            found.append(Change([], note=line))
            continue
        words = line.decode().split("\t")
        size = int(words[3]) if words[0] == "W" else 0
        found.append(Change(words, content[at : at + size]))
        at += size
    return found


def cut(disk: Disk, some: list[Change]) -> Notes:
    """Do *some* changes on *disk*; return what had been noted when the power failed."""
    notes = Notes()
    for change in some:
        if change.note:
            notes.take(change.note)
        else:
            disk.change(change.words, change.data)
    return notes
