"""Before much comes or goes there is a backup of what was there, and nobody waits for it."""

from __future__ import annotations

from reader import annotating, sitting, tagging, triage, undo
from reader.backups import back_up, beside, fault_of, kept
from reader.backups.before import BIG, before_import
from reader.backups.routine import EVERY, is_due, keep_safe
from reader.store import history
from reader.store.store import Store
from reader.types import Part, Selector, Source
from reader.types.backups import Backup, Reason, Unguarded
from tests.builders import all_ids, everything, imported, write_digest


def test_what_is_taken_back_at_once_is_in_a_backup(library, tmp_path):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(2)))
        ids = all_ids(store)
        triage.tag(store, ids, "few", on=True)
        tagging.delete(store, ["few"])
        assert kept(library, store.id) == []
        imported(store, write_digest(tmp_path, "many", range(10, 120)))
        papers = len(everything(store)["papers"])
        undo.undo(store)
        assert len(all_ids(store)) == 2
        key = store.id
    (backup,) = kept(library, key)
    assert (backup.reason, backup.held.papers, fault_of(backup)) == (Reason.DELETE, papers, "")


def highlighted(store, paper, count):
    return [
        next(iter(annotating.highlight(store, paper, Part.ABSTRACT, one, "yellow").edits[0].after))
        for one in (Selector(f"w{number}", "", "", number, number + 2) for number in range(count))
    ]


def test_whatever_takes_much_away_or_back_at_once_is_backed_up_before(store, tmp_path, monkeypatch):
    monkeypatch.setattr(beside, "MANY", 2)
    imported(store, write_digest(tmp_path, "monday", range(3)))
    ids, since = all_ids(store), store.read(history.last)
    for paper in ids:
        triage.star(store, [paper], on=True)
    gone = highlighted(store, ids[0], 3)
    sat = sitting.Triage("x", "inbox", spans=((since, store.read(history.last)),))
    ways = (
        lambda: annotating.remove(store, gone),
        lambda: sitting.take_back(store, sat, "Took it back"),
        lambda: undo.stride(store, 0),
    )
    for number, way in enumerate(ways, start=1):
        assert way()
        for wait in tuple(store.endings):
            wait()
        assert [one.reason for one in kept(store.library, store.id)] == [Reason.DELETE] * number


def test_a_bulk_that_cannot_be_backed_up_is_done_all_the_same(library, tmp_path):
    library.safe.parent.mkdir(parents=True, exist_ok=True)
    library.safe.write_text("in the way")
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "many", range(120)))
        undo.undo(store)
        assert all_ids(store) == []


def test_before_a_big_import_there_is_a_backup_and_before_a_small_one_none(store, tmp_path):
    big = [Source(data=b"x" * BIG)]
    assert list(before_import(store, big)) == [], "an empty library needs none"
    imported(store, write_digest(tmp_path, "monday", range(2)))
    assert list(before_import(store, [Source(data=b"x")])) == []
    list(before_import(store, big))
    (backup,) = kept(store.library, store.id)
    assert backup.reason is Reason.IMPORT
    list(before_import(store, big))
    assert kept(store.library, store.id) == [backup], "nothing has changed since"


def test_a_big_import_goes_on_without_a_backup_and_says_so(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(2)))
    store.library.safe.parent.mkdir(parents=True, exist_ok=True)
    store.library.safe.write_text("in the way")
    *_, said = before_import(store, [Source(data=b"x" * BIG)])
    assert isinstance(said, Unguarded)
    assert said.advice


def test_a_backup_is_due_after_half_an_hour_of_change_whatever_the_clock_says(store, tmp_path):
    assert not is_due(store)
    imported(store, write_digest(tmp_path, "monday", range(2)))
    assert is_due(store)
    (made,) = [each for each in keep_safe(store, Reason.CHANGE) if isinstance(each, Backup)]
    triage.toggle_star(store, all_ids(store)[:1])
    assert not is_due(store)
    later = made.when.timestamp() + EVERY
    assert is_due(store, now=later)
    assert is_due(store, now=made.when.timestamp() - 5), "the clock was set back"
    back_up(store, Reason.ASKED)
    assert not is_due(store, now=later), "nothing has changed since"
    assert list(keep_safe(store, Reason.CHANGE)) == []
