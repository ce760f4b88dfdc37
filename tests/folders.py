"""Where Lectern's own folders lie while something is tried: in a folder that goes again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

_NAMES = ("CACHE", "CONFIG", "DATA", "STATE")


def own_folders(folder: Path) -> dict[str, str]:
    """Return the variables of the environment that keep settings, caches and data in *folder*."""
    return {f"XDG_{name}_HOME": str(folder / name.lower()) for name in _NAMES}


@contextmanager
def at_home(folder: Path | str) -> Iterator[Path]:
    """Have this process, and what it starts, keep them in *folder* meanwhile; yield it."""
    with mock.patch.dict(os.environ, own_folders(Path(folder))):
        yield Path(folder)
