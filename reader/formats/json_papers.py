"""Read the JSON of the daily-papers API, single papers and JSON Lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.errors import FormatError
from reader.formats.json_list import Found, read_list
from reader.formats.json_record import record
from reader.formats.json_text import array_in
from reader.types import ParsedDigest, ParsedPaper
from reader.words import tr

_WRAPPERS = ("dailyPapers", "papers", "results", "data")
_BEGIN = re.compile(r'[\ufeff\s]*+(?:\[\s*+)?(?=\{\s*+")')
_LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\r|\n|\Z)")
_NEXT_LINE = re.compile(r"[^\r\n]*+\s++\{")
_MIDDLES = ("[", "{", ",", ":")
"""What a line ends with when the JSON goes on in the next."""
_PAPER = re.compile(r'"title"\s*+:\s*+"')
_LISTED = re.compile(r'"decision"\s*+:\s*+"(?:inbox|later|done|dismissed)"\s*+,\s*+"starred"\s*+:')
"""What Lectern says of each paper, even where it knows nothing but a title."""
_HEAD = 10_000


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: It is JSON of a paper, but no paper in it is whole.
    """
    begin = _BEGIN.match(text)
    if begin is None:
        return None
    digest = _read(text, begin.end())
    if digest.papers:
        return digest if any(map(_is_paper, digest.papers)) or _LISTED.search(text) else None
    if digest.warnings and _PAPER.search(text, 0, _HEAD):
        raise FormatError(tr("its JSON cannot be read: {error}").format(error=digest.warnings[0]))
    return None


def _read(text: str, item: int) -> ParsedDigest:
    """Read the text whose first object stands at *item*."""
    if "[" in text[:item]:
        return read_list(text, item, record)
    if _is_lines(text, item):
        return _read_lines(text)
    array = array_in(text, item, _WRAPPERS)
    if array is not None:
        return read_list(text, array, record)
    return read_list(text, item, record, bare=True)


def _is_lines(text: str, place: int) -> bool:
    """Tell whether the line at *place* is an object of its own, and the next begins another."""
    if not _NEXT_LINE.match(text, place):
        return False
    line = _LINE.match(text, place)
    return line is not None and not line[1].rstrip().endswith(_MIDDLES)


def _read_lines(text: str) -> ParsedDigest:
    found, warning = Found(record), ""
    for number, line in enumerate(_lines(text), start=1):
        if not line.strip():
            continue
        source = line.strip("\ufeff \t,")
        taken = found.take(source, number, number)
        cut = not taken and source.startswith("{") and not source.endswith("}")
        warning = tr("It ends in the middle of line {line}.").format(line=number) if cut else ""
    return found.digest(text, warning)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines one by one: there may be 150 MB of them."""
    place = 0
    while place < len(text):
        match = _LINE.match(text, place)
        if match is None:
            return
        yield match[1]
        place = match.end()


def _is_paper(paper: ParsedPaper) -> bool:
    """Tell whether it has more than a title: other things in JSON have titles too."""
    return bool(paper.abstract or paper.facts.authors or paper.facts.ids)
