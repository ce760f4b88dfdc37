"""Put Lectern into a desktop's menus, with its icons, kinds of files and links; or take it out."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import platformdirs

from reader.cli.terminal import visible
from reader.errors import LecternError
from reader.files import named, write_whole
from reader.library import Library
from reader.settling import make_folder
from reader.starting import ran

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Pixels of the icons; desktops that draw SVG take that."""

_TOLD = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)
"""Programs that make a desktop see what is new in a folder; those that are missing do no harm."""


def arrange(to: argparse.ArgumentParser) -> None:
    """Add what `lectern desktop` takes."""
    what = to.add_subparsers(title="what to do", metavar="WHAT", required=True)
    for name, run, about in (
        ("install", install, "put Lectern into the menus, for this user alone"),
        ("remove", remove, "take out what 'install' has put there"),
    ):
        what.add_parser(name, help=about, description=f"{about.capitalize()}.").set_defaults(
            run=run
        )


def install(_library: Library, _options: argparse.Namespace) -> int:
    """Write the desktop entry and what belongs to it into the user's own folders."""
    _refuse_elsewhere()
    program = _program()
    for path, content in placed(platformdirs.user_data_path(), _quoted(program)):
        with named(path):
            make_folder(path.parent)
            write_whole(path, [content])
    _tell()
    print(visible(f"Lectern is in the menus. It starts {program}."))
    return 0


def remove(_library: Library, _options: argparse.Namespace) -> int:
    """Delete what `install` writes, and no folder that holds anything else."""
    _refuse_elsewhere()
    for path, _ in placed(platformdirs.user_data_path(), "lectern-window"):
        with named(path):
            path.unlink(missing_ok=True)
    _tell()
    print("Lectern is out of the menus. Your library and settings are where they were.")
    return 0


def _refuse_elsewhere() -> None:
    if sys.platform in ("win32", "darwin"):
        raise LecternError(
            "This is for desktops of Linux and BSD.",
            advice="Make a shortcut to lectern-window by hand.",
        )


def placed(data: Path, program: str) -> Iterator[tuple[Path, bytes]]:
    """Yield each file's place below *data*, as in /usr/share, and its content.

    Args:
        data: A folder in which desktops look.
        program: What opens the window, as an Exec line names it.
    """
    desktop, icons = files("resources.desktop"), data / "icons" / "hicolor"
    entry = desktop.joinpath("lectern.desktop").read_text("utf-8")
    own = entry.replace("Exec=lectern-window", f"Exec={program}")
    yield data / "applications" / "lectern.desktop", own.encode()
    kinds = desktop.joinpath("lectern.xml").read_bytes()
    yield data / "mime" / "packages" / "lectern.xml", kinds
    drawn = files("resources.icons").joinpath("lectern.svg").read_bytes()
    yield icons / "scalable" / "apps" / "lectern.svg", drawn
    for size in SIZES:
        picture = desktop.joinpath("icons", f"lectern-{size}.png").read_bytes()
        yield icons / f"{size}x{size}" / "apps" / "lectern.png", picture


def _program() -> Path:
    """Return the program that opens the window: beside this one, or on the path.

    Raises:
        LecternError: It is not installed.
    """
    name = "lectern-window"
    beside = [Path(each).with_name(name) for each in (sys.argv[0], sys.executable)]
    found = next((each for each in beside if os.access(each, os.X_OK)), shutil.which(name))
    if found is None:
        raise LecternError(
            "The program lectern-window is not installed.",
            advice="Install Lectern with pipx or 'uv tool', then do this again.",
        )
    return Path(found).absolute()


def _quoted(program: Path) -> str:
    """Return a program as the Exec line of a desktop entry names it."""
    text = str(program).replace("%", "%%")
    if shlex.quote(text) == text:
        return text
    inside = "".join(f"\\\\{char}" if char in '"`$\\' else char for char in text)
    return f'"{inside}"'


def _tell() -> None:
    """Have the desktop see what is new; without its programs it does so at the next login."""
    data = platformdirs.user_data_path()
    for name, folder in _TOLD:
        program = shutil.which(name)
        if program is not None and (data / folder).is_dir():
            ran([program, str(data / folder)])
