"""What the tests of the bundle and of the Debian package share."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from resources.desktop.debian import TOP

TOOLS = [name for name in ("dpkg-deb", "objdump") if shutil.which(name) is None]


def packaged(bundle: Path, to: Path, **more: str) -> Path:
    """Return the package of a bundle, quickly made: nothing in it is compressed."""
    words = [bundle, "--to", to, "--compression", "none"]
    subprocess.run(
        [sys.executable, "-m", "resources.desktop.debian", *map(str, words)],
        cwd=TOP,
        env=os.environ | more,
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=250,
    )
    (package,) = to.glob("lectern_*.deb")
    return package
