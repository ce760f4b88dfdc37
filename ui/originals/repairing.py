"""Read what is there again: by newer parsers, or by other rules of repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.store.rules import rules_off, switch_rules_off
from ui.widgets.dialog_owner import DialogOwner

if TYPE_CHECKING:
    from ui.dialogs.repair_rules import RepairRules


class Repairing(DialogOwner["RepairRules"]):
    """Asks which rules are to repair texts, and has everything read again by them."""

    def open(self) -> None:
        """Ask which rules are to be on."""
        self._dialog = self._dialog or self._made()
        self._session.lanes.store.call(rules_off, self._dialog.open_for)

    def read_again(self) -> None:
        """Read all kept originals by these parsers."""
        self._session.lanes.reparse(everything=True)

    def _made(self) -> RepairRules:
        from ui.dialogs.repair_rules import RepairRules  # noqa: PLC0415 - not for the start

        made = RepairRules(self._window)
        made.applied.connect(self._switch)
        return made

    def _switch(self, off: frozenset[str]) -> None:
        self._session.lanes.store.call(
            lambda store: switch_rules_off(store, off), lambda _: self.read_again()
        )
