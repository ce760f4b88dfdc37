"""Keep the head above a reading list and above the queue in step, and describe lists by a form."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from reader import listing
from reader.store.history import Act
from reader.text.days import remaining, told
from reader.types import Counts, ListId, Place, PlaceKind, ReadingList
from reader.words import tr
from ui.commands import commands
from ui.dialogs.list_details import ListDetails
from ui.keys.keyed import with_keys
from ui.list.head import Headed
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.said import Said
from ui.session import Session
from ui.steering import Panes
from ui.widgets.note_marks import can_be_set, set_note
from ui.widgets.plain import figure


class ReadingHead(QObject):
    """Tells above the list what list it is; the details are a press or a key away."""

    def __init__(self, window: QWidget, session: Session, panes: Panes) -> None:
        super().__init__(window)
        self._session, self._head = session, panes.list.head
        self.form = ListDetails(window)
        self._sitting: Act | None = None
        """What was described since the form was opened: all of it is one act."""
        self._describing = 0
        self.form.described.connect(self._describe)
        self.form.closed.connect(self._tell)
        self._head.wanted.connect(self._pressed)
        session.moved.connect(self._follow)
        session.counted.connect(self._follow)
        session.listed.connect(self._follow)

    def open(self, of: ListId) -> None:
        """Open the details of a list as they are now, not as they were counted last."""
        self._session.lanes.store.call(
            lambda store: listing.existing(store, of), self.form.open_for, self._session.fail
        )

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.form.set_colours(colours)

    def _pressed(self) -> None:
        one = self._session.counts.reading_list(self._session.place.reading_list)
        if one is None:
            return
        if one.archived:
            self._session.act(lambda store: listing.archive(store, one.id, on=False))
        else:
            self.open(one.id)

    def _describe(self, of: ListId, heading: str, introduction: str, target: str) -> None:
        told, joins = (heading, introduction, target), self._sitting.act if self._sitting else None
        self._describing += 1
        self._session.held.save(
            f"details {of}",
            lambda store: listing.describe(store, of, told, joins=joins),
            self._described,
        )

    def _described(self, act: Act | None) -> None:
        self._describing -= 1
        if act is not None:
            self._sitting = act
            self._session.acted(act, quiet=True)
        if not self.form.isVisible():
            self._tell()

    def _tell(self) -> None:
        """Tell what was described, once the form is closed and all of it is kept."""
        if self._describing:
            return
        if (act := self._sitting) is not None:
            self._session.said.emit(Said(act.label, undo=act.act))
        self._sitting = None

    def _follow(self, _told: object) -> None:
        session = self._session
        self._head.show_head(None if session.query else _headed(session.place, session.counts))


def _headed(place: Place, counts: Counts) -> Headed | None:
    if place.kind is PlaceKind.NEXT and counts.next_up:
        lists = sum(1 for one in counts.lists if one.left and not one.archived)
        papers = tr("%n paper(s) left to read", n=counts.next_up)
        of = tr("of %n reading list(s)", n=lists)
        return Headed(tr("Next up"), f"{papers} {of}")
    one = counts.reading_list(place.reading_list)
    if one is None:
        return None
    key = commands["lists.details"]
    offer, about = tr("Details…"), with_keys(tr("Heading, introduction, day to be read by"), key, 1)
    if one.archived:
        offer, about = tr("Bring Back"), tr("Show it at the side and in the queue again")
    return Headed(
        one.heading or one.name,
        _figures(one),
        _first_line(one.introduction),
        offer,
        about,
        (one.decided, one.papers) if one.papers else None,
    )


@lru_cache(maxsize=8)
def _first_line(markdown: str) -> str:
    """Return the first line of an introduction as it reads, without its marks."""
    if not can_be_set(markdown):
        return markdown.strip().partition("\n")[0]
    document = QTextDocument()
    set_note(document, markdown, LIGHT_COLOURS)
    return document.toPlainText().strip().partition("\n")[0]


def _figures(one: ReadingList) -> str:
    """Return how far a list is, and by when it is due: "3 of 12 read · by 3 December 2026"."""
    read = tr("{read} of {all} read").format(read=figure(one.decided), all=figure(one.papers))
    day = tr("by {day}").format(day=told(one.target)) if one.target else ""
    days = remaining(one.target, date.today()) if one.left else ""
    parts = (tr("archived") if one.archived else "", read if one.papers else "", day, days)
    return " · ".join(part for part in parts if part) or tr("No papers yet")
