"""Read a Daily Papers page as Markdown: titles and abstracts that are links to the paper."""

from __future__ import annotations

from reader.formats.headed_page import parse
from reader.formats.headings import linked_heading
from reader.text.lines import split_lines
from reader.types import ParsedDigest


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format."""
    if "/papers/" not in text or "#" not in text:
        return None
    return parse(split_lines(text), linked_heading)
