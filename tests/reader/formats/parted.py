"""Read bytes by the real door, as the process that reads files does."""

from __future__ import annotations

from collections.abc import Iterator

from reader.formats.opening import opened
from reader.formats.table import Part, parts_of


def parts(data: bytes) -> Iterator[Part]:
    """Yield every digest in *data*: itself, or those in the archive or mailbox that it is."""
    return parts_of(opened(data))
