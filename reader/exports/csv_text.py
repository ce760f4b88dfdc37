"""Write rows of a table for spreadsheets, so that none of them computes a cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from reader.exports.visible import lines

BOM = "\ufeff"
"""Without it spreadsheets read UTF-8 as something else."""

_FORMULA = re.compile(r"['\s]*[=+\-@\t＝＋－＠]")
"""What a spreadsheet takes for a formula, even behind white space, or an apostrophe and a formula.

The last is barred again, so that one apostrophe can be taken away to have what was given.
"""


def row(cells: Iterable[str]) -> str:
    """Return a line of a table: each cell in quotes, none of them computed."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(inert, cells))
    return out.getvalue()


def inert(text: str) -> str:
    """Return *text* as a cell that no spreadsheet computes: an apostrophe bars a formula."""
    shown = "\n".join(lines(text))
    return f"'{shown}" if _FORMULA.match(shown) else shown
