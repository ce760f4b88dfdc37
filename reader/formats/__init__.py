"""The ways in: bytes to a digest and its papers. No store, no clock, no settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.errors import FormatError
from reader.formats import plain
from reader.formats.decode import Decoded, decode
from reader.formats.foreign import kind_of
from reader.types import ParsedDigest

MOST_LINES = 250_000
"""Lines of a digest. A page has a few hundred, and every line costs time and memory."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way in. ``attempt`` returns None for a text of another format."""

    name: str
    title: str
    attempt: Callable[[str], ParsedDigest | None]


FORMATS = (Format("plain", "Daily Papers page saved as plain text", plain.attempt),)
"""Every format that is read, asked in this order."""


def read(data: bytes) -> ParsedDigest:
    """Return the digest in *data*, with an account of every line.

    Raises:
        FormatError: The bytes are empty, not text, or not a digest; the cause
            says what they look like.
    """
    return read_text(decode(data))


def read_text(source: Decoded) -> ParsedDigest:
    """Return the digest in text that is decoded already, such as a paste.

    Raises:
        FormatError: The text is not a digest.
    """
    if not source.text.strip():
        raise FormatError("there is nothing in it but blank lines")
    if plain.count_breaks(source.text) > MOST_LINES:
        raise FormatError(f"it has more than {MOST_LINES:,} lines")
    for form in FORMATS:
        digest = form.attempt(source.text)
        if digest is not None:
            return replace(digest, warnings=source.warnings + digest.warnings)
    raise FormatError(_cause(source.text))


def _cause(text: str) -> str:
    kind = kind_of(text)
    if kind is not None:
        return f"it looks like {kind}, not a digest"
    if plain.has_furniture(text):
        return "it has the header of a digest, but no title with an abstract below it"
    return "it reads like prose, not a digest: its lines are not titles followed by abstracts"
