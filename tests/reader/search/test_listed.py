"""Searches find the papers of reading lists by name, and follow what is done to these."""

from __future__ import annotations

import pytest

from reader import listing, smart, undo
from reader.query import parse
from reader.search import Search
from reader.store.store import Store
from tests.builders import all_ids, imported, write_digest

pytestmark = pytest.mark.usefixtures("one_process")


@pytest.fixture
def filled(library, tmp_path):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(6)))
        yield store


def found(search: Search, text: str) -> set[int]:
    return set(search.ask(parse(text)).papers())


def test_a_reading_list_is_found_by_its_name_as_it_is_now(filled, search):
    ids = all_ids(filled)
    listing.add_to(filled, ids[:2], "For Monday")
    assert found(search, 'list:"FOR monday"') == {*ids[:2]}
    assert found(search, '-list:"for monday"') == {*ids[2:]}
    listing.add_to(filled, ids[3:4], "for Monday")
    assert found(search, 'list:"for monday"') == {*ids[:2], ids[3]}
    listing.rename(filled, 1, "For Friday")
    assert found(search, 'list:"for monday"') == set()
    undo.undo(filled)
    assert found(search, 'list:"for monday"') == {*ids[:2], ids[3]}


def test_a_smart_list_holds_a_reading_list(filled, search):
    ids = all_ids(filled)
    listing.add_to(filled, ids[:3], "For Monday")
    smart.save(filled, "left", 'list:"for monday" -is:starred')
    assert found(search, "list:left") == {*ids[:3]}
    listing.take_out(filled, ids[:1], 1)
    assert found(search, "list:left") == {*ids[1:3]}


def test_its_name_is_completed_with_the_number_of_its_papers(filled, search):
    listing.add_to(filled, all_ids(filled)[:3], "For Monday")
    offered = [(one.text.strip(), one.papers) for one in search.complete("list:mon", 8).completions]
    assert offered == [('"For Monday"', 3)]
