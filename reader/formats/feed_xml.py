"""Cut a feed into its entries, so that a broken one costs only itself and knows its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import entities
from typing import TypeAlias
from xml.parsers import expat
from xml.sax.saxutils import escape

from reader.errors import FormatError
from reader.words import tr

Span: TypeAlias = tuple[int, int, bool]
"""Where an entry begins and ends, and whether it is closed there: else it may go on anyhow."""

_HEAD = 20_000  # characters before the root's tag ends
_LONGEST = 1_000_000
"""Characters of an entry: expat reads a tag of several megabytes in quadratic time."""

_COMMENT = r"<!--(?:(?!-->)[\s\S])*+(?:-->)?"
_CDATA = r"<!\[CDATA\[(?:(?!\]\]>)[\s\S])*+(?:\]\]>)?"
_ROOT = re.compile(
    rf"[\ufeff\s]*+(?:(?:<\?[^>]*+>|{_COMMENT}|<!DOCTYPE[^<>\[]*+(?P<own>\[[^\]]*+\])?\s*+>)\s*+)*"
    r"(?P<tag><(?P<name>(?:[\w.-]+:)?(?P<local>rss|feed|RDF))(?:\s[^<>]*+)?>)"
)
_ENTRIES = {
    local: re.compile(rf"{_CDATA}|{_COMMENT}|<(?P<end>/?)(?:[\w.-]+:)?{name}(?=[\s/>])")
    for local, name in (("feed", "entry"), ("rss", "item"), ("RDF", "item"))
}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_AMPERSAND = re.compile(
    rf"{_CDATA}|&(?!(?:#\d{{1,7}}|#x[\da-fA-F]{{1,6}}|amp|lt|gt|quot|apos);)(?P<entity>\w{{1,31}};)?"
)


@dataclass(frozen=True, slots=True)
class Root:
    """The element that holds a feed: its tag, and where that stands."""

    tag: str
    name: str
    local: str
    """The name without its prefix: rss, feed or RDF."""
    start: int
    end: int


def root_of(text: str) -> Root | None:
    """Return the root of the feed that *text* is, or None when it is none.

    Raises:
        FormatError: The feed declares entities, as XML bombs do.
    """
    match = _ROOT.match(text, 0, _HEAD)
    if match is None:
        return None
    if "<!ENTITY" in (match["own"] or ""):
        raise FormatError(
            tr("a feed whose XML declares entities of its own, which no real feed does")
        )
    return Root(match["tag"], match["name"], match["local"], match.start("tag"), match.end())


def entries(text: str, root: Root) -> Iterator[Span]:
    """Yield where the entries of a feed stand."""
    start: int | None = None
    for tag in _ENTRIES[root.local].finditer(text, root.end):
        if tag["end"] is None:
            continue
        if start is not None:
            end = text.find(">", tag.end()) + 1 if tag["end"] else tag.start()
            yield start, end or len(text), bool(tag["end"])
        start = None if tag["end"] else tag.start()
    if start is not None:
        yield start, len(text), False


def document(root: Root, inside: str) -> bytes | None:
    """Return a feed with nothing but *inside* it, as sound XML; None when it cannot be that.

    Bare ampersands, HTML's entities and characters that XML forbids are mended.
    """
    if len(inside) > _LONGEST:
        return None
    documents = (_around(root, text).encode(errors="replace") for text in (inside, _mended(inside)))
    return next(filter(_is_sound, documents), None)


def _around(root: Root, inside: str) -> str:
    if root.local == "rss":
        inside = f"<channel>{inside}</channel>"
    return f"{root.tag}{inside}</{root.name}>"


def _is_sound(xml: bytes) -> bool:
    try:
        expat.ParserCreate("utf-8", " ").Parse(xml, True)  # noqa: FBT003 - no keyword there
    except expat.ExpatError:
        return False
    return True


def _mended(xml: str) -> str:
    return _AMPERSAND.sub(_as_xml, _NOT_XML.sub("", xml))


def _as_xml(match: re.Match[str]) -> str:
    if not match[0].startswith("&"):
        return match[0]
    meant = entities.html5.get(match["entity"] or "")
    return escape(meant) if meant else f"&amp;{match[0][1:]}"
