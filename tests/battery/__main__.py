"""Try to break Lectern: ``python -m tests.battery NAME [--long] [--json]``."""

from __future__ import annotations

import sys

from tests.battery.controls import controls
from tests.battery.display import display
from tests.battery.exports import exports
from tests.battery.flips import flips
from tests.battery.fuzz import fuzz
from tests.battery.hostile import hostile_files
from tests.battery.hostile_importers import importers
from tests.battery.kills import kills
from tests.battery.machine import machine
from tests.battery.operations import full, operations
from tests.battery.power import power
from tests.battery.processes import processes
from tests.battery.queries import queries
from tests.battery.restoring import restoring
from tests.battery.state import state
from tests.battery.tally import Faults
from tests.battery.typing import typing
from tests.rows import Measurement, main

BATTERY: dict[str, Measurement] = {
    "kills": kills,
    "operations": operations,
    "full": full,
    "power": power,
    "controls": controls,
    "machine": machine,
    "flips": flips,
    "restore": restoring,
    "processes": processes,
    "typing": typing,
    "hostile": hostile_files,
    "importers": importers,
    "fuzz": fuzz,
    "queries": queries,
    "exports": exports,
    "display": display,
    "state": state,
}

if __name__ == "__main__":
    faults = Faults()
    watched = {name: faults.watched(name, measurement) for name, measurement in BATTERY.items()}
    status = main(watched, sys.argv[1:], "python -m tests.battery", passing=True)
    if faults.measurements > 1 and "--json" not in sys.argv:
        print("\n" + faults.table())
    sys.exit(status)
