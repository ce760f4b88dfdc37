"""The index's folder: private, checked on opening, set aside and made again when in doubt."""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from filelock import FileLock, Timeout
from whoosh.index import FileIndex

from reader.errors import LecternError
from reader.index.codec.writer import ArrayWriter
from reader.index.schema import VERSION, schema
from reader.index.storage import SafeStorage
from reader.words import QT_TR_NOOP, tr

_NOTED = "files.json"
"""The length and checksum of every file: Whoosh would not notice one that was cut or changed."""
PART = ".part"
"""How the files end that another process has saved, until a commit takes them in."""
_OTHERS = 0o022
"""Rights of others to write: what they put in here could be believed."""


class IndexBusyError(LecternError):
    """Another program is bringing the index up to date."""

    advice = QT_TR_NOOP("The search works meanwhile; it lacks the newest changes.")
    quiet = True


class IndexUnwritableError(LecternError):
    """The folder of the index cannot be written."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            tr("The search index cannot be written: {error}.").format(
                error=error.strerror or error
            ),
            advice=tr(
                "Nothing is lost, and the search works, but slowly. Look at {folder}."
            ).format(folder=folder),
        )


class IndexDamagedError(LecternError):
    """The index cannot be used; it is made again from the library."""


@dataclass(frozen=True, slots=True)
class State:
    """What an index holds: whose papers, by which rules, up to which change.

    Beyond ``seq`` it also holds the changes after ``gap`` up to ``newest``: the newest are
    indexed first, and what lies between follows.
    """

    library: str
    version: int
    seq: int
    gap: int = 0
    newest: int = 0

    @property
    def edge(self) -> int:
        """Return the last change that it holds."""
        return max(self.seq, self.newest)


class IndexFolder:
    """One library's index on disk."""

    def __init__(self, folder: Path, library_id: str) -> None:
        self.path = folder
        self._library = library_id

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock of the one indexer.

        Raises:
            IndexBusyError: Another program holds it.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(self.path.with_suffix(".lock"), timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise IndexBusyError(tr("Another program is updating the search index.")) from error
        try:
            for left in [*self.path.glob(f"*{PART}"), *self.path.glob("_*.toc.*")]:
                left.unlink(missing_ok=True)  # its writer was killed
            yield
        finally:
            lock.release()

    def open(self) -> FileIndex:
        """Return the index, as `opened` does."""
        return self.opened()[0]

    def opened(self) -> tuple[FileIndex, State]:
        """Return the index and what it holds.

        Raises:
            IndexDamagedError: It is missing, cut short, unreadable, of other rules or
                of another library.
        """
        try:
            self._check()
            index = FileIndex(SafeStorage(str(self.path)), schema=schema())
            state = self.state(index)
        except Exception as error:  # whatever is wrong in there, the cure is one
            raise IndexDamagedError(f"The search index cannot be read: {error}") from error
        if (state.library, state.version) != (self._library, VERSION):
            index.close()
            raise IndexDamagedError("The search index belongs to another library or version.")
        return index, state

    def verify(self) -> None:
        """Compare the content of every file with what was written: each file once a run.

        Raises:
            IndexDamagedError: One has changed.
        """
        for path, (_, noted) in self._noted().items():
            if path.exists() and _checksum_of(path) != noted:
                raise IndexDamagedError(f"{path.name} has changed.")

    def state(self, index: FileIndex) -> State:
        """Return the state document of *index*."""
        with index.searcher() as searcher:
            return State(**searcher.document(state="state")["known"])

    def make(self) -> FileIndex:
        """Return a new, empty index; what stood there is deleted."""
        self._set_aside()
        self.path.mkdir(parents=True, mode=0o700)
        index = SafeStorage(str(self.path)).create_index(schema())
        writer = ArrayWriter(index)
        writer.add_document(**self.document(State(self._library, VERSION, 0)))
        writer.commit()
        self.note_files()
        return index

    def document(self, state: State) -> dict[str, object]:
        """Return the state document for an index in this state."""
        return {"state": "state", "known": asdict(state)}

    def note_files(self) -> None:
        """Write down length and checksum of each file, now that a commit is complete."""
        files = {path.name: [path.stat().st_size, _checksum_of(path)] for path in self._files()}
        new = self.path / f"{_NOTED}.new"
        with new.open("w", encoding="utf-8") as file:
            json.dump(files, file)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path / _NOTED)

    def _check(self) -> None:
        """Refuse a folder that others may write to, and files that were cut short.

        A file newer than what was written down was never noted.
        """
        if os.name == "posix" and self.path.stat().st_mode & _OTHERS:
            raise ValueError("Others may write to its folder.")
        noted = self._noted()
        for path in self._files():
            size = path.stat().st_size
            if noted.get(path, (size, 0))[0] != size:
                raise ValueError(f"{path.name} has {size} bytes")

    def _noted(self) -> dict[Path, tuple[int, int]]:
        told = json.loads((self.path / _NOTED).read_text(encoding="utf-8"))
        return {self.path / name: (size, checksum) for name, (size, checksum) in told.items()}

    def _files(self) -> list[Path]:
        return [path for path in self.path.iterdir() if path.suffix in {".seg", ".toc"}]

    def _set_aside(self) -> None:
        """Move the old folder away before deleting it: a reader may still have it open."""
        if self.path.exists():
            old = self.path.with_name(f"{self.path.name}.old-{uuid.uuid4().hex[:8]}")
            self.path.rename(old)
        for old in self.path.parent.glob(f"{self.path.name}.old-*"):
            shutil.rmtree(old, ignore_errors=True)


def _checksum_of(path: Path) -> int:
    known = path.stat()
    return _checksum(path, known.st_ino, known.st_size, known.st_mtime_ns)


@lru_cache(1_024)
def _checksum(path: Path, *_: int) -> int:
    """Return the checksum of a file; it is read again only when it has changed."""
    checksum = 0
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            checksum = crc32(piece, checksum)
    return checksum
