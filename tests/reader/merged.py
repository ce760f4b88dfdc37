"""Libraries in which papers came together in any way."""

from __future__ import annotations

from pathlib import Path

from reader.library import Library
from reader.store.store import Store


def libraries(count: int, folder: str) -> list[Store]:
    return [Store(Library(Path(folder) / str(n), Path(folder) / "cache")) for n in range(count)]
