"""Cut the power, in effigy: what was not yet on the disk is lost, zeroed, torn or out of order."""

from __future__ import annotations

from collections.abc import Iterator

from tests.battery.chance import chance
from tests.battery.faults.results import rows
from tests.battery.faults.serving import Order, results
from tests.battery.tally import Tally
from tests.rows import Row

SHORT, LONG = 150, 10_000


def power(long: bool) -> Iterator[Row]:
    """Look at states that a disk may be in when its power has failed, by LECTERN_SEED."""
    states = LONG if long else SHORT
    order = Order("power", chance(long), runs=states)
    yield Row("seed", str(order.seed), "", holds=True)
    yield from rows(results(order), {"power": Tally(states)})
