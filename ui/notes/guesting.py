"""Have others' annotations stand beside the reader's own in the page, or not, as is wished."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QWidget

from reader import guests
from reader.text.anchors import Placed, placed, stands
from reader.types import Guest, Highlight, Part
from reader.words import tr
from ui.detail.guest_row import GuestWish
from ui.detail.guests import NOTE, hues
from ui.detail.page import Page
from ui.detail.painted import Layer, Painted
from ui.detail.places import Places, plain_texts
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.session import Session
from ui.widgets import clipboard

Found = tuple[dict[Part, list[Placed]], list[Highlight]]


class Guesting(QObject):
    """What others say of the paper that is read: listed, painted, taken over."""

    def __init__(self, window: QWidget, session: Session, page: Page) -> None:
        super().__init__(window)
        self._session, self._page = session, page
        self._colours = LIGHT_COLOURS
        self._shown: tuple[Guest, ...] = ()
        self._places = Places(page.texts)
        page.guests.wished.connect(self._wished)
        page.guests.link_opened.connect(page.link_opened)
        page.guests.left.connect(page.setFocus)
        page.filled.connect(self._filled)
        session.setting_changed.connect(self._set)
        self._filled()

    def doors(self) -> dict[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {
            "guests": self.go_to_list,
            "guests-shown": self.toggle,
            "guests-forget": self.forget,
        }

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._page.guests.set_colours(colours)
        self._paint()

    def toggle(self) -> None:
        """Show what others say, or hide it."""
        self._session.remember(guests=not self._session.settings.guests)
        shown = self._session.settings.guests
        words = tr("What others say is shown"), tr("What others say is hidden")
        self._session.say(words[0] if shown else words[1])

    def go_to_list(self) -> None:
        """Give the keyboard to what others say."""
        if not self._session.settings.guests:
            self._session.remember(guests=True)
        if self._page.guests.take_keyboard():
            self._page.scroller.ensureWidgetVisible(self._page.guests)
        else:
            self._session.say(tr("Nobody else has said anything of this paper."))

    def forget(self) -> None:
        """Take away all that a person says, of all papers."""
        person = self._page.guests.person()
        if person:
            self._session.act(lambda store: guests.forget(store, person))
        elif self._shown:
            self._session.say(tr("Go to the words of one of them first."))
        else:
            self._session.say(tr("Nobody else has said anything of this paper."))

    def open_at(self, part: Part, point: QPoint) -> bool:
        """Go to the highlight of another person's at a point of a text; False: there is none."""
        one = self._places.at(part, point)
        if one is None:
            return False
        if self._page.guests.take_keyboard(one.highlight.id):
            row = self._page.guests.row(one.highlight.id)
            self._page.scroller.ensureWidgetVisible(row or self._page.guests)
        return True

    # Showing

    def _set(self, name: str) -> None:
        if name == "guests":
            self._filled()

    def _filled(self) -> None:
        """List what others say, and find the places: at once where nothing changed."""
        paper = self._page.paper
        kept = self._session.settings.guests and paper is not None
        self._shown = paper.guests if paper is not None and kept else ()
        self._page.guests.show_guests(self._shown)
        highlights = [one for guest in self._shown for one in guest.highlights]
        texts = plain_texts(self._page.texts)
        standing = [one for one in highlights if stands(texts[one.part], one.selector)]
        self._places.put(placed(standing, texts)[0] if standing else {})
        self._paint()
        if len(standing) < len(highlights):
            self._session.lanes.counting.call(
                lambda _store: placed(highlights, texts), partial(self._found, self._shown, texts)
            )

    def _found(self, shown: tuple[Guest, ...], texts: Mapping[Part, str], found: Found) -> None:
        """Paint what was found, if the page has still what it was looked for in."""
        if self._shown is shown and plain_texts(self._page.texts) == texts:
            self._places.put(found[0])
            self._paint()

    def _paint(self) -> None:
        own = hues(self._shown)
        whose = {one.id: own[each.person] for each in self._shown for one in each.highlights}
        for part, text in self._page.texts.items():
            told = [(one.span, whose[one.highlight.id]) for one in self._places.over(part)]
            text.paint(Layer.GUESTS, [Painted(*span, self._ground(hue)) for span, hue in told])
            text.paint(Layer.GUEST_LINES, [Painted(*span, self._line(hue)) for span, hue in told])

    def _ground(self, hue: int) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setBackground(self._colours.guest(hue))
        return form

    def _line(self, hue: int) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self._colours.guest_line(hue))
        return form

    # Wishes

    def _wished(self, page: str, what: str, name: str) -> None:
        wish = GuestWish(name)
        if wish is GuestWish.TAKE:
            self._session.act(lambda store: guests.take_over(store, page, what))
        elif wish is GuestWish.REMOVE:
            self._session.act(lambda store: guests.take_off(store, page, [what]))
        elif what != NOTE:
            self._show(what) if wish is GuestWish.SHOW else self._copy(what)

    def _show(self, key: str) -> None:
        if found := self._places.find(key):
            self._page.choose(found[0], found[1].span)
        else:
            self._session.say(tr("It has no place in the text that is shown."))

    def _copy(self, key: str) -> None:
        for guest in self._shown:
            for one in guest.highlights:
                if one.id == key:
                    clipboard.put(one.selector.exact)
                    self._session.say(tr("The quote is copied."))
