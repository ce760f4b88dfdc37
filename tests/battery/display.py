"""Show the window everything hostile, under strace: nothing is opened, asked, run, or hangs."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reader import triage
from reader.exports.packet import write_packet
from reader.handing import handout
from reader.library import Library
from reader.store.store import Store
from reader.text.urls import safe_address
from tests.battery.command import environment, library_in
from tests.battery.display_window import SWITCHED_OFF
from tests.battery.hostile_texts import Bait, links, markup, texts
from tests.battery.tally import Tally
from tests.builders import all_ids, imported
from tests.rows import Row
from tests.shared import DataMissingError

TURN = 1.0
"""Seconds of work that the window may take for anything, strace and all.

Work, and not time: other programs on the machine are no fault of a text's.
"""
PAPERS = 60
LONGEST = 240.0
"""Seconds after which a window is stuck."""
CALLS = "trace=open,openat,openat2,connect,sendto,sendmsg,execve,execveat"
_OPENED = re.compile(r'open(?:at2?)?\((?:[^,"]+, )?"([^"]*)"')
_RUN = re.compile(r'execve(?:at)?\((?:[^,"]+, )?"([^"]*)"')
_FAMILY = re.compile(r"sa_family=(AF_\w+)")
_LOCAL = {"AF_UNIX", "AF_LOCAL", "AF_UNSPEC"}


@dataclass(frozen=True, slots=True)
class Seen:
    """What strace saw a window do, and what the window told."""

    opened: tuple[str, ...]
    """Bait, or devices, that were opened."""
    asked: tuple[str, ...]
    ran: tuple[str, ...]
    handed: tuple[str, ...]
    """Addresses that went to the desktop and may not."""
    papers: int
    worst: float
    at: str
    stuck: str

    @property
    def harm(self) -> int:
        """Return how much of it must not be."""
        return sum(map(len, (self.opened, self.asked, self.ran, self.handed)))


def display(_long: bool) -> Iterator[Row]:
    """Show all texts once; there is no longer form."""
    seen = shown("")
    tally = Tally(PAPERS, TURN, runs=seen.papers, lost=seen.harm, unopened=int(bool(seen.stuck)))
    tally.took(seen.worst)
    yield Row("papers shown", seen.papers, f"≥ {PAPERS}", seen.papers >= PAPERS)
    yield _none("files opened that texts name", seen.opened)
    yield _none("connections", seen.asked)
    yield _none("programs run", seen.ran)
    yield _none("addresses handed to the desktop", seen.handed)
    yield _none("stuck", (seen.stuck,) if seen.stuck else ())
    held = seen.worst <= TURN
    yield Row("longest turn, s of work", seen.worst, f"≤ {TURN:g}", held)
    if not held:
        yield Row("longest turn, at", seen.at, "", holds=True)
    yield from tally.rows("texts shown")


def controls(_long: bool) -> Iterator[Row]:
    """Switch off the filter of links, and plain texts: each must be noticed."""
    for what in SWITCHED_OFF:
        seen = shown(what, texts_of=markup)
        tally = Tally(1, control=True, runs=1, lost=seen.harm, unopened=int(bool(seen.stuck)))
        yield from tally.rows(f"{what} switched off")


def shown(off: str, texts_of: Callable[[Bait], Iterable[str]] = texts) -> Seen:
    """Show texts in a window with a mechanism switched off, or none; return what was seen.

    Raises:
        DataMissingError: There is no strace, or it may not trace.
    """
    strace = shutil.which("strace")
    if strace is None:
        raise DataMissingError("strace is not installed")
    with TemporaryDirectory(prefix="lectern-display-") as name:
        folder = Path(name)
        bait = Bait(folder / "bait")
        bait.plant()
        _fill(folder, [*texts_of(bait)])
        hrefs = folder / "hrefs.json"
        hrefs.write_text(json.dumps([*links(bait)]), "utf-8")
        return _watched(strace, folder, off, hrefs)


def _watched(strace: str, folder: Path, off: str, hrefs: Path) -> Seen:
    library, log = library_in(folder), folder / "strace"
    window = [sys.executable, "-m", "tests.battery.display_window"]
    arguments = [str(library.folder), str(library.cache), off, str(hrefs)]
    traced = [strace, "-f", "--seccomp-bpf", "-qq", "-s", "400", "-e", CALLS, "-o", str(log)]
    env = {**environment(folder), "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder),
           "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}  # fmt: skip
    try:
        done = subprocess.run([*traced, *window, *arguments], capture_output=True, text=True,
                              encoding="utf-8", timeout=LONGEST, env=env)  # fmt: skip
    except subprocess.TimeoutExpired:
        return Seen((), (), (), (), 0, LONGEST, "", stuck="it did not end")
    if not log.exists() or not log.read_bytes():
        raise DataMissingError(f"strace may not trace here: {done.stderr[-200:]}")
    return _told(done, log.read_text("utf-8", "replace").splitlines(), folder)


def _told(done: subprocess.CompletedProcess[str], lines: list[str], folder: Path) -> Seen:
    printed = [line for line in done.stdout.splitlines() if line.startswith("{")]
    told = json.loads(printed[-1]) if printed else {"stuck": done.stderr[-400:] or "it died"}
    named = (match[1] for line in lines if (match := _OPENED.search(line)))
    runs = [match[1] for line in lines if (match := _RUN.search(line))]
    families = [(match[1], line) for line in lines if (match := _FAMILY.search(line))]
    bad = (str(folder / "bait"), "/dev/zero", "/etc/passwd.")
    return Seen(
        opened=tuple(path for path in named if path.startswith(bad)),
        asked=tuple(line for family, line in families if family not in _LOCAL),
        ran=tuple(path for path in runs if Path(path).name != Path(sys.executable).name),
        handed=tuple(each for each in told.get("opened", ()) if safe_address(each) is None),
        papers=told.get("papers", 0),
        worst=told.get("worst", 0.0),
        at=told.get("at", ""),
        stuck=told.get("stuck", ""),
    )


def _none(name: str, found: tuple[str, ...]) -> Row:
    figure = f"{len(found)}: {'; '.join(found[:3])[:400]}" if found else "0"
    return Row(name, figure, "0", not found)


def _fill(folder: Path, every: list[str]) -> None:
    """Make the library: every text is a title, an abstract, a note and a tag of some paper.

    Somebody else says all of it, too: their packet has come.
    """
    path = folder / "<img src=a.png>&amp;.json"
    path.write_text(json.dumps([*_papers(every)]), encoding="utf-8")
    packet = folder / "packet.html"
    with Store(Library(folder / "other", folder / "cache")) as store:
        _mark(store, path, every)
        out = replace(handout(store, all_ids(store), every[0]), by=every[0][:200])
        packet.write_text("".join(write_packet(out)), encoding="utf-8")
    with Store(library_in(folder)) as store:
        _mark(store, path, every)
        imported(store, packet)


def _papers(every: list[str]) -> Iterator[dict[str, object]]:
    for number, text in enumerate(every):
        yield {
            "title": f"{text[:1_500]} ({number})",
            "abstract": f"{text} {number}",
            "authors": [text[:80]],
            "venue": text[:200],
            "url": f"https://example.org/{number}",
        }


def _mark(store: Store, path: Path, every: list[str]) -> None:
    imported(store, path)
    for number, paper in enumerate(all_ids(store)):
        text = every[number % len(every)]
        triage.note(store, paper, text[:100_000])
        name = " ".join(filter(str.isprintable, text[:60].replace(",", " ").split()))
        if name.strip("/ "):
            triage.tag(store, [paper], name)
