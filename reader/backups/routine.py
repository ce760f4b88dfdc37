"""Say when a backup is due, and make one with what goes with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from reader.backups.making import back_up, has_changed, kept
from reader.backups.readable import keep_readable
from reader.store.backing import fault_of
from reader.store.store import Store
from reader.types import Progress
from reader.types.backups import Backup, Looked, Reason
from reader.words import tr

EVERY = 30 * 60
"""Seconds of change after which there is a backup."""


def is_due(store: Store, now: float | None = None) -> bool:
    """Say whether something has changed, and the last backup is half an hour old *now*.

    One that says to be of a later time than now is old: the clock was set back.
    """
    newest = next(iter(kept(store.library, store.id)), None)
    if not has_changed(store, newest):
        return False
    now = datetime.now(UTC).timestamp() if now is None else now
    return newest is None or not 0 <= now - newest.when.timestamp() < EVERY


def keep_safe(store: Store, reason: Reason) -> Iterator[Progress | Backup]:
    """Make a backup, and then the readable copy, if one is due; yield how it goes and the backup.

    After half an hour of change, or before something, there is none where nothing has
    changed since the last one.

    Raises:
        LecternError: It cannot be made.
    """
    newest = next(iter(kept(store.library, store.id)), None)
    if reason is not Reason.ASKED and not has_changed(store, newest):
        return
    yield Progress(tr("Backing up the library"), 0, 0)
    backup = back_up(store, reason)
    yield backup
    yield from keep_readable(backup)


def verify_all(store: Store) -> Iterator[Progress | Looked]:
    """Yield what is found when every byte of every backup is read."""
    found = kept(store.library, store.id)
    for number, backup in enumerate(found):
        yield Progress(tr("Looking backups over"), number, len(found))
        yield Looked(backup.path, fault_of(backup))


def space(backups: list[Backup], folder: Path) -> int:
    """Return how many bytes the backups in *folder* take, and the readable copies."""
    beside = sum(path.stat().st_size for path in folder.glob("*.jsonl"))
    return sum(each.bytes for each in backups) + beside
