"""Run scripts with each fault in turn: killed at a change, or refused one."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.battery.faults.disk import Disk, laid_out
from tests.battery.faults.doing import Notes
from tests.battery.faults.logs import Change, changes, cut
from tests.battery.faults.looking import Look
from tests.battery.faults.results import Result
from tests.battery.faults.running import Running
from tests.battery.faults.script import Script
from tests.battery.faults.scripts import scripts
from tests.battery.faults.serving import Order
from tests.battery.shim import Action, Fault

AGED = 9
"""One in so many runs is looked at again: do temporary files that were left go away?"""
_LONG_AGO = 10 * 86_400
_ERRORS = {errno.ENOSPC: "ENOSPC", errno.EIO: "EIO"}


def killed(running: Running, order: Order) -> Iterator[Result]:
    """Kill each script at changes of files, and look at what is left."""
    prepared = {script.name: (script, running.prepare(script)) for script in scripts(order.only)}
    counted = _counted(running, prepared)
    points = [(name, number) for name, most in counted.items() for number in range(1, most + 1)]
    for name, number in order.mine(points):
        script, before = prepared[name]
        running.lay_out(before)
        _, notes = running.run(script, Fault(Action.KILL, number))
        result = _result("kill", f"{name}, change {number}", notes, running.look(script, notes))
        if number % AGED == 0:
            result.said += _still_left(running, script)
        yield result


def refused(running: Running, order: Order) -> Iterator[Result]:
    """Have each change of each script fail, once and for good; then go on, and look."""
    prepared = {script.name: (script, running.prepare(script)) for script in scripts(order.only)}
    points = [
        (name, Fault(Action.FAIL, number, error, for_good))
        for name, most in _counted(running, prepared).items()
        for number in range(1, most + 1)
        for error in _ERRORS
        for for_good in (False, True)
    ]
    for name, fault in order.mine(points):
        script, before = prepared[name]
        running.lay_out(before)
        _, notes = running.run(script, fault, going_on=True)
        how = f"{_ERRORS[fault.error]} {'for good' if fault.for_good else 'once'}"
        where = f"{how}, {name}, change {fault.at}"
        yield _result(how, where, notes, running.look(script, notes), refusals=True)


def _counted(running: Running, prepared: dict[str, tuple[Script, Path]]) -> dict[str, int]:
    """Return how many changes each script makes where nothing fails.

    Raises:
        RuntimeError: Even so something is wrong: nothing could be learnt from faults.
    """
    counted: dict[str, int] = {}
    for name, (script, before) in prepared.items():
        running.lay_out(before)
        changes, notes = running.run(script, Fault(), going_on=True)
        result = _result("", name, notes, running.look(script, notes))
        if result.said:
            raise RuntimeError(f"Without any fault: {result.said}")
        counted[name] = changes
    return counted


def _result(fault: str, where: str, notes: Notes, look: Look, *, refusals: bool = False) -> Result:
    """Return what a run came to; *refusals* with advice are as they should be, and no others."""
    wrong = [f"a bug: {name}: {trace[-700:]}" for name, trace in notes.bugs.items()]
    wrong += [f"lost: {name}" for name in look.lost]
    wrong += look.faults
    for name, (said, advice) in notes.refused.items():
        if not refusals or not advice or name == "go on":
            wrong.append(f"refused: {name}: {said} ({advice})")
    told = [*wrong, f"not opened: {look.unopened}"] if look.unopened else wrong
    return Result(fault, where, len(wrong), bool(look.unopened), look.seconds, told, look.left)


def _still_left(running: Running, script: Script) -> list[str]:
    """Do the script again, long afterwards; return the temporary files that are there even then."""
    left = time.time() - _LONG_AGO
    for path in running.place.rglob("*"):
        if path.is_file():
            os.utime(path, (left, left))
    _, notes = running.run(script, Fault(), going_on=True)
    look = running.look(script, notes)
    return [f"left for ever: {name}" for name in look.left]


def unpowered(running: Running, order: Order) -> Iterator[Result]:
    """Cut the power at moments by chance; look at what a disk may hold then."""
    logged = [(*_logged(running, script), script) for script in scripts(order.only)]
    for chance in order.mine(list(range(order.runs))):
        random = Random(f"{order.seed}.{chance}")
        before, log, script = random.choice(logged)
        moment = random.randint(0, len(log))
        disk = Disk(running.place, before)
        notes = cut(disk, log[:moment])
        running.lay_out(None)
        laid_out(disk.after(random))
        where = f"{script.name}, after change {moment}, state {chance}"
        look = running.look(script, notes, unpowered=True)
        yield _result("power", where, notes, look)


def _logged(running: Running, script: Script) -> tuple[Path, list[Change]]:
    before = running.prepare(script)
    running.lay_out(before)
    return before, changes(running.log(script))


TRIED: dict[str, Callable[[Running, Order], Iterator[Result]]] = {
    "operations": killed,
    "full": refused,
    "power": unpowered,
}
"""By the name of the battery."""
