"""Print what completes `lectern` in shells, made from the parser itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from reader.library import Library

SHELLS = ("bash", "zsh", "tcsh")


def arrange_completion(to: argparse.ArgumentParser) -> None:
    """Add what `lectern completion` takes."""
    to.add_argument("shell", choices=SHELLS, help="the shell that is to complete")
    to.set_defaults(run=complete)


def complete(_library: Library, options: argparse.Namespace) -> int:
    """Print the script that a shell is to read."""
    import shtab  # noqa: PLC0415 - for this alone

    parser = import_module("reader.cli.commands").parser()
    for each in _all(parser):
        if each.type is Path:
            is_folder = each.metavar == "DIR"
            vars(each)["complete"] = shtab.DIRECTORY if is_folder else shtab.FILE
    print(shtab.complete(parser, shell=options.shell))
    return 0


def _all(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield what a command takes, and those below it."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way, and shtab goes it, too
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            for below in action.choices.values():
                yield from _all(below)
