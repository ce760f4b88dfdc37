"""Find the data that is measured with: in LECTERN_SHARED or ../shared, not in the project."""

from __future__ import annotations

import os
from pathlib import Path


class DataMissingError(Exception):
    """The data that a measurement needs is not on this machine."""


def shared(name: str) -> Path:
    """Return the path of *name* in the shared data.

    Raises:
        DataMissingError: It is not there.
    """
    beside = Path(__file__).resolve().parents[2] / "shared"
    path = Path(os.environ.get("LECTERN_SHARED") or beside) / name
    if not path.exists():
        raise DataMissingError(f"there is no {name} in LECTERN_SHARED, nor in ../shared")
    return path
