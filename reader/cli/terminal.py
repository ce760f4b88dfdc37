"""Print for people and for pipes: progress bars, plain lines, JSON Lines."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from io import TextIOWrapper
from typing import Any, TypeVar

from tqdm import tqdm

from reader.errors import LecternError
from reader.types import FileReport, Orphan, Preview, Progress

T = TypeVar("T")


def complain(error: LecternError) -> None:
    """Print what went wrong and what to do, on standard error."""
    print(visible(f"lectern: {error}"), file=sys.stderr)
    if error.advice:
        print(visible(f"         {error.advice}"), file=sys.stderr)


def visible(text: str, *, lines: bool = False) -> str:
    r"""Return *text* with controls, bidi marks and the like shown as \u escapes, not sent.

    Line breaks are shown too, unless the text may have *lines*.
    """
    return "".join(
        char if char.isprintable() or (lines and char == "\n") else f"\\u{ord(char):04x}"
        for char in text
    )


def counted(number: int, one: str) -> str:
    """Return "1 paper" or "12 papers"."""
    return f"{number} {one}" if number == 1 else f"{number:,} {one}s"


def size_text(size: int) -> str:
    """Return a number of bytes as people say it: 512 B, 3.4 kB, 168 MB."""
    number = float(size)
    for unit in ("B", "kB", "MB"):
        if number < 1000:
            return f"{number:.0f} {unit}" if number >= 10 or unit == "B" else f"{number:.1f} {unit}"
        number /= 1000
    return f"{number:.1f} GB"


def json_option(to: ArgumentParser) -> None:
    """Let a command print JSON Lines when asked to."""
    to.add_argument("--json", action="store_true", help="print JSON Lines")


def print_orphans(orphans: Iterable[Orphan]) -> None:
    """Print the lines that were not understood, one beneath the other."""
    for orphan in orphans:
        print(visible(f"  line {orphan.number} not understood: {orphan.text[:100]}"))


def as_it_is() -> None:
    """Send text to standard output as it is: with its own line ends, and in UTF-8."""
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]


def forgive() -> None:
    """Let no character that the terminal lacks stop a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def read_input() -> str:
    """Return all of standard input; bytes that are no text are shown as such."""
    return sys.stdin.buffer.read().decode(sys.stdin.encoding, errors="replace")


def wished(what: str) -> bool:
    """Ask whether to do *what*; nobody there to answer means no."""
    print(visible(f"{what}? [y/N] "), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def followed(reports: Iterable[Progress | T]) -> Iterator[T]:
    """Yield the reports that are no progress; draw the progress, on a terminal only."""
    with drawn() as draw:
        for report in reports:
            if isinstance(report, Progress):
                draw(report)
            else:
                yield report


@contextmanager
def drawn() -> Iterator[Callable[[Progress], None]]:
    """Give what draws progress, on a terminal only."""
    with tqdm(disable=None, file=sys.stderr, leave=False, unit="") as bar:

        def draw(progress: Progress) -> None:
            if bar.disable:  # there is no terminal, and then a bar has no label either
                return
            label = visible(progress.label)
            bar.set_description_str(label, refresh=bar.desc != label)
            bar.total = progress.total or None
            bar.update(progress.done - bar.n)

        yield draw


def print_json(value: dict[str, Any]) -> None:
    """Print one object as one line; ASCII, so that any pipe carries it."""
    print(json.dumps(value))


def preview_json(found: Preview) -> dict[str, Any]:
    """Return a digest's preview as `--json` prints it. These names are an interface."""
    return {
        "file": found.place,
        "digest": found.name,
        "format": found.format or None,
        "error": found.error,
        "papers": [
            {
                "title": each.paper.title,
                "lines": [each.paper.first_line, each.paper.last_line],
                "novelty": each.novelty.value,
                "confidence": each.confidence,
                "why": each.why,
                "twin": each.twin,
                "decision": each.decision.value if each.decision else None,
            }
            for each in found.papers
        ],
        "not_understood": [asdict(orphan) for orphan in found.orphans],
        "warnings": list(found.warnings),
    }


def report_json(report: FileReport) -> dict[str, Any]:
    """Return a file's report as `--json` prints it. These names are an interface."""
    return {
        "file": report.path,
        "digest": report.digest or None,
        "appearances": report.appearances,
        "new": report.new,
        "known": report.known,
        "decided": report.decided,
        "dismissed": report.dismissed,
        "changed": report.changed,
        "doubtful": report.doubtful,
        "added": report.added,
        "orphans": len(report.orphans),
        "format": report.format or None,
        "error": report.error,
        "lines": {kind.value: number for kind, number in report.kinds.items()},
        "not_understood": [asdict(orphan) for orphan in report.orphans],
        "date": report.date.iso,
        "date_text": report.date.text,
        "year_inferred": report.date.year_inferred,
        "warnings": list(report.warnings),
    }
