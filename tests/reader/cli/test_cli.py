"""The `lectern` command, run as people run it: another process, its output and its exit status."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.builders import SUBJECTS, title, write_digest


def lines(result: subprocess.CompletedProcess[str]) -> list[dict]:
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_import_list_search_show(lectern, tmp_path):
    folder = tmp_path / "digests"
    folder.mkdir()
    write_digest(folder, "monday", range(5))
    write_digest(folder, "tuesday", range(3, 8))
    reports = lines(lectern("import", "--json", "--year", 2024, folder))
    assert [(one["appearances"], one["new"], one["known"]) for one in reports] == [
        (5, 5, 0),
        (5, 3, 2),
    ]
    assert all(one["orphans"] == 0 and one["error"] is None and one["file"] for one in reports)
    again = lines(lectern("import", "--json", folder))
    assert [one["new"] for one in again] == [0, 0]
    found = lines(lectern("list", "--json"))
    assert len(found) == 8
    assert sum(len(paper["appearances"]) for paper in found) == 10
    assert {one["digest"] for paper in found for one in paper["appearances"]} == {
        "monday",
        "tuesday",
    }
    assert found[0]["appearances"][0]["date"] == "2024-03-12"
    best, *_ = lines(lectern("search", "--json", "sketch", SUBJECTS[2]))
    assert best["title"] == title(2)
    assert best["authors"] == []
    assert title(2) in lectern("show", best["id"]).stdout


def test_marks_undo_and_queries(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(4)))
    assert lectern("star", 1, 2).returncode == 0
    assert lectern("decide", 1, "done").returncode == 0
    assert lectern("tag", 1, 3, "birds", "to read").returncode == 0
    assert lectern("note", 2, "Ask Ada").returncode == 0
    assert lectern("note", 2, "-", "--append", text="Ask Bo").returncode == 0
    assert lectern("note", 2).stdout == "Ask Ada\n\nAsk Bo\n"
    assert [paper["id"] for paper in lines(lectern("search", "--json", "bo"))] == [2]
    assert [paper["id"] for paper in lines(lectern("list", "--json", "--starred"))] == [1, 2]
    assert [paper["id"] for paper in lines(lectern("list", "--json", "--in", "done"))] == [1]
    assert {p["id"] for p in lines(lectern("search", "--json", 'tag:"to read"'))} == {1, 3}
    assert [
        p["id"] for p in lines(lectern("search", "--json", "sketch -is:starred tag:birds"))
    ] == [3]
    for _ in range(6):
        assert lectern("undo").returncode == 0
    assert not any(p["starred"] or p["tags"] or p["note"] for p in lines(lectern("list", "--json")))
    assert "nothing" in [lectern("undo").stdout, lectern("undo").stdout][-1]
    assert lines(lectern("list", "--json")) == []


def test_a_refused_file_is_named_and_the_exit_status_says_so(lectern, tmp_path):
    bad = tmp_path / "photo.jpg"
    bad.write_bytes(bytes(range(256)) * 10)
    good = write_digest(tmp_path, "good", range(2))
    result = lectern("import", bad, good, tmp_path / "gone.txt")
    assert result.returncode == 1
    assert "photo.jpg" in result.stderr
    assert "gone.txt" in result.stderr
    assert "good" in result.stdout
    reports = [json.loads(x) for x in lectern("import", "--json", bad, good).stdout.splitlines()]
    assert reports[0]["error"]
    assert reports[1]["known"] == 2


def test_orphans_are_listed_with_their_lines(lectern, tmp_path):
    path = write_digest(tmp_path, "monday", range(3))
    path.write_text(path.read_text() + "\nA title that lost its abstract\n")
    result = lectern("import", path)
    assert "not understood: A title that lost its abstract" in result.stdout
    (report,) = lines(lectern("import", "--json", path))
    assert report["orphans"] == 1
    assert report["not_understood"][0]["number"] == len(path.read_text().splitlines())


def test_exports_go_to_a_file_or_a_pipe(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(3)))
    out = lectern("export", "--format", "bibtex", SUBJECTS[1])
    assert out.stdout.count("@") == 1
    assert "author" not in out.stdout
    target = tmp_path / "list.md"
    assert lectern("export", "--format", "markdown", "--output", target).returncode == 0
    assert target.read_text().count("\n## ") == 3


def test_what_cannot_be_is_said_in_one_line(lectern, tmp_path):
    for arguments, status in (
        (["star", 99], 1),
        (["show", 99], 1),
        (["decide", 1, "maybe"], 1),
        (["decide", "9" * 5000, "done"], 1),
        (["search", "-"], 1),
        (["import", "--year", "9" * 20, "x.txt"], 2),
        (["import", "--year", 1899, "x.txt"], 2),
        (["export", "--format", "stone"], 2),
        (["import"], 2),
    ):
        result = lectern(*arguments)
        assert result.returncode == status, (arguments, result)
        assert "Traceback" not in result.stderr
    (tmp_path / "library" / "library.sqlite").write_bytes(b"junk" * 1000)
    result = lectern("list")
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_check_finds_what_an_act_did_not_do(lectern, tmp_path):
    assert "not made yet" in lectern("check").stdout
    lectern("import", write_digest(tmp_path, "monday", range(3)))
    assert lectern("check").returncode == 0
    import sqlite3

    with sqlite3.connect(tmp_path / "library" / "library.sqlite") as db:
        db.execute("UPDATE papers SET starred = 1 WHERE id = 2")
    db.close()
    result = lectern("check")
    assert result.returncode == 1
    assert "paper 2" in result.stdout


def test_the_index_is_made_again_when_it_is_gone(lectern, tmp_path):
    import shutil

    lectern("import", write_digest(tmp_path, "monday", range(3)))
    shutil.rmtree(tmp_path / "cache" / "lectern")
    assert len(lines(lectern("search", "--json", "owls"))) == 1
    assert "3 papers" in lectern("rebuild-index").stdout


def test_a_note_of_escape_codes_does_not_reach_the_terminal(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(1)))
    lectern("note", 1, "\x1b]0;owned\x07")
    assert "\x1b" not in lectern("note", 1).stdout + lectern("show", 1).stdout


def test_help_tells_the_exit_statuses(lectern):
    for arguments in ((), ("import",), ("search",)):
        assert "exit status:" in lectern(*arguments, "--help").stdout


def test_a_search_that_only_says_not_finds_all_the_others(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(5)))
    assert len(lines(lectern("search", "--json", "--", "-zzz"))) == 5
    result = lectern("search", "--json", "--", f"-{SUBJECTS[2]}")
    assert len(lines(result)) == 4
    assert result.stderr == "lectern: 4 found\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_poor_terminal_gets_escapes(lectern, tmp_path, encoding):
    path = write_digest(tmp_path, "Łódź", range(2))
    result = lectern("import", path, PYTHONIOENCODING=encoding)
    assert (result.returncode, "\\u0141" in result.stdout) == (0, True)
    assert lectern("note", 1, "Gödel, 数").returncode == 0
    shown = lectern("show", 1, PYTHONIOENCODING=encoding)
    assert (shown.returncode, "\\u6570" in shown.stdout) == (0, True)
    gone = lectern("import", tmp_path / "数.txt", PYTHONIOENCODING=encoding)
    assert (gone.returncode, "Traceback" in gone.stderr) == (1, False)


@pytest.mark.skipif(os.name != "posix", reason="arguments are bytes on POSIX")
def test_bytes_that_are_no_text_stop_no_command(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "monday", range(2)))
    bad = os.fsdecode(b"caf\xe9")
    assert lectern("note", 1, bad).returncode == 0
    assert lectern("note", 1).stdout == "caf?\n"
    assert lectern("note", 1, "-", text=bad).returncode == 0
    assert lectern("note", 1).stdout == "caf\ufffd\n"
    for arguments in (("list", "--tag", bad), ("search", bad), ("tag", 1, bad), ("decide", 1, bad)):
        assert "Traceback" not in lectern(*arguments).stderr


def test_without_a_place_for_the_index_an_import_is_done_and_a_search_answers(lectern, tmp_path):
    cache = tmp_path / "no folder"
    cache.write_text("")
    path = write_digest(tmp_path, "monday", range(5))
    result = lectern("import", path, XDG_CACHE_HOME=str(cache))
    assert (result.returncode, "cannot be written" in result.stderr) == (0, True)
    result = lectern("search", "--json", SUBJECTS[2], XDG_CACHE_HOME=str(cache))
    assert (len(lines(result)), "not ready" in result.stderr) == (1, True)
    result = lectern("rebuild-index", XDG_CACHE_HOME=str(cache))
    assert (result.returncode, result.stdout) == (1, "")
    assert "Traceback" not in result.stderr


def test_a_line_break_in_a_name_makes_no_line(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "mon\nok    the search index", range(2)))
    lectern("note", 1, "two\nlines")
    assert "mon\\u000aok" in lectern("show", 1).stdout
    assert "two\nlines" in lectern("show", 1).stdout
    assert lectern("note", 1).stdout == "two\nlines\n"


def test_what_check_finds_in_a_damaged_library_is_a_finding(lectern, tmp_path):
    import sqlite3

    lectern("import", write_digest(tmp_path, "monday", range(3)))
    with sqlite3.connect(tmp_path / "library" / "library.sqlite") as db:
        db.execute("UPDATE history SET edits = '[['")
    db.close()
    result = lectern("check")
    assert (result.returncode, "cannot be read" in result.stdout) == (1, True)
    assert "the search index" in result.stdout


def test_what_a_packet_says_is_shown_beside_ones_own(lectern, tmp_path):
    page, packet, hers = write_digest(tmp_path, "monday", range(2)), tmp_path / "p.html", "hers"
    for library in ((), ("--library", tmp_path / hers)):
        assert lectern("import", *library, page).returncode == 0
    lectern("note", "--library", tmp_path / hers, 1, "Mind the *tides*.")
    lectern("tag", "--library", tmp_path / hers, 1, "birds")
    lectern("export", "--library", tmp_path / hers, "--format", "packet", "-o", packet)
    lectern("note", 1, "My own.")
    assert lectern("import", packet).returncode == 0
    shown = lectern("show", 1).stdout
    assert "note:\nMy own." in shown
    assert "tags by somebody else: birds" in shown
    assert "note by somebody else:\nMind the *tides*." in shown
