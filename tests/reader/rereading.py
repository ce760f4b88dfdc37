"""Digests that are read again by newer rules."""

from __future__ import annotations

import zlib

from reader.reparsing import reparse
from reader.store import digests, readings
from reader.store.store import Store
from reader.types import FileReport, Fix


def again(store: Store, *, lasting: bool = False) -> list[FileReport]:
    reports = reparse(store, store.read(readings.due, everything=True), lasting=lasting)
    return [each for each in reports if isinstance(each, FileReport)]


def set_fixes(store: Store, fixes: tuple[Fix, ...]) -> None:
    """Have the original read in another way the next time, as a newer parser would."""
    with store.writing() as db:
        db.execute("UPDATE originals SET fixes = ?", [digests.fixes_text(fixes)])


def reread_as(store: Store, data: bytes, name: str = "", *, lasting: bool = False) -> None:
    """Have the parsers read another text from an original, and read it again."""
    with store.writing() as db:
        db.execute(
            "UPDATE contents SET packed = ? WHERE hash IN (SELECT hash FROM originals"
            " JOIN digests ON digests.id = digest_id WHERE name LIKE ?)",
            [zlib.compress(data), name or "%"],
        )
    again(store, lasting=lasting)
