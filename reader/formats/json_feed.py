"""Read JSON Feed, versions 1 and 1.1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.errors import FormatError
from reader.formats.json_list import read_list
from reader.formats.json_listed import facts_of
from reader.formats.json_record import record
from reader.formats.json_text import array_in, loaded
from reader.text.normal import clean
from reader.text.unmarked import unmarked
from reader.types import ParsedDigest, ParsedPaper
from reader.words import tr

_VERSION = re.compile(r"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/1")
_HEAD = 10_000
_BEGIN = re.compile(r"[\ufeff\s]*+(?=\{)")


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is no JSON Feed.

    Raises:
        FormatError: It is one, but has no item that can be read.
    """
    begin = _BEGIN.match(text)
    if begin is None or not _VERSION.search(text, 0, _HEAD):
        return None
    array = array_in(text, begin.end(), ("items",))
    digest = read_list(text, array, _record) if array is not None else None
    if digest is None or not digest.papers:
        why = digest.warnings if digest else ()
        raise FormatError(" ".join([tr("a JSON feed without items that have a title."), *why]))
    return replace(digest, name=_title(text[begin.end() : array]))


def _title(head: str) -> str:
    """Return the feed's title, if it stands before the items."""
    feed = loaded(f"{head}]}}")
    title = feed.get("title") if isinstance(feed, Mapping) else None
    return clean(title) if isinstance(title, str) else ""


def _record(item: Mapping[str, Any]) -> ParsedPaper | None:
    """Read an item as the paper's record that it would be elsewhere.

    Lectern's own has all facts in a member of its own.
    """
    members = {
        "id": item.get("id"),
        "title": item.get("title"),
        "abstract": item.get("content_text") or item.get("summary") or _plain(item),
        "authors": item.get("authors") or [item.get("author")],
        "url": item.get("url"),
        "link": item.get("external_url"),
        "date": item.get("date_published") or item.get("date_modified"),
        "tags": item.get("tags"),
    }
    own = item.get("_lectern")
    if isinstance(own, Mapping):
        members["abstract"] = item.get("content_text")
    paper = record(members)
    return replace(paper, facts=facts_of(own)) if paper and isinstance(own, Mapping) else paper


def _plain(item: Mapping[str, Any]) -> str:
    html = item.get("content_html")
    return unmarked(html) if isinstance(html, str) else ""
