"""What the schedule does by itself, through the real window, its worker, a server and folders."""

from __future__ import annotations

import os
import time

import pytest

from reader.sources.source import checked
from reader.store import sources
from reader.store.store import Store
from reader.types import PlaceKind
from reader.types.sources import Source, SourceKind, Standing
from tests.builders import digest_text, write_digest
from tests.reader.sources.feeds import rss
from tests.ui.hands import see
from ui.sources import scheduling

SOON = 30
"""Milliseconds: the tests need not wait for the clock on the wall."""


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(scheduling, "FIRST", SOON)
    monkeypatch.setattr(scheduling, "QUIET", SOON)


@pytest.fixture
def follow(library):
    """Add a source; return it."""

    def add(kind, address, **more):
        with Store(library) as store, store.writing() as db:
            return sources.add(
                db, checked(Source(kind, os.fspath(address), **{"every": 60, **more}))
            )

    return add


def kept(library, key):
    with Store(library) as store:
        return store.read(sources.source, key)


def settle(path):
    """Let a file have been written a while ago."""
    then = time.time() - 60
    os.utime(path, (then, then))
    return path


def said(window):
    return window.notices._message.text.text() if window.notices.isVisible() else ""


def test_without_a_source_no_refresh_is_ever_begun(opened, qtbot, monkeypatch):
    monkeypatch.setattr(scheduling, "EVERY", SOON)
    with opened() as window:
        ended, looks = [], []
        window.session.lanes.refreshing.turned.connect(lambda: ended.append(1))
        window.background._scheduling._ticking.timeout.connect(lambda: looks.append(1))
        see(qtbot, lambda: len(looks) > 5)
        assert ended == []


def test_what_is_due_comes_in_and_is_told_of_quietly(opened, library, follow, site, qtbot):
    feed = follow(SourceKind.FEED, site.serve("/feed", rss(range(3)), ETag='"1"'), name="Sketches")
    follow(SourceKind.FEED, site.base + "/never", every=0)
    follow(SourceKind.FEED, site.base + "/paused", enabled=False)
    with opened() as window:
        seen = []
        window.session.lanes.progressed.connect(lambda kind, _: seen.append(kind))
        see(qtbot, lambda: window.model.rowCount() == 3)
        see(qtbot, lambda: said(window) == "Sketches: 3 new, 0 seen before")
        buttons = [each.text() for each in window.notices._message.buttons()]
        assert "Report" in buttons
        assert "Undo" not in buttons
        assert "refresh" not in seen
    assert site.paths() == ["/feed"]
    assert kept(library, feed.id).state.standing is Standing.WELL


def test_nothing_new_a_failure_and_no_network_are_not_told_of(
    opened,
    library,
    follow,
    site,
    qtbot,
    filled,
):
    keys = [
        follow(SourceKind.FEED, site.serve("/same", status=304), name="Same").id,
        follow(SourceKind.FEED, site.serve("/gone", status=404), name="Gone").id,
        follow(SourceKind.FEED, "http://no-such-host.invalid/feed", name="Away").id,
    ]
    with opened() as window:
        ended = []
        window.session.lanes.refreshing.ended.connect(ended.append)
        see(qtbot, lambda: ended)
        see(qtbot, lambda: window.model.rowCount() == 12)
        assert said(window) == ""
    assert kept(library, keys[1]).state.standing is Standing.FAILED
    assert kept(library, keys[2]).state.standing is Standing.OFFLINE


def test_a_file_that_is_put_in_a_watched_folder_comes_in_by_itself(
    opened, library, follow, tmp_path, qtbot
):
    folder = tmp_path / "watched"
    folder.mkdir()
    settle(write_digest(folder, "monday", range(2)))
    follow(SourceKind.FOLDER, folder, every=24 * 60)
    with opened() as window:
        see(qtbot, lambda: window.model.rowCount() == 2)  # what came while it was closed
        settle(write_digest(tmp_path, "tuesday", range(2, 5))).rename(folder / "tuesday.txt")
        see(qtbot, lambda: window.model.rowCount() == 5)
        assert {digest.name for digest in window.session.counts.digests} >= {"monday"}


def test_a_file_that_is_still_being_written_is_looked_at_again(
    opened, follow, tmp_path, qtbot, monkeypatch
):
    monkeypatch.setattr(scheduling, "AGAIN", 300)
    folder = tmp_path / "watched"
    folder.mkdir()
    follow(SourceKind.FOLDER, folder, every=24 * 60)
    with opened() as window:
        waited = []
        window.session.lanes.refreshing.ended.connect(
            lambda came: waited.extend(one.source.waiting for one in came.brought)
        )
        see(qtbot, lambda: waited == [0])
        write_digest(folder, "now", range(2))
        see(qtbot, lambda: window.model.rowCount() == 2)
        assert 1 in waited


def test_a_look_at_the_start_takes_a_folder_that_is_not_due(
    opened, library, follow, tmp_path, qtbot
):
    folder = tmp_path / "watched"
    folder.mkdir()
    key = follow(SourceKind.FOLDER, folder, every=24 * 60).id
    with opened() as window:
        see(qtbot, lambda: kept(library, key).state.last_success)
    settle(write_digest(folder, "monday", range(3)))
    with opened() as window:
        see(qtbot, lambda: window.model.rowCount() == 3)


def test_a_paused_folder_and_one_on_demand_are_left_alone(
    opened, follow, tmp_path, qtbot, monkeypatch
):
    monkeypatch.setattr(scheduling, "EVERY", SOON)
    for name, more in (("a", {"enabled": False}), ("b", {"every": 0})):
        (tmp_path / name).mkdir()
        settle(write_digest(tmp_path / name, name, [1]))
        follow(SourceKind.FOLDER, tmp_path / name, **more)
    with opened() as window:
        looks = []
        window.background._scheduling._ticking.timeout.connect(lambda: looks.append(1))
        see(qtbot, lambda: len(looks) > 5)
        assert window.background._scheduling._watcher.directories() == []
        assert window.session.lanes.refreshing.busy() == frozenset()


def test_an_import_need_not_wait_for_a_slow_server(opened, follow, site, qtbot, tmp_path):
    slow = site.serve_slowly(
        "/slow", b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n", b"x" * 70
    )
    follow(SourceKind.FEED, slow, name="Slow")
    path = tmp_path / "mine.txt"
    path.write_text(digest_text(range(4)))
    with opened() as window:
        see(qtbot, lambda: site.asked)
        window.session.take_in([path])
        see(qtbot, lambda: window.model.rowCount() == 4)


def test_closing_the_window_in_the_middle_ends_the_schedule(opened, library, follow, site, qtbot):
    slow = site.serve_slowly(
        "/slow", b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n", b"x" * 70
    )
    key = follow(SourceKind.FEED, slow, name="Slow").id
    with opened() as window:
        see(qtbot, lambda: site.asked)
        clock = window.background._scheduling
        window.close()
        assert not clock._ticking.isActive()
        assert not clock._soon.isActive()
    assert kept(library, key).state.standing is Standing.NEVER


def test_papers_of_the_schedule_show_in_the_place_that_is_open(opened, follow, site, qtbot, filled):
    follow(SourceKind.FEED, site.serve("/feed", rss([12, 13])), name="Sketches")
    with opened() as window:
        assert window.session.place.kind is PlaceKind.INBOX
        see(qtbot, lambda: window.model.rowCount() == 14)
