"""Settings survive whatever stands in their file, and nothing that stands there is unusable."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings import BOUNDS, Settings, load, save

NAMES = [each.name for each in fields(Settings)]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("settings") / "settings.json"


def test_every_number_has_bounds_and_keeps_within_them_as_made():
    made = Settings()
    numbers = {name for name in NAMES if type(getattr(made, name)) is int}
    assert numbers == BOUNDS.keys()
    assert all(BOUNDS[name][0] <= getattr(made, name) <= BOUNDS[name][1] for name in numbers)


@given(name=st.sampled_from(sorted(BOUNDS)), number=st.integers() | st.integers(10**18, 10**30))
def test_a_number_is_brought_within_its_bounds(path, name, number):
    path.write_text(json.dumps({name: number}))
    least, most = BOUNDS[name]
    expected = number if least <= number <= most else least if number < least else most
    assert getattr(load(path), name) == expected


@given(st.dictionaries(st.sampled_from(NAMES), JSON))
def test_whatever_stands_there_is_read_and_kept(path, found):
    path.write_text(json.dumps(found))
    loaded = load(path)
    save(loaded, path)
    assert load(path) == loaded


def test_no_file_at_all_is_the_settings_as_made(tmp_path):
    assert load(tmp_path / "none.json") == Settings()
