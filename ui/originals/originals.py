"""Fetch the kept original of a digest, and show it at a paper's lines."""

from __future__ import annotations

import zlib
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LecternError
from reader.store import digests, papers
from reader.store.store import Store
from reader.types import Appearance, Paper
from reader.words import tr
from ui.looks.theme import bring_up
from ui.papers.appearing import in_time
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.source import SourceWindow


class Originals(ColouredDialogOwner["SourceWindow"]):
    """Opens one window for all originals."""

    def open(self, chosen: Appearance | None = None) -> None:
        """Show where the current paper stands: as *chosen*, or in the digest of the list."""
        current = self._session.current
        if current is not None:
            self._session.lanes.store.call(
                lambda store: list(store.read(papers.papers, [current])),
                lambda found: self._show(found, chosen),
            )

    def _show(self, found: list[Paper], chosen: Appearance | None) -> None:
        if not found:
            return
        (paper,) = found
        places = in_time(paper.appearances)
        here = self._session.place.digest
        wanted = next((each for each in places if each.digest_id == here), places[-1])
        self._dialog = self._dialog or self._made()
        at = places.index(chosen if chosen in places else wanted)
        self._dialog.show_paper(paper.title, places, at)

    def _made(self) -> SourceWindow:
        from ui.dialogs.source import SourceWindow  # noqa: PLC0415 - not for the start

        made = SourceWindow(self._colours, self._window)
        made.wanted.connect(self._fetch)
        return made

    def _fetch(self, appearance: Appearance) -> None:
        self._session.lanes.store.call(
            lambda store: text_of(store, appearance),
            partial(self._came, appearance),
            partial(self._failed, appearance),
        )

    def _came(self, appearance: Appearance, text: str) -> None:
        assert self._dialog is not None
        self._dialog.show_original(appearance, text)
        self._bring_up()

    def _failed(self, appearance: Appearance, error: BaseException) -> None:
        """Say what is wrong with an original; where others are shown, in their place."""
        assert self._dialog is not None
        self._session.fail(error)
        if self._dialog.isVisible():
            self._dialog.show_original(appearance, "", str(error))

    def _bring_up(self) -> None:
        assert self._dialog is not None
        bring_up(self._dialog)


def text_of(store: Store, appearance: Appearance) -> str:
    """Return the original in which *appearance* stands.

    Raises:
        LecternError: It is not kept, or cannot be read any more.
    """
    from reader.text.decode import decode  # noqa: PLC0415 - not for the start

    advice = tr("Import the file again to keep its text anew.")
    try:
        kept = store.read(digests.original, appearance.digest_id, appearance.version)
        if kept:
            return decode(kept).text
        text = tr("The original of “{name}” is not kept.")
    except zlib.error:
        text = tr("The original of “{name}” is damaged.")
    except LecternError as error:
        unread = tr("The original of “{name}” cannot be read: {error}.")
        told = unread.format(name=appearance.digest, error=error)
        raise LecternError(told, advice=advice) from error
    raise LecternError(text.format(name=appearance.digest), advice=advice)
