"""Gather the words for people into the translators' files, and make what Qt reads of them.

    python -m tests.translations

Runs lupdate over both packages, with what the registry of commands says (its help stands
in docstrings, which lupdate does not read), and lrelease over every language.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)


def main() -> int:
    for code in LANGUAGES:
        gather(FOLDER / f"lectern_{code}.ts", code)
        release(FOLDER / f"lectern_{code}.ts", FOLDER / f"lectern_{code}.qm")
    return 0


def gather(file: Path, code: str) -> None:
    """Bring the words of the program into a translator's file; what is translated stays."""
    with tempfile.TemporaryDirectory() as scratch:
        said = Path(scratch) / "commands.py"
        said.write_text("".join(f"tr({text!r})\n" for text in _of_commands()), encoding="utf-8")
        sources = sorted(str(path) for name in ("reader", "ui") for path in _files(ROOT / name))
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
        _run("lupdate", *options, *sources, str(said), "-target-language", code, "-ts", str(file))


def release(file: Path, made: Path) -> None:
    """Make what Qt reads of a translator's file."""
    _run("lrelease", "-silent", str(file), "-qm", str(made))


def _of_commands() -> list[str]:
    from ui.commands import commands

    said = (text for each in commands for text in (each.title, each.help, each.menu))
    return list(dict.fromkeys(text for text in said if text))


def _files(folder: Path) -> list[Path]:
    return [*folder.rglob("*.py")]


def _run(name: str, *words: str) -> None:
    tool = Path(sys.executable).parent / f"pyside6-{name}"
    done = subprocess.run([str(tool), *words], capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    sys.exit(main())
