"""Where Lectern's own folders lie while something is tried: in a folder that goes again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HYPOTHESIS = Path(__file__).parents[1] / ".venv" / "cache" / "hypothesis"
"""What Hypothesis keeps: nothing of it belongs beside the code."""
_NAMES = ("CACHE", "CONFIG", "DATA", "STATE")


def own_folders(folder: Path) -> dict[str, str]:
    """Return the variables of the environment that keep settings, caches and data in *folder*."""
    return {f"XDG_{name}_HOME": str(folder / name.lower()) for name in _NAMES}


@contextmanager
def at_home(folder: Path | str) -> Iterator[Path]:
    """Have this process, and what it starts, keep them in *folder* meanwhile; yield it."""
    own = own_folders(Path(folder))
    before = {name: os.environ.get(name) for name in own}
    os.environ.update(own)
    try:
        yield Path(folder)
    finally:  # and nothing else: a screen that was begun meanwhile stays known
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
