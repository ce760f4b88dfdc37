"""Read text as the bytes that are stored: damage may have made it what is no text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database


@contextmanager
def raw(db: Database) -> Iterator[None]:
    """Have texts come as bytes."""
    before = db.conn.text_factory
    db.conn.text_factory = bytes
    try:
        yield
    finally:
        db.conn.text_factory = before
