"""Give measurements a screen of their own, with a window manager, where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
from ctypes.util import find_library
from functools import cache

SCREEN = "1920x1080x24"
_WITH_US = ("setpriv", "--pdeathsig", "TERM")
"""What starts a program that is ended with ours, however that ends."""


@cache
def screen() -> str:
    """Have windows be shown on a real screen or under Xvfb; say on which, "offscreen" if neither.

    What is asked for by ``QT_QPA_PLATFORM`` stays. The screen lasts as long as this process: an
    application cannot go on without the one that it began with, and the next measurement needs it.
    """
    asked = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY")
    if asked or not _has_server():
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if asked else "offscreen")
        return os.environ["QT_QPA_PLATFORM"]
    server = subprocess.Popen(
        [*_WITH_US, "Xvfb", "-displayfd", "1", "-screen", "0", SCREEN],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    os.environ["DISPLAY"] = f":{server.stdout.readline().strip()}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    if shutil.which("openbox"):
        subprocess.Popen([*_WITH_US, "openbox"])
    return f"Xvfb {SCREEN}"


def _has_server() -> bool:
    """Say whether Xvfb is here, and the library without which Qt aborts the program."""
    programs = shutil.which("Xvfb") and shutil.which(_WITH_US[0])
    return bool(programs and find_library("xcb-cursor"))
