"""Open the window: read the options, and only then load Qt."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from reader.options import library_of, library_options
from reader.text.addresses import handed


def parser() -> argparse.ArgumentParser:
    """Return the parser of the window's command line."""
    top = argparse.ArgumentParser(
        prog="lectern-window",
        description="Open Lectern's window. Where it is open already, it comes to the front, and "
        "takes the files and links that are named.",
    )
    top.add_argument(
        "things",
        nargs="*",
        metavar="FILE",
        help="a file or folder to be imported, or a lectern:// link to a paper",
    )
    top.add_argument("--version", action="version", version=f"lectern-window {version('lectern')}")
    library_options(top)
    top.add_argument(
        "--picture",
        type=Path,
        metavar="FILE",
        help="save a picture of the window as a PNG once all is drawn, and quit",
    )
    top.add_argument(
        "--self-test",
        action="store_true",
        help="try import, search, list and exports on a library made for it, say how each went, "
        "and quit: tells whether an installation is whole",
    )
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; return its exit status."""
    options = parser().parse_args(arguments)
    if options.self_test:
        from ui.self_test import tried  # noqa: PLC0415 - as below

        return tried()
    library = library_of(options)
    gc.disable()  # until the window stands: next to nothing that is made for it is garbage
    from ui.app import Opening, open_window  # noqa: PLC0415

    things = tuple(handed(each) for each in options.things)
    return open_window(library, Opening(things, options.picture))


if __name__ == "__main__":
    sys.exit(main())
