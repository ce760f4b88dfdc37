"""Run a share of a battery in this process, into which the library of faults was preloaded."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import reader.jobs  # noqa: F401 - all there is, before anything forks
from tests.battery.faults.forking import quick_folder
from tests.battery.faults.running import Running
from tests.battery.faults.scripts import inputs, scripts
from tests.battery.faults.serving import Order
from tests.battery.faults.trying import TRIED

if __name__ == "__main__":
    order = Order(**json.loads(sys.argv[1]))
    with TemporaryDirectory(dir=quick_folder()) as name:
        folder = Path(name)
        running = Running(folder, inputs(folder))
        running.warm(scripts()[0])
        for result in TRIED[order.battery](running, order):
            print(json.dumps(asdict(result)), flush=True)
