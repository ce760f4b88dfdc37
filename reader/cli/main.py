"""Read the command line, open the library, and answer with an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from reader.cli import opening, upkeep
from reader.cli.commands import BRINGING, COMMANDS, MAKING, parser
from reader.cli.terminal import complain, forgive, visible
from reader.errors import LecternError, LibraryError
from reader.library import Library
from reader.options import library_of
from reader.owner import Owner
from reader.store.aside import spare


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the `lectern` command; return its exit status."""
    forgive()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if opening.is_for_window(given, [name for name, *_ in COMMANDS]):
        return opening.open_window(given)
    options = parser().parse_args(given)
    if options.command is None:
        return opening.open_window(given)
    try:
        library = library_of(options)
        if options.run in BRINGING:
            upkeep.refuse_vanished(library)
        elif options.run not in MAKING:
            upkeep.refuse_none(library)
        _spared(library, options)
        upkeep.bring_up_to_date(library)
        return int(options.run(library, options))
    except LecternError as error:
        complain(error)
        return 3 if isinstance(error, LibraryError) else 1
    except KeyboardInterrupt:
        print("Stopped. What was reported as done is saved.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of our output has gone, as `| head` does: nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _spared(library: Library, options: argparse.Namespace) -> None:
    """Set a library with a damaged log aside before it is opened, and say so.

    Whoever has it open has played the log back; a check tells of it by itself.
    """
    if options.run is not upkeep.check and Owner(library).is_free() and (told := spare(library)):
        print(visible(f"lectern: {told}"), file=sys.stderr)
