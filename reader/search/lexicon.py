"""Keep what the library's papers teach: words, authors, acronyms. A cache: delete it at will."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from struct import error
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from reader.search.names import Names
from reader.search.near import LETTER, Spellings
from reader.search.short_forms import Pair, ShortForms

VERSION = 1
"""Raised whenever what is learnt, or how it is kept, changes: it is then learnt again."""

ABANDONED = 3600.0
"""Seconds after which nobody is writing a file any more: it takes one at most."""

Arrays = Mapping[str, NDArray[Any]]
SPELLINGS = ("sizes", "letters", "papers")
"""The three arrays of `Spellings`, each with its own name before it in the file."""
SHOWN = (
    "about",
    *(f"{kind}_{part}" for kind in ("words", "name_words") for part in SPELLINGS),
    *("names", "names_papers", "acronyms"),
)
"""What a search reads of the file; the rest is for learning more."""
_TYPES: Mapping[str, Any] = {
    "about": np.int64,
    "names_papers": np.uint32,
    **{
        f"{kind}_{part}": kept
        for kind in ("words", "name_words")
        for part, kept in zip(SPELLINGS, (np.int64, LETTER, np.uint32), strict=True)
    },
}
"""What the arrays are of that are not text."""


def path_of(index: Path) -> Path:
    """Return where the lexicon stands that belongs to the search index at *index*."""
    return index.with_name(f"{index.name}.lexicon")


class Lexicon:
    """What was learnt of ``papers`` papers, up to the number ``last``.

    At 100,000 papers it is read and checked in a tenth of a second, and takes 20 MB when
    all of it was asked for; `reader.search.learning` bounds it, at 100 MB.
    """

    def __init__(self, arrays: Arrays) -> None:
        """Take what was kept.

        Raises:
            ValueError: It is of other rules, or does not fit together.
        """
        self._arrays = arrays
        version, self.last, self.papers = map(int, arrays["about"])
        if version != VERSION:
            raise ValueError(f"a lexicon of version {version}")
        for name, array in arrays.items():
            if array.ndim != 1 or array.dtype != _TYPES.get(name, np.uint8):
                raise ValueError(f"{name} is something else")
        if self._arrays["names_papers"].size != _many(arrays["names"]):
            raise ValueError("not all names have papers")
        # What was written is read: what cannot be is damage, and not found out in a search.
        _ = self.words, self.name_words, self.short_forms

    @cached_property
    def words(self) -> Spellings:
        """The words of titles and abstracts, folded."""
        return Spellings(*(self._arrays[f"words_{part}"] for part in SPELLINGS))

    @cached_property
    def name_words(self) -> Spellings:
        """The words of authors' names, folded."""
        return Spellings(*(self._arrays[f"name_words_{part}"] for part in SPELLINGS))

    @cached_property
    def names(self) -> Names:
        """The authors."""
        return Names(lines(self._arrays["names"]), self._arrays["names_papers"])

    @cached_property
    def short_forms(self) -> ShortForms:
        """The acronyms."""
        return ShortForms(Pair.read(line) for line in lines(self._arrays["acronyms"]))


class Lexicons:
    """The lexicon of one library as it stands now: it notices by itself when there is a newer."""

    def __init__(self, index: Path) -> None:
        self._path = path_of(index)
        self._seen: tuple[int, int] | None = None
        self.kept = NOTHING

    def current(self) -> Lexicon:
        """Return the lexicon; one that knows nothing where the file is not there or damaged."""
        try:
            stat = self._path.stat()
            seen = (stat.st_mtime_ns, stat.st_size)
        except OSError:
            seen = None
        if seen != self._seen:
            self._seen, self.kept = seen, NOTHING
            if seen is not None:
                self.kept = opened(self._path) or NOTHING
        return self.kept


def opened(path: Path) -> Lexicon | None:
    """Return the lexicon at *path*; None when it is not there, damaged, or of other rules."""
    arrays = read(path, SHOWN)
    with suppress(ValueError, TypeError, KeyError):
        return Lexicon(arrays) if arrays else None
    return None


def read(path: Path, names: Iterable[str]) -> dict[str, NDArray[Any]]:
    """Return the arrays of these names, or none at all where the file cannot be read."""
    # The checksums of a zip file tell a damaged one; nothing in it is unpickled.
    with suppress(*_DAMAGED), path.open("rb") as file:
        arrays = np.load(file, allow_pickle=False)
        return {name: arrays[name] for name in names}
    return {}


def write(path: Path, arrays: Arrays) -> None:
    """Write the file whole, in place of an older one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    with new.open("wb") as file:
        np.savez(file, allow_pickle=False, **arrays)
    new.replace(path)
    _sweep(path)


def _sweep(path: Path) -> None:
    """Take away what others that were killed have left half written."""
    for left in path.parent.glob(f"{path.name}.*.new"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - ABANDONED:
                left.unlink()


def bytes_of(texts: Iterable[str]) -> NDArray[np.uint8]:
    """Return lines of text as an array."""
    return np.frombuffer("\n".join(texts).encode("utf-8", "replace"), np.uint8)


def lines(text: NDArray[np.uint8]) -> list[str]:
    """Return the lines that `bytes_of` took."""
    return text.tobytes().decode("utf-8", "replace").split("\n") if text.size else []


def _many(text: NDArray[np.uint8]) -> int:
    """Return how many `lines` there are."""
    return int(np.count_nonzero(text == ord("\n"))) + 1 if text.size else 0


def empty() -> dict[str, NDArray[Any]]:
    """Return the arrays of a lexicon that knows nothing."""
    nothing = {name: np.zeros(0, _TYPES.get(name, np.uint8)) for name in SHOWN}
    return nothing | {"about": np.array([VERSION, 0, 0], np.int64)}


_DAMAGED = (OSError, ValueError, KeyError, EOFError, MemoryError, RuntimeError, BadZipFile, error)
"""What reading a cut or changed file can come to."""
NOTHING = Lexicon(empty())
