"""Make a library what a backup of it is: what is there now is backed up before, and whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.backups.making import back_up, kept
from reader.errors import LibraryError
from reader.files import named
from reader.library import Library, WriterLock
from reader.store import copies, history
from reader.store.backing import backup_at, fault_of
from reader.store.comparing import difference
from reader.store.complaints import is_of_the_file
from reader.store.store import Store
from reader.store.swapping import LibraryInUseError, close_log, laid, lies_ready, settle, swap
from reader.store.vetting import BackupUnfitError, vetted
from reader.types.backups import Backup, Held, Reason
from reader.types.restoring import Difference, Restored
from reader.words import tr

TRIES = 3
"""Times that the library is backed up anew, if it goes on changing, before this is given up."""
_NOTE = "restored"
"""The library's own note of the last restore: what undo would have taken back next, the number of
the backup of what was there before, and whose that is."""


def preview(library: Library, source: Path) -> Difference:
    """Return what a restore from the copy at *source* would change; nothing is changed.

    Where there is no library any more, all that the copy holds would come back.

    Raises:
        LecternError: The copy cannot be restored.
    """
    _refuse_damaged(source)
    with _of_this_version(library, source) as copy, _now(library) as now:
        try:
            return difference(now, copy)
        except LibraryError as error:
            if not is_of_the_file(error):
                raise
            return Difference(unknown=str(error))


def prepare(library: Library, source: Path) -> Restored:
    """Back up what is there, and lay ready what shall take its place; nothing is changed yet.

    The library may be open meanwhile. It takes as long as two backups.

    Raises:
        LecternError: The copy cannot be restored, or there is no room for it.
    """
    _refuse_damaged(source)
    vetted(source)
    _lay(library, source)  # first: the backup that is made now may be one too many for this one
    try:
        return _backed_up(library, source)
    except BaseException:
        shutil.rmtree(lies_ready(library).parent, ignore_errors=True)
        raise


def carry_out(library: Library, prepared: Restored) -> Restored:
    """Let the library be what was laid ready; say which backup has what it was.

    All connections have to be closed. It takes a moment, and whatever cuts it off,
    the library is the old one or the new one.

    Raises:
        LecternError: It could not be done. The library is as it was.
    """
    for _ in range(TRIES):
        with WriterLock(library).held():
            now = _held_now(library) if close_log(library) else None
            aside = prepared.aside or now is None
            if aside or now == (prepared.before.held if prepared.before else Held()):
                _note(library, prepared.before)
                swap(library, keep=aside)
                return replace(prepared, aside=aside)
        prepared = _backed_up(library, prepared.source)
    raise LibraryInUseError(tr("Another program goes on changing this library."))


def last_done(store: Store) -> Backup | None:
    """Return what takes the last restore back, as long as no act since is there for undo.

    None where there is one, or undo went further back, or the backup is not there any more.
    """
    noted = store.setting(_NOTE).split()
    if store.read_only or noted[:1] != [_next(store)] or noted[2:] != [store.id]:
        return None
    return next((one for one in kept(store.library, store.id) if noted[1] == str(one.number)), None)


def _next(store: Store) -> str:
    return str(store.read(history.to_undo) or 0)


def restore(library: Library, source: Path) -> Restored:
    """Make *library* what the copy at *source* is; no connection may be open.

    Raises:
        LecternError: It could not be done. The library is as it was.
    """
    return carry_out(library, prepare(library, source))


def _refuse_damaged(source: Path) -> None:
    """Refuse a backup that is not as it was written; of another copy nothing is known."""
    backup = backup_at(source)
    if backup is not None and backup.digest and (fault := fault_of(backup)):
        raise BackupUnfitError(
            tr("The backup {name} is damaged: {fault}.").format(name=backup.name, fault=fault)
        )


def _backed_up(library: Library, source: Path) -> Restored:
    """Back up what is there, if it is anything."""
    if not library.database.exists():
        return Restored(source, None)
    try:
        with Store(library) as store:
            empty = store.read(copies.held).is_empty
            return Restored(source, None if empty else back_up(store, Reason.RESTORE))
    except LibraryError as error:
        if not is_of_the_file(error):
            raise
        return Restored(source, None, aside=True)


def _held_now(library: Library) -> Held | None:
    """Return what the library holds; None where it cannot be read: no backup has all of it."""
    try:
        now = copies.held_by(library.database) if library.database.exists() else Held()
    except LibraryError:
        return None
    return Held() if now.is_empty else now


def _lay(library: Library, source: Path) -> None:
    """Lay a copy of *source* ready, brought up to this version."""
    folder = laid(library)
    try:
        _copy(source, folder / library.database.name)
        with Store(Library(folder, library.cache, unguarded=True)) as store:
            store.read(copies.look_over)
        settle(library)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _note(library: Library, before: Backup | None) -> None:
    """Note in what lies ready that it is restored: it is there with it, or not at all."""
    with Store(Library(lies_ready(library).parent, library.cache, unguarded=True)) as store:
        told = f"{_next(store)} {before.number} {before.library}" if before else ""
        store.set_setting(_NOTE, told)
    settle(library)


def _copy(source: Path, to: Path) -> None:
    with named(to):
        shutil.copyfile(source, to)
        to.chmod(0o600)


@contextmanager
def _of_this_version(library: Library, source: Path) -> Iterator[Path]:
    """Give *source*, or, where it is of an older version, a copy that was brought up to this."""
    if vetted(source):
        yield source
        return
    with _beside(library) as older:
        _copy(source, older.database)
        Store(older).close()
        yield older.database


@contextmanager
def _now(library: Library) -> Iterator[Path]:
    """Give the library as it is; where there is none, an empty one."""
    if library.database.exists():
        yield library.database
        return
    with _beside(library) as empty:
        Store(empty).close()
        yield empty.database


@contextmanager
def _beside(library: Library) -> Iterator[Library]:
    """Give a place for a library that is needed for a moment."""
    library.cache.mkdir(parents=True, exist_ok=True, mode=0o700)
    with TemporaryDirectory(dir=library.cache, prefix="preview-") as folder:
        yield Library(Path(folder), library.cache, unguarded=True)
