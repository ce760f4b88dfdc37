"""Back a library up as it is at this moment, without having anybody wait until that is done."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread

from reader.backups.making import folder_of, has_changed, kept, thin
from reader.errors import LecternError
from reader.store.backing import back_up_into
from reader.store.copies import Snapshot
from reader.store.store import Store
from reader.types.backups import Reason

MANY = 100
"""Marks that are taken away at once, before which there is a backup."""


def before_bulk(store: Store, marks: int) -> None:
    """Hold fast what there is before so many marks are taken away, and back it up beside.

    It takes some milliseconds: what is committed now is what the backup will have, whatever
    is written meanwhile. `Store.close` waits for its end. That it fails keeps nobody from
    anything: acts can be undone, and the next backup tells what was wrong.
    """
    if marks <= MANY or store.read_only or store.endings:
        return  # what is being backed up is from before this, too
    newest = next(iter(kept(store.library, store.id)), None)
    with suppress(LecternError):
        if has_changed(store, newest):
            snapshot = Snapshot(store.library)
            thread = Thread(target=_finish, args=(store, snapshot), name="backup")
            store.endings.append(thread.join)
            thread.start()


def _finish(store: Store, snapshot: Snapshot) -> None:
    folder = folder_of(store.library, store.id)
    try:
        with suppress(LecternError):
            back_up_into(folder, snapshot.db, Reason.DELETE)
            thin(folder)
    finally:
        snapshot.close()
        store.endings.clear()
