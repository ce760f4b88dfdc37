"""Hand the sources that are followed on as OPML, the list that feed readers exchange."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat

from reader.errors import LecternError
from reader.exports.xml_text import element, in_tag
from reader.sources.pages import followed_address
from reader.sources.source import DEFAULT_EVERY, SourceSettingError, checked
from reader.types.sources import Source, SourceKind
from reader.words import tr

SUFFIX = ".opml"
_OURS = "urn:x-lectern:sources"
"""Our own attributes tell a source as it is kept; other programs pass them by."""
_LARGEST = 4 << 20
_MOST = 2_000
_NUMBER = 8
"""Digits of minutes that are read."""


def write_opml(sources: Iterable[Source]) -> Iterator[str]:
    """Yield OPML 2.0 with an outline for each source.

    Folders are left out: they are of this machine, and their paths nobody else's business.
    """
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0" xmlns:lectern="{_OURS}">\n'
    yield f"<head>{element('title', tr('Sources of Lectern'))}</head>\n<body>\n"
    for source in sources:
        if source.kind is not SourceKind.FOLDER:
            yield f"  <outline{in_tag(_attributes(source))}/>\n"
    yield "</body>\n</opml>\n"


def read_opml(data: bytes) -> tuple[Source, ...]:
    """Return the sources in OPML, ours or another program's, each once; none is followed yet.

    Outlines that no feed can be read from are passed over.

    Raises:
        LecternError: It is no OPML, or holds no source.
    """
    found: dict[tuple[str, ...], Source] = {}
    for attributes in _outlines(data):
        source = _source(attributes)
        if source is not None:
            found.setdefault(target(source), source)
    if not found:
        raise LecternError(
            tr("There is no feed in this file."), advice=tr("Export OPML from your feed reader.")
        )
    return tuple(found.values())


def target(source: Source) -> tuple[str, ...]:
    """Return what makes two sources the same: where they lead."""
    return (source.kind, source.address, source.base, source.via)


def _attributes(source: Source) -> dict[str, str]:
    where = followed_address(source)
    leads = {"type": "rss", "xmlUrl": where}
    if source.kind is SourceKind.DAILY:  # a page, and no feed
        leads = {"type": "link", "url": where}
    return {
        "text": source.label,
        "title": source.label,
        **leads,
        "lectern:kind": source.kind.value,
        "lectern:address": source.address,
        "lectern:every": str(source.every),
        **({"lectern:base": source.base} if source.base else {}),
        **({"lectern:via": source.via} if source.via else {}),
    }


def _source(attributes: Mapping[str, str]) -> Source | None:
    """Return the source that an outline tells of, as it can be kept; None where it is none."""
    ours = {name: attributes.get(f"{_OURS} {name}", "") for name in ("kind", "address", "every")}
    is_ours = ours["kind"] in (SourceKind.DAILY, SourceKind.ARXIV, SourceKind.FEED)
    kind = SourceKind(ours["kind"]) if is_ours else SourceKind.FEED
    address = ours["address"] if is_ours else attributes.get("xmlUrl", "")
    every = ours["every"] if ours["every"].isdecimal() else ""
    if not address:
        return None
    draft = Source(
        kind, address, attributes.get("title") or attributes.get("text", ""),
        int(every[:_NUMBER]) if every else DEFAULT_EVERY[kind],
        attributes.get(f"{_OURS} base", ""), attributes.get(f"{_OURS} via", ""),
    )  # fmt: skip
    try:
        return checked(draft)
    except SourceSettingError:
        return None


def _outlines(data: bytes) -> list[dict[str, str]]:
    """Return the attributes of all outlines, however deep.

    Raises:
        LecternError: It is too large, no sound XML, or not OPML.
    """
    names: list[str] = []
    found: list[dict[str, str]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        names.append(name)
        if name == "outline":
            found.append(attributes)

    def refuse(*_: object) -> None:
        raise ValueError("it declares entities")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data if len(data) <= _LARGEST else b"", True)  # noqa: FBT003 - no keyword there
    except (expat.ExpatError, ValueError) as error:
        raise _refused() from error
    if names[:1] != ["opml"] or len(found) > _MOST:
        raise _refused()
    return found


def _refused() -> LecternError:
    return LecternError(
        tr("This file is no OPML that can be read."),
        advice=tr("Export OPML from your feed reader."),
    )
