"""Run scripts in forks with a fault each, and look at what is left; all below one folder."""

from __future__ import annotations

import os
import shutil
from dataclasses import asdict
from pathlib import Path

from tests.battery.faults.doing import NOTE, Doing, Inputs, Notes
from tests.battery.faults.forks import at_home, forked
from tests.battery.faults.looking import Look, looked
from tests.battery.faults.script import Script
from tests.battery.shim import Fault, Shim


class Running:
    """Where scripts are run: each from a copy of what it was prepared with."""

    def __init__(self, folder: Path, inputs: Inputs) -> None:
        self._folder = folder
        self._inputs = inputs
        self._shim = Shim()
        self.place = folder / "place"
        """Always the same, for a library knows where it lies."""

    def warm(self, script: Script) -> None:
        """Do all there is once in this process, so that its forks find at hand what it loads."""
        self.lay_out(None)
        at_home(self.place)
        script.run(Doing(self.place, self._inputs))
        looked(self.place, script, Notes())

    def prepare(self, script: Script) -> Path:
        """Make what the script starts from; return its folder."""
        prepared = self._folder / f"before {script.name}"
        self.lay_out(None)

        def work() -> None:
            at_home(self.place)
            script.prepare(Doing(self.place, self._inputs))

        forked(work)
        self.place.rename(prepared)
        return prepared

    def lay_out(self, prepared: Path | None) -> None:
        """Put a copy of what was *prepared* in the place; None empties it."""
        shutil.rmtree(self.place, ignore_errors=True)
        if prepared is None:
            self.place.mkdir()
        else:
            shutil.copytree(prepared, self.place)

    def run(self, script: Script, fault: Fault, *, going_on: bool = False) -> tuple[int, Notes]:
        """Do the script with a *fault*; return how many changes there were, and its notes.

        *going_on*: once the fault has passed, the same process does something more.
        """
        log = self._folder / "log"
        log.write_bytes(b"")

        def work() -> int:
            doing = self._begin(log, fault)
            script.run(doing)
            changes = self._shim.count()
            self._shim.disarm()
            if going_on:
                doing.step("go on", Doing.go_on)
            return changes

        return forked(work) or fault.at, notes_of(log)

    def log(self, script: Script) -> Path:
        """Do the script; return the log of every change with its data, and of its notes."""
        log = self._folder / "log"
        log.write_bytes(b"")

        def work() -> None:
            doing = self._begin(log, Fault(), whole=True)
            script.run(doing)
            self._shim.disarm()

        forked(work)
        return log

    def _begin(self, log: Path, fault: Fault, *, whole: bool = False) -> Doing:
        at_home(self.place)
        to = os.open(log, os.O_WRONLY | os.O_APPEND)
        self._shim.log(to if whole else -1)
        self._shim.arm(self.place, fault)
        return Doing(self.place, self._inputs, to)

    def look(self, script: Script, notes: Notes, *, unpowered: bool = False) -> Look:
        """Look at what is in the place, perhaps once the power had failed."""

        def work() -> dict[str, object]:
            at_home(self.place)
            return asdict(looked(self.place, script, notes, unpowered=unpowered))

        try:
            return Look(**forked(work))
        except RuntimeError as error:
            return Look(faults=[f"a bug: {error}"])


def notes_of(log: Path) -> Notes:
    """Return the notes in a log that has nothing else."""
    notes = Notes()
    for line in log.read_bytes().splitlines():
        if line.startswith(NOTE):
            notes.take(line)
    return notes
