"""Who has a library open: told by a lock that ends with its process, and by a file that may not."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from reader.owner import LibraryHeldError, Owner
from reader.store.store import Store

HOLD = """
import sys
from pathlib import Path
from reader.library import Library
from reader.owner import Owner
owner = Owner(Library(Path(sys.argv[1])))
owner.take()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(store, library):
    """A window in another process that has the library open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(library.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()


def test_a_library_is_held_by_one_window_and_free_the_moment_it_dies(other, library):
    owner = Owner(library)
    assert not owner.is_free()
    with pytest.raises(LibraryHeldError) as caught:
        owner.take()
    assert caught.value.holder.pid == other.pid
    assert str(other.pid) in str(caught.value)
    assert caught.value.holder.is_here
    owner.take(anyway=True)
    owner.release()
    other.kill()
    other.wait()
    assert owner.is_free()
    owner.take()
    assert owner.was_unclean
    owner.release()
    owner.take()
    assert not owner.was_unclean
    owner.release()


def test_the_command_line_writes_beside_a_window(other, library):
    with Store(library) as store:
        store.set_setting("beside", "yes")
        assert store.setting("beside") == "yes"


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"7",
        b'{"pid": "x"}',
        b'{"pid": 1e999}',
        b"[" * 5_000,
        b"\0" * 9_999,
    ],
)
def test_what_makes_no_sense_is_somebody_who_ended_badly(library, text):
    library.create()
    (library.folder / "open.json").write_bytes(text)
    owner = Owner(library)
    owner.take()
    assert owner.was_unclean
    owner.release()


def test_another_machine_is_told_of_in_words_that_cannot_lead_astray(library):
    library.create()
    told = {"program": "Lec\ntern\x1b[31m" * 99, "pid": 12, "host": "attic", "since": "<b>now"}
    (library.folder / "open.json").write_text(json.dumps(told))
    owner = Owner(library)
    with pytest.raises(LibraryHeldError) as caught:
        owner.take()
    said = str(caught.value)
    assert "attic" in said
    assert said.isprintable()
    assert len(said) < 400
    assert not caught.value.holder.is_here
    owner.take(anyway=True)
    assert not owner.was_unclean
    owner.release()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(library):
    library.create()
    os.mkfifo(library.folder / "open.json")
    owner = Owner(library)
    owner.take()
    owner.release()
