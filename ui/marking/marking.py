"""Carry out what the reader does with highlights in the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader import annotating
from reader.store.history import Act
from reader.store.marks import Mark
from reader.text.anchors import Placed, placed, selector, stands, trimmed
from reader.text.claims import Claim
from reader.types import HIGHLIGHT_COLOURS, Highlight, Paper, PaperId, Part, Selector, Span
from reader.words import tr
from ui.colours import Colours
from ui.detail.page import Page
from ui.detail.passage_looks import colour_of
from ui.detail.passage_row import Wish
from ui.marking.bar import ColourBar
from ui.marking.colour_names import ColourNames
from ui.marking.deeds import Deeds
from ui.marking.hands import Deed, Hands
from ui.marking.mode import Mode
from ui.marking.painting import Painting
from ui.marking.popover import Popover
from ui.session import Session

Passage = tuple[Part, Span]


class Marking(QObject):
    """The highlights of the paper in the page: painted, listed, made, and looked after."""

    def __init__(self, window: QWidget, session: Session, page: Page) -> None:
        super().__init__(window)
        self._session, self._page = session, page
        self._deeds = Deeds(session, self)
        self._hands, self.mode = Hands(page.texts, self), Mode(page, self)
        self._painting = Painting(page.texts)
        self.bar, self.popover, self.names = ColourBar(page), Popover(page), ColourNames(window)
        self.claim: Callable[[], Claim | None] = lambda: None
        """Tells which sentence of the abstract is looked at, if one is."""
        self._meanings = annotating.default_meanings()
        self._paper: PaperId | None = None
        self._lost: tuple[Highlight, ...] = ()
        self._offered: Passage | None = None
        self._attaching = self._to_comment = ""
        self._wants_comment = False
        self._awaited: bool | None = None
        self._connect()
        self._fetch_meanings()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        passages = self._page.passages
        for part in (self.bar, self.popover, self.names, self.mode, self._painting, passages):
            part.set_colours(colours)

    def close(self) -> None:
        """Hand on what is being typed, and close what is open."""
        self.bar.hide()
        self.popover.hide()

    def choose(self, *, comment: bool = False) -> None:
        """Choose a passage to be highlighted, once the page shows the current paper."""
        if len(self._session.selected()) > 1:
            self._session.say(tr("Highlights belong to one paper: select just one."))
        elif self._page.paper is None or self._session.open_id != self._session.current:
            self._awaited = comment
        else:
            self._begin(comment=comment)

    def go_to_list(self) -> None:
        """Give the keyboard to the list of highlights."""
        if self._page.passages.take_keyboard():
            self._page.scroller.ensureWidgetVisible(self._page.passages)
        else:
            self._session.say(tr("This paper has no highlights yet."))

    def name_colours(self) -> None:
        """Ask what the colours mean."""
        self.names.open_with(self._meanings)

    # Choosing

    def _begin(self, *, comment: bool = False) -> None:
        self.bar.hide()
        self._wants_comment = comment
        claim = self.claim()
        if not self.mode.begin(
            self._selected() or ((Part.ABSTRACT, claim.span) if claim else None)
        ):
            self._session.say(tr("There is no text to highlight."))

    def _selected(self) -> Passage | None:
        """Return the passage that is selected in the page, without spaces at its edges."""
        for part, text in self._page.texts.items():
            span = trimmed(text.text, text.chosen() or (0, 0))
            if span[0] < span[1]:
                return part, span
        return None

    def _released(self, part: Part, point: QPoint) -> None:
        """Offer the colours for what was selected by mouse, or open the highlight clicked on."""
        text = self._page.texts[part]
        for other in self._page.texts.values():
            if other is not text:
                other.choose(None)
        selected = self._selected()
        if selected is not None and self.mode.span is not None:
            self.mode.begin(selected)
        elif selected is not None:
            self._offered = selected
            self.bar.open_with(self._box(*selected), self._meanings)
        elif not text.anchorAt(point) and (found := self._painting.at(part, point)):
            self._open(found.highlight)

    def _deed(self, event: QKeyEvent) -> Deed | None:
        if self.mode.span is not None:
            return self.mode.deed(event)
        if self.bar.isHidden():
            return None
        if colour := colour_of(event):
            return partial(self._choose_offered, colour)
        deeds: Mapping[int, Deed] = {
            Qt.Key.Key_Escape: self.bar.hide,
            Qt.Key.Key_Tab: self.bar.take_keyboard,
        }
        return deeds.get(event.key())

    def _choose_offered(self, colour: str) -> None:
        offered, self._offered = self._offered, None
        self.bar.dismiss()
        if offered is not None:
            self._wants_comment = False
            self._mark(*offered, colour)

    def _mark(self, part: Part, span: Span, colour: str, comment: bool = False) -> None:
        text, paper = self._page.texts[part], self._page.paper
        text.choose(None)
        if paper is None:
            return
        wanted, kept = selector(text.text, span), self._session.settings.highlight_colour
        if self._attaching:
            self._deeds.attach(self._attaching, paper.id, part, wanted)
            return
        colour = colour or (kept if kept in HIGHLIGHT_COLOURS else HIGHLIGHT_COLOURS[0])
        self._session.remember(highlight_colour=colour)
        self._highlight(paper.id, part, wanted, colour, comment or self._wants_comment)

    def _highlight(
        self, paper: PaperId, part: Part, wanted: Selector, colour: str, comment: bool
    ) -> None:
        self._session.lanes.store.call(
            lambda store: annotating.highlight(store, paper, part, wanted, colour),
            partial(self._marked, comment),
        )

    def _marked(self, comment: bool, act: Act | None) -> None:
        if act is not None and comment:
            self._to_comment = str(next(iter(act.edits[0].after)))
        self._session.acted(act)

    def _ended(self) -> None:
        self._attaching = ""

    def _left(self) -> None:
        self.mode.leave()
        if not self.bar.has_keyboard():
            self.bar.hide()

    # Showing

    def _filled(self) -> None:
        """Find the places of the highlights: at once where nothing changed, else a moment later."""
        paper = self._page.paper
        if paper is None:
            return
        if paper.id != self._paper:
            self._paper = paper.id
            self.close()
        self.mode.follow()
        texts = {part: text.text for part, text in self._page.texts.items()}
        standing = [one for one in paper.highlights if stands(texts[one.part], one.selector)]
        found, _ = placed(standing, texts)
        if len(standing) == len(paper.highlights):
            self._show(paper, found, ())
        else:
            self._painting.show(found)
            self._session.lanes.counting.call(
                lambda _store: placed(paper.highlights, texts), partial(self._came, paper, texts)
            )
        if self._awaited is not None and self._session.open_id == self._session.current:
            comment, self._awaited = self._awaited, None
            self._begin(comment=comment)

    def _came(
        self,
        paper: Paper,
        texts: Mapping[Part, str],
        came: tuple[dict[Part, list[Placed]], list[Highlight]],
    ) -> None:
        """Show what was found, if the page has still the texts in which it was looked for."""
        now = {part: text.text for part, text in self._page.texts.items()}
        if self._page.paper is paper and now == texts:
            self._show(paper, *came)

    def _show(
        self,
        paper: Paper,
        found: Mapping[Part, Sequence[Placed]],
        lost: Sequence[Highlight],
    ) -> None:
        self._lost = tuple(lost)
        self._painting.show(found)
        standing = [one.highlight for part in (Part.TITLE, Part.ABSTRACT) for one in found[part]]
        others = {text.record for text in paper.texts[1:]}
        self._page.passages.show_passages(
            standing, lost, self._meanings, lambda one: one.record in others
        )
        known = {one.id: one for one in paper.highlights}
        if self.popover.key and self.popover.key not in known:
            self.popover.hide()
        elif self.popover.key:
            self.popover.follow(known[self.popover.key])
        if self._to_comment in known:
            self._open(known[self._to_comment], keyboard=True)
            self._to_comment = ""

    def _open(self, one: Highlight, *, keyboard: bool = False, tags: bool = False) -> None:
        """Look after a highlight beside its place, or beside its row where it has none."""
        found, row = self._painting.find(one.id), self._page.passages.row(one.id)
        if found is not None:
            if keyboard:
                self._reveal(found[0], found[1].span)
            box = self._box(found[0], found[1].span)
        else:
            box = QRect(row.mapTo(self._page, QPoint(0, 0)), row.size()) if row else QRect()
        self.popover.name(self._meanings)
        self.popover.open_for(self._deeds.typed(one), box)
        self.popover.take_keyboard(tags=tags)

    def _box(self, part: Part, span: Span) -> QRect:
        text = self._page.texts[part]
        box = text.box(span)
        at = text.viewport().mapTo(self._page, box.topLeft())
        return QRect(at, box.size()).intersected(self._page.rect())

    def _reveal(self, part: Part, span: Span) -> None:
        text = self._page.texts[part]
        around = 4 * self._page.fontMetrics().lineSpacing()
        self._page.scroller.reveal(text.viewport(), text.box(span), around)

    # The list

    def _wished(self, key: str, name: str) -> None:
        paper = self._page.paper
        one = next((one for one in paper.highlights if one.id == key), None) if paper else None
        if paper is None or one is None:
            return
        match Wish(name):
            case Wish.SHOW:
                self._go_to(one)
            case Wish.COMMENT:
                self._open(one, keyboard=True)
            case Wish.TAGS:
                self._open(one, keyboard=True, tags=True)
            case Wish.COPY:
                self._deeds.copy(one)
            case Wish.REMOVE:
                self._deeds.remove(key)
            case Wish.ATTACH:
                self._attach(one)
            case Wish.ORIGIN:
                self._deeds.show_origin(paper.id, one)

    def _go_to(self, one: Highlight) -> None:
        if found := self._painting.find(one.id):
            part, standing = found
            self._page.texts[part].choose(standing.span)
            self._reveal(part, standing.span)
        else:
            self._session.say(tr("It has no place in the text that is shown."))

    def _attach(self, one: Highlight) -> None:
        """Attach a highlight to what is selected, or to what is chosen now by keys."""
        if self._painting.find(one.id):
            return
        selected = self._selected()
        self._attaching = one.id
        if selected is not None:
            self._mark(*selected, "")
            self._attaching = ""
        else:
            self._begin()

    def _copy(self, key: str) -> None:
        self._wished(key, Wish.COPY)

    # What colours mean

    def _fetch_meanings(self) -> None:
        self._session.lanes.store.call(annotating.meanings, self._mean)

    def _mean(self, meanings: dict[str, str]) -> None:
        self._meanings = meanings
        self.popover.name(meanings)
        self._filled()

    def _changed(self, act: Act) -> None:
        if any(edit.mark is Mark.MEANING for edit in act.edits):
            self._fetch_meanings()

    def _connect(self) -> None:
        self._hands.deed = self._deed
        self._hands.released.connect(self._released)
        self._hands.left.connect(self._left)
        self.mode.done.connect(self._mark)
        self.mode.ended.connect(self._ended)
        self.bar.chosen.connect(self._choose_offered)
        self.popover.recoloured.connect(self._deeds.recolour)
        self.popover.commented.connect(self._deeds.comment)
        self.popover.tagged.connect(self._deeds.retag)
        self.popover.removed.connect(self._deeds.remove)
        self.popover.copied.connect(self._copy)
        self.names.named.connect(self._deeds.name)
        passages = self._page.passages
        passages.wished.connect(self._wished)
        passages.recoloured.connect(self._deeds.recolour)
        passages.left.connect(self._page.setFocus)
        self._page.filled.connect(self._filled)
        self._session.changed.connect(self._changed)
