"""Write rows of a table for spreadsheets, so that none of them computes a cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from reader.text.cells import barred
from reader.text.visible import lines

BOM = "\ufeff"
"""Without it spreadsheets read UTF-8 as something else."""


def row(cells: Iterable[str]) -> str:
    """Return a line of a table: each cell in quotes, none of them computed."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(inert, cells))
    return out.getvalue()


def inert(text: str) -> str:
    """Return *text* as a cell that no spreadsheet computes, without what nobody sees."""
    return barred("\n".join(lines(text)))
