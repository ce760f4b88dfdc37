"""Previews, reading again, repair and duplicates from the terminal."""

from __future__ import annotations

import json
import subprocess

from tests.builders import digest_text, title, write_digest
from tests.reader.records import Told, digest


def lines(result: subprocess.CompletedProcess[str]) -> list[dict]:
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_preview_stores_nothing_and_names_the_lines(lectern, tmp_path):
    path = write_digest(tmp_path, "monday", range(2))
    (found,) = lines(lectern("import", "--preview", "--json", path))
    assert [(one["title"], one["novelty"]) for one in found["papers"]] == [
        (title(0), "new"),
        (title(1), "new"),
    ]
    first, _ = found["papers"][0]["lines"]
    assert path.read_text().split("\n")[first - 1] == title(0)
    assert lines(lectern("list", "--json")) == []
    assert f"line {first}: {title(0)}" in lectern("import", "--preview", path).stdout


def test_a_preview_of_a_bad_file_says_so(lectern, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\0\1\2")
    result = lectern("import", "--preview", tmp_path / "bad.txt")
    assert result.returncode == 1
    assert "bad.txt: binary data, not text" in result.stderr


def test_text_is_found_as_it_came_and_as_it_reads(lectern, tmp_path):
    path = tmp_path / "a.txt"
    residue = f"{title(1)} of mathcal{{H}}yperbolic ell_2"
    path.write_text(digest_text([1]).replace(title(1), residue))
    assert lines(lectern("import", "--json", path))[0]["new"] == 1
    (paper,) = lines(lectern("list", "--json"))
    assert (paper["title"], paper["raw_title"]) == (
        f"{title(1)} of Hyperbolic ℓ₂",
        residue,
    )
    for word in ("hyperbolic", "mathcal"):
        assert [found["id"] for found in lines(lectern("search", "--json", word))] == [paper["id"]]


def test_a_rule_of_repair_is_switched_off_and_on(lectern, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(digest_text([1]).replace(title(1), f"{title(1)} in 6times9"))
    lectern("import", path)
    shown = lectern("repair")
    assert "times" in shown.stdout
    assert "off" not in shown.stdout
    assert "1 digest read again" in lectern("repair", "--off", "times").stdout
    assert lines(lectern("list", "--json"))[0]["title"].endswith("6times9")
    assert lectern("repair", "--on", "times").returncode == 0
    assert lines(lectern("list", "--json"))[0]["title"].endswith("6×9")
    unknown = lectern("repair", "--off", "nonsense")
    assert unknown.returncode == 1
    assert "no rule of repair called nonsense" in unknown.stderr


def test_reparse_reads_only_what_is_due_unless_all(lectern, tmp_path):
    lectern("import", write_digest(tmp_path, "a", range(2)))
    assert "0 digests read again" in lectern("reparse").stdout
    assert "1 digest read again, 0 papers" in lectern("reparse", "--all").stdout


def test_duplicates_are_listed_merged_and_kept_apart(lectern, tmp_path):
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    one.write_bytes(digest([Told(1), Told(2)]))
    other = {"title": Told(1).title(), "abstract": "Of bells, and of their makers. " * 20}
    two.write_text(json.dumps(other))
    lectern("import", one)
    assert "1 perhaps twice" in lectern("import", two).stdout
    (pair,) = lines(lectern("duplicates", "--json"))
    first, second = pair["papers"]
    assert lectern("apart", first, second).returncode == 0
    assert lines(lectern("duplicates", "--json")) == []
    lectern("undo")
    assert len(lines(lectern("duplicates", "--json"))) == 1
    assert "Merged" in lectern("merge", first, second).stdout
    assert len(lines(lectern("list", "--json"))) == 2
    assert lectern("merge", first).returncode == 1
    assert lectern("check").returncode == 0
