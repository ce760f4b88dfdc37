"""Settings survive whatever stands in their file, and nothing that stands there is unusable."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import window_state
from reader.errors import LecternError
from reader.settings import (
    BOUNDS,
    WINDOW,
    Settings,
    cautious,
    found,
    load,
    save,
    window_file,
)

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
    window_state.write(window_file(path), {name: number})
    least, most = BOUNDS[name]
    expected = number if least <= number <= most else least if number < least else most
    assert getattr(load(path), name) == expected


@given(st.dictionaries(st.sampled_from(NAMES), JSON))
def test_whatever_stands_there_is_read_and_kept(path, found):
    path.write_text(json.dumps(found))
    window_state.write(window_file(path), found)
    loaded = load(path)
    save(loaded, path)
    assert load(path) == loaded


def test_no_file_at_all_is_the_settings_as_made(tmp_path):
    assert load(tmp_path / "none.json") == Settings()


def test_what_cannot_be_read_is_said(tmp_path):
    path = tmp_path / "settings.json"
    assert not found(path).damaged
    path.write_text("[1, 2]")
    assert found(path).damaged
    path.write_text("{}")
    assert not found(path).damaged


def test_the_state_of_the_window_is_kept_apart_and_used_only_whole(tmp_path):
    path = tmp_path / "settings.json"
    kept = replace(Settings(), theme="dark", window=(1, 2, 800, 600), place="later", paper=7)
    save(kept, path)
    assert load(path) == kept
    assert not set(WINDOW) & json.loads(path.read_text("utf-8")).keys()
    state = window_file(path)
    whole = state.read_bytes()
    state.write_bytes(whole.replace(b"800", b"801"))
    assert load(path) == replace(Settings(), theme="dark")


def test_caution_keeps_the_readers_own_words():
    own = {"templates": (("Talk", "# {title}"),), "keys": {"paper.star": ("F7",)}, "language": "de"}
    risky = {"theme": "dark", "zoom": 200, "reading_face": "Broken", "window": (0, 0, 1, 1)}
    assert cautious(replace(Settings(), **own, **risky)) == replace(Settings(), **own)


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path):
    (tmp_path / "config").touch()
    with pytest.raises(LecternError):
        save(Settings(), tmp_path / "config" / "settings.json")
