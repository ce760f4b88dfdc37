"""The reader's settings: loading never fails, saving is atomic."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader import window_state
from reader.files import named, write_whole
from reader.library import Library, settings_file
from reader.settings_read import fitting
from reader.settling import make_folder

ZOOM, READING_SIZE, READING_LINES, READING_WIDTH = (70, 200), (80, 250), (100, 220), (45, 90)
"""Least and most of what can still be read."""
BOUNDS = {
    "zoom": ZOOM,
    "reading_size": READING_SIZE,
    "reading_lines": READING_LINES,
    "reading_width": READING_WIDTH,
    "paper": (0, (1 << 63) - 1),
}
"""Least and most of each number; more than that of a paper SQLite cannot count to."""


WINDOW = (
    "window",
    "maximized",
    "splitter",
    "columns",
    "library",
    "place",
    "paper",
    "toured",
    "seen",
    "taking_in",
)
"""What is the window's state and no choice: it is kept with a checksum, and lost without harm."""
HARMLESS = (
    "backup_folder",
    "readable_copy",
    "language",
    "preset",
    "keys",
    "single_keys",
    "templates",
    "triage",
    "export_format",
    "export_folder",
    "export_templates",
    "citation_style",
    "reader_name",
)
"""What is taken even after starts that failed: no window is drawn by it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Change one with ``dataclasses.replace``; never in place.

    The window's place is kept as plain numbers: Qt's own saved state can abort a
    start when a byte of it is wrong.
    """

    theme: str = "system"
    """light, sepia, dark, contrast or system."""
    zoom: int = 100
    """Size of everything, per cent."""
    reading_face: str = ""
    """The family that abstracts are set in; '' for the best that is there."""
    reading_size: int = 115
    """Size of abstracts, per cent of the interface's."""
    reading_lines: int = 132
    """Distance of an abstract's lines, per cent of the face's own."""
    reading_width: int = 72
    """Characters in a line of an abstract."""
    language: str = ""
    """Of the interface: a code such as "de"; '' for the system's."""
    still: bool = False
    """Whether nothing moves that need not."""
    preset: str = "lectern"
    """The key map that the reader's own keys are laid over."""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The reader's own keys, by the ids of their commands."""
    single_keys: bool = True
    """Whether keys without Ctrl or Alt are commands."""
    advance: bool = True
    """Whether a decision leads to the next paper."""
    density: str = "comfortable"
    """comfortable, compact or columns."""
    order: tuple[str, ...] = ()
    """What lists are ordered by: names of `SortKey`, with a "-" before those that run down."""
    grouping: str = "none"
    """A `Grouping`."""
    facets: bool = True
    """Whether beside a search stands what its papers have in common."""
    columns: tuple[int, ...] = ()
    """Widths of the list's columns beside the title; empty as they usually are."""
    claims: bool = True
    """Whether the page shows what the sentences of an abstract claim."""
    maths: bool = True
    """Whether formulas are set, and not shown as they are written."""
    guests: bool = True
    """Whether the page shows what other people say of papers."""
    highlight_colour: str = "yellow"
    """The colour that was used last."""
    note_preview: bool = True
    """Whether a note that is not being written is shown as its Markdown means it."""
    templates: tuple[tuple[str, str], ...] = ()
    """The reader's own templates for notes: names and texts."""
    triage: str = ""
    """Where the triage that was left unfinished stands, as `reader.sitting` writes it."""
    export_format: str = "markdown"
    export_folder: str = ""
    """Where the last export went; '' before the first."""
    exported: tuple[str, ...] = ()
    """What was exported last, as `ui.exporting.exported` keeps it."""
    export_templates: tuple[tuple[str, str], ...] = ()
    """By which template of the reader's own a format goes out: names of both."""
    citation_style: str = ""
    """The name of the style of formatted citations; '' for the first."""
    reader_name: str = ""
    """Who hands papers on, as they wish to be called; '' where nothing is to be said."""
    import_folder: str = ""
    preview_imports: bool = False
    """Whether an import shows first what it would bring."""
    backup_folder: str = ""
    """Where backups lie; '' for the platform's folder of data."""
    readable_copy: bool = True
    """Whether beside the backups a copy is kept that can be read without Lectern."""
    raw_text: bool = False
    """Whether the page shows texts as they came, with nothing repaired."""
    window: tuple[int, ...] = ()
    """x, y, width, height; empty before the first close."""
    maximized: bool = False
    splitter: tuple[int, ...] = ()
    """Widths of sidebar, list and page."""
    library: str = ""
    """The id of the library that the place and the paper are of; '' where none was kept."""
    place: str = "inbox"
    """A kind of place, and for a digest or tag ':' and its id or name."""
    paper: int = 0
    """The paper that was being read; 0 for none."""
    toured: bool = False
    """Whether the tour of the window was shown."""
    seen: str = ""
    """The version whose news the reader was told of; '' before the first start."""
    taking_in: tuple[str, ...] = ()
    """Files and folders whose import is under way, or was when the program ended."""


def backups_of(library: Library) -> Path:
    """Return the folder in which the backups of all libraries lie, each in its own."""
    chosen = load(settings_file()).backup_folder
    return Path(chosen).expanduser() if chosen else library.safe


@dataclass(frozen=True, slots=True)
class Found:
    """The settings of a file, and whether it was so damaged that they are as made."""

    settings: Settings
    damaged: bool = False


def load(path: Path) -> Settings:
    """Return the settings in *path*; whatever is missing or wrong has its default.

    A number beyond its `BOUNDS` is brought within them.
    """
    return found(path).settings


def found(path: Path) -> Found:
    """Return the settings in *path* as `load` does, and what was wrong with the file."""
    state, _ = window_state.read(window_file(path))
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        kept = {}
    except (OSError, ValueError, RecursionError):
        kept = None
    if not isinstance(kept, dict):
        return Found(_of(state), damaged=True)
    return Found(_of({**kept, **dict.fromkeys(WINDOW), **state}))


def cautious(settings: Settings) -> Settings:
    """Return *settings* without what may break a start: only the reader's own words and choices."""
    return replace(Settings(), **{name: getattr(settings, name) for name in HARMLESS})


def save(settings: Settings, path: Path) -> None:
    """Write *settings* whole or not at all; what is of the window in a file of its own.

    Raises:
        LecternError: The file cannot be written.
    """
    with named(path):
        make_folder(path.parent)
    kept = asdict(settings)
    state = {name: kept.pop(name) for name in WINDOW}
    write_whole(path, [json.dumps(kept, indent=2)])
    window_state.write(window_file(path), state)


def window_file(path: Path) -> Path:
    """Return the file of the window's state beside that of the settings."""
    return path.with_name("window.json")


def _of(values: Mapping[str, Any]) -> Settings:
    default = Settings()
    good = {
        each.name: _bounded(each.name, value)
        for each in fields(Settings)
        if (value := fitting(values.get(each.name), str(each.type), getattr(default, each.name)))
        is not None
    }
    return Settings(**good)


def _bounded(name: str, value: Any) -> Any:
    if name not in BOUNDS:
        return value
    least, most = BOUNDS[name]
    return max(least, min(most, value))
