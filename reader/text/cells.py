"""Bar formulas from the cells of a table, and take the bar away when it is read again."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"['\s]*[=+\-@\t＝＋－＠]|'*[\r\n]")
"""What a spreadsheet takes for a formula, even behind white space, or an apostrophe and a formula.

The last is barred again, so that one apostrophe can be taken away to have what was given.
"""
_BAR = "'"


def barred(text: str) -> str:
    """Return *text* as a cell that no spreadsheet computes: an apostrophe bars a formula."""
    return f"{_BAR}{text}" if _FORMULA.match(text) else text


def unbarred(cell: str) -> str:
    """Return the text that `barred` made a cell of."""
    is_barred = cell.startswith(_BAR) and _FORMULA.match(cell, len(_BAR))
    return cell[len(_BAR) :] if is_barred else cell
