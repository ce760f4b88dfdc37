"""What one run with a fault came to: it goes from the processes that run to the one that counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from tests.battery.tally import Tally
from tests.rows import Row

_SHOWN = 5
"""Complaints that are shown of each kind of fault."""
_LONGEST = 160
"""Characters that are shown of each end of a complaint."""


@dataclass(slots=True)
class Result:
    """One run. ``fault`` is the kind that it is counted under; ``said`` what was wrong."""

    fault: str
    where: str
    lost: int = 0
    unopened: bool = False
    seconds: float = 0.0
    said: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def rows(results: Iterable[Result], tallies: dict[str, Tally]) -> Iterator[Row]:
    """Count *results* in the tallies of their faults; yield what was wrong, and the tallies."""
    said: dict[str, dict[str, list[str]]] = {fault: {} for fault in tallies}
    slowest = Result("", "")
    for result in results:
        tally = tallies[result.fault]
        tally.runs += 1
        tally.lost += result.lost
        tally.unopened += result.unopened
        tally.took(result.seconds)
        slowest = max(slowest, result, key=attrgetter("seconds"))
        for what in result.said:
            said[result.fault].setdefault(_in_short(what), []).append(result.where)
    for fault, tally in tallies.items():
        if not tally.control:
            for what, places in list(said[fault].items())[:_SHOWN]:
                yield Row(f"{fault}: {what}", f"{len(places)}: {places[0]}", "none", holds=False)
        yield from tally.rows(fault)
    yield Row("slowest to heal", slowest.where, "", holds=True)


def _in_short(text: str) -> str:
    """Return *text* as one line; of a long one its beginning and end."""
    line = " ".join(text.split())
    return line if len(line) <= 2 * _LONGEST else f"{line[:_LONGEST]} … {line[-_LONGEST:]}"
