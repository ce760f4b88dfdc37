"""Run a share of a battery in this process, into which the library of faults was preloaded.

LECTERN_SECONDS, where it is set, is when the share ends that is not done yet.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

import reader.jobs  # noqa: F401 - all there is, before anything forks
from tests.battery.faults.forks import quick_folder
from tests.battery.faults.running import Running
from tests.battery.faults.scripts import inputs, scripts
from tests.battery.faults.serving import Order
from tests.battery.faults.switches import switch_off
from tests.battery.faults.trying import TRIED

if __name__ == "__main__":
    order = Order(**json.loads(sys.argv[1]))
    switch_off(order.without)
    with TemporaryDirectory(dir=quick_folder()) as name:
        folder = Path(name)
        running = Running(folder, inputs(folder))
        running.warm(scripts()[0])
        end = time.monotonic() + float(os.environ.get("LECTERN_SECONDS") or "inf")
        for result in takewhile(
            lambda _: time.monotonic() < end, TRIED[order.battery](running, order)
        ):
            print(json.dumps(asdict(result)), flush=True)
