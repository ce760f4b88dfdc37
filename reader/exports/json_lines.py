"""Write papers as JSON Lines: one to a line, with everything that Lectern knows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reader.exports.listed import beginning, item_members
from reader.types import Handout


def write_json_lines(handout: Handout) -> Iterator[str]:
    """Yield a line for each paper; ASCII, so that any program and any pipe carries it."""
    meanings = dict(handout.meanings)
    for item in beginning(handout):
        yield f"{json.dumps(item_members(item, meanings))}\n"
