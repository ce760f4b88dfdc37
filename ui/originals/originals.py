"""Fetch the kept original of a digest, and show it at a paper's lines."""

from __future__ import annotations

import zlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.errors import LecternError
from reader.store import digests, papers
from reader.store.store import Store
from reader.types import Appearance, Paper
from reader.words import tr
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import bring_up
from ui.papers.appearing import in_time
from ui.session import Session

if TYPE_CHECKING:
    from ui.dialogs.source import SourceWindow


class Originals(QObject):
    """Opens one window for all originals."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._parent = window
        self._session = session
        self._colours = LIGHT_COLOURS
        self._window: SourceWindow | None = None

    @property
    def window(self) -> SourceWindow | None:
        """Return the window, once it has been opened."""
        return self._window

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self._window is not None:
            self._window.set_colours(colours)

    def close(self) -> None:
        """Close the window."""
        if self._window is not None:
            self._window.close()

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
        if self._window is None:
            from ui.dialogs.source import SourceWindow  # noqa: PLC0415 - not for the start

            self._window = SourceWindow(self._colours, self._parent)
            self._window.wanted.connect(self._fetch)
        at = places.index(chosen if chosen in places else wanted)
        self._window.show_paper(paper.title, places, at)

    def _fetch(self, appearance: Appearance) -> None:
        self._session.lanes.store.call(
            lambda store: text_of(store, appearance),
            partial(self._came, appearance),
            partial(self._failed, appearance),
        )

    def _came(self, appearance: Appearance, text: str) -> None:
        assert self._window is not None
        self._window.show_original(appearance, text)
        self._bring_up()

    def _failed(self, appearance: Appearance, error: BaseException) -> None:
        """Say what is wrong with an original; where others are shown, in their place."""
        assert self._window is not None
        self._session.fail(error)
        if self._window.isVisible():
            self._window.show_original(appearance, "", str(error))

    def _bring_up(self) -> None:
        assert self._window is not None
        bring_up(self._window)


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
