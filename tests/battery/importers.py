"""Name all code that takes in what others wrote: bytes in, nothing out but a `LecternError`."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from reader import settings
from reader.backups.rebuilding import rebuild
from reader.formats import mail, zipped
from reader.formats.opening import opened
from reader.formats.size import size_of
from reader.formats.table import FORMATS, Format, parts_of
from reader.merge import prepared
from reader.query import format_query, parse
from reader.query.chips import chips
from reader.sources.opml import read_opml
from reader.sources.pages import holds_nothing
from reader.store.vetting import vetted
from reader.templating import TEMPLATED, preview
from reader.text.claims import claims
from reader.text.decode import decode
from reader.text.key_patterns import example
from reader.text.links import links_in
from reader.text.mathematics import set_formulas
from reader.text.repair import repaired as repaired_text
from reader.types import ParsedDigest
from tests.battery.command import library_in
from tests.battery.documents import entries, kept
from tests.builders import handout

Importer: TypeAlias = Callable[[bytes], object]

LONGEST_TEXT = 100_000
"""Characters of one paper's text that are shown."""

_LARGE = 8 << 20


def _read_by(form: Format, data: bytes) -> None:
    """Read *data* by one format, whatever it looks like, where it is not too large for it."""
    text = decode(data).text
    if form.most.holds(size_of(text)):
        _take(form.attempt(text))


def _take(digest: ParsedDigest | None) -> None:
    """Prepare the papers of a digest, as an import does before it stores them."""
    for paper in digest.papers if digest else ():
        prepared(paper)


def _whole(data: bytes) -> None:
    """Do what the process that reads files does."""
    for part in parts_of(opened(data)):
        _take(part.digest)
        if len(part.data) > _LARGE:
            del part
            gc.collect()


def _members(open_: Callable[[bytes], Iterable[object] | None], data: bytes) -> None:
    deque(open_(data) or (), maxlen=0)


def _settings(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(data)
        settings.save(settings.load(path), path)


def _readable(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "copy.jsonl"
        path.write_bytes(data)
        deque(rebuild(path, library_in(Path(folder))), maxlen=0)


def _backup(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "backup.sqlite"
        path.write_bytes(data)
        vetted(path)


def _template(form: str, data: bytes) -> None:
    papers = handout(kept(entries()), "Template")
    preview(form, data.decode(errors="replace"), papers, seconds=2.0)


def _query(data: bytes) -> None:
    text = data.decode(errors="replace")
    query = parse(text)
    chips(query)
    format_query(query.root, query.sort)
    chips(parse(text, typing=True))


def _shown(data: bytes) -> None:
    """Do with a text what the page of a paper does."""
    text = repaired_text(data.decode(errors="replace")[:LONGEST_TEXT])
    claims(text)
    set_formulas(text)
    links_in(text)


IMPORTERS: Mapping[str, Importer] = {
    "whole files": _whole,
    **{form.name: partial(_read_by, form) for form in FORMATS},
    "zip": partial(_members, zipped._zip_members),
    "gzip": partial(_members, zipped._gzip_members),
    "mail": partial(_members, lambda data: mail._mail(data, "")),
    "mailbox": partial(_members, mail._mailbox),
    "opml": read_opml,
    "pages of feeds": holds_nothing,
    "settings and keys": _settings,
    "readable copy": _readable,
    "backup": _backup,
    **{f"template of {form}": partial(_template, form) for form in TEMPLATED},
    "pattern of keys": lambda data: example(data.decode(errors="replace")),
    "queries": _query,
    "abstracts": _shown,
}
"""The readers of formats are asked directly: what would have been refused before comes to them."""
