"""Know on what paper people print where the reader lives."""

from __future__ import annotations

import locale
import os
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A sheet of paper, upright, in points: 72 to the inch."""

    name: str
    width: float
    height: float


A4 = PaperSize("A4", 595.28, 841.89)
LETTER = PaperSize("Letter", 612, 792)

_LETTER = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())  # noqa: SIM905
"""Where it is US Letter, by the Unicode CLDR (paperSize)."""
_TERRITORY = re.compile(r"[A-Za-z]{2,3}[_-](?:[A-Za-z]{4}[_-])?([A-Z]{2})(?![A-Za-z])")


def paper_size() -> PaperSize:
    """Return the paper of the territory that the system is set to; A4 where that is not known."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_PAPER", "LANG"))
    named = next(filter(None, names), None) or locale.getlocale()[0] or ""
    territory = _TERRITORY.match(named)
    is_letter = territory is not None and territory[1] in _LETTER
    # Windows spells territories out where a program has not set its locale.
    return LETTER if is_letter or named.endswith("_United States") else A4
