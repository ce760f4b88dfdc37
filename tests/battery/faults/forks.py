"""Do something in a fork of this process, which has imported all there is: 10 ms, not 500."""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.folders import own_folders

LONGEST = 120
"""Seconds after which a fork is ended: it hangs."""


def forked(work: Callable[[], Any]) -> Any:
    """Return what *work* returns, which JSON can carry; None where the fork was killed.

    Raises:
        RuntimeError: It raised; the message has its trace.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _do(work, theirs)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) != signal.SIGKILL:
        raise RuntimeError(f"It ended by signal {os.WTERMSIG(status)}.")
    if not said:
        return None
    answer = json.loads(said)
    if "trace" in answer:
        raise RuntimeError(answer["trace"])
    return answer["told"]


def _do(work: Callable[[], Any], pipe: int) -> None:
    """Do *work* in the fork, send what came of it, and end without tidying up."""
    signal.alarm(LONGEST)
    try:
        told = {"told": work()}
    except BaseException:  # noqa: BLE001 - it ends here, and says why
        told = {"trace": traceback.format_exc()}
    with os.fdopen(pipe, "wb") as out:
        out.write(json.dumps(told).encode())
    os._exit(0)


def quick_folder() -> Path | None:
    """Return where files are quickest, as what is on a real disk is not what is tried here."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK)
    return memory if roomy and _room(memory) > 200 << 20 else None


def _room(folder: Path) -> int:
    known = os.statvfs(folder)
    return known.f_bavail * known.f_frsize


def at_home(folder: Path) -> None:
    """Have Lectern's own folders lie in *folder*, for this process."""
    os.environ.update(own_folders(folder))
    sys.stdout.flush()
