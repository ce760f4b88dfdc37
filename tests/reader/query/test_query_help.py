"""What the help says of the search language is so, and the README says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.query import parse
from reader.query.help import EXAMPLES


@pytest.mark.parametrize("typed", [typed for typed, _ in EXAMPLES])
def test_every_example_is_understood(typed):
    query = parse(typed)
    assert query.root is not None
    assert query.problems == ()


def test_the_readme_has_the_same_table():
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    for typed, found in EXAMPLES:
        assert f"| `{typed}` | {found} |" in readme
