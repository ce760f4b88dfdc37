"""Measure the terminal reader arxiv-subscription-viewer, a peer from the package registry."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from reader.types import ParsedPaper
from tests.bench.asked import Asked
from tests.bench.corpus import papers
from tests.bench.results.figures import Figure

NAME, VERSION = "arxiv-subscription-viewer", "0.4.0"
FOLDER = Path(__file__).parents[2] / ".venv" / "cache" / f"{NAME}-{VERSION}"
LEAST = (3, 13)
"""The oldest Python that it runs on: another than Lectern's may be needed."""
STARTS = 3
PATIENCE = 60
"""Seconds until a start is taken for one that never ends."""
SCREEN = (50, 160)
"""Lines and columns."""
TAIL = 1 << 16
"""Bytes of what it draws that are looked at."""
RULE = "-" * 78
_DRAWN = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]")

_WORK = """
import json, resource, sys, time
from pathlib import Path
from arxiv_browser.parsing import clean_latex, parse_arxiv_file
from arxiv_browser.query import execute_query_filter, matches_advanced_query
begun = time.perf_counter()
papers = parse_arxiv_file(Path(sys.argv[1]))
for paper in papers:
    paper.abstract = clean_latex(paper.abstract_raw)
told = {"papers": len(papers), "seconds": time.perf_counter() - begun, "times": []}
for text in json.load(sys.stdin):
    begun = time.perf_counter()
    execute_query_filter(text, papers, fuzzy_search=lambda typed, some: some,
        advanced_match=lambda paper, rpn: matches_advanced_query(paper, rpn, None, paper.abstract))
    told["times"].append(time.perf_counter() - begun)
print(json.dumps(told))
"""
"""Its own functions, as its window calls them: read a file, and filter by a typed search."""


class MissingPeerError(Exception):
    """It cannot be installed here, or does not come to an end; the text says why."""


@dataclass(frozen=True, slots=True)
class _Start:
    seconds: float
    resident: float


def terminal_reader(scratch: Path, count: int, searches: Sequence[Asked]) -> Iterator[Figure]:
    """Yield what *count* papers cost it: read, searched for two words at a time, and shown.

    Raises:
        MissingPeerError: It cannot be installed, or is not done in time with so many.
    """
    python = installed()
    file = scratch / "announcement.txt"
    file.write_text(announcement(papers(count)), encoding="utf-8")
    typed = [" AND ".join(f"abstract:{word}" for word in each.words) for each in searches]
    told = json.loads(_run([str(python), "-c", _WORK, str(file)], json.dumps(typed)))
    if told["papers"] != count:
        raise MissingPeerError(f"it read {told['papers']:,} papers of {count:,}")
    yield Figure("import", NAME, count, told["seconds"], "s")
    yield Figure("query", NAME, count, 1000 * median(told["times"]), "ms", "AND of two")
    started = [_started(python, file, scratch) for _ in range(STARTS + 1)][1:]
    yield Figure("start-up", NAME, count, median(each.seconds for each in started), "s")
    yield Figure("memory", NAME, count, median(each.resident for each in started) / 1e6, "MB")


def announcement(some: Iterator[ParsedPaper]) -> str:
    """Return papers as one of arXiv's mails announces them."""
    return "".join(f"{RULE}\n{_entry(paper)}" for paper in some) + RULE + "\n"


def _entry(paper: ParsedPaper) -> str:
    year, number = divmod(paper.rank, 99_999)
    address = f"{2001 + year}.{number:05}"
    authors = ", ".join(paper.facts.authors) or "Anonymous"
    return (
        f"\\\\\narXiv:{address}\nDate: Mon, 1 Jan 2024 00:00:00 GMT   (1kb)\n\n"
        f"Title: {paper.title}\nAuthors: {authors}\nCategories: cs.LG\n\\\\\n"
        f"  {paper.abstract}\n\\\\ ( https://arxiv.org/abs/{address} ,  1kb)\n"
    )


def installed() -> Path:
    """Return the Python that has it; it is installed where it is not yet."""
    python = FOLDER / "bin" / "python"
    if not (FOLDER / "bin" / "arxiv-viewer").exists():
        shutil.rmtree(FOLDER, ignore_errors=True)
        _run([str(_new_python()), "-m", "venv", str(FOLDER)])
        _run([str(python), "-m", "pip", "install", "-q", f"{NAME}=={VERSION}"])
    return python


def _new_python() -> Path:
    """Return a Python that is new enough: this one, on the path, or of pyenv."""
    if sys.version_info >= LEAST:
        return Path(sys.executable)
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    for minor in range(LEAST[1], LEAST[1] + 4):
        on_path = shutil.which(f"python3.{minor}")
        for one in filter(None, [on_path, *sorted(root.glob(f"versions/3.{minor}.*/bin/python3"))]):
            # A shim on the path may stand for one that is not chosen.
            if subprocess.run([one, "-c", ""], capture_output=True, check=False).returncode == 0:
                return Path(one)
    raise MissingPeerError(f"it needs Python {LEAST[0]}.{LEAST[1]}, and there is none here")


def _run(command: Sequence[str], given: str = "") -> str:
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingPeerError(done.stderr.strip().splitlines()[-1] if done.stderr else "it failed")
    return done.stdout


def _started(python: Path, file: Path, home: Path) -> _Start:
    """Start it in a terminal of our own until the first paper's number is drawn; end it."""
    begun = time.monotonic()
    process, screen = pty.fork()
    if process == 0:
        os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(home), TERM="xterm-256color")
        viewer = python.with_name("arxiv-viewer")
        os.execv(viewer, [str(viewer), "browse", "--input", str(file)])
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", *SCREEN, 0, 0))
    try:
        _drawn(screen, begun)
        taken = time.monotonic() - begun
        pages = Path(f"/proc/{process}/statm").read_text().split()[1]
        return _Start(taken, int(pages) * os.sysconf("SC_PAGE_SIZE"))
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(screen)


def _drawn(screen: int, begun: float) -> None:
    """Wait until a paper is seen; a welcome that lies over the list is sent away."""
    seen, welcomed = b"", False
    while time.monotonic() - begun < PATIENCE:
        if select.select([screen], [], [], 0.1)[0]:
            with suppress(OSError):
                seen = seen[-TAIL:] + os.read(screen, TAIL)
        text = _DRAWN.sub(b"", seen)
        if b"arxiv.org/abs/2001." in text or b"2001.00001" in text:
            return
        if b"Enter / Esc" in text and not welcomed:
            welcomed = True
            os.write(screen, b"\r")
    raise MissingPeerError(f"it showed no paper within {PATIENCE} s")
