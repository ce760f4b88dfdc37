"""Be whichever process of Lectern's this one was started for: ``python -m reader``, or a bundle.

A bundle has this one program. It is the command line; under the name `WINDOW` the window; and,
started by itself, its own worker processes.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from multiprocessing import freeze_support
from pathlib import Path

from reader.starting import is_bundle, part_of

WINDOW = "lectern-window"


def main() -> int:
    """Run it; return its exit status."""
    _give_libraries_back()
    freeze_support()  # where this is a worker, nothing further is done
    part = part_of(sys.argv)
    if part is not None:
        part()
        return 0
    # By name: a worker, or a part, shall load nothing of these.
    module = "ui.__main__" if Path(sys.argv[0]).stem == WINDOW else "reader.cli.main"
    return int(import_module(module).main())


def _give_libraries_back() -> None:
    """Have browsers and the like, if we start them, load the system's libraries, not a bundle's."""
    if is_bundle():
        os.environ.pop("LD_LIBRARY_PATH", None)
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        os.environ.update({"LD_LIBRARY_PATH": before} if before else {})


if __name__ == "__main__":
    sys.exit(main())
