"""Keep a copy that can be read without Lectern: JSON Lines, one record a line.

The first line says what the file is and how a library is made of it, the last one how many
lines there should be. A line ends with a checksum of what stands before it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

from reader.errors import MISREAD
from reader.files import named, whole
from reader.library import settings_file
from reader.settings import load
from reader.store import dump
from reader.store.backing import stamped
from reader.store.copies import opened
from reader.types import Progress
from reader.types.backups import Backup, Reason
from reader.words import tr

FORMAT = "lectern readable copy"
VERSION = 1
SUFFIX = ".jsonl"
LAST = 2
"""Readable copies that are kept."""
EVERY = 24 * 3600
"""Seconds between two readable copies, however much has changed."""
_HEAD = 1 << 20
"""Bytes of the first line at most."""
_TOLD = 2_000
"""Lines between two reports."""

RECORDS = {
    "library": "What the library says of itself: its id, and settings that go with it.",
    "papers": "A record as it came from a digest: title, decision, star. merged_into names the "
    "record that stands for it; digests, in how many it is listed (0: it was taken back).",
    "texts": "Titles and abstracts of records: raw as they came; the others, where repaired.",
    "identities": "By what a record is known again: numbers such as arXiv's or a DOI, or its text.",
    "digests": "A page of papers: name, file, date, and which version of its text is shown.",
    "originals": "A version of a digest's text, and how it was read.",
    "contents": "The text of an original by its hash, whole.",
    "appearances": "That a record stands in a digest: rank and lines, since and until a version.",
    "facts": "What a digest says of a record: authors, links, dates and more, as JSON.",
    "notes": "The reader's notes, Markdown.",
    "highlights": "Passages that are highlighted, with what stands around them, and comments.",
    "note_links": "Which papers notes lead to.",
    "meanings": "What the colours of highlights mean to the reader.",
    "tags": "Tags: name, colour, digit key.",
    "paper_tags": "Which paper has which tag.",
    "reading_lists": "Reading lists: name, heading, introduction.",
    "list_entries": "Which paper stands where in which list, with its sentence.",
    "smart_lists": "Searches that are kept.",
    "searches": "What was searched for.",
    "watch_words": "Words that are watched for.",
    "citation_keys": "By which key a paper is cited.",
    "people": "Other readers, whose packets were taken in.",
    "guest_pages": "What another reader says of a paper.",
    "guest_lists": "Which list of ours a list of another reader became.",
    "sources": "Feeds and folders that are followed.",
    "watched": "Files of folders that are followed, as they were last seen.",
    "doubts": "Records that may be the same paper.",
    "apart": "Records that the reader said are not the same.",
    "drafts": "Notes that were being written.",
    "history": "Every act: what it changed, before and after, as JSON; chain binds it to the last.",
    "undo_stack": "Which acts can be undone or done again.",
    "sqlite_sequence": "Which numbers have been given.",
}
"""What each kind of record is, as the first line says it: in English, for whoever lacks Lectern."""


def keep_readable(backup: Backup) -> Iterator[Progress]:
    """Write the readable copy of a backup beside it, if one is wanted and due.

    It is due when the backup was asked for, and when the last copy is a day old, or is said to
    be of a later time than now, and the backup holds something else. Stopped, nothing is written.

    Raises:
        LecternError: It cannot be written.
    """
    if not load(settings_file()).readable_copy or not is_due(backup):
        return
    to = backup.path.with_suffix(SUFFIX)
    with whole(to) as write:
        for number, line in enumerate(lines(backup.path)):
            write(line)
            if number % _TOLD == 0:
                yield Progress(tr("Writing the readable copy"), 0, 0)
    with named(to):
        to.chmod(0o600)
        for old in readable_copies(backup.path.parent)[LAST:]:
            with suppress(OSError):
                old.unlink()


def readable_copies(folder: Path) -> list[Path]:
    """Return the readable copies in a folder, newest first: they bear their backups' names."""
    return sorted(folder.glob(f"*{SUFFIX}"), reverse=True)


def as_of(copy: Path) -> datetime | None:
    """Return when the library was as a readable copy has it; None where it does not say."""
    with suppress(OSError, *MISREAD):
        if not copy.is_file():
            return None
        with copy.open("rb") as file:
            of = json.loads(file.readline(_HEAD))[FORMAT]["of"]
        return stamped(of)
    return None


def is_due(backup: Backup) -> bool:
    """Say whether a readable copy of *backup* is wanted by now."""
    copies = readable_copies(backup.path.parent)
    if not copies or backup.reason is Reason.ASKED:
        return not backup.held.is_empty
    age = datetime.now(UTC).timestamp() - copies[0].stat().st_mtime
    return not 0 <= age < EVERY and copies[0].stem != backup.path.stem


def lines(copy: Path) -> Iterator[bytes]:
    """Yield what a copy holds as the lines of a readable one; nobody may have it open.

    Raises:
        LibraryError: It is damaged.
    """
    with opened(copy) as db:
        yield from _lines(dump.Dump(db), copy.name)


def _lines(dumped: dump.Dump, name: str) -> Iterator[bytes]:
    tables = dumped.tables
    head = {
        "version": VERSION,
        "of": name,
        "rebuild": "lectern rebuild THIS-FILE --library NEW-FOLDER",
        "lines": "one record each: {kind: {column: value}}, and crc: CRC-32 of the record's JSON",
        "migrations": dumped.applied,
        "records": {table: RECORDS.get(table, "") for table in tables},
    }
    yield sealed({FORMAT: head})
    count = 0
    for table in tables:
        for row in dumped.rows(table):
            count += 1
            yield sealed({table: row})
    yield sealed({"end": {"records": count}})


def sealed(record: dict[str, Any]) -> bytes:
    """Return a record as a line, with its checksum."""
    text = _text(record)
    return f'{text[:-1]}, "crc": "{checksum(record)}"}}\n'.encode()


def checksum(record: dict[str, Any]) -> str:
    """Return the checksum of a record, which has none in it."""
    return f"{crc32(_text(record).encode()):08x}"


def _text(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)
