"""The few pictures in the help: small, sharp on a fine screen, of the welcome digest alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.pictures.scene import Scene

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

SIZE = (920, 560)
COLOURS = 64
"""So few: letters are grey, and what else is drawn has but few."""
SCALE = "1.5"
"""Pixels of the picture to one of the window."""


def draw_readme(folder: Path) -> None:
    """Draw the README's picture anew into *folder*."""
    with Readme((1280, 800), "light", None) as scene:
        for name in scene.states():
            scene.save(folder / f"{name}.png")


def draw(folder: Path) -> None:
    """Draw them all anew into *folder*."""
    os.environ["QT_SCALE_FACTOR"] = SCALE
    with HelpPages(SIZE, "light", None) as scene:
        for name in scene.states():
            scene.save(folder / f"{name}.png")


class Small(Scene):
    """A window whose pictures the project keeps."""

    def save(self, path: Path) -> None:
        """Save what is shown in as few bytes as its own commonest colours take."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QImage

        shown = getattr(self, "top", self.window).grab().toImage()
        form, flags = QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.ThresholdDither
        shown.convertToFormat(form, _commonest(shown), flags).save(str(path), "PNG", 0)
        print(path, path.stat().st_size)

    def _highlight(self) -> None:
        self.press("h", "Down", "2")
        self.quiet()
        self.press("h", "Down", "Down", "4")
        self.quiet()
        self.window.notices.dismiss()


class Readme(Small):
    """The window as the README shows it."""

    def states(self) -> Iterator[str]:
        """Bring the window into that state; yield the name of the picture."""
        self.marks()
        self._highlight()
        self.press("Esc")
        self.quiet()
        yield "screenshot"


class HelpPages(Small):
    """A window that is brought into what the pages of the help tell of."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield the name of the page."""
        self.marks()
        self.window.notices.dismiss()
        self.quiet()
        yield "first"
        yield from self._highlights()
        yield from self._search()
        self.press("g", "i")
        self.quiet()
        self.press("Shift+T")
        self.quiet()
        yield "triage"
        self.press("Esc")
        yield from self._export()
        yield from self._map()

    def _highlights(self) -> Iterator[str]:
        self.press("j")
        self._highlight()
        self.press("h")
        self.quiet()
        yield "highlights"
        self.press("Esc")

    def _search(self) -> Iterator[str]:
        self.press("/")
        self.keys("network image -is:dismissed")
        self.press("Enter")
        self.until(lambda: 0 < self.window.model.rowCount() < 20)
        self.quiet(1.0)
        yield "search"
        self.press("Esc", "Esc")

    def _export(self) -> Iterator[str]:
        exporting = self.window.dialogs.exporting
        exporting.open()
        self.top = exporting.dialog
        self.top.resize(*SIZE)
        self.until(lambda: self.top.preview.shown)
        self.quiet()
        yield "export"
        self.top.close()
        del self.top

    def _map(self) -> Iterator[str]:
        self.window.steering.show_dialog("map")
        desk = self.window.dialogs.map.dialog
        self.top = desk.window
        self.top.resize(*SIZE)
        self.until(lambda: desk.scene is not None)
        self.quiet(1.0)
        yield "map"
        self.top.close()
        del self.top


def _commonest(image: QImage) -> list[int]:
    """Return the colours that an image has most of."""
    import numpy as np
    from PySide6.QtGui import QImage

    pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), "<u4")
    colours, counts = np.unique(pixels | 0xFF000000, return_counts=True)
    ranked = colours[np.argsort(counts)[::-1]]
    # Of each part of the cube the commonest first: a star's yellow is seen, but has few pixels.
    _, first = np.unique(ranked & 0xFFC0C0C0, return_index=True)
    chosen = dict.fromkeys([*np.sort(first)[: COLOURS // 2], *range(len(ranked))])
    return [int(ranked[at]) for at in list(chosen)[:COLOURS]]
