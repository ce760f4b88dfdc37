"""Count what a fault did, and put all faults into the one table that the battery ends with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from time import monotonic
from typing import Any

from tests.battery.finished import finish, finished
from tests.rows import Measurement, Row
from tests.shared import DataMissingError

HEALING = 10.0
"""Seconds that anything may take to be whole again, where nothing else is said."""

_HEAD = ("fault", "runs", "lost", "not opened", "worst, s", "goal", "holds")


@dataclass(slots=True)
class Tally:
    """What one kind of fault has come to, run for run; count in it as the runs go.

    ``least`` is how many runs there have to be. ``lost`` counts what was acknowledged and is
    not there any more, or came out wrong; ``unopened`` the libraries (or files) that did not
    open by themselves. A ``control`` has a mechanism switched off: it holds only where
    something is lost.
    """

    least: int
    longest: float = HEALING
    control: bool = False
    runs: int = 0
    lost: int = 0
    unopened: int = 0
    healing: float | None = None

    def took(self, seconds: float) -> None:
        """Note how long something needed to be whole again (or to be done); the worst is kept."""
        self.healing = max(self.healing or 0.0, seconds)

    def add(self, other: Tally) -> None:
        """Add what another tally of the same fault has come to."""
        self.runs += other.runs
        self.lost += other.lost
        self.unopened += other.unopened
        if other.healing is not None:
            self.took(other.healing)

    @property
    def holds(self) -> bool:
        """Tell whether there were runs enough, and they came to what they should."""
        if self.control:
            return self.runs >= self.least and self.lost > 0
        whole = self.lost == self.unopened == 0
        return self.runs >= self.least and whole and (self.healing or 0.0) <= self.longest

    def cells(self) -> tuple[str, str, str, str]:
        """Return runs, lost, not opened and the worst seconds, as they are shown."""
        worst = "–" if self.healing is None else f"{self.healing:.2f}"
        return f"{self.runs:,}", f"{self.lost:,}", f"{self.unopened:,}", worst

    def goal(self) -> str:
        """Return what the cells have to be."""
        if self.control:
            return f"≥ {self.least:,}; some lost"
        within = "" if self.healing is None else f"; ≤ {self.longest:g} s"
        return f"≥ {self.least:,}; none{within}"

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the row of this fault: runs / lost / not opened / worst seconds."""
        yield TallyRow(name, " / ".join(self.cells()), self.goal(), self.holds, self)


@dataclass(frozen=True, slots=True)
class TallyRow(Row):
    """The row of a fault, which stands in the last table as well."""

    tally: Tally


class Faults:
    """Watches measurements as they run, and makes the last table of what they found."""

    def __init__(self) -> None:
        self._ran: dict[str, list[Row]] = {}
        self._lacking: dict[str, str] = {}

    def watched(self, name: str, measurement: Measurement) -> Measurement:
        """Return *measurement* as it is, but with its rows remembered."""

        def measure(long: bool) -> Iterator[Row]:
            rows = self._ran.setdefault(name, [])
            try:
                for row in _taken_up(name, measurement) if long else measurement(long):
                    rows.append(row)
                    yield row
            except DataMissingError as error:
                self._lacking[name] = f"not tried: {error}"
                raise

        return measure

    @property
    def measurements(self) -> int:
        """Return how many measurements were begun."""
        return len(self._ran)

    def table(self) -> str:
        """Return fault × runs × lost × not opened × worst healing time, one line a fault."""
        cells = [_HEAD]
        for name, rows in self._ran.items():
            lacking = self._lacking.get(name, "")
            cells += _lines(name, rows) if rows or not lacking else ()
            cells += [(name, "", "", "", "", lacking, "–")] if lacking else ()
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        return "\n".join(_aligned(line, widths) for line in cells)


def _taken_up(name: str, measurement: Measurement) -> Iterator[Row]:
    """Yield the rows of the long form, and how long it took; as they were if it was finished."""
    if (kept := finished(name)) is not None:
        yield from map(_row, kept)
        return
    start, rows = monotonic(), []
    for row in measurement(True):
        rows.append(row)
        yield row
    minutes = f"{(monotonic() - start) / 60:.1f}, at {datetime.now():%Y-%m-%d %H:%M}"
    rows.append(Row("minutes", minutes, "", holds=True))
    yield rows[-1]
    finish(name, [asdict(row) for row in rows])


def _row(told: dict[str, Any]) -> Row:
    """Return a row as it was kept."""
    if "tally" in told:
        return TallyRow(**{**told, "tally": Tally(**told["tally"])})
    return Row(**told)


def _lines(name: str, rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a measurement; what does not hold beside its tallies has its own."""
    rows = list(rows)
    tallied = [row for row in rows if isinstance(row, TallyRow)]
    for row in tallied:
        shown = name if row.name == name else f"{name}: {row.name}"
        yield shown, *row.tally.cells(), row.goal, _verdict(row.holds)
    others = [row for row in rows if not isinstance(row, TallyRow)]
    failed = [row.name for row in others if not row.holds]
    if failed or not tallied:
        said = ", ".join(failed) or "all its goals"
        yield name, "", "", "", "", said, _verdict(bool(others) and not failed)


def _verdict(holds: bool) -> str:
    return "yes" if holds else "NO"


def _aligned(line: tuple[str, ...], widths: list[int]) -> str:
    fault, *figures, goal, holds = line
    shown = (f"{figure:>{width}}" for figure, width in zip(figures, widths[1:-2], strict=True))
    return "  ".join((f"{fault:<{widths[0]}}", *shown, f"{goal:<{widths[-2]}}", holds))
