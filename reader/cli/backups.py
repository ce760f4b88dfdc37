"""The commands about backups: make one, list them, restore one, rebuild from the readable copy."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.backups import back_up, fault_of, of_library
from reader.backups.readable import as_of, keep_readable
from reader.backups.rebuilding import rebuild
from reader.backups.restoring import preview, restore
from reader.backups.thinning import REJECTED
from reader.cli.terminal import (
    counted,
    followed,
    json_option,
    print_json,
    size_text,
    visible,
    wished,
)
from reader.errors import LecternError
from reader.library import Library
from reader.store.store import Store
from reader.text.normal import valid_text
from reader.types.backups import Backup, Reason
from reader.types.restoring import Difference

SHOWN = 20
"""Titles that a preview prints of papers that come back, or go."""


class NoSuchBackupError(LecternError):
    """A backup that is not there."""

    advice = "'lectern backups' lists them; a path names any other copy."


def make_backup(library: Library, _options: argparse.Namespace) -> int:
    """Make a backup now."""
    with Store(library) as store:
        backup = back_up(store, Reason.ASKED)
    print(visible(_line(backup)))
    for _ in followed(keep_readable(backup)):
        pass
    return 0


def list_backups(library: Library, options: argparse.Namespace) -> int:
    """List the backups, newest first; read every byte of them when they are to be verified."""
    faults, found = 0, of_library(library)
    if not found:
        print(visible(f"There are no backups of a library in {library.folder}."), file=sys.stderr)
    for backup in found:
        fault = fault_of(backup) if options.verify else ""
        faults += bool(fault)
        if options.json:
            print_json(_json(backup, fault, verify=options.verify))
        else:
            state = f"{'FAULT' if fault else 'ok':<6}" if options.verify else ""
            print(visible(f"{state}{_line(backup)}{f' ({fault})' if fault else ''}"))
    return int(bool(faults))


def restore_(library: Library, options: argparse.Namespace) -> int:
    """Make the library what a backup is, or say what that would change.

    On a terminal that is said first, and asked whether to go on.
    """
    source = _found(library, options.backup)
    asks = sys.stdin.isatty() and not options.yes and not library.read_only
    if options.preview or asks:
        _preview(library, source)
    if options.preview:
        return 0
    if asks and not wished(f"Make the library what it was in {source.name}"):
        print("Nothing was changed.")
        return 1
    done = restore(library, source)
    print(visible(f"The library is as it was in {source.name}."))
    if done.before is not None:
        print(visible(f"'lectern restore {done.before.name}' takes this back."))
    if done.aside:
        print(visible(f"The damaged library was set aside in {library.folder}."))
    return 0


def rebuild_(library: Library, options: argparse.Namespace) -> int:
    """Make a library from a readable copy, in a folder where none is yet."""
    lost, at = 0, as_of(options.copy)
    for each in followed(rebuild(options.copy, library)):
        lost += 1
        print(visible(f"line {each.line} is lost: {each.why}"))
    with Store(library) as store:
        print(visible(f"The library in {library.folder} is made: {_held(store)}."))
    if at is not None:
        print(f"It is as it was on {at.astimezone():%Y-%m-%d at %H:%M}.")
    if lost:
        print(visible(f"{counted(lost, 'line')} of the copy could not be taken."))
    return int(bool(lost))


def arrange_backups(to: argparse.ArgumentParser) -> None:
    """Add what `backups` takes."""
    to.add_argument(
        "--verify", action="store_true", help="read every byte, and say what is damaged"
    )
    json_option(to)
    to.set_defaults(run=list_backups)


def arrange_restore(to: argparse.ArgumentParser) -> None:
    """Add what `restore` takes."""
    to.add_argument(
        "backup",
        type=valid_text,
        nargs="?",
        metavar="BACKUP",
        help="a name or number that 'backups' lists, or a path (default: the newest that "
        "was not made before a restore or a repair)",
    )
    to.add_argument(
        "--preview", action="store_true", help="say what it would change, and change nothing"
    )
    to.add_argument(
        "--yes", action="store_true", help="restore unasked, as where there is no terminal"
    )
    to.set_defaults(run=restore_)


def arrange_rebuild(to: argparse.ArgumentParser) -> None:
    """Add what `rebuild` takes."""
    to.add_argument("copy", type=Path, metavar="FROM", help="a readable copy (.jsonl)")
    to.set_defaults(run=rebuild_)


def _found(library: Library, name: str | None) -> Path:
    backups = of_library(library)
    if name is None:
        return _newest(backups).path
    for backup in backups:
        if name in (backup.name, backup.path.name, str(backup.number)):
            return backup.path
    if Path(name).is_file():
        return Path(name)
    raise NoSuchBackupError(f"There is no backup '{name}'.")


def _newest(backups: list[Backup]) -> Backup:
    """Return the newest of what nobody gave up by a restore or a repair."""
    for backup in backups:
        if backup.reason not in REJECTED:
            return backup
    if backups:
        raise NoSuchBackupError("All backups were made before a restore or a repair: name one.")
    raise NoSuchBackupError("There are no backups.")


def _line(backup: Backup) -> str:
    held = backup.held
    when = f"{backup.when.astimezone():%Y-%m-%d %H:%M}"
    what = f"{counted(held.papers, 'paper')}, {counted(held.notes, 'note')}"
    return f"{backup.name}  {when}  {what}, {size_text(backup.bytes)}  {backup.reason.told}"


def _json(backup: Backup, fault: str, *, verify: bool) -> dict[str, object]:
    return {
        "name": backup.name,
        "path": str(backup.path),
        "reason": backup.reason.value,
        "at": backup.at,
        "bytes": backup.bytes,
        "papers": backup.held.papers,
        "notes": backup.held.notes,
        "fault": (fault or None) if verify else None,
        "verified": not fault if verify else None,
    }


def _preview(library: Library, source: Path) -> None:
    if not library.database.exists():
        print(visible(f"There is no library in {library.folder}."))
    for line in _told(preview(library, source)):
        print(visible(line))


def _told(found: Difference) -> Iterator[str]:
    if found.unknown:
        yield f"What it would change cannot be told: {found.unknown}"
        return
    if not found.changes:
        yield "Nothing would change."
    for each in found.changes:
        parts = (
            (each.back, "come back"),
            (each.gone, "go"),
            (each.other, "change"),
        )
        yield f"{each.told}: " + ", ".join(
            f"{number:,} would {how}" for number, how in parts if number
        )
    for titles, how in ((found.back, "comes back"), (found.gone, "goes")):
        for title in titles[:SHOWN]:
            yield f"  {how}: {title}"


def _held(store: Store) -> str:
    from reader.store.copies import held  # noqa: PLC0415 - for this alone

    found = store.read(held)
    return f"{counted(found.papers, 'paper')}, {counted(found.notes, 'note')}"
