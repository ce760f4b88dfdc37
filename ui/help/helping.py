"""Open the help, and keep the keys in it true."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.words import tr
from ui.help.news import NAME
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.said import Said
from ui.session import Session

if TYPE_CHECKING:
    from ui.dialogs.help import HelpWindow


class Helping(QObject):
    """Opens one window for the help."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._parent, self._session = window, session
        self._colours = LIGHT_COLOURS
        self._window: HelpWindow | None = None

    @property
    def window(self) -> HelpWindow | None:
        """Return the window, once it has been opened."""
        return self._window

    def open(self) -> None:
        """Open the help where it was left."""
        if self._window is None:
            from ui.dialogs.help import HelpWindow  # noqa: PLC0415 - not for the start

            self._window = HelpWindow(self._parent)
            self._window.set_colours(self._colours)
            self.show_keys()
        self._window.open()

    def open_news(self) -> None:
        """Open the help where it tells what is new."""
        self.open()
        if self._window is not None:
            self._window.go_to(NAME)

    def tell_news(self) -> None:
        """After an update say so once, with the way to what is new."""
        now, seen = version("lectern"), self._session.settings.seen
        if seen == now:
            return
        self._session.remember(seen=now)
        if seen:
            told = tr("This is Lectern {version} now.").format(version=now)
            action = (tr("What is new"), self.open_news)
            self._session.said.emit(Said(told, action=action))

    def show_keys(self) -> None:
        """Name the keys that are in force now."""
        if self._window is not None:
            from ui.help.pages import help_pages  # noqa: PLC0415 - not for the start

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
