"""Open the window: read the options, start the workers, and only then load Qt."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader import worker
from reader.library import ANY, Library, default_folder
from reader.owner import Owner

if TYPE_CHECKING:
    from ui.tasks import Pipe


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; return its exit status."""
    parser = argparse.ArgumentParser(prog="lectern-window", description="Open Lectern's window.")
    parser.add_argument("--library", type=Path, metavar="DIR", default=default_folder())
    parser.add_argument(
        "--read-only", action="store_true", help="open the library for reading alone"
    )
    parser.add_argument(
        "--without-backup", action="store_true", help="update an older library even unguarded"
    )
    parser.add_argument(
        "--picture", type=Path, metavar="FILE", help="save a picture of the window, and quit"
    )
    options = parser.parse_args(arguments)
    library = Library(
        options.library.expanduser(), unguarded=options.without_backup, read_only=options.read_only
    )
    made = replace(library, known=ANY)  # when a worker opens it; it never makes one itself
    pipes: tuple[Pipe | None, Pipe | None] = (None, None)
    if Owner(library).is_free():
        # The workers start while this process still loads Qt, which takes as long. Where
        # another window is to be raised there is nothing for them to do.
        pipes = (worker.start(made, "search"), worker.start(made, "import"))
    from ui.app import open_window  # noqa: PLC0415

    return open_window(library, pipes, options.picture)


if __name__ == "__main__":
    sys.exit(main())
