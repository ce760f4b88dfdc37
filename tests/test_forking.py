"""Workers that are forked: each is a process of its own, with the surroundings of its moment."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from reader import worker


def _told(pipe, place: str) -> None:
    pipe.send((os.environ.get(place), os.environ.get("HOME"), str(Path.cwd()), sys.path))
    pipe.send((os.getpid(), threading.active_count(), "PySide6" in sys.modules))
    pipe.send([signal.getsignal(each) for each in (signal.SIGCHLD, signal.SIGTERM)])


@pytest.mark.parametrize("place", ["first", "second"])
def test_a_worker_has_the_surroundings_of_who_starts_it(place, tmp_path, monkeypatch):
    monkeypatch.setenv(place, str(tmp_path))
    monkeypatch.delenv("HOME")
    monkeypatch.chdir(tmp_path)
    ours, theirs = worker.context.Pipe()
    process = worker.context.Process(target=_told, args=(theirs, place))
    process.start()
    with ours, theirs:
        assert ours.recv() == (str(tmp_path), None, str(tmp_path), sys.path)
        assert ours.recv() == (process.pid, 1, False)
        assert ours.recv() == [signal.SIG_DFL, signal.SIG_DFL]
        process.join()
    assert process.pid != os.getpid()
    assert process.exitcode == 0
