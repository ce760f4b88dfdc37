"""Put what is no plain file, or has no plain name, where a digest is looked for."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tests.battery.hostile_bytes import REFUSED, TAKEN, Content, page
from tests.battery.hostile_formats import contents

Make: TypeAlias = Callable[[Path], Path]
"""Makes the thing in a folder and returns the path to import."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """One thing to import, and whether it is to be taken in all the same; None: either will do."""

    name: str
    make: Make
    taken: bool | None


def hostile() -> Iterator[Hostile]:
    """Yield everything there is to try on this machine."""
    for taken, files in ((True, TAKEN), (False, REFUSED)):
        for name, content in files.items():
            yield Hostile(name, _file(name, content), taken)
    for one in contents():
        yield Hostile(one.name, _file(one.name, one.make), None)
    for taken, places in ((True, _TAKEN), (False, _REFUSED)):
        for name, make in places.items():
            yield Hostile(name, make, taken)
    if os.geteuid():
        yield Hostile("unreadable", _unreadable, taken=False)


def _file(name: str, content: Content) -> Make:
    def make(folder: Path) -> Path:
        path = folder / f"{name}.txt"
        path.write_bytes(content())
        return path

    return make


def _named(name: str) -> Make:
    return _file(name.removesuffix(".txt"), lambda: page().encode())


def _undecodable(folder: Path) -> Path:
    path = os.fsencode(folder) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - the name is of bytes
        file.write(page().encode())
    return Path(os.fsdecode(path))


def _fifo(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def _socket(folder: Path) -> Path:
    with chdir(folder), socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
    return folder / "socket.txt"


def _link(name: str, target: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).symlink_to(target)
        return folder / name

    return make


def _sparse(folder: Path) -> Path:
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(1 << 30)
    return folder / "sparse.txt"


def _folder(folder: Path) -> Path:
    (folder / "folder.txt" / ".hidden").mkdir(parents=True)
    return folder / "folder.txt"


def _crowd(folder: Path) -> Path:
    (folder / "crowd").mkdir()
    for number in range(2_000):
        (folder / "crowd" / f"{number}.txt").touch()
    return folder / "crowd"


def _deep(folder: Path) -> Path:
    """Make folders within folders, until paths are nearly as long as the system allows."""
    path = folder / "deep"
    with chdir(folder):
        for _ in range(900):
            path.mkdir()
            path /= "d"
    path.parent.joinpath("page.txt").write_text(page())
    return folder / "deep"


def _round(folder: Path) -> Path:
    (folder / "round").mkdir()
    (folder / "round" / "again").symlink_to(folder / "round")
    (folder / "round" / "page.txt").write_text(page())
    return folder / "round"


def _below_a_file(folder: Path) -> Path:
    (folder / "file").write_text(page())
    return folder / "file" / "below.txt"


def _unreadable(folder: Path) -> Path:
    path = _named("unreadable")(folder)
    path.chmod(0)
    return path


_TAKEN: dict[str, Make] = {
    "name of 255 bytes": _named("n" * 251),
    "name of controls": _named("a\nb\x1b[31m\u202e"),
    "name of options": _named("--library=x"),
    "name of blanks": _named("   "),
    "name of markup": _named("<img src=x>&amp;"),
    "name of a formula": _named("=1+1"),
    "link to a page": lambda folder: _link("link.txt", str(_named("page")(folder)))(folder),
    "folder in itself": _round,
    "folders 900 deep": _deep,
}

_REFUSED: dict[str, Make] = {
    "missing": lambda folder: folder / "missing.txt",
    "undecodable name": _undecodable,
    "name of 300": lambda folder: folder / ("n" * 300),
    "below a file": _below_a_file,
    "pipe": _fifo,
    "socket": _socket,
    "link to itself": _link("loop.txt", "loop.txt"),
    "dangling link": _link("dangling.txt", "nowhere"),
    "link to zeros": _link("zero.txt", "/dev/zero"),
    "link to a terminal": _link("terminal.txt", "/dev/tty"),
    "link to memory": _link("memory.txt", "/proc/self/mem"),
    "device": lambda _: Path("/dev/zero"),
    "folder of nothing": _folder,
    "2,000 empty files": _crowd,
    "1 GiB without a block": _sparse,
}
