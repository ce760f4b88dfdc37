"""Tell a good backup whose description is lost from one that is damaged itself."""

from __future__ import annotations

from reader.errors import LecternError, LibraryDamagedError, LibraryError
from reader.library import Library
from reader.store import bringing_back, chain, copies
from reader.store.backing import describe_anew, fault_of
from reader.store.vetting import BackupUnfitError, vetted
from reader.types.backups import Backup


def looked_through(library: Library, backup: Backup) -> Backup:
    """Return a backup in which nothing is damaged; if its description alone was, it has another.

    Raises:
        LibraryDamagedError: It is not as it was made.
        LecternError: That cannot be told: of an older or a newer version's nothing but the
            description would tell.
    """
    fault = fault_of(backup)
    if not fault:
        return backup
    if backup.digest:  # so the description is as it was written
        raise LibraryDamagedError(fault)
    try:
        if not vetted(backup.path):
            raise LibraryError(fault)
    except BackupUnfitError as error:
        raise LibraryDamagedError(fault) from error
    with copies.opened(backup.path) as copy:
        if bringing_back.all_broken(copy) or chain.breaks(copy):
            raise LibraryDamagedError(fault)
    return describe_anew(backup, library.folder)


def good(library: Library, backup: Backup) -> Backup | None:
    """Return a backup as `looked_through` does, or None where it cannot be relied on."""
    try:
        return looked_through(library, backup)
    except LecternError:
        return None
