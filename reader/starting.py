"""Say how processes of our own are started."""

from __future__ import annotations

import subprocess
import sys
from typing import Any


def interpreter(module: str) -> list[str]:
    """Return how to start our own interpreter to run ``main`` of *module*."""
    code = f"import sys; sys.path[:] = {sys.path!r}; from {module} import main; main()"
    return [sys.executable, "-c", code]


def apart() -> dict[str, Any]:
    """Return what keeps the Ctrl+C of a terminal, and a window on Windows, away from it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}
