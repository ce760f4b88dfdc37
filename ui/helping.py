"""Open the help, and keep the keys in it true."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.colours import LIGHT_COLOURS, Colours
from ui.dialogs.help import HelpWindow
from ui.help_pages import help_pages


class Helping(QObject):
    """Opens one window for the help."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._parent = window
        self._colours = LIGHT_COLOURS
        self._window: HelpWindow | None = None

    @property
    def window(self) -> HelpWindow | None:
        """Return the window, once it has been opened."""
        return self._window

    def open(self) -> None:
        """Open the help where it was left."""
        if self._window is None:
            self._window = HelpWindow(self._parent)
            self._window.set_colours(self._colours)
            self.show_keys()
        self._window.open()

    def show_keys(self) -> None:
        """Name the keys that are in force now."""
        if self._window is not None:
            self._window.set_pages(help_pages())

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self._window is not None:
            self._window.set_colours(colours)

    def close(self) -> None:
        """Close the window."""
        if self._window is not None:
            self._window.close()
