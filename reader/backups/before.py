"""Make a backup before a big import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.backups.making import back_up, has_changed, kept
from reader.errors import LecternError
from reader.store.store import Store
from reader.types import Progress, Source
from reader.types.backups import Reason, Unguarded
from reader.words import tr

BIG = 1_000_000
"""Bytes of what is to be imported, before which there is a backup: some thousand papers."""


def before_import(store: Store, sources: Iterable[Source]) -> Iterator[Progress | Unguarded]:
    """Make a backup if what is to be imported is `BIG`, and anything has changed since the last.

    How many papers a file has is not known before it is read: its size tells. Where no
    backup can be made, that is said and the import goes on: it can be taken back.
    """
    newest = next(iter(kept(store.library, store.id)), None)
    if sum(map(_size, sources)) < BIG or not has_changed(store, newest):
        return
    yield Progress(tr("Backing up the library"), 0, 0)
    try:
        back_up(store, Reason.IMPORT)
    except LecternError as error:
        yield Unguarded(
            tr("No backup could be made before the import. {why}").format(why=error), error.advice
        )


def _size(source: Source) -> int:
    if source.path is None:
        return len(source.data or b"")
    try:
        return source.path.stat().st_size
    except OSError:
        return 0
