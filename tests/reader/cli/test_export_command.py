"""`lectern export`: every format of the table, to a file, a folder or a pipe."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tqdm import tqdm

from reader import listing, smart
from reader.cli.commands import parser
from reader.cli.exporting import format_lines
from reader.cli.main import main
from reader.exports import EXPORTS
from reader.library import Library
from reader.store.lists import reading_lists
from reader.store.store import Store
from reader.types import ExportGroup, Shape
from tests.builders import SUBJECTS, imported, title, write_digest

README = Path(__file__).parents[3] / "README.md"


@pytest.fixture
def library(tmp_path):
    """Fill a library with five papers, a reading list and a smart list; return its folder."""
    folder = tmp_path / "library"
    with Store(Library(folder)) as store:
        imported(store, write_digest(tmp_path, "monday", range(5)))
        listing.make(store, "Group")
        (of,) = (one.id for one in store.read(reading_lists))
        listing.describe(store, of, ("For Tuesday", "Read *both*.", ""))
        listing.add(store, [3, 1], of)
        listing.write(store, of, 3, "Look at the loom.")
        listing.begin_section(store, of, 1, "Later on")
        smart.save(store, "Owls only", SUBJECTS[0])
    return folder


@pytest.fixture
def run(library, capfd, monkeypatch):
    """Run `lectern export` in this process; return status, output and complaints."""
    monkeypatch.setattr(tqdm, "monitor_interval", 0)  # else it begins a thread of its own

    def export(*arguments: object) -> tuple[int, str, str]:
        try:
            status = main(["--library", str(library), "export", *map(str, arguments)])
        except SystemExit as stop:
            status = int(str(stop.code))
        told = capfd.readouterr()
        return status, told.out, told.err

    return export


@pytest.mark.parametrize(
    "export",
    [one for one in EXPORTS if one.shape is Shape.TEXT and one.group is not ExportGroup.CITATIONS],
    ids=lambda export: export.name,
)
def test_every_text_goes_to_standard_output_whole(run, export):
    status, out, err = run("--format", export.name)
    assert (status, err) == (0, "")
    if export.name == "jsonld":
        assert json.loads(out)["total"] == 0
        return
    assert all(title(number) in out.replace("=\r\n", "") for number in range(5))


def test_a_reading_list_goes_out_with_what_it_says(run):
    status, out, _ = run("--format", "json-lines", "--list", "group")
    assert status == 0
    told = [json.loads(line) for line in out.splitlines()]
    assert [(one["id"], one["section"], one["sentence"]) for one in told] == [
        (3, "", "Look at the loom."),
        (1, "Later on", ""),
    ]
    assert '<title type="text">For Tuesday</title>' in run("--format", "atom", "--list", "Group")[1]


def test_a_smart_list_and_a_search_go_out(run):
    for arguments in (("--smart", "owls only"), (SUBJECTS[0],)):
        status, out, _ = run("--format", "csv", *arguments)
        (row,) = csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline=""))
        assert (status, row["title"]) == (0, title(0))


def test_a_file_or_a_folder_takes_it(run, tmp_path):
    status, out, err = run("--format", "csv", "-o", tmp_path / "papers.csv")
    assert (status, out) == (0, "")
    assert "5 papers written to" in err
    assert (tmp_path / "papers.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    folder = tmp_path / "out"
    folder.mkdir()
    assert run("--format", "atom", "--list", "Group", "--output", folder)[0] == 0
    assert [path.name for path in folder.iterdir()] == ["Group.atom"]


@pytest.mark.parametrize("name", [one.name for one in EXPORTS if one.shape is Shape.FOLDER])
def test_a_folder_is_filled_and_again_left_alone(run, tmp_path, name):
    folder = tmp_path / "vault"
    assert run("--format", name, "-o", folder)[0] == 0
    files = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    assert len(files) > 5
    assert run("--format", name, "-o", folder)[0] == 0
    assert files == {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    note = next(path for path in files if path.suffix == ".md")
    note.write_text("My own words", encoding="utf-8")
    told = run("--format", name, "-o", folder)[2]
    assert f"5 as before, 1 left as you have them ({note.name})" in told
    assert note.read_text(encoding="utf-8") == "My own words"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--format", "csv", "--list", "Grupp"], 1, "There is no reading list “Grupp”.*“Group”"),
        (["--format", "csv", "--smart", "x"], 1, "There is no smart list “x”.*“Owls only”"),
        (["--format", "csv", "--list", "Group", "owls"], 2, "not allowed with"),
        (["--format", "csv", "--style", "apa"], 1, "follows no style"),
        (["--format", "csv", "--style", "stone"], 1, "stone"),
        (["--format", "csv", "--template", "x.jinja"], 1, "csv has no template"),
        (["--format", "markdown", "--template", "x.jinja"], 1, "x.jinja cannot be read"),
        (["--format", "epub"], 1, "cannot be printed.*-o PATH"),
        (["--format", "csv", "-o", "absent/x.csv"], 1, "its folder does not exist"),
        (["--format", "stone"], 2, "invalid choice"),
        ([], 2, "--format"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(run, tmp_path, monkeypatch, arguments, status, said):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    found, out, err = run(*arguments)
    assert (found, out) == (status, "")
    assert re.search(said, err, flags=re.DOTALL)
    assert "Traceback" not in err
    assert sorted(tmp_path.iterdir()) == before


def test_a_template_of_the_readers_own_is_followed(run, tmp_path):
    path = tmp_path / "mine.jinja"
    path.write_text("{% for paper in papers %}* {{ paper.title }}\n{% endfor %}")
    status, out, err = run("--format", "text", "--template", path)
    assert (status, out.count("* ")) == (0, 5), err


@pytest.mark.skipif(os.name != "posix", reason="sends a signal as a terminal does")
def test_ctrl_c_leaves_nothing(library, tmp_path):
    """The signal comes when the first row is being written."""
    program = (
        "import os, signal, sys\n"
        "import reader.exports.csv_table as table\n"
        "row = table.row\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # else off in the background
        "def struck(cells):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return row(cells)\n"
        "table.row = struck\n"
        "from reader.cli import main\n"
        "sys.exit(main())\n"
    )
    target = tmp_path / "out"
    target.mkdir()
    command = ["--library", library, "export", "--format", "csv", "-o", target / "x.csv"]
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, command)],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 130
    assert "Stopped" in done.stderr
    assert list(target.iterdir()) == []


def test_the_help_tells_of_every_format_and_its_options():
    told = "\n".join(format_lines())
    for one in EXPORTS:
        (line,) = re.findall(rf"^    {re.escape(one.name)} .*$", told, flags=re.M)
        assert one.title in line
        assert ("--style" in line, "--template" in line) == (one.styled, one.templated)
        assert ("-o" in line) == (one.shape is not Shape.TEXT)
    assert "export" in parser().format_help()


def test_the_readme_names_every_way_out():
    section = README.read_text(encoding="utf-8").partition("## Handing on")[2].partition("\n## ")[0]
    named = set(re.findall(r"^\| `([\w-]+)` \|", section, flags=re.M))
    assert named == {one.name for one in EXPORTS}
    assert [one.title for one in EXPORTS if f"| {one.title} |" not in section] == []
