"""Look after highlights that there are: the list in the page, the popover, the tray."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from reader import annotating
from reader.text.anchors import Placed
from reader.types import Highlight, Paper, Part, Span
from reader.words import tr
from ui.detail.page import Page
from ui.detail.passage_row import Wish
from ui.looks.colours import Colours
from ui.marking.deeds import Deeds
from ui.marking.painting import Painting
from ui.marking.popover import Popover
from ui.session import Session


class Care(QObject):
    """The highlights of the paper in the page, as they are shown and worked on."""

    attach_wanted = Signal(str)
    """The id of a highlight that is to stand at another passage."""

    def __init__(self, session: Session, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self.deeds = Deeds(session, self)
        self.popover = Popover(page)
        self.meanings = annotating.default_meanings()
        self._painting = Painting(page.texts)
        self._known: dict[str, Highlight] = {}
        self._awaited = ""
        self._sought = ""
        self._connect()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for part in (self.popover, self._painting, self._page.passages):
            part.set_colours(colours)

    def paint(self, found: Mapping[Part, Sequence[Placed]]) -> None:
        """Paint what was found so far."""
        self._painting.show(found)

    def show(
        self, paper: Paper, found: Mapping[Part, Sequence[Placed]], lost: Sequence[Highlight]
    ) -> None:
        """Paint the highlights that have a place, list all; bring the popover up to date."""
        self._painting.show(found)
        self._known = {one.id: one for one in paper.highlights}
        standing = [one.highlight for part in (Part.TITLE, Part.ABSTRACT) for one in found[part]]
        others = {text.record for text in paper.texts[1:]}
        self._page.passages.show_passages(
            standing, lost, self.meanings, lambda one: one.record in others
        )
        if self.popover.key:
            self._follow()
        if self._awaited in self._known:
            self.open(self._known[self._awaited])
            self._awaited = ""
        if self._sought:
            self._arrive()

    def await_comment(self, key: str) -> None:
        """Open a highlight for a comment as soon as it is shown."""
        self._awaited = key

    def go_to(self, key: str) -> None:
        """Go to the place of a highlight, as soon as its paper's are found."""
        self._sought = key
        if key in self._known:
            self._arrive()

    def _arrive(self) -> None:
        key, self._sought = self._sought, ""
        if one := self._known.get(key):
            self._go_to(one)

    def at(self, part: Part, point: QPoint) -> Highlight | None:
        """Return the highlight at a point of a text."""
        found = self._painting.places.at(part, point)
        return found.highlight if found else None

    def has_place(self, key: str) -> bool:
        """Say whether a highlight stands in the text that is shown."""
        return self._painting.places.find(key) is not None

    def open(self, one: Highlight, *, tags: bool = False) -> None:
        """Open a highlight beside its place, or beside its row where it has none."""
        row = self._page.passages.row(one.id)
        box = QRect(row.mapTo(self._page, QPoint(0, 0)), row.size()) if row else QRect()
        if found := self._painting.places.find(one.id):
            self._page.reveal(found[0], found[1].span)
            box = self.box(found[0], found[1].span)
        self.popover.name(self.meanings)
        self.popover.open_for(self.deeds.typed(one), box)
        self.popover.take_keyboard(tags=tags)

    def box(self, part: Part, span: Span) -> QRect:
        """Return the room of a passage in the page, as far as it can be seen."""
        text = self._page.texts[part]
        box = text.box(span)
        if box.height() > 1.5 * text.box((span[0], span[0])).height():
            box.setLeft(0)
            box.setRight(text.viewport().width())
        at = text.viewport().mapTo(self._page, box.topLeft())
        return QRect(at, box.size()).intersected(self._page.rect())

    def _follow(self) -> None:
        one = self._known.get(self.popover.key)
        if one is None:
            self.popover.hide()
        else:
            self.popover.follow(one)

    def _wished(self, key: str, name: str) -> None:
        if one := self._known.get(key):
            self._wishes[Wish(name)](one)

    def _go_to(self, one: Highlight) -> None:
        if found := self._painting.places.find(one.id):
            part, standing = found
            self._page.choose(part, standing.span)
        else:
            self._session.say(tr("It has no place in the text that is shown."))

    def _show_origin(self, one: Highlight) -> None:
        if self._page.paper is not None:
            self.deeds.show_origin(self._page.paper.id, one)

    def _connect(self) -> None:
        self._wishes: dict[Wish, Callable[[Highlight], object]] = {
            Wish.SHOW: self._go_to,
            Wish.COMMENT: self.open,
            Wish.TAGS: partial(self.open, tags=True),
            Wish.COPY: self.deeds.copy,
            Wish.REMOVE: lambda one: self.deeds.remove(one.id),
            Wish.ATTACH: lambda one: self.attach_wanted.emit(one.id),
            Wish.ORIGIN: self._show_origin,
        }
        self.popover.recoloured.connect(self.deeds.recolour)
        self.popover.commented.connect(self.deeds.comment)
        self.popover.tagged.connect(self.deeds.retag)
        self.popover.removed.connect(self.deeds.remove)
        self.popover.copied.connect(lambda key: self._wished(key, Wish.COPY))
        self._page.passages.wished.connect(self._wished)
        self._page.passages.recoloured.connect(self.deeds.recolour)
        self._page.passages.left.connect(self._page.setFocus)
