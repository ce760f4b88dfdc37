"""Kill the window while a note is typed, and see that what was typed before is there again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Timer

from reader import noting
from reader.library import Library
from reader.store.marks import Mark, get
from reader.store.store import Store
from tests.battery.chance import chance
from tests.battery.command import environment, library_in
from tests.battery.tally import Tally
from tests.builders import imported, write_digest
from tests.rows import Row

SHORT, LONG = 6, 60
MOMENTS = (0.05, 2.5)
"""Seconds of typing before the kill."""
SAFE = 0.1
"""Seconds after which a key is never lost."""

WINDOW = """
import sys, time
from pathlib import Path
from random import Random
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
import ui.app as app
from reader.library import Library

real, random, typed = app.window_on, Random(int(sys.argv[3])), []

def window_on(*args):
    window = real(*args)
    def begin():
        if window.session.open_id is None:
            return QTimer.singleShot(20, begin)
        window.page.focus_note()
        print("open", window.session.open_id, flush=True)
        press()
    def press():
        letter = random.choice("abcdefgh " if typed else "abc")
        typed.append(letter)
        QTest.keyClicks(window.focusWidget(), letter)
        print(time.time(), letter, flush=True)
        QTimer.singleShot(random.choice((5, 10, 20, 40, 60, 120) * 3 + (800,)), press)
    QTimer.singleShot(20, begin)
    return window

app.window_on = window_on
if __name__ == "__main__":
    folder, cache = map(Path, sys.argv[1:3])
    sys.exit(app.open_window(Library(folder, cache)))
"""
"""Type into the note of the paper that opens first; tell of each key once Qt has it."""


def typing(long: bool) -> Iterator[Row]:
    """Kill again and again; the seed can be set by LECTERN_SEED."""
    seed = chance(long)
    yield Row("seed", str(seed), "", holds=True)
    random, keys, lost, unsafe = Random(seed), 0, 0, 0
    for _ in range(LONG if long else SHORT):
        with TemporaryDirectory() as name:
            said, found = killed(Path(name), random)
        typed = "".join(letter for _, letter in said)
        safe = sum(1 for at, _ in said if said[-1][0] - at > SAFE)
        keys += len(typed)
        unsafe += len(typed) - safe
        lost += max(0, safe - common(found, typed))
    yield Row("keys typed", keys, "> 0", keys > 0)
    yield Row(f"keys of the last {SAFE:g} s before the kill", unsafe, "", holds=True)
    kills = LONG if long else SHORT
    yield from Tally(kills, runs=kills, lost=lost).rows("typing")


PATIENCE = 60
"""Seconds until a window that opens no paper is ended."""


def killed(folder: Path, random: Random) -> tuple[list[tuple[float, str]], str]:
    """Type, kill and recover once: return when each key was typed, and the note that came back.

    The last entry is the moment of the kill, with no letter.
    """
    library = library_in(folder)
    with Store(library) as store:
        imported(store, write_digest(folder, "page", range(3)))
    script = folder / "window.py"
    script.write_text(WINDOW, encoding="utf-8")
    command = [sys.executable, "-u", str(script), str(library.folder), str(library.cache)]
    process = subprocess.Popen(
        [*command, str(random.random())[2:8]],
        stdout=subprocess.PIPE,
        text=True,
        env={**environment(folder), "QT_QPA_PLATFORM": "offscreen",
             "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert process.stdout is not None
    late = Timer(PATIENCE, process.kill)
    late.start()
    opened = process.stdout.readline()
    late.cancel()
    assert opened, f"the window ended, or opened no paper within {PATIENCE} s"
    paper = int(opened.split()[1])
    time.sleep(random.uniform(*MOMENTS))
    process.kill()
    at = time.time()
    lines = process.stdout.read().splitlines(keepends=True)
    process.wait()
    process.stdout.close()
    whole = [line.rstrip("\n").split(" ", 1) for line in lines if line.endswith("\n")]
    return [*((float(when), letter) for when, letter in whole), (at, "")], note(library, paper)


def note(library: Library, paper: int) -> str:
    """Return the note of a paper as the next start finds it."""
    with Store(library) as store:
        noting.recover(store)
        return str(store.read(lambda db: get(db, Mark.NOTE, [paper])[paper]))


def common(found: str, typed: str) -> int:
    """Return how many characters both begin with."""
    pairs = zip(found, typed, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
