"""Start Lectern a second time, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys


def started_again(qtbot, library, things=()) -> str:
    """Start Lectern a second time with *things*; return what came of it."""
    script = (
        "import sys; from pathlib import Path; from reader.library import Library\n"
        "from ui.libraries.holding import hold; from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([]); held = hold(Library(*map(Path, sys.argv[1:3])), sys.argv[3:])\n"
        "print('raised' if held is None else 'opened')"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(library.folder), str(library.cache), *things],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    qtbot.waitUntil(lambda: process.poll() is not None)
    with process.stdout as out:
        return out.read().strip()
