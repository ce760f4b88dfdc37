"""Have the reader choose how citation keys are made, and renew them where that is wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import citing
from reader.store import papers
from reader.store.store import Store
from reader.types import Paper, PaperId
from reader.words import tr
from ui.widgets.dialog_owner import DialogOwner

if TYPE_CHECKING:
    from ui.dialogs.citation_keys import CitationKeysDialog


class CitationKeys(DialogOwner["CitationKeysDialog"]):
    """The way to the pattern of the library's citation keys."""

    def open(self) -> None:
        """Open the dialog on the pattern in force, with the current paper for an example."""
        current = self._session.current

        def told(found: tuple[str, Paper | None]) -> None:
            self._dialog = self._dialog or self._made()
            self._dialog.open_for(*found)

        self._session.lanes.store.call(lambda store: _asked(store, current), told)

    def _made(self) -> CitationKeysDialog:
        from ui.dialogs.citation_keys import CitationKeysDialog  # noqa: PLC0415 - not for the start

        dialog = CitationKeysDialog(self._window)
        dialog.changed.connect(self._change)
        dialog.renewed.connect(self._renew)
        return dialog

    def _change(self, pattern: str) -> None:
        said = tr("New citation keys are made by {pattern}").format(pattern=pattern)
        self._session.lanes.store.call(
            lambda store: citing.set_pattern(store, pattern), lambda _: self._session.say(said)
        )

    def _renew(self, pattern: str) -> None:
        def renewed(store: Store) -> int:
            citing.set_pattern(store, pattern)
            return citing.renew(store)

        # All keys of a large library take a while: the store's own lane is for what is short.
        self._session.lanes.counting.call(
            renewed, lambda changed: self._session.say(tr("Renewed %n citation key(s)", n=changed))
        )


def _asked(store: Store, current: PaperId | None) -> tuple[str, Paper | None]:
    found = list(store.read(papers.papers, [current])) if current is not None else []
    return citing.pattern(store), found[0] if found else None
