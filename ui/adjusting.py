"""Open the settings, have each change take effect, and offer to take a reset back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.settings import Settings
from reader.words import tr
from ui.colours import LIGHT_COLOURS, Colours
from ui.dialogs.settings import SettingsDialog
from ui.session import Said, Session
from ui.settings_table import settings_table


class Adjusting(QObject):
    """The dialog of settings, in step with what keys and menus change meanwhile."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._colours = LIGHT_COLOURS
        self._dialog: SettingsDialog | None = None
        session.setting_changed.connect(self._changed)

    @property
    def dialog(self) -> SettingsDialog | None:
        """Return the dialog, once it has been opened."""
        return self._dialog

    def open(self) -> None:
        """Open the dialog, or bring it up."""
        if self._dialog is None:
            self._dialog = SettingsDialog(settings_table(), self._window)
            self._dialog.set_colours(self._colours)
            self._dialog.edited.connect(self._edited)
            self._dialog.opened.connect(self._session.window.show_dialog)
            self._dialog.reset.connect(self._reset)
        self._dialog.open_for(self._session.settings)

    def close(self) -> None:
        """Close the dialog."""
        if self._dialog is not None:
            self._dialog.close()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self._dialog is not None:
            self._dialog.set_colours(colours)

    def _edited(self, name: str, value: object) -> None:
        self._session.remember(**{name: value})

    def _changed(self, _name: str) -> None:
        if self._dialog is not None:
            self._dialog.show_settings(self._session.settings)

    def _reset(self, names: tuple[str, ...]) -> None:
        kept, made = self._session.settings, Settings()
        before = {name: getattr(kept, name) for name in names}
        self._session.remember(**{name: getattr(made, name) for name in names})
        self._session.said.emit(
            Said(
                tr("All settings are as they were made"),
                action=(tr("Undo"), lambda: self._session.remember(**before)),
            )
        )
