"""Open the settings, have each change take effect, and offer to take a reset back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.settings import Settings
from reader.words import tr
from ui.said import Said
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.settings import SettingsDialog  # noqa: F401  the text in the class's head


class Adjusting(ColouredDialogOwner["SettingsDialog"]):
    """The dialog of settings, in step with what keys and menus change meanwhile."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        session.setting_changed.connect(self._changed)

    def open(self) -> None:
        """Open the dialog, or bring it up."""
        if self._dialog is None:
            from ui.dialogs.settings import SettingsDialog  # noqa: PLC0415 - not for the start
            from ui.settings.table import settings_table  # noqa: PLC0415 - not for the start

            self._dialog = SettingsDialog(settings_table(_usual(self._session)), self._window)
            self._dialog.set_colours(self._colours)
            self._dialog.edited.connect(self._edited)
            self._dialog.opened.connect(self._session.window.show_dialog)
            self._dialog.reset.connect(self._reset)
        self._dialog.open_for(self._session.settings)

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


def _usual(session: Session) -> str:
    """Return where backups lie when no other folder was chosen."""
    return str(session.lanes.library.safe)
