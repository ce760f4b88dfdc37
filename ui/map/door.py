"""Open the map when it is first wanted: arrays and what paints them are read only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.session import Session

if TYPE_CHECKING:
    from ui.map.desk import MapDesk


class MapDoor(QObject):
    """Stands in for the map until there is one."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._colours = LIGHT_COLOURS
        self.desk: MapDesk | None = None

    def open(self) -> None:
        """Show the map."""
        if self.desk is None:
            from ui.map.desk import MapDesk  # noqa: PLC0415 - NumPy is not for the start

            self.desk = MapDesk(self._window, self._session, self._colours)
        self.desk.open()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self.desk is not None:
            self.desk.set_colours(colours)

    def close(self) -> None:
        """Close the window of the map."""
        if self.desk is not None:
            self.desk.close()
