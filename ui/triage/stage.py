"""Have the page alone in the window, in large type between bar and foot, and bring all back."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QSplitter, QWidget

from ui.commands import commands
from ui.detail.page import Page
from ui.triage.frame import Frame

LARGER = 1.25
"""The page's type against what the reader reads by otherwise."""

_KEYS = (
    "paper.done", "paper.later", "paper.dismiss", "paper.star", "paper.tags", "paper.note",
    "highlight.mark", "go.previous", "go.next", "edit.undo",
)  # fmt: skip


class Stage:
    """The window's splitter and the frame around the page in it."""

    def __init__(self, page: Page) -> None:
        frame = page.parentWidget()
        assert isinstance(frame, Frame)
        splitter = frame.parentWidget()
        assert isinstance(splitter, QSplitter)
        self.frame, self._page, self._splitter = frame, page, splitter
        self._sizes: list[int] = []

    def clear(self, name: str) -> None:
        """Have the other panes step aside for the triage of the list called *name*."""
        self._sizes = self._splitter.sizes()
        for pane in self._others():
            pane.hide()
        finish, leave = (
            next(iter(commands[each].keys), "") for each in ("triage.finish", "go.back")
        )
        self.frame.open(name, (finish, leave), [commands[each] for each in _KEYS])
        self._page.set_scale(LARGER)

    def restore(self) -> None:
        """Bring the window back as it was."""
        self.frame.close_frame()
        self._page.set_scale(1.0)
        for pane in self._others():
            pane.show()
        self._splitter.setSizes(self._sizes)

    def _others(self) -> Iterator[QWidget]:
        for at in range(self._splitter.count()):
            pane = self._splitter.widget(at)
            if pane is not None and pane is not self.frame:
                yield pane
