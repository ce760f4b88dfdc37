"""Read what is there again: by newer parsers, or by other rules of repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.store.rules import rules_off, switch_rules_off
from ui.session import Session

if TYPE_CHECKING:
    from ui.dialogs.repair_rules import RepairRules


class Repairing(QObject):
    """Asks which rules are to repair texts, and has everything read again by them."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._rules: RepairRules | None = None

    def open(self) -> None:
        """Ask which rules are to be on."""
        if self._rules is None:
            from ui.dialogs.repair_rules import RepairRules  # noqa: PLC0415 - not for the start

            self._rules = RepairRules(self._window)
            self._rules.applied.connect(self._switch)
        self._session.lanes.store.call(rules_off, self._rules.open_for)

    def read_again(self) -> None:
        """Read all kept originals by these parsers."""
        self._session.lanes.reparse(everything=True)

    def _switch(self, off: frozenset[str]) -> None:
        self._session.lanes.store.call(
            lambda store: switch_rules_off(store, off), lambda _: self.read_again()
        )
