"""Weigh the bundle: how large it is, packed and not, and what takes the room."""

from __future__ import annotations

import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.bundled import bundle, lacking
from tests.rows import Row
from tests.shared import DataMissingError

MOST = 190.0
MOST_PACKED = 65.0
LARGEST = 10
MIB = 1 << 20


def bundled(_long: bool) -> Iterator[Row]:
    """Yield its size, its size as .tar.xz, and the ten largest parts."""
    if lack := lacking():
        raise DataMissingError(lack)
    with tempfile.TemporaryDirectory() as scratch:
        begun = time.monotonic()
        folder = bundle(Path(scratch))
        yield Row("bundle: s to make", time.monotonic() - begun, "-", holds=True)
        parts = _parts(folder)
        whole = parts.total() / MIB
        yield Row("bundle: MiB on disk", whole, f"<= {MOST:.0f}", holds=whole <= MOST)
        packed = _packed(folder, Path(scratch) / "lectern.tar.xz") / MIB
        yield Row("bundle: MiB as .tar.xz", packed, f"<= {MOST_PACKED:.0f}", packed <= MOST_PACKED)
        for name, size in parts.most_common(LARGEST):
            yield Row(f"of that: {name}", size / MIB, "-", holds=True)


def _parts(folder: Path) -> Counter[str]:
    """Return the bytes of each part: a package, or a library of Qt's or of the system's."""
    parts: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inside = path.relative_to(folder).parts
            parts[_part(inside)] += path.stat().st_size
    return parts


def _part(inside: tuple[str, ...]) -> str:
    if len(inside) == 1:
        return f"{inside[0]} (Python modules)"
    top, *rest = inside[1:]
    if top in ("numpy", "numpy.libs"):
        return "NumPy, with OpenBLAS"
    if top == "PySide6" and rest[:2] == ["Qt", "lib"]:
        return "Qt: ICU" if rest[-1].startswith("libicu") else f"Qt: {rest[-1]}"
    if top == "PySide6":
        return "PySide6's modules and plugins"
    return f"{top}"


def _packed(folder: Path, path: Path) -> int:
    with tarfile.open(path, "w:xz", preset=3) as packed:
        packed.add(folder, folder.name)
    return path.stat().st_size
