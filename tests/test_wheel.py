"""The wheel holds the program and nothing else; what it is built of is the checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
LEFT_OUT = {".ts", ".gitignore"}


def test_the_wheel_holds_what_the_program_needs_and_nothing_else(tmp_path):
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as packed:
        names = set(packed.namelist())
        (points,) = [name for name in names if name.endswith("entry_points.txt")]
        scripts = packed.read(points).decode()
    assert "lectern = reader.cli:main" in scripts
    assert "lectern-window = ui.__main__:main" in scripts
    tops = {name.partition("/")[0].partition(".")[0].partition("-")[0] for name in names}
    assert tops == {"reader", "ui", "resources", "lectern"}
    wanted = {
        str(path.relative_to(ROOT))
        for part in ("reader", "ui", "resources")
        for path in (ROOT / part).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix not in LEFT_OUT
    }
    wanted = {each for each in wanted if not each.startswith("resources/man/")}
    wanted -= {"resources/screenshot.png", "reader/.gitignore", "ui/.gitignore"}
    wanted -= {"resources/.gitignore", "resources/desktop/debian.py"}
    wanted.discard("resources/desktop/debian_texts.py")
    held = {name for name in names if not name.startswith("lectern-")}
    assert held - {"resources/CHANGELOG.md"} == wanted
    assert "resources/CHANGELOG.md" in held
    pages = {name.partition(".data/data/")[2] for name in names if "/share/" in name}
    assert pages == {"share/man/man1/lectern.1", "share/man/man1/lectern-window.1"}
