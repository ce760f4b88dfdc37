"""Sources are refreshed from a real server and real folders, into a real library."""

from __future__ import annotations

import gzip
import os
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from reader import undo
from reader.jobs import Jobs
from reader.sources.fetch import Limits, Web
from reader.sources.refresh import World, refresh
from reader.sources.source import SourceReport, checked
from reader.store import counts, papers, sources
from reader.store.sources import NoSuchSourceError
from reader.types import FileReport, Progress
from reader.types.sources import Source, SourceKind, Standing
from reader.work import Refresh
from tests.builders import abstract, all_ids, digest_text, title, write_digest
from tests.reader.sources.conftest import answering
from tests.reader.sources.feeds import daily, rss

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def arxiv_atom(numbers) -> bytes:
    entries = "".join(
        f"<entry><id>http://arxiv.org/abs/2611.{one:05}v1</id><title>{title(one)}</title>"
        f"<summary>{abstract(one)}</summary><published>2026-11-21T00:00:00Z</published>"
        "<author><name>Bo Reed</name></author></entry>"
        for one in numbers
    )
    head = "<title>arXiv Query</title><id>http://arxiv.org/api/x</id><updated>2026-11-22T00:00:00Z</updated>"
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{head}{entries}</feed>'.encode()


class Days:
    """The world of a test: its time goes by waiting, or when it is told to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now
        self.slept: list[float] = []

    def world(self, **limits) -> World:
        web = Web(Limits(**{"connect": 2, "read": 2, "total": 9, **limits}))
        return World(web, lambda: self.now, self.slept.append, lambda: 0.0)

    def later(self, **passed) -> None:
        self.now += timedelta(**passed)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def follow(store):
    """Add a source; return it."""

    def add(kind: SourceKind, address: str, **more) -> Source:
        with store.writing() as db:
            return sources.add(db, checked(Source(kind, address, **{"every": 60, **more})))

    return add


@pytest.fixture
def refreshed(store, days):
    """Refresh; return the report of each source."""

    def run(*ids: int, scheduled: bool = False, **limits) -> list[SourceReport]:
        found = refresh(store, ids, scheduled=scheduled, world=days.world(**limits))
        return [report for report in found if isinstance(report, SourceReport)]

    return run


def kept(store, source: Source) -> Source:
    return store.read(sources.source, source.id)


def names(store) -> list[str]:
    return sorted(digest.name for digest in store.read(counts.counts).digests)


def test_a_feed_comes_in_under_its_own_title_and_gives_its_name_to_the_source(
    store, site, follow, refreshed, days
):
    source = follow(SourceKind.FEED, site.serve("/feed", rss(range(3)), ETag='"one"'))
    (report,) = refreshed()
    assert (report.standing, report.new, report.message) == (Standing.WELL, 3, "3 new")
    assert names(store) == ["Sketches of the Week"]
    assert kept(store, source).name == report.name == "Sketches of the Week"
    assert kept(store, source).state.last_success == "2026-11-22T09:00:00+00:00"
    assert kept(store, source).state.next_due == report.next_due == "2026-11-22T10:00:01+00:00"
    found = list(store.read(papers.papers, all_ids(store)))
    assert [paper.title for paper in found] == [title(0), title(1), title(2)]


def test_a_feed_that_has_not_changed_brings_nothing_and_is_asked_with_its_version(
    store, site, follow, refreshed
):
    follow(SourceKind.FEED, site.serve("/feed", rss([1]), ETag='"one"', Last_Modified="then"))
    refreshed()
    site.serve("/feed", status=304)
    (report,) = refreshed()
    assert (report.standing, report.new, report.message) == (Standing.WELL, 0, "nothing new")
    assert site.asked[1].headers["if-none-match"] == '"one"'
    assert site.asked[1].headers["if-modified-since"] == "then"
    assert refreshed()[0].standing is Standing.WELL
    assert site.asked[2].headers["if-none-match"] == '"one"'


def test_a_feed_that_grew_brings_what_is_new(store, site, follow, refreshed):
    follow(SourceKind.FEED, site.serve("/feed", rss([1, 2])), name="Sketches")
    refreshed()
    site.serve("/feed", rss([3, 1, 2]))
    (report,) = refreshed()
    assert report.new == 1
    assert store.read(counts.papers) == 3
    assert names(store) == ["Sketches 2026-11-22"]


def test_arxiv_by_rss_and_by_atom_from_a_mirror(store, site, follow, refreshed):
    site.serve("/rss/cs.CL", rss(range(2)))
    site.serve("/api/query", arxiv_atom(range(2, 4)))
    follow(SourceKind.ARXIV, "cs.CL", base=site.base)
    follow(SourceKind.ARXIV, "cs.LG", base=site.base, via="atom")
    assert [report.new for report in refreshed()] == [2, 2]
    assert names(store) == ["arXiv cs.CL 2026-11-22", "arXiv cs.LG 2026-11-22"]
    assert "search_query=cat:cs.LG&sortBy=submittedDate" in site.paths()[1]
    authors = {paper.authors for paper in store.read(papers.papers, all_ids(store))}
    assert authors == {(), ("Bo Reed",)}


def test_the_daily_papers_are_caught_up_with_day_by_day(store, site, follow, refreshed, days):
    source = follow(SourceKind.DAILY, "day", base=site.base)
    site.serve("/api/daily_papers?date=2026-11-22", daily([1]))
    assert refreshed()[0].new == 1
    site.serve("/api/daily_papers?date=2026-11-22", daily([1, 2]))  # it grew after we had looked
    site.serve("/api/daily_papers?date=2026-11-23", b"[]")  # no papers on that day
    site.serve("/api/daily_papers?date=2026-11-24", daily([3]))
    days.later(days=2)
    (report,) = refreshed()
    assert (report.new, report.standing) == (2, Standing.WELL)
    assert names(store) == ["Daily Papers 2026-11-22", "Daily Papers 2026-11-24"]
    assert [path[-2:] for path in site.paths()] == ["22", "22", "23", "24"]
    assert kept(store, source).state.validators.address.endswith("date=2026-11-24")


def test_a_day_that_fails_is_fetched_again_and_the_days_before_it_stay(
    store, site, follow, refreshed, days
):
    source = follow(SourceKind.DAILY, "day", base=site.base)
    site.serve("/api/daily_papers?date=2026-11-22", daily([1]))
    refreshed()
    days.later(days=1)
    site.serve("/api/daily_papers?date=2026-11-22", daily([1, 2]))
    (report,) = refreshed()
    assert (report.standing, report.new) == (Standing.FAILED, 1)
    assert "404" in report.message
    site.serve("/api/daily_papers?date=2026-11-23", daily([3]))
    assert refreshed()[0].new == 1
    assert kept(store, source).state.failures == 0


def test_what_a_page_is_is_told_by_what_is_in_it(store, site, follow, refreshed):
    kinds = ["text/html", "image/png", "application/octet-stream", "", "x"]
    for number, kind in enumerate(kinds):
        address = site.serve(f"/{number}", rss([number]), Content_Type=kind)
        follow(SourceKind.FEED, address, name=kind)
    assert [report.new for report in refreshed()] == [1] * len(kinds)


NO_DIGESTS = [
    b"\x89PNG\r\n\x1a\n" + bytes(500),
    b"<html><body><h1>Sign in to the hotel's Wi-Fi</h1></body></html>",
    b'{"error": "no such user"}',
    bytes(range(256)) * 9,
    b"nothing here",
]


def test_what_is_no_digest_is_a_failure_of_the_source_and_not_remembered(
    store, site, follow, refreshed
):
    for number, body in enumerate(NO_DIGESTS):
        follow(SourceKind.FEED, site.serve(f"/{number}", body, ETag='"bad"'), name="Sketches")
    for report in refreshed():
        assert (report.standing, report.new) == (Standing.FAILED, 0)
        assert "no digest" in report.message
        assert report.advice
    assert {one.state.validators.etag for one in store.read(sources.sources)} == {""}
    assert store.read(counts.papers) == 0


def test_one_sources_failure_does_not_stop_the_others(store, site, follow, refreshed):
    follow(SourceKind.FEED, site.base + "/missing", name="Gone")
    follow(SourceKind.FOLDER, os.fspath(store.library.folder))
    follow(SourceKind.FEED, site.serve("/feed", rss([1])), name="Here")
    assert [report.standing for report in refreshed()] == [
        Standing.FAILED, Standing.WELL, Standing.WELL,
    ]  # fmt: skip


def test_offline_is_a_state_and_no_failure(store, site, follow, refreshed, monkeypatch):
    def no_name(*args, **more):
        raise OSError(101, "Network is unreachable")

    source = follow(SourceKind.FEED, "http://papers.test/feed")
    monkeypatch.setattr("urllib3.util.connection.create_connection", no_name)
    (report,) = refreshed()
    assert (report.standing, report.message) == (Standing.OFFLINE, "offline")
    assert kept(store, source).state.failures == 0
    assert report.next_due == "2026-11-22T09:05:01+00:00"


def test_waiting_for_a_server_can_be_stopped_at_any_moment(store, site, follow, days):
    source = follow(SourceKind.FEED, site.serve("/feed", status=503, Retry_After="5"))
    running = refresh(store, world=days.world())
    for report in running:
        assert isinstance(report, Progress)
        if report.label.startswith("Waiting"):
            break
    running.close()
    assert len(site.asked) == 1
    assert days.slept == []
    assert kept(store, source) == source


def test_a_server_is_waited_for_as_it_asks(site, follow, refreshed, days):
    follow(SourceKind.FEED, site.serve_in_turn(
        "/feed", answering(status=429, Retry_After="5"), answering(rss([1]))
    ))  # fmt: skip
    assert refreshed(total=60)[0].new == 1
    assert sum(days.slept) == 5
    assert max(days.slept) <= 0.25


def test_a_server_that_wants_a_long_rest_has_it_by_the_schedule(site, follow, refreshed, days):
    follow(SourceKind.FEED, site.serve("/feed", status=429, Retry_After="20000"))
    (report,) = refreshed()
    assert report.next_due == "2026-11-22T14:33:21+00:00"
    assert refreshed(scheduled=True) == []
    assert len(site.asked) == 1


def test_by_schedule_only_what_is_due_is_refreshed(site, follow, refreshed, days):
    follow(SourceKind.FEED, site.serve("/a", rss([1])), name="a", every=60)
    follow(SourceKind.FEED, site.serve("/b", rss([2])), name="b", every=0)
    follow(SourceKind.FEED, site.serve("/c", rss([3])), name="c", enabled=False)
    assert [report.name for report in refreshed(scheduled=True)] == ["a"]
    assert refreshed(scheduled=True) == []
    days.later(minutes=61)
    assert [report.name for report in refreshed(scheduled=True)] == ["a"]
    assert [report.name for report in refreshed()] == ["a", "b"]
    assert [report.name for report in refreshed(3)] == ["c"]
    assert refreshed(3, scheduled=True) == []


def test_what_is_not_there_is_refused_before_anything_is_fetched(site, follow, refreshed):
    follow(SourceKind.FEED, site.serve("/a", rss([1])))
    with pytest.raises(NoSuchSourceError):
        refreshed(1, 99)
    assert site.asked == []


def test_undo_takes_back_what_was_asked_for_and_passes_over_the_schedule(
    store, site, follow, refreshed, days
):
    follow(SourceKind.FEED, site.serve("/a", rss([1])), name="a")
    refreshed(scheduled=True)
    site.serve("/a", rss([1, 2]))
    refreshed()
    assert undo.undo(store) is not None
    assert store.read(counts.papers) == 1
    assert undo.undo(store) is None
    assert store.read(counts.papers) == 1


def test_a_source_that_is_removed_while_it_is_fetched_stays_removed(store, site, follow, days):
    source = follow(SourceKind.FEED, site.serve("/a", rss([1])))
    running = refresh(store, world=days.world())
    next(running)
    with store.writing() as db:
        sources.remove(db, source.id)
    assert [one for one in running if isinstance(one, SourceReport)]
    assert store.read(sources.sources) == ()


def test_a_packed_bomb_costs_the_source_and_nothing_else(store, site, follow, refreshed):
    bomb = gzip.compress(bytes(200_000_000))
    follow(SourceKind.FEED, site.serve("/a", bomb, Content_Encoding="gzip"))
    (report,) = refreshed()
    assert (report.standing, report.message) == (
        Standing.FAILED, "It is larger than any feed or digest.",
    )  # fmt: skip


def test_the_worker_has_a_job_for_it(site, follow, library):
    follow(SourceKind.FEED, site.serve("/a", rss([1])), name="a")
    with closing(Jobs(library)) as jobs:
        found = list(jobs.run(Refresh(scheduled=True)))
        assert [one.new for one in found if isinstance(one, SourceReport)] == [1]
        assert not list(jobs.run(Refresh(scheduled=True)))
        assert [one.new for one in jobs.run(Refresh((1,))) if isinstance(one, SourceReport)] == [0]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "digests"
    made.mkdir()
    return made


def settle(path):
    os.utime(path, (NOW.timestamp() - 60, NOW.timestamp() - 60))
    return path


def test_a_watched_folder_brings_each_file_once(store, follow, refreshed, folder, days):
    follow(SourceKind.FOLDER, os.fspath(folder))
    assert refreshed()[0].message == "nothing new"
    settle(write_digest(folder, "monday", range(3)))
    settle(write_digest(folder, "tuesday", range(2, 5)))
    assert refreshed()[0].message == "5 new"
    assert list(refresh(store, world=days.world()))[1:] == refreshed()  # no import at all
    settle(write_digest(folder, "monday", range(4)))
    assert refreshed()[0].new == 0
    assert names(store) == ["monday", "tuesday"]


def test_a_file_that_was_refused_is_told_of_once_until_it_changes(
    store, follow, refreshed, folder, days
):
    follow(SourceKind.FOLDER, os.fspath(folder))
    photo = folder / "photo.txt"
    photo.write_bytes(bytes(range(256)))
    settle(photo)
    (refusal,) = [x for x in refresh(store, world=days.world()) if isinstance(x, FileReport)]
    assert "photo.txt" in refusal.path
    assert refusal.error
    assert refreshed()[0].message == "nothing new"
    photo.write_text(digest_text([7]))
    settle(photo)
    assert refreshed()[0].message == "1 new"


def test_a_file_that_is_being_written_waits_for_the_next_look(follow, refreshed, folder, days):
    follow(SourceKind.FOLDER, os.fspath(folder))
    path = write_digest(folder, "monday", [1])
    os.utime(path, (NOW.timestamp() - 1, NOW.timestamp() - 1))
    (report,) = refreshed()
    assert (report.message, report.waiting) == ("nothing new · 1 still being written", 1)
    days.later(seconds=2)
    assert refreshed()[0].message == "1 new"


def test_an_import_that_was_cut_off_is_looked_at_again(store, follow, refreshed, folder, days):
    source = follow(SourceKind.FOLDER, os.fspath(folder))
    for name in ("a", "b", "c"):
        settle(write_digest(folder, name, [ord(name)]))
    running = refresh(store, world=days.world())
    while not isinstance(next(running), FileReport):
        pass
    running.close()
    assert store.read(sources.watched, source.id) == {}
    assert refreshed()[0].message == "2 new"
    assert len(store.read(sources.watched, source.id)) == 3


def test_a_folder_that_is_away_is_a_failure_and_forgets_nothing(
    store, follow, refreshed, folder, days
):
    source = follow(SourceKind.FOLDER, os.fspath(folder))
    settle(write_digest(folder, "monday", [1]))
    refreshed()
    folder.rename(folder.with_name("away"))
    assert refreshed()[0].standing is Standing.FAILED
    folder.with_name("away").rename(folder)
    assert refreshed()[0].message == "nothing new"
    assert len(store.read(sources.watched, source.id)) == 1
