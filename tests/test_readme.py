"""The README and the help say what the program knows, and every example in them works."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys

import pytest

from reader import listing
from reader.library import Library
from reader.settings import Settings
from reader.store.lists import reading_lists
from reader.store.store import Store
from reader.ways_in import WAYS_IN
from tests.builders import imported, write_digest
from tests.forking import run_lectern
from tests.readme import FILES, README, commands_told, written
from ui.help.pages import ORDER, help_page, help_pages
from ui.settings.table import REMEMBERED, settings_table

EXAMPLES = "```sh\n(.*?)```"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_made_is_as_python_m_tests_readme_makes_it(file, qtbot):
    text = file.read_text(encoding="utf-8")
    assert written(text) == text, "run: python -m tests.readme"


def test_every_command_of_the_command_line_is_in_the_help(qtbot):
    told = help_page("scripting").text
    assert len(commands_told()) >= 25
    for name, about in commands_told():
        assert f"| `{name}` | {about} |" in told


def test_every_way_in_and_every_setting_is_in_the_help(qtbot):
    importing, settings = help_page("importing").text, help_page("settings").text
    for title in {way.title for way in WAYS_IN}:
        assert sum(bool(way.about) for way in WAYS_IN if way.title == title) == 1, title
        assert f"| {title} |" in importing
    told = {each.name for group in settings_table() for each in group.settings}
    fields = set(Settings.__dataclass_fields__)
    assert fields - REMEMBERED - told <= {"language"}
    assert all(
        f"| {one.title} |" in settings for group in settings_table() for one in group.settings
    )


def test_nothing_is_left_to_be_filled(qtbot):
    for page in help_pages():
        assert "<!--" not in page.text, page.name
        if page.name not in ("templates", "export"):  # which tell of braces that people type
            assert not re.search(r"\{[a-z_.-]+\}", page.text), page.name


def test_every_section_of_the_readme_that_is_made_is_of_a_page(qtbot):
    pages = re.findall(r"<!-- made: ([\w-]+)\.md", README.read_text(encoding="utf-8"))
    assert len(pages) >= 6
    assert set(pages) <= set(ORDER)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Fill a home with digests, and a library with papers of them and a reading list."""
    folder = tmp_path / "library"
    (tmp_path / "digests").mkdir()
    write_digest(tmp_path / "digests", "tuesday", range(4, 8))
    with Store(Library(folder)) as store:
        imported(store, write_digest(tmp_path, "monday", range(5)))
        listing.make(store, "Reading group")
        (of,) = (one.id for one in store.read(reading_lists))
        listing.add(store, [3, 1], of)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_examples_of_the_readme_work_one_after_the_other(home):
    text = README.read_text(encoding="utf-8")
    blocks = re.findall(EXAMPLES, text.partition("## Command line")[2].partition("## Lib")[0], re.S)
    lines = [line for block in blocks for line in _commands(block)]
    assert len(lines) >= 15
    assert {"import", "search", "export"} <= {line.split()[1] for line in lines}
    for line in lines:
        _run(home, line)
    assert (home / "papers.bib").stat().st_size > 100
    assert "Reading group" in (home / "group.html").read_text(encoding="utf-8")
    assert '"starred": true' in (home / "starred.jsonl").read_text(encoding="utf-8")


def _commands(block: str) -> list[str]:
    """Return the commands of a block; one whose quotation goes on over lines is one."""
    return re.findall(r"^lectern (?:[^'\n]|'[^']*')+", block, flags=re.M)


def _run(home, line: str) -> None:
    """Run a line as a shell would."""
    command, _, then = line.partition(" | ")
    command, _, file = command.partition(" > ")
    words = [re.sub(r"^~", str(home), word) for word in shlex.split(command)[1:]]
    done = run_lectern(["--library", str(home / "library"), *words], None, home)
    assert done.returncode == 0, (line, done.stderr)
    if file:
        (home / file).write_text(done.stdout, encoding="utf-8")
    if then:
        name = shlex.split(then)
        assert name[0] == "python3"
        told = subprocess.run([sys.executable, *name[1:]], input=done.stdout, text=True,
                              capture_output=True, check=True)  # fmt: skip
        assert "inbox" in told.stdout
