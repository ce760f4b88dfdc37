"""Give a measurement a screen of its own, with a window manager, where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library

SCREEN = "1920x1080x24"


def _has_server() -> bool:
    """Say whether Xvfb is here, and the library without which Qt aborts the program."""
    return bool(shutil.which("Xvfb") and find_library("xcb-cursor"))


@contextmanager
def screen() -> Iterator[str]:
    """Have windows be shown on a real screen or under Xvfb; say on which, "offscreen" if neither.

    What is asked for by ``QT_QPA_PLATFORM`` stays.
    """
    asked = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY")
    if asked or not _has_server():
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if asked else "offscreen")
        yield os.environ["QT_QPA_PLATFORM"]
        return
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    os.environ["DISPLAY"] = f":{server.stdout.readline().strip()}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    manager = subprocess.Popen(["openbox"]) if shutil.which("openbox") else None
    try:
        yield f"Xvfb {SCREEN}"
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()
        del os.environ["DISPLAY"], os.environ["QT_QPA_PLATFORM"]
