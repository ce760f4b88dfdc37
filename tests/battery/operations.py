"""Kill at every change of files, and have every one of them fail: all that was said must hold."""

from __future__ import annotations

from collections.abc import Iterator

from tests.battery.chance import chance
from tests.battery.faults.results import rows
from tests.battery.faults.serving import Order, results
from tests.battery.tally import Tally
from tests.rows import Row

SHORT = 40
KILLS, REFUSALS = 3_000, 3_000
"""The least that the long form, which tries every change, comes to; of each kind of refusal."""


def operations(long: bool) -> Iterator[Row]:
    """Kill at every change of files; in the short form at some, by LECTERN_SEED."""
    order = Order("operations", chance(long), runs=0 if long else SHORT)
    yield Row("seed", str(order.seed), "", holds=True)
    yield from rows(results(order), {"kill": Tally(KILLS if long else SHORT)})


def full(long: bool) -> Iterator[Row]:
    """Have changes of files fail, as on a full or a broken disk, once and for good."""
    order = Order("full", chance(long), runs=0 if long else 2 * SHORT)
    yield Row("seed", str(order.seed), "", holds=True)
    kinds = [f"{error} {how}" for error in ("ENOSPC", "EIO") for how in ("once", "for good")]
    yield from rows(results(order), {kind: Tally(REFUSALS if long else 1) for kind in kinds})
