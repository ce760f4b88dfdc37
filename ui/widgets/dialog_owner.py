"""What opens a dialog: it is made when it is first wanted, and kept until the window is closed."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.session import Session


class Closable(Protocol):
    """What can be closed."""

    def close(self) -> bool:
        """Close."""


class Coloured(Closable, Protocol):
    """What draws with colours of its own, besides."""

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""


D = TypeVar("D", bound=Closable)
C = TypeVar("C", bound=Coloured)


class DialogOwner(QObject, Generic[D]):
    """Has one dialog over the window, sooner or later."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._dialog: D | None = None

    @property
    def dialog(self) -> D | None:
        """Return the dialog, once it has been opened."""
        return self._dialog

    def close(self) -> None:
        """Close the dialog."""
        if self._dialog is not None:
            self._dialog.close()


class ColouredDialogOwner(DialogOwner[C]):
    """Has one that is to be told of other colours; those it is made with are ``_colours``."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._colours = LIGHT_COLOURS

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self._dialog is not None:
            self._dialog.set_colours(colours)
