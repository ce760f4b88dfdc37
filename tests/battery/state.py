"""Change every byte of what a start reads of its own, and cut it at every length: it starts."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from reader import settings, sitting, starts, window_state
from reader.settings import Settings
from tests.battery.tally import Tally
from tests.rows import Row

SHORT, LONG, EVERY = 1, 16, 255
"""Other values that each byte is given: of the settings in the long form, of the others in it."""

KEPT = Settings(
    theme="dark",
    language="de",
    keys={"paper.star": ("F7", "S"), "paper.done": ()},
    order=("-date", "title"),
    templates=(("Talk", "# {title}\n"),),
    export_templates=(("markdown", "Mine"),),
    highlight_colour="green",
    triage='[{"kind": "inbox"}]',
    window=(10, 20, 900, 700),
    splitter=(200, 300, 400),
    columns=(100, 80, 60),
    place="tag:method/attention",
    paper=7,
)


def state(long: bool) -> Iterator[Row]:
    """Change and cut the settings, the window's state, the count of starts and the last crash."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, read in _files(folder).items():
            most = LONG if file.name == "settings.json" else EVERY
            yield from _tried(file, read, most if long else SHORT).rows(file.name)
        yield from _untouched(folder)


def _files(folder: Path) -> dict[Path, Callable[[], object]]:
    """Return what a start reads, and what it does with it."""
    from reader.faults import CRASH
    from ui.faults import _taken

    path = folder / "settings.json"
    settings.save(KEPT, path)
    starts.begin(folder)
    crash = folder / CRASH
    crash.write_bytes(b'Fatal Python error: Aborted\n\n  File "/x/y.py", line 3 in f\n')
    known: set[str] = set()
    return {
        path: lambda: _used(settings.found(path).settings, known),
        settings.window_file(path): lambda: _used(settings.load(path), known),
        folder / starts.NAME: lambda: starts.begin(folder),
        crash: lambda: _taken(crash),
    }


def _tried(file: Path, read: Callable[[], object], values: int) -> Tally:
    whole, random = file.read_bytes(), Random(7)
    tally = Tally(len(whole) * values + len(whole))
    for changed in _changed(whole, values, random):
        file.write_bytes(changed)
        tally.runs += 1
        try:
            read()
        except Exception:  # noqa: BLE001 - that is what is looked for
            tally.unopened += 1
            traceback.print_exc()
    file.write_bytes(whole)
    return tally


def _changed(whole: bytes, values: int, random: Random) -> Iterator[bytes]:
    for at, was in enumerate(whole):
        others = random.sample([value for value in range(256) if value != was], values)
        yield from (whole[:at] + bytes([value]) + whole[at + 1 :] for value in others)
    yield from (whole[:length] for length in range(len(whole)))


def _used(kept: Settings, known: set[str]) -> None:
    """Do with settings what a window does with them before it is shown, or when it first can.

    Those that were used before are known.
    """
    if repr(kept) in known:
        return
    known.add(repr(kept))
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

    from ui.browsing.placing import place_of, restored
    from ui.commands import commands
    from ui.keys.keymap import KeyChoice, assigned
    from ui.list.columns import widths_of
    from ui.looks.tongue import language
    from ui.session.listing import arrangement_of

    app = QApplication.instance() or QApplication(["lectern"])
    window = QMainWindow()
    splitter = QSplitter(window)
    for _ in range(3):
        splitter.addWidget(QWidget())
    restored(window, splitter, kept)
    place_of(kept.place)
    language(kept.language)
    arrangement_of(kept)
    widths_of(kept.columns)
    sitting.unfinished(kept.triage)
    assigned(commands, KeyChoice(kept.preset, kept.keys, kept.single_keys))
    settings.cautious(kept)
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _untouched(folder: Path) -> Iterator[Row]:
    """Show that a changed state of the window is noticed, and that a whole one is used."""
    path = folder / "settings.json"
    yield Row("whole settings are used", "yes", "yes", settings.load(path) == KEPT)
    file = settings.window_file(path)
    whole = file.read_bytes()
    used = 0
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        used += window_state.read(file)[0] != {}
    file.write_bytes(whole)
    yield Row("changed window states that were used", used, "0", used == 0)
    plain = replace(KEPT, **{name: getattr(Settings(), name) for name in settings.WINDOW})
    file.unlink()
    yield Row("without a state it is as made", "yes", "yes", settings.load(path) == plain)
