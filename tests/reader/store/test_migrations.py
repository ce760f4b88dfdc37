"""Libraries of every older version open, with all that the reader had in them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader import undo
from reader.library import Library
from reader.reparsing import reparse
from reader.store import digests, find, papers
from reader.store.check import check
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.schema import APPLICATION_ID
from reader.store.store import Store
from reader.types import Decision, Place, PlaceKind
from tests.builders import abstract, everything, title

FIRST = Path(__file__).parent / "data" / "library-1.sql"
"""Written by the program as it stood before there were records: `iterdump` of its library."""


SECOND = FIRST.with_name("library-2.sql")
"""Written as it stood before there were highlights."""

SIXTH = FIRST.with_name("library-6.sql")
"""Written as it stood before there were other people's annotations."""


@pytest.fixture
def old(tmp_path):
    return written_by(FIRST, tmp_path)


def written_by(version: Path, folder: Path) -> Library:
    library = Library(folder / "library", folder / "cache")
    library.create()
    connection = sqlite3.connect(library.database)
    connection.executescript(version.read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    return library


def sound(store: Store) -> bool:
    return not [finding for finding in store.read(check) if finding.fault]


def test_a_library_of_the_first_version_keeps_papers_marks_and_history(old):
    with Store(old) as store:
        assert sound(store)
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
        assert store.read(digests.due) == [(1, 1), (1, 2), (2, 1)]
        list(reparse(store, store.read(digests.due), lasting=True))
        assert store.read(digests.due) == []
        after = everything(store)
        told = {name: rows for name, rows in after.items() if name != "facts"}
        assert told == {name: rows for name, rows in before.items() if name != "facts"}
        assert len(after["facts"]) == 6
        assert sound(store)


def test_a_library_of_the_second_version_learns_what_its_notes_link_to(tmp_path):
    with Store(written_by(SECOND, tmp_path)) as store:
        assert sound(store)
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
        assert sound(store)
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
        assert sound(store)
