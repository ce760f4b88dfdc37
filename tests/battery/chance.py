"""What chance begins with: the same faults in each short run, other ones in each long one."""

from __future__ import annotations

import os
from random import randrange

ALWAYS = 20_261_122
"""Of the short form: where CI fails, it is for what was changed."""


def chance(long: bool) -> int:
    """Return the seed of a run; LECTERN_SEED sets it in both forms."""
    named = os.environ.get("LECTERN_SEED")
    return int(named) if named else randrange(1_000_000) if long else ALWAYS
