"""Read a Daily Papers page whose links are numbers: [title][32], and a list of addresses below."""

from __future__ import annotations

import re

from reader.formats.details import has_header
from reader.formats.headed_page import parse
from reader.formats.headings import linked_heading
from reader.text.lines import split_lines
from reader.types import ParsedDigest

_REFERENCE = re.compile(r"\s{0,8}(?:\[(\d{1,6})\]:|(\d{1,6})\.)\s{1,8}(\S{1,4000})\s*")
_ADDRESS = re.compile(r"https?://|file:|mailto:|/|#")
_NUMBERED = re.compile(r"\]\[(\d{1,6})\](?=\\{0,4}\s{0,9}\Z)")
_HEADED = re.compile(r"^ {0,3}#{1,6} +\[", re.MULTILINE)


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    A page without its list of addresses is known by its header; its papers have no numbers.
    """
    if "#" not in text or _HEADED.search(text) is None:
        return None
    lines = split_lines(text)
    header = has_header(lines)
    if not header and "/papers/" not in text:
        return None
    references = _references(lines)
    digest = parse(lines, linked_heading, [_read(line, references) for line in lines])
    ours = header or (digest and any(paper.facts.ids for paper in digest.papers))
    return digest if ours else None


def _references(lines: list[str]) -> dict[str, str]:
    """Return the addresses by their numbers; the first of a number counts."""
    found = [reference for line in lines if (reference := _reference(line))]
    return dict(reversed(found))


def _reference(line: str) -> tuple[str, str] | None:
    match = _REFERENCE.fullmatch(line)
    return (match[1] or match[2], match[3]) if match and _ADDRESS.match(match[3]) else None


def _read(line: str, references: dict[str, str]) -> str:
    """Return *line* with the address for the number at its end; '' for a reference itself."""
    if _reference(line):
        return ""
    return _NUMBERED.sub(lambda match: f"]({references.get(match[1], '#' + match[1])})", line)
