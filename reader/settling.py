"""Have the disk keep names, too: of the files in a folder, and of folders that are made."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_NOT_FOR_FOLDERS = {errno.EINVAL, errno.ENOTSUP}
"""What some network file systems answer when a folder is to reach the disk."""


def settle_folder(folder: Path) -> None:
    """Have the names in *folder* reach the disk, where one can be opened (not on Windows).

    Raises:
        OSError: The disk fails.
    """
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(descriptor)


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Make *folder*, and those above it that are missing; they are on the disk then.

    What is written in a folder whose own name is lost is lost with it.

    Raises:
        OSError: It cannot be made.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=mode, parents=True, exist_ok=True)
    for each in reversed(missing):
        settle_folder(each.parent)
