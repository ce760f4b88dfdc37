"""The process that reads files: it ends with its parent, keeps quiet, and reaches nothing."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.merge import prepared
from reader.reading import Read, Reading
from reader.reading.messages import Papers
from reader.reading.process import _Unpickler
from reader.types import (
    Decision,
    DigestDate,
    Facts,
    LineKind,
    Link,
    LinkKind,
    Marks,
    Orphan,
    ParsedDigest,
    ParsedPaper,
    Place,
    PlaceKind,
    Source,
)
from tests.builders import digest_text

posix = pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")

READS = """
import signal, sys
from reader.reading import Reading, Source
signal.signal(signal.SIGINT, signal.default_int_handler)  # it is off in the background
text = b'{"title": "A title", "abstract": "An abstract"}\\n' * 200_000
try:
    with Reading() as reading:
        for one in reading.read(Source(data=text)):
            print(reading._process._process.pid, flush=True)
except KeyboardInterrupt:
    print("stopped")
"""

FENCED = """
import socket, subprocess, os, sys
from reader.reading.limits import Fence
fence = Fence()
try:
    exec(sys.argv[1])
except PermissionError:
    print("refused")
else:
    print("done")
"""


def fenced(code):
    command = [sys.executable, "-c", FENCED, code]
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def parent():
    """Start a parent that reads; return it once its child is at work, and the child's number."""
    process = subprocess.Popen(
        [sys.executable, "-c", READS],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
    )
    return process, int(process.stdout.readline())


def is_alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@posix
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_it_ends_when_its_parent_is_killed():
    process, child = parent()
    assert is_alive(child)
    process.kill()
    process.communicate()
    late = time.monotonic() + 60
    while is_alive(child) and time.monotonic() < late:
        os.sched_yield()
    assert not is_alive(child)


@posix
def test_ctrl_c_ends_it_without_a_word():
    process, _ = parent()
    os.killpg(process.pid, signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert said.endswith("stopped\n")
    assert complained == ""


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('example.org', 80)",
        "subprocess.run([sys.executable, '-c', ''])",
        "os.system('true')",
        "os.kill(os.getpid(), 0)",
        "open('/tmp/lectern-was-here', 'w')",
        "os.remove('/tmp/lectern-was-here')",
        "os.mkdir('/tmp/lectern-was-here')",
        "open('/etc/passwd')",
        "open(f'{sys.base_prefix}-beside/page.txt')",
        "open(f'{sys.base_prefix}/../page.txt')",
        "__import__('ctypes').CDLL(None)",
    ],
)
def test_it_reaches_nothing(code):
    assert fenced(code) == "refused"


def test_it_reads_files_when_told_to_and_python_at_any_time(tmp_path):
    (tmp_path / "page.txt").write_text("here")
    opening = f"open({str(tmp_path / 'page.txt')!r}).read()"
    assert fenced(opening) == "refused"
    assert fenced(f"with fence.opened(): {opening}") == "done"
    assert fenced("import plistlib, wave") == "done"
    assert fenced("open(b'/etc/hostname')") == "refused"


@pytest.mark.parametrize(
    "sent",
    [os.getcwd, subprocess.Popen, Path("/"), print, io.BytesIO, getattr, Place(PlaceKind.ALL)],
    ids=repr,
)
def test_nothing_but_records_is_unpickled(sent):
    with pytest.raises(pickle.UnpicklingError):
        _Unpickler(io.BytesIO(pickle.dumps(sent))).load()


def test_records_are_unpickled():
    facts = Facts(ids=(("doi", "10/1"),), links=(Link(LinkKind.CODE, "https://example.org"),))
    paper = ParsedPaper("Owls", "They hoot.", 1, 1, 2, facts, marks=Marks(Decision.DONE))
    digest = ParsedDigest((paper,), (LineKind.RECORD,), (Orphan(3, "?"),), DigestDate("May 1"))
    sent = (Read("place", "name", 1.5, digest=digest), Papers((prepared(paper),)))
    assert _Unpickler(io.BytesIO(pickle.dumps(sent))).load() == sent


@posix
def test_a_frozen_bundle_starts_itself(tmp_path, monkeypatch):
    bundle = tmp_path / "lectern"
    bundle.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path[:] = {sys.path!r}\n"
        "sys.frozen = True\nfrom reader.__main__ import main\nmain()\n"
    )
    bundle.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(bundle))
    with Reading() as reading:
        (*_, last) = reading.read(Source(data=digest_text(range(2)).encode()))
    assert len(last.papers) == 2


def test_a_system_without_room_for_a_process_is_told(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with Reading() as reading:
        (one,) = reading.read(Source(data=b"text", place="here"))
    assert one.place == "here"
    assert "cannot be started" in one.error


@pytest.mark.parametrize("word", [*LineKind, *LinkKind, *Decision])
def test_a_word_is_sent_as_its_class_and_its_value_by_every_python(word):
    assert word.__reduce_ex__(5) == (type(word), (word.value,))
    assert pickle.loads(pickle.dumps(word, 5)) is word
