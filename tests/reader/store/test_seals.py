"""Whatever is sealed is looked at a few things at a time, all of it and each once."""

from __future__ import annotations

import tracemalloc

import pytest

from reader.library import Library
from reader.store import seals
from reader.store.store import Store
from tests.stocked import stock


@pytest.fixture(scope="module")
def stocked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stocked")
    library = Library(folder / "library", folder / "cache", folder / "backups")
    with Store(library) as store:
        stock(store, folder)
        with store.writing() as db:
            for word in ("Zebra", "apple", "Éclair", "beta", "ALPHA"):
                db.execute("INSERT OR IGNORE INTO watch_words VALUES (?, 0, 1)", [word])
        yield store


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(seals, "STRIDE", 2)
    monkeypatch.setattr(seals, "FEW", 1)


@pytest.mark.parametrize("kind", seals.KINDS)
def test_all_of_a_kind_is_gathered_once_however_few_at_a_time(stocked, kind, monkeypatch):
    def gathered(db):
        found = {}
        for some in seals.groups(db, kind):
            assert not found.keys() & some.keys()
            found |= some
        return found

    everything = stocked.read(gathered)
    assert everything
    monkeypatch.setattr(seals, "STRIDE", 2)
    monkeypatch.setattr(seals, "FEW", 1)
    assert stocked.read(gathered) == everything
    for some in stocked.read(seals.groups, kind):
        assert len(some) <= 2
    assert not [one for one in stocked.read(seals.broken, kind) if one]


@pytest.mark.parametrize("kind", seals.KINDS)
def test_a_seal_without_a_thing_and_a_thing_without_a_seal_are_found(stocked, kind, small):
    def found(db):
        keys = [row[0] for row in db.execute("SELECT key FROM seals WHERE kind = ?", [kind])]
        other = keys[0] + 1000 if isinstance(keys[0], int) else f"{keys[0]}zz"
        db.execute("SAVEPOINT damage")
        db.execute("UPDATE seals SET key = ? WHERE kind = ? AND key = ?", [other, kind, keys[0]])
        told = [one.key for one in seals.broken(db, kind) if one]
        db.execute("ROLLBACK TO damage")
        db.execute("RELEASE damage")
        return told, [one.encode() if isinstance(one, str) else one for one in (keys[0], other)]

    told, expected = stocked.read(found)
    assert sorted(told) == sorted(expected)


def test_a_key_that_is_no_text_is_passed_and_found(stocked, small):
    def found(db):
        db.execute("SAVEPOINT damage")
        word = "CAST(X'" + "ff6261" + "' AS TEXT)"
        db.execute(f"UPDATE watch_words SET word = {word} WHERE word = 'beta'")
        told = [one.key for one in seals.broken(db, "watch") if one]
        db.execute("ROLLBACK TO damage")
        db.execute("RELEASE damage")
        return told

    assert sorted(stocked.read(found)) == [b"beta", b"\xffba"]


def test_originals_are_not_all_in_memory_at_once(library):
    with Store(library) as store:
        with store.writing() as db:
            for number in range(40):
                db.execute(
                    "INSERT INTO contents (hash, packed) VALUES (?, zeroblob(200000))",
                    [f"{number:064}"],
                )
        mark = seals.FEW
        seals.FEW = 2
        try:
            tracemalloc.start()
            assert not [one for one in store.read(seals.broken, "content") if one]
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
            seals.FEW = mark
    assert peak < 5_000_000
