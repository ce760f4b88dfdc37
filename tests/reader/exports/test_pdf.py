"""The process that draws pages: it fails with a message, and ends when it is not wanted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import LecternError
from reader.exports import pdf
from reader.exports.edition.sent import Drawn
from reader.exports.pdf import write_pdf
from reader.exports.pdf_outline import Described, outlined
from reader.types import Handout, Item
from tests.reader.exports.editions import many
from tests.reader.exports.hostile_texts import paper


def drawn_by(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have *code* draw the pages."""
    monkeypatch.setattr(pdf, "command", lambda: [sys.executable, "-c", code])


def test_where_qt_is_not_there_it_says_so(monkeypatch):
    drawn_by(monkeypatch, "raise ModuleNotFoundError('No module named PySide6')")
    with pytest.raises(
        LecternError, match=r"could not be drawn.*No module named PySide6"
    ) as caught:
        list(write_pdf(many(3)))
    assert "EPUB" in caught.value.advice


def test_a_process_that_dies_in_the_middle_is_told_of(monkeypatch):
    drawn_by(monkeypatch, "import os, sys; sys.stdin.readline(); os._exit(9)")
    with pytest.raises(LecternError, match="could not be drawn"):
        list(write_pdf(many(2_000)))


def test_a_program_that_is_not_there_is_told_of(monkeypatch):
    monkeypatch.setattr(pdf, "command", lambda: ["/nowhere/lectern"])
    with pytest.raises(LecternError, match="could not be drawn"):
        list(write_pdf(many(1)))


def test_stopped_it_ends_the_process(monkeypatch, tmp_path):
    number = tmp_path / "pid"
    drawn_by(
        monkeypatch,
        f"import os, sys; open({str(number)!r}, 'w').write(str(os.getpid()));"
        " sys.stdin.read(); sys.stdin.close(); import time; time.sleep(600)",
    )
    drawing = write_pdf(many(3))
    while not (number.is_file() and number.read_text()):
        assert next(drawing) == b""
    drawing.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(number.read_text()), 0)


def test_an_error_of_the_papers_is_passed_on_and_ends_the_process():
    def broken() -> object:
        yield Item(paper(1))
        raise LecternError("The library is gone.")

    with pytest.raises(LecternError, match="The library is gone"):
        list(write_pdf(Handout(broken())))


def test_the_process_is_given_little_of_the_environment(monkeypatch, tmp_path):
    seen = tmp_path / "environment"
    monkeypatch.setenv("SECRET_TOKEN", "x")
    monkeypatch.setenv("LC_TIME", "C")
    drawn_by(
        monkeypatch,
        "import json, os, sys; sys.stdin.read();"
        f" json.dump(dict(os.environ), open({str(seen)!r}, 'w')); sys.exit(1)",
    )
    with pytest.raises(LecternError):
        list(write_pdf(many(1)))
    environment = json.loads(seen.read_text())
    assert "SECRET_TOKEN" not in environment
    assert environment["LC_TIME"] == "C"
    assert environment["QT_QPA_PLATFORM"] == "offscreen"


def test_the_core_draws_without_loading_qt():
    code = (
        "import sys; from reader.exports.pdf import write_pdf; from reader.types import Handout;"
        " pages = b''.join(write_pdf(Handout(())));"
        " assert pages.startswith(b'%PDF'); print('PySide6' in sys.modules)"
    )
    folder = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=folder
    )
    assert done.stdout.strip() == "False"


def test_pages_without_a_heading_have_no_outline():
    pages = b"".join(write_pdf(Handout(())))
    again = outlined(pages, Drawn((), ()), Described("Nothing", "", "de"))
    assert b"/Outlines" not in again
    assert b"/UseOutlines" not in again
