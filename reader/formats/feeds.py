"""Read RSS and Atom feeds, arXiv's among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.errors import FormatError
from reader.formats.dates import digest_date
from reader.formats.feed_entry import Fields, abstract, day, paper, parsed, plain
from reader.formats.feed_xml import Root, Span, document, entries, root_of
from reader.formats.lines import LineNumbers
from reader.formats.records import Record, digest_of
from reader.types import ParsedDigest
from reader.words import QT_TR_NOOP, tr

_MOST = 10_000
"""Entries of a feed: arXiv gives 2,000 at a time, and each takes a millisecond."""
_TAIL = 1_000  # characters in which a whole feed closes its root
_CUT = QT_TR_NOOP("It ends in the middle of line {line}.")
_ERRORS = "arxiv.org/api/errors"


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is no feed.

    Raises:
        FormatError: It is a feed without an entry that can be read, or with far
            too many; or it is an error of arXiv's, whose message is the cause.
    """
    root = root_of(text)
    if root is None:
        return None
    spans = list(entries(text, root))
    if len(spans) > _MOST:
        raise FormatError(tr("a feed with more than {most} entries").format(most=f"{_MOST:,}"))
    if not spans:
        raise FormatError(tr("a feed without entries"))
    feed = _feed(root, text[root.end : spans[0][0]])
    digest = digest_of(text, list(_records(text, root, spans)), name=plain(feed, "title"))
    warnings = (
        () if f"</{root.name}" in text[-_TAIL:] else (tr(_CUT).format(line=len(digest.lines)),)
    )
    return replace(digest, date=digest_date(day(feed)), warnings=warnings)


def _feed(root: Root, head: str) -> Fields:
    """Return what a feed says of itself before its first entry."""
    if root.local == "rss":  # its channel is open still, and `document` opens one
        head = head[head.find(">", head.find("<channel")) + 1 :]
    xml = document(root, head)
    return parsed(xml)[0] if xml else {}


def _records(text: str, root: Root, spans: list[Span]) -> Iterator[Record]:
    lines = LineNumbers(text)
    for start, end, closed in spans:
        place = lines.at(start), lines.at(end - 1)
        entry = _entry(root, text[start:end]) if closed else None
        if entry is None:
            yield Record(*place)
        elif (found := paper(entry)) or abstract(entry):
            yield Record(*place, found)


def _entry(root: Root, source: str) -> Fields | None:
    xml = document(root, source)
    found = parsed(xml)[1] if xml else []
    if not found:
        return None
    _refuse_error(found[0])
    return found[0]


def _refuse_error(entry: Fields) -> None:
    if _ERRORS in str(entry.get("id")):
        raise FormatError(
            tr("arXiv answered with an error: {error}").format(error=abstract(entry)[:200]),
            advice=tr("Look at the query or the identifiers that were asked for."),
        )
