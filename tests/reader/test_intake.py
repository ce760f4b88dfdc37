"""Digests go in: what is new, what is known, what is refused; and nothing twice."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import triage, undo
from reader.library import Library
from reader.store import counts, digests, papers
from reader.store.marks import Mark, put
from reader.store.store import Store
from reader.types import Decision, LineKind
from tests.builders import all_ids, digest_text, everything, faults, imported, title, write_digest


def test_a_digest_comes_in_with_ranks_lines_and_its_original(store, tmp_path):
    path = write_digest(tmp_path, "monday", range(3))
    (report,) = imported(store, path, year=2025)
    assert (report.appearances, report.new, report.known, report.error) == (3, 3, 0, None)
    assert report.kinds[LineKind.TITLE] == report.kinds[LineKind.ABSTRACT] == 3
    first, _, third = store.read(papers.papers, all_ids(store))
    assert (first.title, first.authors, first.decision) == (title(0), (), Decision.INBOX)
    (place,) = third.appearances
    assert (place.digest, place.rank, place.date.iso) == ("monday", 3, "2025-03-12")
    assert path.read_text().split("\n")[place.first_line - 1] == title(2)
    kept = store.read(digests.original, place.digest_id, place.version)
    assert kept == path.read_bytes()


def test_the_year_is_inferred_from_the_file_and_said_to_be(store, tmp_path):
    path = write_digest(tmp_path, "monday", range(2))
    os.utime(path, (1_710_300_000, 1_710_300_000))  # 13 March 2024
    (report,) = imported(store, path)
    assert (report.date.iso, report.date.year_inferred) == ("2024-03-12", True)
    imported(store, path, year=2023)
    assert store.read(counts.counts).digests[0].date.iso == "2023-03-12"
    assert not store.read(counts.counts).digests[0].date.year_inferred


def test_the_same_paper_of_two_digests_is_one_paper(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", [1, 2, 3]))
    (report,) = imported(store, write_digest(tmp_path, "tuesday", [3, 4]))
    assert (report.new, report.known, report.decided) == (1, 1, 0)
    assert store.read(counts.papers) == 4
    twice = [paper for paper in store.read(papers.papers, all_ids(store))
             if len(paper.appearances) == 2]  # fmt: skip
    assert [paper.title for paper in twice] == [title(3)]


def test_a_paper_twice_on_one_page_stands_there_once(store, tmp_path):
    (report,) = imported(store, write_digest(tmp_path, "monday", [1, 2, 1]))
    assert (report.appearances, report.new) == (2, 2)
    assert report.warnings


def test_what_was_decided_earlier_is_told_and_stays_decided(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", [1, 2]))
    triage.decide(store, all_ids(store)[:1], Decision.DISMISSED)
    (report,) = imported(store, write_digest(tmp_path, "tuesday", [1, 2, 3]))
    assert (report.new, report.known, report.decided) == (1, 2, 1)
    assert store.read(counts.counts).decisions[Decision.DISMISSED] == 1


def test_a_file_that_grew_adds_what_is_new_to_its_digest(store, tmp_path):
    path = write_digest(tmp_path, "today", [1, 2, 3])
    imported(store, path)
    write_digest(tmp_path, "today", [1, 2, 3, 4])
    (report,) = imported(store, path)
    assert (report.new, report.known, report.added) == (1, 3, 1)
    (digest,) = store.read(counts.counts).digests
    assert (digest.name, digest.papers) == ("today", 4)
    undo.undo(store)
    assert store.read(counts.counts).digests[0].papers == 3
    assert store.read(counts.papers) == 3


def test_another_page_under_an_old_name_is_another_digest(store, tmp_path):
    path = write_digest(tmp_path, "today", [1, 2, 3])
    imported(store, path)
    write_digest(tmp_path, "today", [3, 7, 8, 9])
    imported(store, path)
    names = {digest.name for digest in store.read(counts.counts).digests}
    assert names == {"today", "today (2)"}


def test_an_import_is_undone_and_redone_whole(store, tmp_path):
    before = everything(store)
    imported(store, write_digest(tmp_path, "monday", [1, 2]), write_digest(tmp_path, "b", [2, 3]))
    after = everything(store)
    assert "2 files" in undo.undo(store).label
    assert everything(store) == before
    undo.redo(store)
    assert everything(store) == after


def test_importing_what_was_undone_brings_it_back_with_its_marks(store, tmp_path):
    path = write_digest(tmp_path, "monday", [1, 2])
    imported(store, path)
    first = all_ids(store)[0]
    with store.writing() as db:  # a mark that undo does not reach: the import is the only act
        put(db, Mark.NOTE, {first: "kept"})
    undo.undo(store)
    assert all_ids(store) == []
    (report,) = imported(store, path)
    assert store.read(counts.papers) == 2
    assert next(store.read(papers.papers, [first])).note == "kept"
    assert any("taken back" in warning for warning in report.warnings)


BAD = {
    "empty": b"",
    "blank": b"\n \n\t\n",
    "binary": bytes(range(256)) * 40,
    "prose": b"It was a quiet evening.\nNobody came.\nThe lamp went out.\n" * 5,
    "json": b'{"papers": [{"title": "x"}]}',
    "header only": b"new\n\nGet trending papers in your email inbox!\n\nSubscribe\n",
}


def test_bad_files_are_named_and_the_others_go_on(store, tmp_path):
    paths = []
    for name, data in BAD.items():
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_bytes(data)
    good = write_digest(tmp_path, "good", [1, 2])
    reports = imported(store, *paths, good, tmp_path / "missing.txt")
    assert [report.error is None for report in reports] == [False] * len(BAD) + [True, False]
    assert all(report.advice for report in reports if report.error)
    assert store.read(counts.papers) == 2


def test_a_huge_file_is_refused_without_being_read(store, tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(600 * 1024 * 1024)
    (report,) = imported(store, path)
    assert "MB" in report.error or "MiB" in report.error


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_does_not_hang_the_import(store, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (report,) = imported(store, tmp_path / "pipe.txt")
    assert report.error


@given(
    first=st.lists(st.integers(0, 12), min_size=1, max_size=8),
    second=st.lists(st.integers(0, 12), min_size=1, max_size=8),
)
def test_importing_twice_is_importing_once(tmp_path_factory, first, second):
    folder = tmp_path_factory.mktemp("twice")
    paths = [write_digest(folder, "a", first), write_digest(folder, "b", second)]
    with Store(Library(folder / "library", folder / "cache")) as store:
        reports = imported(store, *paths)
        once = everything(store)
        again = imported(store, *paths)
        assert everything(store) == once
        assert sum(report.new for report in reports) == len({*first, *second})
        assert all(report.new == report.added == 0 for report in again)
        assert not faults(store)


def test_an_import_that_was_cut_off_goes_on_where_it_was(library, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.intake.BATCH", 3)
    path = tmp_path / "long.txt"
    path.write_text(digest_text(range(10)))
    from reader.intake import take_in
    from reader.types import Intake, Progress

    with Store(library) as store:
        running = take_in(store, Intake((path,)))
        while next(running) != Progress("Importing long", 3, 10):
            pass
        running.close()
        part = store.read(counts.papers)
        assert 0 < part < 10
        (report,) = imported(store, path)
        assert (report.new, report.known) == (10 - part, part)
        assert store.read(counts.papers) == 10


@pytest.mark.shared
def test_the_five_real_digests(store, shared):
    reports = imported(store, shared / "digests")
    assert [report.orphans for report in reports] == [()] * 5
    assert sum(report.appearances for report in reports) == 332
    assert sum(report.new for report in reports) == 307
    found = list(store.read(papers.papers, all_ids(store)))
    assert len(found) == 307
    assert sum(len(paper.appearances) > 1 for paper in found) == 21
    assert sum(len(paper.appearances) == 3 for paper in found) == 4
    assert sum(report.added for report in imported(store, shared / "digests")) == 0
    assert Path(reports[0].path).name.startswith("000_")


def test_new_tags_that_differ_in_case_alone_come_as_one(store, tmp_path):
    path = tmp_path / "kept.jsonl"
    lines = [
        {
            "title": title(number),
            "abstract": "We look.",
            "tags": [tag],
            "decision": "later",
            "starred": False,
        }
        for number, tag in enumerate(("ML", "ml", "É", "é"))
    ]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    (report,) = imported(store, path)
    assert report.error is None
    assert [(tag.name, tag.papers) for tag in store.read(counts.tags)] == [("ML", 2), ("É", 2)]
