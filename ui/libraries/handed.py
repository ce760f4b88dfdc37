"""Open what the program was given: files are taken in, lectern:// addresses lead to papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from reader.store import identities
from reader.text.addresses import PaperAddress, address_of, is_address, parsed
from reader.types import Intake, PaperId
from reader.words import tr
from ui.said import Said
from ui.session import Session
from ui.widgets import clipboard


class Handed(QObject):
    """Opens files and addresses of papers, and copies these."""

    def __init__(
        self,
        session: Session,
        take_in: Callable[[Intake], object],
        show_query: Callable[[str], object],
    ) -> None:
        """Have files go by *take_in*; *show_query* puts words into the search box."""
        super().__init__(session)
        self._session = session
        self._take_in = take_in
        self._show_query = show_query

    def doors(self) -> dict[str, Callable[[], object]]:
        """Return what opens by name."""
        return {"copy-address": self.copy}

    def take(self, things: Sequence[str]) -> None:
        """Open *things*: the whole paths of files, and addresses."""
        paths = tuple(Path(each) for each in things if each and not is_address(each))
        if paths:
            self._take_in(Intake(paths))
        for each in things:
            if is_address(each):
                self._open(each)

    def copy(self) -> None:
        """Copy the address of the current paper."""
        paper = self._session.current
        if paper is not None:
            self._session.lanes.store.call(
                lambda store: address_of(store.read(identities.of_paper, paper)), self._copied
            )

    def _copied(self, address: PaperAddress | None) -> None:
        if address is None:
            self._session.say(tr("This paper has no number and no text that a link could name."))
            return
        clipboard.put(str(address))
        self._session.say(tr("Copied {link}").format(link=address))

    def _open(self, text: str) -> None:
        address = parsed(text)
        if address is None:
            self._session.complain(
                tr("This link leads to no paper."),
                tr("A link looks so: {example}.").format(
                    example="lectern://paper/arxiv/2401.00001"
                ),
            )
            return
        self._session.lanes.store.call(
            lambda store: store.read(identities.paper_of, address.identity),
            partial(self._found, address),
        )

    def _found(self, address: PaperAddress, paper: PaperId | None) -> None:
        if paper is not None:
            self._session.show_paper(paper)
            return
        if not address.shown:
            self._session.complain(tr("The paper of this link is not in this library."))
            return
        search = (tr("Search for It"), partial(self._search, address.shown))
        told = tr("{paper} is not in this library.").format(paper=address.shown)
        self._session.said.emit(Said(told, problem=True, action=search))

    def _search(self, words: str) -> None:
        query = f'"{words}"'
        self._show_query(query)
        self._session.search(query, typing=False)
