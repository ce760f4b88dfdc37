"""Make highlights of what the reader selects or chooses, and find their places in the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader import annotating
from reader.store.history import Act
from reader.store.marks import Mark
from reader.text.anchors import Placed, placed, selector, stands
from reader.text.claims import Claim
from reader.text.spans import trimmed
from reader.types import HIGHLIGHT_COLOURS, Highlight, Paper, PaperId, Part, Span
from reader.words import tr
from ui.detail.page import Page
from ui.detail.passage_looks import colour_of
from ui.detail.places import plain_texts
from ui.looks.colours import Colours
from ui.marking.bar import ColourBar
from ui.marking.care import Care
from ui.marking.colour_names import ColourNames
from ui.marking.hands import Deed, Hands
from ui.marking.mode import Mode
from ui.session import Session

Passage = tuple[Part, Span]


class Marking(QObject):
    """The highlights of the paper in the page: chosen, made, and found again."""

    def __init__(self, window: QWidget, session: Session, page: Page) -> None:
        super().__init__(window)
        self._session, self._page = session, page
        self.care, self.mode = Care(session, page, self), Mode(page, self)
        self.bar, self.names = ColourBar(page), ColourNames(window)
        self._hands = Hands(page.texts, self)
        self.claim: Callable[[], Claim | None] = lambda: None
        """Tells which sentence of the abstract is looked at, if one is."""
        self.beside: Callable[[Part, QPoint], object] = lambda _part, _point: None
        """Is given a click on what is no highlight of the reader's own."""
        self._paper: PaperId | None = None
        self._offered: Passage | None = None
        self._attaching = ""
        self._wants_comment = False
        self._awaited: bool | None = None
        self._connect()
        self._fetch_meanings()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for part in (self.bar, self.names, self.mode, self.care):
            part.set_colours(colours)

    def close(self) -> None:
        """Hand on what is being typed, and close what is open."""
        self.bar.hide()
        self.care.popover.hide()

    @property
    def hint(self) -> QWidget:
        """Return what shows at the foot of the page which keys choose a passage."""
        return self.mode.line

    def doors(self) -> dict[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {
            "highlight": self.choose,
            "highlight-comment": partial(self.choose, comment=True),
            "highlights": self.go_to_list,
            "highlight-colours": self.name_colours,
        }

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

    def go_to(self, key: str) -> None:
        """Go to the place of a highlight of the paper that is shown."""
        self.care.go_to(key)

    def name_colours(self) -> None:
        """Ask what the colours mean."""
        self.names.open_with(self.care.meanings)

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
            self.bar.open_with(self.care.box(*selected), self.care.meanings)
        elif not text.anchorAt(point) and (found := self.care.at(part, point)):
            self.care.open(found)
        elif not text.anchorAt(point):
            self.beside(part, point)

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
        """Highlight a passage, or attach to it the highlight that waits for one."""
        text, paper = self._page.texts[part], self._page.paper
        text.choose(None)
        if paper is None:
            return
        wanted, kept = selector(text.text, span), self._session.settings.highlight_colour
        if self._attaching:
            self.care.deeds.attach(self._attaching, paper.id, part, wanted)
            return
        colour = colour or (kept if kept in HIGHLIGHT_COLOURS else HIGHLIGHT_COLOURS[0])
        self._session.remember(highlight_colour=colour)
        self._session.lanes.store.call(
            lambda store: annotating.highlight(store, paper.id, part, wanted, colour),
            partial(self._marked, comment or self._wants_comment),
        )

    def _marked(self, comment: bool, act: Act | None) -> None:
        if act is not None and comment:
            self.care.await_comment(str(next(iter(act.edits[0].after))))
        self._session.acted(act)

    def _attach(self, key: str) -> None:
        """Attach a highlight to what is selected, or else to what is chosen now by keys."""
        if self.care.has_place(key):
            return
        self._attaching = key
        if selected := self._selected():
            self._mark(*selected, "")
            self._ended()
        else:
            self._begin()

    def _ended(self) -> None:
        self._attaching = ""

    def _left(self) -> None:
        self.mode.leave()
        if not self.bar.has_keyboard():
            self.bar.hide()

    # Finding

    def _filled(self) -> None:
        """Find the places of the highlights: at once where nothing changed, else a moment later."""
        paper = self._page.paper
        if paper is None:
            return
        if paper.id != self._paper:
            self._paper = paper.id
            self.close()
        self.mode.follow()
        texts = plain_texts(self._page.texts)
        standing = [one for one in paper.highlights if stands(texts[one.part], one.selector)]
        found, _ = placed(standing, texts)
        if len(standing) == len(paper.highlights):
            self.care.show(paper, found, ())
        else:
            self.care.paint(found)
            self._session.lanes.counting.call(
                lambda _store: placed(paper.highlights, texts), partial(self._found, paper, texts)
            )
        if self._awaited is not None and self._session.open_id == self._session.current:
            comment, self._awaited = self._awaited, None
            self._begin(comment=comment)

    def _found(
        self,
        paper: Paper,
        texts: Mapping[Part, str],
        found: tuple[dict[Part, list[Placed]], list[Highlight]],
    ) -> None:
        """Show what was found, if the page has still the texts in which it was looked for."""
        if self._page.paper is paper and plain_texts(self._page.texts) == texts:
            self.care.show(paper, *found)

    # What colours mean

    def _fetch_meanings(self) -> None:
        self._session.lanes.store.call(annotating.meanings, self._mean)

    def _mean(self, meanings: dict[str, str]) -> None:
        self.care.meanings = meanings
        self.care.popover.name(meanings)
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
        self.care.attach_wanted.connect(self._attach)
        self.names.named.connect(self.care.deeds.name)
        self._page.filled.connect(self._filled)
        self._session.changed.connect(self._changed)
