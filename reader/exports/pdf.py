"""Write papers as a PDF: another process draws the pages, as the core has nothing that draws."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from typing import IO

from reader.errors import LecternError
from reader.exports.edition.papers import heading, language_of, maker
from reader.exports.edition.sent import Sheets, block_line, drawn_of, sheets_line
from reader.exports.edition.setting import edition
from reader.exports.paper_size import paper_size
from reader.starting import apart, interpreter
from reader.text.visible import one_line
from reader.types import Handout
from reader.words import tr

_LOOK = 0.05
"""Seconds between two signs of life while the last pages are drawn."""
_KEPT = frozenset(
    "HOME PATH LANG LANGUAGE SYSTEMROOT WINDIR TEMP TMP TMPDIR LD_LIBRARY_PATH".split()  # noqa: SIM905
)
_KEPT_KINDS = ("LC_", "XDG_", "FONTCONFIG_")
"""What of the environment it is given: by these it finds its parts, and the system's fonts."""
_TOLD = 300
"""Characters of what it complained of that are told."""


def write_pdf(handout: Handout) -> Iterator[bytes]:
    """Yield a PDF after signs of life; stopped between two of them, the other process ends.

    Raises:
        LecternError: The pages cannot be drawn here: Qt is not there, or has failed.
    """
    # pypdf takes a fifth of a second to import, which only this format needs.
    from reader.exports.pdf_outline import Described, outlined  # noqa: PLC0415

    paper = paper_size()
    by = maker(handout)
    sheets = Sheets(heading(handout), by, paper.width, paper.height)
    with tempfile.TemporaryFile() as drawn:
        yield from _drawn(handout, sheets, drawn)
        drawn.seek(0)
        told = drawn_of(drawn.readline())
        pages = drawn.read()
    described = Described(sheets.title, by, language_of(handout))
    yield outlined(pages, told, described)


def command() -> list[str]:
    """Return how to start the process that draws pages."""
    return interpreter("ui.printing")


def _drawn(handout: Handout, sheets: Sheets, drawn: IO[bytes]) -> Iterator[bytes]:
    """Have the pages drawn into a file; yield signs of life meanwhile."""
    with tempfile.TemporaryFile() as complaints, _drawing(drawn, complaints) as process:
        assert process.stdin is not None
        lines = ("".join(map(block_line, blocks)) for blocks in edition(handout))
        for line in chain([sheets_line(sheets)], lines):
            if not _sent(process.stdin, line):
                process.wait()
                raise _failed(complaints)
            yield b""
        with suppress(OSError):  # it has said by then why it is gone
            process.stdin.close()
        while _status(process) is None:
            yield b""
        if process.returncode:
            raise _failed(complaints)


def _sent(told: IO[bytes], line: str) -> bool:
    """Send a line; say whether there is still somebody who reads it."""
    try:
        told.write(line.encode())
    except OSError:
        return False
    return True


def _status(process: subprocess.Popen[bytes]) -> int | None:
    """Return how the process ended; None when it has not, after a moment."""
    with suppress(subprocess.TimeoutExpired):
        return process.wait(_LOOK)
    return None


@contextmanager
def _drawing(drawn: IO[bytes], complaints: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Start the process that draws; whatever happens, it has ended in the end."""
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter
            command(),
            stdin=subprocess.PIPE,
            stdout=drawn,
            stderr=complaints,
            env=_environment(),
            **apart(),
        )
    except OSError as error:
        raise _failure(str(error)) from error
    try:
        yield process
    finally:
        process.kill()
        with suppress(OSError), process:  # waits for it, and closes what leads to it
            pass


def _environment() -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in _KEPT or name.upper().startswith(_KEPT_KINDS)
    }
    # Without a display Qt draws as well; on Windows it would not find the system's fonts.
    return kept if sys.platform == "win32" else kept | {"QT_QPA_PLATFORM": "offscreen"}


def _failed(complaints: IO[bytes]) -> LecternError:
    complaints.seek(0)
    lines = complaints.read().decode(errors="replace").split("\n")
    return _failure(next((one_line(line) for line in reversed(lines) if line.strip()), ""))


def _failure(cause: str) -> LecternError:
    said = f" ({cause[:_TOLD]})" if cause else ""
    return LecternError(
        tr("The pages could not be drawn.") + said,
        advice=tr("Pages are drawn by Qt (PySide6). Save as EPUB or Word document instead."),
    )
