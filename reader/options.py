"""Declare the options that say which library is meant: alike for the command and the window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from reader.library import Library, chosen_folder
from reader.recent import found


def library_options(to: argparse.ArgumentParser, *, repeated: bool = False) -> None:
    """Add the options on the library; *repeated* ones say nothing where they are not given."""
    nothing: dict[str, Any] = {"default": argparse.SUPPRESS} if repeated else {}
    to.add_argument(
        "--read-only",
        action="store_true",
        help="open the library for reading alone; what would change it is refused",
        **nothing,
    )
    to.add_argument(
        "--without-backup",
        action="store_true",
        help="update an older library even where no backup can be made before",
        **nothing,
    )
    to.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        help="the library's folder ('import' and the window make it when it is not there; "
        "default: LECTERN_LIBRARY, or your own library)",
        **nothing,
    )
    to.add_argument(
        "--portable",
        type=Path,
        metavar="DIR",
        help="keep everything in this folder: library, settings, caches and backups "
        "(default: LECTERN_PORTABLE, or the platform's folders)",
        **nothing,
    )


def library_of(options: argparse.Namespace) -> Library:
    """Return the library that the options name, where it lies now."""
    folder = chosen_folder(options.library, options.portable)
    return found(Library(folder, unguarded=options.without_backup, read_only=options.read_only))
