"""The index's folder: private, checked on opening, set aside and made again when in doubt."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.searching import Searcher

from reader.errors import LecternError
from reader.index.schema import VERSION, schema
from reader.index.writing import writer_of
from reader.words import QT_TR_NOOP, tr

_SIZES = "sizes.json"
"""The length of every file of the index: Whoosh would not notice one that was cut short."""


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
    """What an index holds: whose papers, by which rules, up to which change."""

    library: str
    version: int
    seq: int


def state_of(searcher: Searcher) -> State:
    """Return the state document of an index that is open for searching."""
    return State(**searcher.document(state="state")["known"])


class IndexFolder:
    """One library's index on disk."""

    def __init__(self, folder: Path, library_id: str) -> None:
        self._folder = folder
        self._library = library_id

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock of the one indexer.

        Raises:
            IndexBusyError: Another program holds it.
        """
        self._folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(self._folder.with_suffix(".lock"), timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise IndexBusyError(tr("Another program is updating the search index.")) from error
        try:
            yield
        finally:
            lock.release()

    def open(self) -> FileIndex:
        """Return the index.

        Raises:
            IndexDamagedError: It is missing, cut short, unreadable, of other rules or
                of another library.
        """
        try:
            self._check_sizes()
            index = FileIndex(FileStorage(str(self._folder)))
            state = self.state(index)
        except Exception as error:  # whatever is wrong in there, the cure is one
            raise IndexDamagedError(f"The search index cannot be read: {error}") from error
        if (state.library, state.version) != (self._library, VERSION):
            index.close()
            raise IndexDamagedError("The search index belongs to another library or version.")
        return index

    def state(self, index: FileIndex) -> State:
        """Return the state document of *index*."""
        with index.searcher() as searcher:
            return state_of(searcher)

    def make(self) -> FileIndex:
        """Return a new, empty index; what stood there is deleted."""
        self._set_aside()
        self._folder.mkdir(parents=True, mode=0o700)
        index = FileStorage(str(self._folder)).create_index(schema())
        writer = writer_of(index)
        writer.add_document(**self.document(0))
        writer.commit()
        self.note_sizes()
        return index

    def document(self, seq: int) -> dict[str, object]:
        """Return the state document for an index that holds all changes up to *seq*."""
        return {"state": "state", "known": asdict(State(self._library, VERSION, seq))}

    def note_sizes(self) -> None:
        """Write down how long each file is, now that a commit is complete."""
        sizes = {path.name: path.stat().st_size for path in self._files()}
        new = self._folder / f"{_SIZES}.new"
        new.write_text(json.dumps(sizes), encoding="utf-8")
        new.replace(self._folder / _SIZES)

    def _check_sizes(self) -> None:
        """Compare with what was written down; a file newer than that was never noted."""
        sizes = json.loads((self._folder / _SIZES).read_text(encoding="utf-8"))
        for path in self._files():
            if sizes.get(path.name, size := path.stat().st_size) != size:
                raise ValueError(f"{path.name} has {size} bytes")

    def _files(self) -> list[Path]:
        return [path for path in self._folder.iterdir() if path.suffix in {".seg", ".toc"}]

    def _set_aside(self) -> None:
        """Move the old folder away before deleting it: a reader may still have it open."""
        if self._folder.exists():
            old = self._folder.with_name(f"{self._folder.name}.old-{uuid.uuid4().hex[:8]}")
            self._folder.rename(old)
        for old in self._folder.parent.glob(f"{self._folder.name}.old-*"):
            shutil.rmtree(old, ignore_errors=True)
