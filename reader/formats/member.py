"""A file inside a file."""

from __future__ import annotations

from dataclasses import dataclass

from reader.errors import FormatError


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, or the text or attachment of a mail; one that failed has the error."""

    name: str
    data: bytes
    error: FormatError | None = None
