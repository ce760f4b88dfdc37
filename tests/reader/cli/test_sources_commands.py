"""`lectern source` and `lectern refresh`, run as people run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from reader.cli.main import main
from reader.library import Library
from reader.store.store import Store
from tests.builders import digest_text, write_digest
from tests.reader.sources.conftest import site  # noqa: F401

NO_SOCKETS = """
import os, sys
def look(event, arguments):
    if event.startswith("socket."):
        os.write(2, f"a socket was used: {event} {arguments}\\n".encode())
        os._exit(99)
sys.addaudithook(look)
from reader.cli import main
sys.exit(main())
"""


@dataclass
class Result:
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def lectern(tmp_path, capsys, monkeypatch):
    """Run `lectern` on a library of the test's own; return its result."""
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # its thread would outlive the test
    Store(Library(tmp_path / "library")).close()  # most commands make none

    def run(*arguments: object) -> Result:
        try:
            status = main(["--library", str(tmp_path / "library"), *map(str, arguments)])
        except SystemExit as end:  # the command line itself was wrong
            status = end.code
        return Result(status, *capsys.readouterr())

    return run


def without_sockets(tmp_path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run `lectern` in a process that ends at once when it touches a socket."""
    command = [sys.executable, "-c", NO_SOCKETS, "--library", str(tmp_path / "library")]
    return subprocess.run(
        [*command, *map(str, arguments)], capture_output=True, text=True, timeout=120
    )


def lines(result) -> list[dict]:
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_source_is_added_listed_paused_resumed_and_removed(lectern, tmp_path):
    assert lectern("source", "add", "daily").returncode == 0
    added = lectern("source", "add", "arxiv", "cs.CL", "--every", 0, "--via", "atom")
    assert added.stdout == "   2  arxiv   arXiv cs.CL (cs.CL), on demand\n"
    lectern("source", "add", "folder", tmp_path, "--name", "My digests", "--every", 1)
    assert lectern("source", "pause", 1, 3).stdout == "Paused: Daily Papers\nPaused: My digests\n"
    lectern("source", "resume", 3)
    lectern("source", "remove", 2)
    daily, folder = lines(lectern("source", "list", "--json"))
    assert (daily["id"], daily["kind"], daily["address"]) == (1, "daily", "day")
    assert (daily["every"], daily["enabled"], daily["standing"]) == (240, False, "never")
    assert (folder["name"], folder["every"], folder["enabled"]) == ("My digests", 1, True)
    assert "paused, every 240 minutes" in lectern("source", "list").stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("add", "feed", "ftp://example.org/x"), 1),
        (("add", "feed"), 1),
        (("add", "daily", "year"), 1),
        (("add", "arxiv", "cs.CL", "--every", "5"), 1),
        (("add", "folder", "/no/such/folder"), 1),
        (("add", "telegraph", "x"), 2),
        (("remove", "7"), 1),
        ((), 2),
    ],
)
def test_what_cannot_be_followed_is_refused(lectern, arguments, status):
    result = lectern("source", *arguments)
    assert (result.returncode, result.stdout) == (status, "")
    assert "Traceback" not in result.stderr
    assert result.stderr
    assert lines(lectern("source", "list", "--json")) == []


def test_a_refresh_reports_each_source_and_the_search_finds_it(lectern, site, tmp_path):  # noqa: F811
    folder = tmp_path / "digests"
    folder.mkdir()
    os.utime(write_digest(folder, "monday", range(3)), (1_700_000_000, 1_700_000_000))
    site.serve("/page", digest_text(range(2, 5)).encode())
    lectern("source", "add", "folder", folder)
    fetched = lectern("source", "add", "feed", site.base + "/page", "--name", "Page", "--refresh")
    assert "Page: 2 new\n" not in fetched.stdout  # the folder's papers are not there yet
    assert "Page: 3 new\n" in fetched.stdout
    lectern("source", "add", "feed", site.base + "/missing", "--name", "Gone")
    result = lectern("refresh")
    assert result.returncode == 1
    assert "digests: 2 new\n" in result.stdout
    assert "Gone: 127.0.0.1 has no such page (404); will try again at 20" in result.stderr
    assert len(lines(lectern("search", "--json", "sketch"))) == 5
    (report,) = lines(lectern("refresh", 1, "--json"))
    assert (report["source"], report["standing"], report["new"]) == (1, "well", 0)
    assert lectern("refresh", "--due").stdout == ""
    assert lectern("refresh", 9).returncode == 1


def test_no_socket_is_opened_before_a_source_is_added_nor_by_adding_it(site, tmp_path):  # noqa: F811
    path = write_digest(tmp_path, "monday", range(2))
    for arguments in (
        ("import", path), ("search", "sketch"), ("refresh",),
        ("source", "add", "feed", site.serve("/page", b"x")),
        ("source", "pause", 1), ("refresh",), ("refresh", "--due"),
    ):  # fmt: skip
        result = without_sockets(tmp_path, *arguments)
        assert result.returncode == 0, (arguments, result.stderr)
    assert site.asked == []
    assert without_sockets(tmp_path, "refresh", 1).returncode == 99


def test_the_library_is_named_before_the_command_and_after_it(lectern, tmp_path):
    other = tmp_path / "other"
    assert lectern("source", "add", "daily", "--library", other).returncode == 0
    assert lectern("source", "--library", other, "add", "arxiv", "cs.CL").returncode == 0
    assert lectern("source", "pause", "--library", other, 1).stdout == "Paused: Daily Papers\n"
    listed = lines(lectern("source", "list", "--json", "--library", other))
    assert [each["kind"] for each in listed] == ["daily", "arxiv"]
    assert lines(lectern("source", "list", "--json")) == []


def test_an_unknown_kind_is_answered_with_the_kinds_as_they_are_typed(lectern):
    result = lectern("source", "add", "telegraph", "x")
    assert "daily" in result.stderr
    assert "SourceKind" not in result.stderr


def test_sources_go_to_another_library_as_opml(lectern, tmp_path):
    lectern("source", "add", "feed", "https://example.org/owls", "--name", "Owls & more")
    lectern("source", "add", "folder", tmp_path)
    path = tmp_path / "sources.opml"
    done = lectern("source", "export", "-o", path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 folder left out" in done.stderr
    assert lectern("source", "export").stdout == path.read_text()
    again = lectern("source", "import", path)
    assert again.stdout == ""
    assert "0 sources added, 1 followed already" in again.stderr
    lectern("source", "remove", 1)
    assert "Owls & more" in lectern("source", "import", path).stdout
    refused = lectern("source", "import", tmp_path / "absent.opml")
    assert (refused.returncode, "absent.opml" in refused.stderr) == (1, True)


@pytest.mark.parametrize("kind", ["fifo", "folder", "missing", "link to /dev/zero"])
def test_what_is_no_file_is_refused_at_once(lectern, tmp_path, kind):
    path = tmp_path / "list.opml"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind.startswith("link"):
        path.symlink_to("/dev/zero")
    result = lectern("source", "import", path)
    assert result.returncode == 1
    assert "list.opml" in result.stderr
    assert "Traceback" not in result.stderr
