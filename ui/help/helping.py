"""Open the help, and keep the keys in it true."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from reader.words import tr
from ui.help.news import NAME
from ui.said import Said
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.help.window import HelpWindow


class Helping(ColouredDialogOwner["HelpWindow"]):
    """Opens one window for the help."""

    def open(self) -> None:
        """Open the help where it was left."""
        if self._dialog is None:
            self._dialog = self._made()
            self.show_keys()
        self._dialog.open()

    def open_news(self) -> None:
        """Open the help where it tells what is new."""
        self.open()
        if self._dialog is not None:
            self._dialog.go_to(NAME)

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
        if self._dialog is not None:
            from ui.help.pages import help_pages  # noqa: PLC0415 - not for the start

            self._dialog.set_pages(help_pages())

    def _made(self) -> HelpWindow:
        from ui.help.window import HelpWindow  # noqa: PLC0415 - not for the start

        made = HelpWindow(self._window)
        made.set_colours(self._colours)
        return made
