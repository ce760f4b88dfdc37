"""Make the bundle, for the test that starts it and the benchmarks that weigh and time it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path
from shutil import which

MADE = "LECTERN_BUNDLE"
"""Names the folder of a bundle that was made already, such as ``dist/lectern``."""
TOP = Path(__file__).parents[1]


def lacking() -> str:
    """Return what this machine lacks to make a bundle; '' where it lacks nothing."""
    if os.environ.get(MADE):
        return ""
    if find_spec("PyInstaller") is None:
        return "PyInstaller is not installed"
    if sys.platform == "linux" and which("objdump") is None:
        return "there is no objdump: install binutils"
    if sys.platform == "linux" and not _python_library():
        return f"Python's library is not there: install libpython{_version()}"
    return ""


def bundle(scratch: Path) -> Path:
    """Return the folder of the bundle: the one that `MADE` names, or one made in *scratch*."""
    made = os.environ.get(MADE)
    if made:
        return Path(made)
    words = ["--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", scratch / "dist", "--workpath", scratch / "build"]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", *words, *folders, TOP / "build_app.spec"],
        cwd=TOP,
        check=True,
        env=os.environ | {"PYINSTALLER_CONFIG_DIR": str(scratch / "cache")},
    )
    return scratch / "dist" / "lectern"


def _python_library() -> bool:
    """Say whether Python is, or has beside it, a library that a bundle can take along."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    if ".so" not in name:  # Debian's interpreter has it linked in, and the library apart
        name = f"libpython{_version()}.so.1.0"
    folders = [sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("LIBPL")]
    if any(folder and (Path(folder) / name).exists() for folder in folders):
        return True
    multiarch = sysconfig.get_config_var("MULTIARCH") or ""
    return any((Path(root) / multiarch / name).exists() for root in ("/usr/lib", "/lib"))


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"
