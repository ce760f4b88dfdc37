"""The index is a cache: it follows the library, and comes back by itself whatever happens to it."""

from __future__ import annotations

import shutil

import pytest

from reader import triage, undo
from reader.index.catching_up import catch_up
from reader.index.finding import Finder
from reader.index.folder import IndexBusyError, IndexDamagedError, IndexFolder
from reader.library import Library
from reader.query.tree import And, In, Not, Or, Phrase, Prefix, Word
from reader.store.store import Store
from reader.types import Decision
from tests.builders import all_ids, imported, write_digest


@pytest.fixture
def filled(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(30)))
    list(catch_up(store))
    return store


def found(store, node):
    finder = Finder(store.library.index(store.id), store.id)
    try:
        return finder.find(node, no_marks).papers.tolist()
    finally:
        finder.close()


def no_marks(mark):
    raise AssertionError(mark)


def titled(store, subject):
    rows = store.read(lambda db: db.execute("SELECT id, title FROM papers").fetchall())
    return {paper for paper, title in rows if subject in title}


def test_every_kind_of_node_finds_its_papers(filled):
    owls, ropes = titled(filled, "Owls"), titled(filled, "Ropes")
    assert set(found(filled, Word("owl"))) == owls
    assert set(found(filled, Prefix("ow"))) == owls
    assert set(found(filled, Or((Word("owls"), Word("ropes"))))) == owls | ropes
    assert found(filled, Phrase(("describe", "ropes")))[0] in ropes
    assert set(found(filled, Phrase(("ropes", "from", "sketch")))) == ropes
    assert set(found(filled, In("title", Word("owls")))) == owls
    assert found(filled, In("note", Word("owls"))) == []
    assert set(found(filled, And((Word("sketch"), Not(Word("owls")))))).isdisjoint(owls)


def test_all_words_come_first_then_some_of_them(filled):
    both = And((Word("owls"), Word("ropes")))
    assert set(found(filled, both)) == titled(filled, "Owls") | titled(filled, "Ropes")


def test_notes_and_tags_are_found_and_undo_takes_them_out(filled):
    paper = all_ids(filled)[3]
    triage.note(filled, paper, "reminds me of Zanzibar")
    triage.tag(filled, [paper], "colour/turquoise")
    list(catch_up(filled))
    assert found(filled, Word("zanzibar")) == [paper]
    assert found(filled, In("note", Word("zanzibar"))) == [paper]
    assert found(filled, Word("turquoise")) == [paper]
    undo.undo(filled)
    undo.undo(filled)
    list(catch_up(filled))
    assert found(filled, Word("zanzibar")) == found(filled, Word("turquoise")) == []


def test_an_import_taken_back_leaves_the_index(filled):
    undo.undo(filled)
    list(catch_up(filled))
    assert found(filled, Word("owls")) == []
    undo.redo(filled)
    list(catch_up(filled))
    assert set(found(filled, Word("owls"))) == titled(filled, "Owls")


def test_a_decision_alone_does_not_touch_the_index(filled):
    triage.decide(filled, all_ids(filled), Decision.DONE)
    assert list(catch_up(filled)) == []


def test_an_open_finder_sees_what_came_later(filled, tmp_path):
    finder = Finder(filled.library.index(filled.id), filled.id)
    before = set(finder.find(Word("owls"), no_marks).papers)
    imported(filled, write_digest(tmp_path, "tuesday", range(30, 60)))
    list(catch_up(filled))
    assert set(finder.find(Word("owls"), no_marks).papers) == titled(filled, "Owls") > before
    list(catch_up(filled, rebuild=True))
    assert set(finder.find(Word("owls"), no_marks).papers) == titled(filled, "Owls")
    finder.close()


def healed(store):
    with pytest.raises(IndexDamagedError):
        found(store, Word("owls"))
    assert list(catch_up(store))
    assert set(found(store, Word("owls"))) == titled(store, "Owls")


def test_a_deleted_index_comes_back(filled):
    shutil.rmtree(filled.library.index(filled.id))
    healed(filled)


def test_any_file_cut_short_or_deleted_leads_to_a_rebuild(filled):
    folder = filled.library.index(filled.id)
    for number in range(len(list(folder.iterdir()))):
        for cut in (0, 7, None):
            paths = sorted(path for path in folder.iterdir() if "WRITELOCK" not in path.name)
            if number >= len(paths):
                continue
            path = paths[number]
            size = path.stat().st_size
            if cut is None:
                path.unlink()
            else:
                path.write_bytes(path.read_bytes()[: max(0, size - 1) if cut else 0])
            healed(filled)


def test_the_index_of_another_library_is_not_believed(filled, tmp_path):
    other = Library(tmp_path / "other", tmp_path / "cache")
    with Store(other) as store:
        imported(store, write_digest(tmp_path, "friday", range(40, 70)))
        list(catch_up(store))
        mine, theirs = (one.library.index(one.id) for one in (filled, store))
        shutil.rmtree(mine)
        shutil.copytree(theirs, mine)
    healed(filled)


def test_an_index_that_is_ahead_of_its_library_is_rebuilt(filled, tmp_path):
    old = tmp_path / "old.sqlite"
    filled.read(lambda db: db.execute("VACUUM INTO ?", [str(old)]))
    triage.note(filled, all_ids(filled)[0], "Zanzibar")
    list(catch_up(filled))
    library = Library(tmp_path / "restored", filled.library.cache)
    library.create()
    shutil.copy(old, library.database)
    with Store(library) as restored:
        assert restored.id == filled.id
        assert list(catch_up(restored))
        assert found(restored, Word("zanzibar")) == []


def test_two_indexers_do_not_meet(filled, tmp_path):
    imported(filled, write_digest(tmp_path, "tuesday", range(30, 60)))
    running = catch_up(filled)
    next(running)
    with pytest.raises(IndexBusyError):
        list(catch_up(filled))
    running.close()
    list(catch_up(filled))


def test_a_build_that_was_cut_off_goes_on(filled, monkeypatch):
    monkeypatch.setattr("reader.index.newest.URGENT", 1)
    monkeypatch.setattr("reader.index.plan.LEAST", 10)
    running = catch_up(filled, rebuild=True)
    next(running)
    next(running)
    running.close()
    with_some = IndexFolder(filled.library.index(filled.id), filled.id)
    index = with_some.open()
    assert 0 < index.doc_count() - 1 < 30
    index.close()
    list(catch_up(filled))
    assert set(found(filled, Word("owls"))) == titled(filled, "Owls")


def test_the_index_folder_is_private(filled):
    folder = filled.library.index(filled.id)
    assert folder.stat().st_mode & 0o077 == 0


def test_deleted_while_it_is_being_built_it_is_built_again(filled, monkeypatch):
    monkeypatch.setattr("reader.index.newest.URGENT", 1)
    monkeypatch.setattr("reader.index.plan.LEAST", 10)
    running = catch_up(filled, rebuild=True)
    next(running)
    next(running)
    shutil.rmtree(filled.library.index(filled.id))
    list(running)
    assert set(found(filled, Word("owls"))) == titled(filled, "Owls")
