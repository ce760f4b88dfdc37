"""Know where a library keeps its files: the database, its lock, and the caches."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from reader.errors import LibraryBusyError, LibraryError
from reader.settling import make_folder
from reader.words import tr

APP = "lectern"
WAIT = 10.0
"""Seconds to wait for another writer: a whole import batch is over in 0.1 s."""
POLL = 0.002
"""Seconds between tries for the lock; a transaction holds it for 5 to 20 ms."""


LIBRARY = "LECTERN_LIBRARY"
"""The environment variable that names the folder of a library."""
PORTABLE = "LECTERN_PORTABLE"
"""The environment variable that names one folder for all that the program keeps."""


def keep_in(folder: Path) -> None:
    """Keep everything in *folder* from now on: library, settings, state, caches and backups.

    It is said in the environment, because workers and other processes of ours inherit that.
    """
    os.environ[PORTABLE] = str(folder.expanduser().absolute())


def portable() -> Path | None:
    """Return the one folder in which everything is kept; None where the platform's are used."""
    folder = os.environ.get(PORTABLE)
    return Path(folder).expanduser().absolute() if folder else None


def chosen_folder(named: Path | None, together: Path | None = None) -> Path:
    """Return the folder of the library that is to be opened, and keep all *together* if so wished.

    What the command line names comes before the environment, and a library before a folder of
    everything: ``--library``, ``--portable``, LECTERN_LIBRARY, LECTERN_PORTABLE, the platform's.
    """
    if together is not None:
        keep_in(together)
    wished = os.environ.get(LIBRARY) if named is None and together is None else named
    return Path(wished).expanduser().absolute() if wished else default_folder()


def default_folder() -> Path:
    """Return the folder of the library that opens when none is named."""
    return (portable() or platformdirs.user_data_path(APP)) / "library"


def settings_file() -> Path:
    """Return the file of the reader's settings."""
    return (portable() or platformdirs.user_config_path(APP)) / "settings.json"


def state_folder() -> Path:
    """Return the folder of what the program notes of itself: its log, its crashes, its starts."""
    here = portable()
    return here / "state" if here else platformdirs.user_state_path(APP)


def cache_folder() -> Path:
    """Return the folder of what can be made anew: search indexes."""
    here = portable()
    return here / "cache" if here else platformdirs.user_cache_path(APP)


def backups_folder() -> Path:
    """Return the folder of the backups of all libraries, unless the settings name another."""
    return (portable() or platformdirs.user_data_path(APP)) / "backups"


@dataclass(frozen=True, slots=True)
class Library:
    """One folder on disk. The index lives in the platform's private cache, never here."""

    folder: Path
    cache: Path = field(default_factory=cache_folder)
    safe: Path = field(default_factory=backups_folder)
    """Where its backups lie, unless the reader's settings name another folder."""
    unguarded: bool = False
    """Whether it is migrated even where no backup can be made before."""
    read_only: bool = False
    """Whether the reader wants it opened for reading alone."""
    known: str = ""
    """The id that it must have: it was opened before. '' makes one where none is."""

    @property
    def database(self) -> Path:
        """Return the path of the SQLite file."""
        return self.folder / "library.sqlite"

    def index(self, library_id: str) -> Path:
        """Return the folder of this library's search index; it may not exist yet."""
        return self.cache / "index" / library_id

    def create(self) -> None:
        """Make the folder, if it is not there.

        Raises:
            LibraryError: It cannot be made.
        """
        try:
            make_folder(self.folder)
        except OSError as error:
            raise LibraryError(
                tr("The library folder {folder} cannot be made: {error}.").format(
                    folder=self.folder, error=error.strerror
                ),
                advice=tr("Choose another folder with --library DIR."),
            ) from error


class WriterLock:
    """The one writer's lock of a library, held for a transaction at a time.

    It also covers checkpoints: SQLite before 3.51.3 can lose the log when two
    connections write and checkpoint at once. A dead holder's lock is free at once.
    """

    def __init__(self, library: Library) -> None:
        self._lock = FileLock(library.folder / "library.lock", thread_local=False)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            LibraryBusyError: Another writer kept it for ten seconds.
        """
        try:
            self._lock.acquire(timeout=WAIT, poll_interval=POLL)
        except Timeout as error:
            raise LibraryBusyError(tr("Another program is writing to this library.")) from error
        except OSError as error:
            raise LibraryError(
                tr("The library cannot be written: {error}.").format(error=error.strerror),
                advice=tr("Check that you may write to its folder."),
            ) from error
        try:
            yield
        finally:
            self._lock.release()
