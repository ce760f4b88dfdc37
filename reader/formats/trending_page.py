"""Read the trending page as text: every paper twice under a heading, summaries for abstracts."""

from __future__ import annotations

import re

from reader.formats.cards import TITLE_LIMIT
from reader.formats.details import detail, has_header
from reader.formats.headed_page import parse
from reader.formats.headings import TITLE_LINES, Heading, linked_heading
from reader.formats.page_markup import closing, running
from reader.text.lines import split_lines
from reader.types import ParsedDigest

_BARE = re.compile(r" {0,3}#{2,6}\s+(\S.*)")
_INDENTED = re.compile(r"[ \t]+(?![-*+•#\[])\S")


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Only a page's own header tells it from any other Markdown.
    """
    lines = split_lines(text)
    if not has_header(lines):
        return None
    digest = parse(lines, _heading)
    return digest if digest and any(paper.abstract for paper in digest.papers) else None


def _heading(lines: list[str], first: int) -> Heading | None:
    """Return the title that begins on line *first*, linked or not, or None."""
    match = _BARE.match(lines[first])
    if match is None:
        return None
    if linked := linked_heading(lines, first):
        return linked
    end = first + 1
    while end < len(lines) and end - first < TITLE_LINES and _INDENTED.match(lines[end]):
        end += 1
    title = running([match[1], *lines[first + 1 : end]])
    if not 0 < len(title) <= TITLE_LIMIT or closing(lines[first]) or detail(lines[first]):
        return None
    return Heading(title, "", first, end)
