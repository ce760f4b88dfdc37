"""Libraries of every older version open, with all that the reader had in them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader import undo
from reader.backups import fault_of, kept
from reader.reparsing import reparse
from reader.store import digests, find, papers, readings
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import Decision, Place, PlaceKind
from reader.types.backups import Reason
from tests.builders import abstract, all_ids, everything, faults, title
from tests.reader.store.cutting import cut_off, cuts, statements
from tests.reader.store.old_libraries import DESKS, FIRST, OLD, SECOND, SIXTH, written_by


@pytest.fixture
def old(tmp_path):
    return written_by(FIRST, tmp_path)


def test_a_library_of_the_first_version_keeps_papers_marks_and_history(old):
    with Store(old) as store:
        assert not faults(store)
        found = list(store.read(papers.papers, store.read(find.ids, Place(PlaceKind.ALL))))
        by_title = {paper.title: paper for paper in found}
        assert len(found) == 6
        assert by_title[title(0)].tags == by_title[title(4)].tags == ("owls",)
        assert by_title[title(3)].note == "mine"
        assert by_title[title(1)].decision is Decision.LATER
        assert by_title[title(2)].abstract == abstract(2)
        assert len(by_title[title(2)].appearances) == 2
        now = everything(store)
        labels = []
        while act := undo.undo(store):
            labels.append(act.label)
        assert len(labels) == 7
        while undo.redo(store):
            pass
        assert everything(store) == now


def test_its_originals_can_be_shown_and_read_again(old):
    with Store(old) as store:
        first = store.read(digests.original, 1, 1).decode()
        assert title(1) in first.split("\n")
        before = everything(store)
        assert store.read(readings.due) == [(1, 1), (1, 2), (2, 1)]
        list(reparse(store, store.read(readings.due), lasting=True))
        assert store.read(readings.due) == []
        after = everything(store)
        told = {name: rows for name, rows in after.items() if name != "facts"}
        assert told == {name: rows for name, rows in before.items() if name != "facts"}
        assert len(after["facts"]) == 6
        assert not faults(store)


def test_a_library_of_the_second_version_learns_what_its_notes_link_to(tmp_path):
    with Store(written_by(SECOND, tmp_path)) as store:
        assert not faults(store)
        found = list(store.read(papers.papers, store.read(find.ids, Place(PlaceKind.ALL))))
        by_title = {paper.title: paper for paper in found}
        assert len(found) == 5
        noted = by_title[title(3)]
        assert noted.note.endswith(f"[[{title(1)}]]")
        assert by_title[title(1)].backlinks == ((noted.id, title(3)),)
        assert by_title[title(1)].tags == ("owls/barn",)
        now = everything(store)
        labels = []
        while act := undo.undo(store):
            labels.append(act.label)
        assert len(labels) == 8
        while undo.redo(store):
            pass
        assert everything(store) == now


def test_a_library_of_the_sixth_version_has_room_for_what_others_say(tmp_path):
    with Store(written_by(SIXTH, tmp_path)) as store:
        assert not faults(store)
        found = list(store.read(papers.papers, store.read(find.ids, Place(PlaceKind.ALL))))
        by_title = {paper.title: paper for paper in found}
        assert by_title[title(0)].note == "My own words"
        assert by_title[title(0)].highlights[0].selector.exact == abstract(0)[:30].strip()
        assert [name for _, name in by_title[title(2)].lists] == ["To read"]
        assert all(paper.guests == () for paper in found)
        record = by_title[title(3)].id
        values = {"ada:1": [record, "2026-03-02", "Hers", "[]", "[]", "[]"]}
        store.act(Entry("import", "Packet"), [(Mark.GUEST, values)])
        (noted,) = store.read(papers.papers, [record])
        assert [(one.name, one.note) for one in noted.guests] == [("", "Hers")]
        undo.undo(store)
        (noted,) = store.read(papers.papers, [record])
        assert noted.guests == ()
        assert not faults(store)


@pytest.mark.parametrize("version", DESKS, ids=lambda path: path.stem)
def test_a_library_with_a_desk_in_use_keeps_all_of_it(version, tmp_path):
    number = int(version.stem[-1])
    with Store(written_by(version, tmp_path)) as store:
        assert not faults(store)
        found = list(store.read(papers.papers, store.read(find.ids, Place(PlaceKind.ALL))))
        by_title = {paper.title: paper for paper in found}
        assert len(found) == 5
        first = by_title[title(0)]
        assert first.starred
        assert first.tags == by_title[title(3)].tags == ("owls/barn",)
        assert first.highlights[0].selector.exact == abstract(0)[:30].strip()
        assert by_title[title(1)].decision is Decision.LATER
        assert by_title[title(2)].note == f"My own words, see [[{title(0)}]]"
        assert first.backlinks == ((by_title[title(2)].id, title(2)),)
        assert title(5) in [text.title for text in by_title[title(4)].texts]
        now = everything(store)
        assert [row[0] for row in now["watched"]] == ["sketch"]
        assert len(now["smart"]) == (number >= 4)
        assert [name for _, name in first.lists] == ["To read"] * (number >= 5)
        assert len(now["guests"]) == (number >= 7)
        assert undo.redo(store)
        while undo.undo(store):
            pass
        assert not any(everything(store)[each] for each in ("notes", "tagged", "highlights"))
        while undo.redo(store):
            pass
        undo.undo(store)
        assert everything(store) == now
        assert not faults(store)


def contents(database: Path) -> list[str]:
    """Return all that a database says."""
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize("version", OLD, ids=lambda path: path.stem)
def test_a_migration_cut_off_anywhere_leaves_the_old_library_or_the_new(version, tmp_path):
    library = replace(written_by(version, tmp_path), unguarded=True)
    killed = replace(library, folder=tmp_path / "killed")
    old, is_old = contents(library.database), []
    shutil.copytree(library.folder, killed.folder)
    # The last one tries whether it may be written: by then it is the new one, and opens sooner.
    places = cuts(statements(killed) - 1, 5)

    def kill():
        """Take the files as they lie there at this moment."""
        shutil.rmtree(killed.folder)
        shutil.copytree(library.folder, killed.folder)

    for cut in places:
        cut_off(library, cut, kill)
        is_old.append(contents(library.database) == old)
        with Store(killed) as store:
            assert not faults(store)
            assert len(all_ids(store)) in (5, 6)
    assert is_old == sorted(is_old, reverse=True)
    assert sum(is_old) > 5
    with Store(library) as store:
        assert not faults(store)


@pytest.mark.parametrize("version", OLD, ids=lambda path: path.stem)
def test_the_old_library_is_kept_beside_the_one_that_it_became(version, tmp_path):
    library = written_by(version, tmp_path)
    old = contents(library.database)
    with Store(library) as store:
        (backup,) = kept(library, store.id)
    assert backup.reason is Reason.MIGRATION
    assert fault_of(backup) == ""
    assert contents(backup.path) == old
