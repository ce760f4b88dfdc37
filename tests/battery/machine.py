"""Do anything in any order to a real library, and believe nothing but plain values beside it."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.stateful import run_state_machine_as_test

from tests.battery.chance import chance
from tests.battery.machine_rules import Machine
from tests.battery.tally import Tally
from tests.builders import reading_once
from tests.folders import HYPOTHESIS
from tests.rows import Row

set_hypothesis_home_dir(HYPOTHESIS)

SHORT, LONG = 20, 3_600
"""Seconds; LECTERN_SECONDS sets another number."""
STEPS, LIBRARIES = 60, 4
"""Steps of a library, and libraries from one look at the clock to the next."""

_PROFILE = settings(
    max_examples=LIBRARIES,
    stateful_step_count=STEPS,
    deadline=None,
    database=None,
    phases=[Phase.generate],  # what fails is printed: to make it smaller takes minutes
    suppress_health_check=list(HealthCheck),
)


def machine(long: bool) -> Iterator[Row]:
    """Run libraries until the time is over, or one is not as it is believed to be."""
    end = time.monotonic() + int(os.environ.get("LECTERN_SECONDS") or (LONG if long else SHORT))
    Machine.tally = tally = Tally(STEPS)
    begun, libraries = chance(long), 0
    yield Row("seed", str(begun), "", holds=True)
    with reading_once():
        while time.monotonic() < end and not tally.lost:
            libraries += LIBRARIES
            try:
                run_state_machine_as_test(seed(begun + libraries)(Machine), settings=_PROFILE)
            except Exception:  # noqa: BLE001 - whatever it is, it counts
                tally.lost += 1
                print(traceback.format_exc(), file=sys.stderr)
    yield Row("libraries", libraries, "> 0", holds=libraries > 0)
    yield from tally.rows("machine")
