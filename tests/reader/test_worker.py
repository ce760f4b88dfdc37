"""The worker process: it answers, gives way, outlives a bug, and ends with its parent."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from reader import worker
from reader.exporting import export
from reader.faults import CRASH, told
from reader.index.catching_up import catch_up
from reader.library import Library, state_folder
from reader.store import counts
from reader.store.store import Store
from reader.types import FileReport, Intake, Progress
from reader.work import Ask, Export, ImportFiles, UpdateIndex, packed
from reader.worker import Failed, Finished, Stop
from tests.builders import all_ids, digest_text, imported, write_digest

WAIT = 60


@contextmanager
def running(library: Library) -> Iterator[tuple[Connection, int]]:
    with Store(library):
        pipe, process = worker.start(library, "test")
        try:
            yield pipe, process.pid
        finally:
            pipe.close()
            process.join(WAIT)
            assert process.exitcode is not None


def replies(pipe: Connection, ticket: int) -> list:
    """Return the replies to a job up to its last."""
    found = []
    while not found or not isinstance(found[-1], Finished | Failed):
        assert pipe.poll(WAIT)
        number, message = pipe.recv()
        if number == ticket:
            found.append(message)
    return found


def test_import_index_search_export(library, tmp_path):
    path = write_digest(tmp_path, "monday", range(5))
    with running(library) as (pipe, _):
        pipe.send((1, ImportFiles(Intake((path,)))))
        assert [one.new for one in replies(pipe, 1) if isinstance(one, FileReport)] == [5]
        pipe.send((2, UpdateIndex()))
        assert replies(pipe, 2)[-1] == Finished()
        pipe.send((3, Ask("glaciers")))
        answer, _ = replies(pipe, 3)
        assert answer.complete
        assert len(answer.papers()) == 1
        pipe.send((4, Export("bibtex", packed(answer.papers()), "Ice", tmp_path / "ice.bib")))
        assert replies(pipe, 4)[-1] == Finished()
        assert "Glaciers" in (tmp_path / "ice.bib").read_text()


def test_only_the_newest_question_is_answered(library):
    with running(library) as (pipe, _):
        for ticket in range(1, 20):
            pipe.send((ticket, Ask(f"word{ticket}")))
        ends: dict[int, Finished] = {}
        while len(ends) < 19:
            assert pipe.poll(WAIT)
            ticket, message = pipe.recv()
            if isinstance(message, Finished):
                ends[ticket] = message
        assert not ends[19].stopped
        # The first may be under way before the others arrive.
        assert all(ends[ticket].stopped for ticket in range(2, 19))


def test_a_stopped_import_keeps_what_it_has(library, tmp_path):
    for number in range(30):
        write_digest(tmp_path, f"{number:02}", range(number * 10, number * 10 + 10))
    with running(library) as (pipe, _):
        pipe.send((1, ImportFiles(Intake((tmp_path,)))))
        assert pipe.poll(WAIT)
        pipe.send((1, Stop()))
        assert replies(pipe, 1)[-1] == Finished(stopped=True)
        with Store(library) as store:
            kept = store.read(counts.papers)
        assert kept < 300
        pipe.send((2, ImportFiles(Intake((tmp_path,)))))
        reports = [one for one in replies(pipe, 2) if isinstance(one, FileReport) and not one.error]
        assert sum(report.new for report in reports) == 300 - kept


def test_an_expected_failure_brings_its_advice(library):
    with running(library) as (pipe, _):
        pipe.send((1, Export("cuneiform", b"", "")))
        (failed,) = replies(pipe, 1)
        assert failed.advice
        assert failed.fault is None


def test_an_index_that_another_program_updates_is_a_quiet_failure(library, tmp_path):
    with running(library) as (pipe, _), Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
        mine = catch_up(store)
        next(mine)
        pipe.send((1, UpdateIndex()))
        (failed,) = replies(pipe, 1)
        assert failed.quiet
        list(mine)
        pipe.send((2, UpdateIndex()))
        assert replies(pipe, 2)[-1] == Finished()


def test_an_export_reports_now_and_then(store, tmp_path):
    path = tmp_path / "many.txt"
    path.write_text(digest_text(range(450)), encoding="utf-8")
    imported(store, path)
    done = list(export(store, Export("bibtex", packed(all_ids(store)), "")))
    assert [one.done for one in done[:-1]] == [0, 200, 400]


def test_a_bug_is_reported_and_the_worker_lives_on(library):
    with running(library) as (pipe, _):
        pipe.send((1, Export("markdown", b"not ids", "")))
        (failed,) = replies(pipe, 1)
        assert failed.fault.trace.startswith("In: worker, ")
        pipe.send((2, Ask("anything")))
        assert replies(pipe, 2)[-1] == Finished()


def _has_stored(pipe):
    """Hear the next report, and say whether papers have been stored by then."""
    assert pipe.poll(WAIT)
    _, report = pipe.recv()
    return isinstance(report, Progress) and report.label == "Importing long" and report.done > 0


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_killed_while_importing_nothing_is_lost_and_nothing_comes_twice(library, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(digest_text(range(4_000)))
    with running(library) as (pipe, pid):
        pipe.send((1, ImportFiles(Intake((path,)))))
        while not _has_stored(pipe):
            pass
        os.kill(pid, signal.SIGKILL)
    with Store(library) as store:
        part = store.read(counts.papers)
        assert 0 < part < 4_000
    with running(library) as (pipe, _):
        pipe.send((1, ImportFiles(Intake((Path(path),)))))
        (report,) = [one for one in replies(pipe, 1) if isinstance(one, FileReport)]
        assert (report.new, report.known) == (4_000 - part, part)


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_a_worker_that_crashes_leaves_a_trace_without_foreign_folders(library):
    with running(library) as (pipe, pid):
        pipe.send((1, Ask("anything")))
        assert replies(pipe, 1)[-1] == Finished()
        os.kill(pid, signal.SIGSEGV)
        with pytest.raises((EOFError, ConnectionResetError)):
            pipe.recv()
    written = (state_folder() / CRASH).read_text("utf-8")
    assert "Segmentation fault" in written
    assert "reader/worker.py" in told(written)
    assert str(Path.home()) not in told(written)
