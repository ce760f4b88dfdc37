"""The reader's settings: loading never fails, saving is atomic."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from reader.exports.files import write_whole


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Change one with ``dataclasses.replace``; never in place.

    The window's place is kept as plain numbers: Qt's own saved state can abort a
    start when a byte of it is wrong.
    """

    theme: str = "system"
    export_format: str = "markdown"
    export_folder: str = ""
    """Where the last export went; '' before the first."""
    import_folder: str = ""
    preview_imports: bool = False
    """Whether an import shows first what it would bring."""
    raw_text: bool = False
    """Whether the page shows texts as they came, with nothing repaired."""
    window: tuple[int, ...] = ()
    """x, y, width, height; empty before the first close."""
    maximized: bool = False
    splitter: tuple[int, ...] = ()
    """Widths of sidebar, list and page."""
    place: str = "inbox"
    """A kind of place, and for a digest or tag ':' and its id or name."""
    paper: int = 0
    """The paper that was being read; 0 for none."""


def load(path: Path) -> Settings:
    """Return the settings in *path*; whatever is missing or wrong has its default."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    default = Settings()
    good = {
        field.name: value
        for field in fields(Settings)
        if (value := _fitting(found.get(field.name), getattr(default, field.name))) is not None
    }
    return Settings(**good)


def save(settings: Settings, path: Path) -> None:
    """Write *settings* whole or not at all.

    Raises:
        LecternError: The file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, [json.dumps(asdict(settings), indent=2)])


def _fitting(value: Any, default: Any) -> Any:
    """Return *value* if it has the default's type, else None."""
    if isinstance(default, tuple):
        numbers = isinstance(value, list) and all(type(one) is int for one in value)
        return tuple(value) if numbers and all(abs(one) < 100_000 for one in value) else None
    return value if type(value) is type(default) else None
