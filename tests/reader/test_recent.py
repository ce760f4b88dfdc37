"""Which libraries were open, where they lie now, and where everything is kept together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import recent
from reader.library import (
    LIBRARY,
    PORTABLE,
    Library,
    backups_folder,
    cache_folder,
    chosen_folder,
    default_folder,
    settings_file,
    state_folder,
)
from reader.recent import Opened, found, locate, remember, remembered, vanished
from reader.store.store import Store


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    """Name nothing in the environment, and take back what a test names there."""
    for name in (LIBRARY, PORTABLE):
        monkeypatch.setenv(name, "")


def made(folder) -> Library:
    library = Library(folder)
    Store(library).close()
    return library


def test_the_last_one_comes_first_and_each_once(tmp_path):
    for name in ("one", "two", "one"):
        remember(tmp_path / name, name)
    assert remembered().opened == (Opened(tmp_path / "one", "one"), Opened(tmp_path / "two", "two"))
    for number in range(40):
        remember(tmp_path / str(number), "x")
    assert len(remembered().opened) == recent.MOST
    recent.forget_others(Library(tmp_path / "39"))
    assert [each.folder.name for each in remembered().opened] == ["39"]


def test_a_moved_library_is_found_however_often_it_moves(tmp_path):
    asked = made(tmp_path / "a")
    remember(asked.folder, "id")
    for before, after in ("ab", "bc"):
        (tmp_path / before).rename(tmp_path / after)
        assert vanished(found(asked)) == Opened(tmp_path / before, "id")
        locate(tmp_path / before, tmp_path / after)
        assert found(asked).folder == tmp_path / after
        assert vanished(found(asked)) is None
        assert remembered().opened == (Opened(tmp_path / after, "id"),)
        remember(tmp_path / after, "id")
    made(asked.folder)  # one that is there is what was asked for
    assert found(asked) == asked


def test_a_moved_library_that_comes_back_is_opened_where_it_is(tmp_path):
    asked = made(tmp_path / "a")
    asked.folder.rename(tmp_path / "b")
    locate(tmp_path / "a", tmp_path / "b")
    (tmp_path / "b").rename(tmp_path / "a")
    assert found(asked) == asked
    remember(tmp_path / "a", "id")
    assert remembered().moved == ()


def test_where_nothing_was_nothing_has_vanished(tmp_path):
    assert vanished(Library(tmp_path / "new")) is None
    remember(tmp_path / "new", "id")
    recent.forget(tmp_path / "new")
    assert vanished(Library(tmp_path / "new")) is None


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=20))
def test_a_memory_that_makes_no_sense_is_none(value):
    from reader import window_state

    state_folder().mkdir(parents=True, exist_ok=True)
    window_state.write(state_folder() / recent.NAME, {"opened": value, "moved": [value]})
    assert all(each.folder.parts for each in remembered().opened)
    (state_folder() / recent.NAME).write_bytes(b"torn")
    assert remembered() == recent.Memory()


def test_the_command_line_comes_before_the_environment(tmp_path, monkeypatch):
    own = default_folder()
    assert chosen_folder(None) == own
    monkeypatch.setenv(PORTABLE, str(tmp_path / "stick"))
    assert chosen_folder(None) == tmp_path / "stick" / "library"
    monkeypatch.setenv(LIBRARY, str(tmp_path / "env"))
    assert chosen_folder(None) == tmp_path / "env"
    assert chosen_folder(None, tmp_path / "usb") == tmp_path / "usb" / "library"
    assert chosen_folder(tmp_path / "named", tmp_path / "usb") == tmp_path / "named"


def test_all_is_kept_in_one_folder(tmp_path, monkeypatch):
    monkeypatch.setenv(PORTABLE, str(tmp_path / "stick"))
    library = Library(default_folder())
    places = (
        library.folder, library.cache, library.safe,
        settings_file(), state_folder(), cache_folder(), backups_folder(),
    )  # fmt: skip
    assert all(each.is_relative_to(tmp_path / "stick") for each in places)
