"""Do a script step by step in a process that may be killed or refused, and note how far it came."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from reader.errors import LecternError
from reader.index.catching_up import catch_up
from reader.intake import take_in
from reader.library import Library
from reader.reading import Manner, Papers, Read, Reading
from reader.reading.reading import PLAINLY
from reader.search.learning import learn
from reader.store.store import Store
from reader.types import FileReport, Intake, Progress, Source
from tests.battery.command import library_in

NOTE = b"K\t"
"""What a line of the log begins with that is no change of files, but a note of ours."""


class Recorded(Reading):
    """What a process has read from files, read once and told again and again.

    The process that reads changes nothing on disk; to start one takes longer than all the rest.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        with Reading() as reading:
            self._known = {path: list(reading.read(Source(path=path))) for path in paths}

    def read(
        self, source: Source, manner: Manner = PLAINLY, following: Source | None = None
    ) -> Iterator[Read | Papers | Progress]:
        """Yield what was read in *source*; nothing is to be read ahead."""
        assert source.path is not None
        yield from self._known[source.path]


@dataclass(slots=True)
class Inputs:
    """What scripts take in: digests, by their names, and what is read in them."""

    digests: dict[str, Path]
    reading: Recorded


class Doing:
    """One script on its way. Its folder holds all that Lectern writes, and nothing else."""

    def __init__(self, folder: Path, inputs: Inputs, notes: int = -1) -> None:
        self.folder = folder
        self.inputs = inputs
        self._notes = notes
        self._store: Store | None = None

    @property
    def library(self) -> Library:
        """Return where the library is, or will be."""
        return library_in(self.folder)

    @property
    def out(self) -> Path:
        """Return the folder for what is exported."""
        return self.folder / "out"

    def store(self) -> Store:
        """Return the open library; one that was opened stays open, as in a window."""
        self._store = self._store or Store(self.library)
        return self._store

    def close(self) -> None:
        """Close the library, if it is open."""
        store, self._store = self._store, None
        if store is not None:
            store.close()

    def step(self, name: str, work: Callable[[Doing], object]) -> bool:
        """Do *work*; note that it begins, and whether it was acknowledged or refused.

        A failure that is none of Lectern's own is a bug: its trace is noted.
        """
        self._note("begun", name)
        try:
            told = work(self)
        except LecternError as error:
            self._note("refused", name, str(error), error.advice)
            return False
        except Exception:  # noqa: BLE001 - whatever it is, somebody would have seen it
            self._note("bug", name, traceback.format_exc())
            return False
        self._note("done", name, told if isinstance(told, str) else "")
        return True

    def take_in(self, name: str) -> None:
        """Import a digest, as `lectern import` does.

        Raises:
            LecternError: It was not taken in.
        """
        intake = Intake((self.inputs.digests[name],), 2024)
        for report in take_in(self.store(), intake, self.inputs.reading):
            if isinstance(report, FileReport) and report.error:
                raise LecternError(report.error, advice=report.advice)

    def index(self, *, rebuild: bool = False) -> None:
        """Bring the index, and what is learnt from the papers, up to date."""
        store = self.store()
        for _ in chain(catch_up(store, rebuild=rebuild), learn(store, anew=rebuild)):
            pass

    def go_on(self) -> None:
        """Do something with the library as it is open, once the fault has passed.

        One that was opened for reading alone is opened again, as the window advises.
        """
        if self._store is not None and self._store.read_only:
            self.close()
        self.store().set_setting("tried", "once more")
        self.index()

    def _note(self, *words: str) -> None:
        if self._notes >= 0:
            os.write(self._notes, NOTE + json.dumps(words).encode() + b"\n")


@dataclass(slots=True)
class Notes:
    """What a script noted of its steps, in the order they were begun."""

    begun: list[str] = field(default_factory=list)
    done: dict[str, str] = field(default_factory=dict)
    refused: dict[str, tuple[str, str]] = field(default_factory=dict)
    bugs: dict[str, str] = field(default_factory=dict)

    def take(self, line: bytes) -> None:
        """Add a note as it stands in a log."""
        kind, name, *told = json.loads(line.removeprefix(NOTE))
        match kind:
            case "begun":
                self.begun.append(name)
            case "done":
                self.done[name] = told[0]
            case "refused":
                self.refused[name] = (told[0], told[1])
            case "bug":
                self.bugs[name] = told[0]
