"""What the window says it reads is what is read."""

from __future__ import annotations

import re
from pathlib import Path

from reader.cli.commands import parser
from reader.formats.opening import CONTAINERS
from reader.formats.table import FORMATS
from reader.ways_in import SUFFIXES, WAYS_IN, is_prose, title_of


def test_every_format_and_container_is_named_once():
    assert sorted(way.name for way in WAYS_IN) == sorted(
        each.name for each in (*FORMATS, *CONTAINERS)
    )


def test_every_way_has_a_title_and_an_ending():
    assert all(way.title and way.suffixes for way in WAYS_IN)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES)
    assert len(set(SUFFIXES)) == len(SUFFIXES)


def test_an_unknown_format_has_no_title_and_cannot_be_split():
    assert title_of("xml-2031") == ""
    assert not is_prose("")
    assert is_prose("plain")
    assert not is_prose("bibtex")


def test_the_readme_names_every_way_in_and_every_command():
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [way.title for way in WAYS_IN if way.title.split(",")[0] not in readme] == []
    commands = re.findall(r"^    ([a-z][a-z-]+)(?: |$)", parser().format_help(), flags=re.M)
    assert len(commands) >= 20
    assert [name for name in commands if f"`{name}`" not in readme] == []
