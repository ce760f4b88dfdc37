"""Keep the keys in force in step with the settings, and open the dialog that changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.commands import commands
from ui.keys.keymap import KeyChoice, in_force
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.keys import KeysDialog  # noqa: F401  the text in the class's head

FIELDS = ("preset", "keys", "single_keys")
"""The settings that keys follow from."""


class Keying(ColouredDialogOwner["KeysDialog"]):
    """The one place that tells the registry its keys; what shows keys listens to ``changed``."""

    changed = Signal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._telling = False
        session.setting_changed.connect(self._setting_changed)
        commands.assign(in_force(commands, self.choice))

    @property
    def choice(self) -> KeyChoice:
        """Return what the settings say of keys."""
        kept = self._session.settings
        return KeyChoice(kept.preset, kept.keys, kept.single_keys)

    def open(self) -> None:
        """Open the dialog, or bring it up."""
        if self._dialog is None:
            from ui.dialogs.keys import KeysDialog  # noqa: PLC0415 - not for the start

            self._dialog = KeysDialog(commands, self._window)
            self._dialog.chosen.connect(self._choose)
            self._dialog.set_colours(self._colours)
        self._dialog.open_for(self.choice)

    def _choose(self, choice: KeyChoice) -> None:
        self._telling = True
        self._session.remember(
            preset=choice.preset, keys=dict(choice.own), single_keys=choice.single
        )
        self._telling = False
        self._apply()

    def _setting_changed(self, name: str) -> None:
        if name in FIELDS and not self._telling:
            self._apply()

    def _apply(self) -> None:
        if commands.assign(in_force(commands, self.choice)):
            self.changed.emit()
        if self._dialog is not None:
            self._dialog.show_choice(self.choice)
