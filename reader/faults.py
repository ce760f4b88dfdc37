"""Tell of a bug of ours so that it can be handed on: what failed and where, never what was read.

The words of an exception, the values of variables, and lines of code that are not ours
may hold a title, a note or a file's name: they stay out, or apart.
"""

from __future__ import annotations

import faulthandler
import linecache
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from traceback import walk_tb
from types import FrameType
from typing import BinaryIO, cast

OURS = ("reader", "ui", "resources")
"""The packages whose files are named from their beginning."""
PACKAGES = ("lectern", "PySide6-Essentials", "sqlite-utils", "Whoosh", "numpy")
"""What a report names the versions of."""
FIRST, LAST = 8, 24
"""Frames of a trace that are told: its beginning and its end; a recursion has thousands between."""
CAUSES = 4
"""Exceptions that one follows from: more than these tell no more."""
CRASH = "crash.txt"
"""What was written while a process of ours died, to be offered at the next start."""
ELSEWHERE = "<elsewhere>"
"""Stands for a file that is no part of the program: its name may be the reader's."""
_APPENDING = os.O_WRONLY | os.O_CREAT | os.O_APPEND


@dataclass(frozen=True, slots=True)
class Fault:
    """A bug: the type of its exception, the exception's own words, and where it came from.

    ``message`` may hold what the reader has read or written; ``kind`` and ``trace`` do not.
    """

    kind: str
    message: str
    trace: str


def fault_of(error: BaseException, where: str = "") -> Fault:
    """Return what can be told of *error*; *where* says in which part of the program it ended."""
    lines = [f"In: {where}"] if where else []
    for number, each in enumerate(_chain(error)):
        lines += [
            f"{'Trace' if number == 0 else 'It came from'}:",
            *_frames(each),
            f"  {_kind(each)}",
        ]
    return Fault(_kind(error), _words(error), "\n".join(lines))


def report(faults: Iterable[tuple[Fault, int]], *, messages: bool = False) -> str:
    """Return a report of *faults*, each with how often it came, for whoever mends them.

    Only with *messages* does it have the words of the exceptions.
    """
    parts = ["\n".join(f"{name}: {value}" for name, value in _about())]
    for fault, times in faults:
        head = f"{fault.kind}{f' ({times} times)' if times > 1 else ''}"
        said = f"Message: {fault.message}\n" if messages and fault.message else ""
        parts.append(f"{head}\n{said}{fault.trace}")
    return "\n\n".join(parts) + "\n"


def told(dump: str) -> str:
    """Return what `faulthandler` or Qt wrote at a crash, without the names of foreign folders."""
    return "\n".join(map(_told_line, dump.replace("\0", "").splitlines()))


def crash_file(folder: Path) -> BinaryIO | None:
    """Have a crash of this process written to a file in *folder*; return it, None if it cannot be.

    It is appended to: of two processes each writes its own crash behind the other's.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = os.fdopen(os.open(folder / CRASH, _APPENDING, 0o600), "ab", buffering=0)
    except OSError:
        return None
    faulthandler.enable(file)
    return cast("BinaryIO", file)


def program_file(path: str) -> str:
    """Return a file's path from the beginning of our packages or Python's; else `ELSEWHERE`."""
    own = _ended(str(Path(__file__).parents[1]))
    if path.startswith(tuple(_ended(own + name) for name in OURS)):
        return path[len(own) :].replace(os.sep, "/")
    for root in _roots():
        if path.startswith(root):
            return path[len(root) :].replace(os.sep, "/")
    return path if path.startswith("<frozen ") else ELSEWHERE


def _told_line(line: str) -> str:
    before, quote, rest = line.partition('File "')
    if not quote:
        return line
    path, _, after = rest.rpartition('"')
    return f'{before}{quote}{program_file(path)}"{after}'


def _chain(error: BaseException) -> Iterator[BaseException]:
    found: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in found and len(found) < CAUSES:
        found.append(each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    yield from found


def _frames(error: BaseException) -> Iterator[str]:
    frames = [*walk_tb(error.__traceback__)]
    if len(frames) > FIRST + LAST:
        yield from (_frame(*each) for each in frames[:FIRST])
        yield f"  … {len(frames) - FIRST - LAST} more …"
        frames = frames[-LAST:]
    yield from (_frame(*each) for each in frames)


def _frame(frame: FrameType, number: int) -> str:
    path = frame.f_code.co_filename
    name = program_file(path)
    if name == ELSEWHERE:  # a template of the reader's, for one: even its names are his
        return f"  {ELSEWHERE}"
    code = linecache.getline(path, number).strip()
    place = f"  {name}, line {number}, in {frame.f_code.co_name}"
    return f"{place}\n    {code}" if code else place


def _kind(error: BaseException) -> str:
    kind = type(error)
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


def _words(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - an exception that cannot even be said is one to be told of
        return ""


@cache
def _roots() -> tuple[str, ...]:
    """Return the beginnings of paths of program files: our own, and Python's, inmost first."""
    packages = (each for each in sys.path if Path(each).name in ("site-packages", "dist-packages"))
    folders = {sys.prefix, sys.base_prefix, str(Path(linecache.__file__).parent), *packages}
    return tuple(sorted((_ended(each) for each in folders), key=len, reverse=True))


def _ended(folder: str) -> str:
    return str(Path(folder)) + os.sep


def _about() -> Iterator[tuple[str, str]]:
    yield from ((name, _version(name)) for name in PACKAGES)
    yield "Python", platform.python_version()
    yield "Platform", platform.platform()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"
