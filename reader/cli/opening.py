"""Open the window from the command line: alone, or with files and links that were named."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Sequence
from pathlib import Path

from reader.options import library_options
from reader.text.addresses import is_address


def is_for_window(arguments: Sequence[str], commands: Collection[str]) -> bool:
    """Say whether *arguments* name files or links, and none of the *commands*."""
    parser = argparse.ArgumentParser(prog="lectern", add_help=False)
    library_options(parser)
    _, rest = parser.parse_known_args(arguments)
    first = rest[0] if rest else ""
    if not first or first.startswith("-") or first in commands:
        return False
    try:
        return is_address(first) or Path(first).exists()
    except (OSError, ValueError):
        return False


def open_window(arguments: Sequence[str]) -> int:
    """Open the window as `lectern-window` would; return its exit status."""
    from ui.__main__ import main  # noqa: PLC0415 - the command line needs no Qt

    return main(arguments)
