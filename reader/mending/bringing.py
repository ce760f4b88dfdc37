"""Bring back what is not what was sealed: from backups, from originals, from the history."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress

from reader.backups import of_library
from reader.backups.describing import good
from reader.errors import LecternError, LibraryError
from reader.merge import Prepared, folded
from reader.reading import Reading, read_again
from reader.store import bringing_back, chain, copies, digests, from_original
from reader.store.from_original import ByPlace
from reader.store.rules import rules_off
from reader.store.seals import Broken, Row
from reader.store.store import Store
from reader.types import DigestId, Progress
from reader.types.backups import Backup
from reader.types.findings import Mended
from reader.words import tr


def bring_back(store: Store) -> Iterator[Progress | Mended]:
    """Bring back what is not what was sealed: from backups, from originals, from the history."""
    yield Progress(tr("Comparing with the seals"), 0, 0)
    broken = store.read(bringing_back.all_broken)
    left, chained = broken, not store.read(chain.breaks)
    for backup in of_library(store.library):
        if (left or not chained) and good(store.library, backup):
            yield Progress(tr("Looking into the backup {name}").format(name=backup.name), 0, 0)
            left = _from_backup(store, backup, left)
    records = [one for one in left if one.kind == "record"]
    if records:
        yield Progress(tr("Reading the originals"), 0, 0)
        done = _from_originals(store, records)
        left = [one for one in left if one not in done]
    with store.writing() as db:
        chain.keep_last(db)
        if said := bringing_back.told_whole(db):
            left = [one for one in left if not bringing_back.from_history(db, one, said)]
    words = tr("{number} of {all} were brought back")
    if broken:
        yield Mended(words.format(number=len(broken) - len(left), all=len(broken)))
    if not chained and not store.read(chain.breaks):
        yield Mended(tr("the history is whole"))


def _from_backup(store: Store, backup: Backup, some: list[Broken]) -> list[Broken]:
    """Bring back what a backup has; return what it has not. One of an older version has nothing."""
    try:
        with copies.opened(backup.path) as copy, store.writing() as db:
            bringing_back.history_from_copy(db, copy)
            return [one for one in some if not bringing_back.from_copy(db, copy, one)]
    except LibraryError:
        return some


def _from_originals(store: Store, some: list[Broken]) -> set[Broken]:
    """Return those records that were brought back from what they were read from.

    They are looked for before the writer's lock is taken: a digest may have 100,000 papers.
    """
    done: set[Broken] = set()
    known: dict[tuple[DigestId, int], ByPlace] = {}
    with Reading() as reading:
        for one in some:
            for place in store.read(from_original.originals_of, one.key):
                if place not in known:
                    known[place] = from_original.by_place(_read(store, reading, *place))
                rows = store.read(from_original.as_original, one, known[place])
                if rows and _put_back(store, one, rows):
                    done.add(one)
                    break
    return done


def _put_back(store: Store, one: Broken, rows: list[Row]) -> bool:
    with store.writing() as db:
        return bringing_back.put_back(db, one, rows)


def _read(store: Store, reading: Reading, digest: DigestId, version: int) -> list[Prepared]:
    """Return the papers of an original; none where it cannot be read."""
    with suppress(LecternError, zlib.error, TypeError):
        _, original = store.read(digests.kept_original, digest, version)
        off = rules_off(store)
        for came in read_again(reading, original.packed, original.path, original.fixes, off):
            if not isinstance(came, Progress) and came[0].digest is not None:
                return folded(came[1])[0]
    return []
