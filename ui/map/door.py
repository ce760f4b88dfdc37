"""Open the map when it is first wanted: arrays and what paints them are read only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.map.desk import MapDesk


class MapDoor(ColouredDialogOwner["MapDesk"]):
    """Stands in for the map until there is one."""

    def open(self) -> None:
        """Show the map."""
        self._dialog = self._dialog or self._made()
        self._dialog.open()

    def _made(self) -> MapDesk:
        from ui.map.desk import MapDesk  # noqa: PLC0415 - NumPy is not for the start

        return MapDesk(self._window, self._session, self._colours)
