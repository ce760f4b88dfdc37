"""Run measurements and print each as a row: its name, the figure, the goal, whether it holds."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from tests.shared import DataMissingError

REFUSED = 2
"""The status when a name is not known."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its goal. ``goal`` is for people, ``holds`` is the verdict."""

    name: str
    figure: float | str
    goal: str
    holds: bool


Measurement = Callable[[bool], Iterable[Row]]
"""Yields its rows as they are known; takes whether the long form is wanted."""


def main(
    measurements: Mapping[str, Measurement],
    arguments: Sequence[str],
    program: str,
    *,
    passing: bool = False,
) -> int:
    """Run the measurements that *arguments* name and return the exit status.

    0: every goal holds. 1: one does not, or there were no data to tell, unless they are
    *passing* over what this machine lacks in their short form. 2: there is no such measurement.
    """
    options = _parser(measurements, program).parse_args(arguments)
    chosen = list(measurements) if options.name == "all" else [options.name]
    if not set(chosen) <= set(measurements):
        known = ", ".join([*measurements, "all"])
        print(f"{program}: there is no “{options.name}”; choose one of: {known}", file=sys.stderr)
        return REFUSED
    held = [
        _run(name, measurements[name](options.long), as_json=options.json, program=program)
        for name in chosen
    ]
    if passing and not options.long:
        held = [one is not False for one in held]
    return 0 if held and all(held) else 1


def _parser(measurements: Mapping[str, Measurement], program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program,
        description="Print figures beside their goals; end with 0 only where every goal holds.",
        epilog=f"NAME is one of: {', '.join([*measurements, 'all'])}.",
    )
    parser.add_argument("name", metavar="NAME", help="what to measure, or all")
    parser.add_argument("--long", action="store_true", help="the long form")
    parser.add_argument("--json", action="store_true", help="print JSON Lines")
    return parser


def _run(name: str, rows: Iterable[Row], *, as_json: bool, program: str) -> bool | None:
    """Print the rows of one measurement; tell whether there are any and all hold.

    None: they hold as far as they go, and this machine lacks what the others need.
    """
    known: list[Row] = []
    missing = ""
    try:
        for row in rows:
            known.append(row)
            if as_json:
                print(json.dumps(asdict(row), ensure_ascii=False), flush=True)
    except DataMissingError as error:
        missing = str(error)
        print(f"{program} {name}: not measured: {missing}", file=sys.stderr)
    if known and not as_json:
        print(table(known), flush=True)
    if missing and all(row.holds for row in known):
        return None
    return bool(known) and all(row.holds for row in known)


def table(rows: Iterable[Row]) -> str:
    """Return *rows* as lines with aligned columns, under a heading."""
    cells = [("name", "figure", "goal", "holds")]
    cells += [
        (row.name, _shown(row.figure), row.goal, "yes" if row.holds else "NO") for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        f"{name:<{widths[0]}}  {figure:>{widths[1]}}  {goal:<{widths[2]}}  {holds}"
        for name, figure, goal, holds in cells
    )


def _shown(figure: float | str) -> str:
    return f"{figure:,.3f}".rstrip("0").rstrip(".") if isinstance(figure, float) else str(figure)
