"""Try to break Lectern: ``python -m tests.battery NAME [--long] [--json]``."""

from __future__ import annotations

import sys

from tests.battery.hostile import hostile_files
from tests.battery.kills import kills
from tests.battery.processes import processes
from tests.battery.queries import queries
from tests.battery.typing import typing
from tests.rows import Measurement, main

BATTERY: dict[str, Measurement] = {
    "kills": kills,
    "processes": processes,
    "typing": typing,
    "hostile": hostile_files,
    "queries": queries,
}

if __name__ == "__main__":
    sys.exit(main(BATTERY, sys.argv[1:], "python -m tests.battery"))
