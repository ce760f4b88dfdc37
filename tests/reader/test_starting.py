"""A bundle is one program that is all of Lectern's processes, by how it was started."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from reader.starting import FLAG, PARTS, interpreter, part_of


@pytest.mark.parametrize("part", PARTS)
def test_a_bundle_starts_itself_as_its_parts(part, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = interpreter(part)
    assert command[0] == sys.executable
    assert part_of(command) is import_module(part).main


@pytest.mark.parametrize(
    "words",
    [[], [FLAG], [FLAG, "os"], [FLAG, "reader.cli.main"], ["import", FLAG, PARTS[0]]],
)
def test_nothing_else_is_a_part(words):
    assert part_of(["lectern", *words]) is None


def test_a_part_that_a_bundle_would_lack_is_not_started():
    with pytest.raises(AssertionError, match="missing from a bundle"):
        interpreter("reader.sources.fetch")


def test_the_core_is_run_as_the_command_line():
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("lectern ")
