"""A file inside a file."""

from __future__ import annotations

from dataclasses import dataclass

from reader.errors import FormatError


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, or the text or attachment of a mail; one that failed has the error.

    ``name`` is '' where it stands for the whole, such as the one file in a gzip archive.
    """

    name: str
    data: bytes
    error: FormatError | None = None
    others: tuple[bytes, ...] = ()
    """The same in other forms, to be read where ``data`` is no digest."""
    title: str = ""
    """What a digest without a name of its own is called: a mail's subject."""
    date: str = ""
    """The day of the mail, YYYY-MM-DD, for a digest that bears none."""
    mail: str = ""
    """Which mail it belongs to, '' for none."""
    optional: bool = False
    """It is the mail's own text: ordinary mail is passed over and counted, not refused."""
