"""`lectern search` and `lectern lists`: what they print, and what they say beside it."""

from __future__ import annotations

import json

from reader import listing, smart, triage
from reader.library import Library
from reader.store import find
from reader.store.store import Store
from reader.types import Decision, Place, PlaceKind
from tests.builders import write_digest


def ids(result):
    return [json.loads(line)["id"] for line in result.stdout.splitlines()]


def test_a_search_is_sorted_limited_and_counted(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(6)))
    up = ids(lectern("search", "--json", "sketch", "--sort", "title"))
    result = lectern("search", "--json", "--sort=-title", "--limit", 2, "sketch")
    assert ids(result) == up[::-1][:2]
    assert "6 found, 2 of them printed" in result.stderr
    assert ids(lectern("search", "--json", "sketch", "sort:title")) == up
    assert lectern("search", "sketch", "--sort", "colour").returncode == 2


def test_a_misspelt_word_is_told_what_it_may_mean(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(30)))
    result = lectern("search", "glacirs")
    assert (result.stdout, result.returncode) == ("", 0)
    assert "Did you mean: glaciers" in result.stderr
    result = lectern("search", "colour:glacirs")
    assert "There is no field" in result.stderr
    assert "Did you mean" not in result.stderr


def test_smart_lists_are_listed_with_their_counts(lectern, tmp_path):
    assert lectern("lists").stdout == ""
    lectern("import", write_digest(tmp_path, "monday", range(15)))
    with Store(Library(tmp_path / "library", tmp_path / "cache")) as store:
        smart.save(store, "Night birds", "owls")
        smart.save(store, "Rest", '-list:"night birds"')
    assert [line.split(maxsplit=1) for line in lectern("lists").stdout.splitlines()] == [
        ["1", "Night birds: owls"],
        ["14", 'Rest: -list:"night birds"'],
    ]
    first = json.loads(lectern("lists", "--json").stdout.splitlines()[0])
    assert first == {"name": "Night birds", "query": "owls", "papers": 1}
    assert len(ids(lectern("search", "--json", "list:rest"))) == 14


def test_reading_lists_are_listed_with_their_progress(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(3)))
    with Store(Library(tmp_path / "library", tmp_path / "cache")) as store:
        papers = sorted(store.read(find.ids, Place(PlaceKind.ALL)))
        listing.make(store, "owls", papers)
        listing.make(store, "\x1b[31mbells", papers[:1])
        listing.describe(store, 1, ("All owls", "", "2000-01-31"))
        triage.decide(store, papers[:1], Decision.DONE)
        listing.archive(store, 2, on=True)
    first, second = lectern("lists").stdout.splitlines()
    assert first.startswith("     3 owls: 1 of 3 read, by 2000-01-31, ")
    assert first.endswith(" days late")
    assert second == "     1 [31mbells: 1 of 1 read, archived"
    told = json.loads(lectern("lists", "--json").stdout.splitlines()[0])
    assert told == {
        "name": "owls",
        "heading": "All owls",
        "papers": 3,
        "read": 1,
        "target": "2000-01-31",
        "archived": False,
    }
