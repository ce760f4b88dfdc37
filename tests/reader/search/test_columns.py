"""The columns say what the database says, whatever was done since they were read."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.search.columns import Columns
from reader.search.filling import GROUPS, named
from reader.store.store import Store
from tests.reader.search.libraries import ACTS, FIRST, do

pytestmark = pytest.mark.usefixtures("one_process")


def told(columns):
    """Return all that the columns say of the papers that are shown."""
    columns.refresh()
    papers = np.flatnonzero(columns.shown)
    names = {name for group in ("marks", *GROUPS.values()) for name in named(group)} - {"venue"}
    said = {name: columns[name][papers].tolist() for name in names}
    said["venue"] = [columns.venues[number] for number in columns["venue"][papers]]
    for of in ("tags", "digests"):
        pairs = columns.pairs(of)
        said[of + " of"] = sorted(zip(pairs.papers.tolist(), pairs.things.tolist(), strict=True))
    return papers.tolist(), said, columns.tags, columns.pages


@settings(max_examples=25)
@given(acts=st.lists(ACTS, max_size=10))
def test_columns_that_follow_equal_columns_that_are_read_anew(tmp_path_factory, acts):
    folder = tmp_path_factory.mktemp("columns")
    library = Library(folder / "library", folder / "cache")
    with Store(library) as store, Store(library) as other:
        follows = Columns(other)
        for act in (FIRST, *acts):
            do(store, act)
            assert told(follows) == told(Columns(other)), act


def test_nothing_is_read_again_when_nothing_has_changed(store):
    columns = Columns(store)
    do(store, FIRST)
    columns.refresh()
    before = columns.version
    columns.refresh()
    assert columns.version == before
    do(store, ("star", 0, None))
    columns.refresh()
    assert columns.version > before


def test_when_too_much_has_changed_all_is_read_anew(store, monkeypatch):
    monkeypatch.setattr("reader.search.columns.MOST", 2)
    columns = Columns(store)
    for act in (FIRST, ("star", 0, None), ("tag", 1, "birds")):
        do(store, act)
        assert told(columns) == told(Columns(store))


def test_a_million_papers_fit_into_a_hundred_megabytes(store):
    columns = Columns(store)
    columns.refresh()
    names = {name for group in ("marks", *GROUPS.values()) for name in named(group)}
    each = sum(columns[name].itemsize for name in names)
    pair = sum(columns.pairs("tags").papers.itemsize * 2 for _ in ("a tag", "a digest"))
    order, dates = 4, 8
    assert each + pair + order + dates < 100
