"""Keep the keys in force in step with the settings, and open the dialog that changes them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.colours import LIGHT_COLOURS, Colours
from ui.commands import commands
from ui.dialogs.keys import KeysDialog
from ui.keymap import KeyChoice, in_force
from ui.session import Session

FIELDS = ("preset", "keys", "single_keys")
"""The settings that keys follow from."""


class Keying(QObject):
    """The one place that tells the registry its keys; what shows keys listens to ``changed``."""

    changed = Signal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._parent = window
        self._session = session
        self._colours = LIGHT_COLOURS
        self._dialog: KeysDialog | None = None
        self._telling = False
        session.setting_changed.connect(self._setting_changed)
        commands.assign(in_force(commands, self.choice))

    @property
    def choice(self) -> KeyChoice:
        """Return what the settings say of keys."""
        kept = self._session.settings
        return KeyChoice(kept.preset, kept.keys, kept.single_keys)

    @property
    def dialog(self) -> KeysDialog | None:
        """Return the dialog, once it has been opened."""
        return self._dialog

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self._dialog is not None:
            self._dialog.set_colours(colours)

    def open(self) -> None:
        """Open the dialog, or bring it up."""
        if self._dialog is None:
            self._dialog = KeysDialog(commands, self._parent)
            self._dialog.chosen.connect(self._choose)
            self._dialog.set_colours(self._colours)
        self._dialog.open_for(self.choice)

    def close(self) -> None:
        """Close the dialog."""
        if self._dialog is not None:
            self._dialog.close()

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
