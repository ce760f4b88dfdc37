"""Keep the claims of the abstract that is read: show them, and go from one to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QWidget

from reader.text.claims import Claim, claims, passages
from reader.types import ClaimKind, PaperId, Part, Span
from reader.words import tr
from ui.claims.strip import ClaimStrip, dimmed
from ui.detail.claim_words import told, within
from ui.detail.page import Page
from ui.detail.painted import Layer, Painted
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.session import Session
from ui.widgets.announcing import announce
from ui.widgets.plain import cut

SPOKEN = 400
"""Characters of a passage that are read out when it is gone to."""
AROUND = 24
"""Pixels that stay in sight above and below a passage."""


class Claiming(QObject):
    """Knows what is claimed where, and which passage the reader looks at."""

    def __init__(self, window: QWidget, session: Session, page: Page) -> None:
        super().__init__(window)
        self._session, self._page = session, page
        self._colours = LIGHT_COLOURS
        self._text = page.texts[Part.ABSTRACT]
        self._read = ""
        self._paper: PaperId | None = None
        self._claims: tuple[Claim, ...] = ()
        self._current: int | None = None
        content = page.scroller.widget()
        assert content is not None
        self.strip = ClaimStrip(self._text, content)
        self.strip.chosen.connect(self._go)
        page.body.legend.chosen.connect(self.go_to)
        page.filled.connect(self._filled)
        session.setting_changed.connect(self._set)
        self._filled()

    @property
    def current(self) -> Claim | None:
        """Return the passage that is looked at, if there is one."""
        return None if self._current is None else self._claims[self._current]

    @property
    def shown(self) -> tuple[Claim, ...]:
        """Return the passages that are shown: neighbours that claim alike are one."""
        return self._claims

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.strip.set_colours(colours)
        self._page.body.legend.set_colours(colours)
        self._dim()

    def doors(self) -> dict[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {
            "claims": self.toggle,
            "claim-next": partial(self.step, 1),
            "claim-previous": partial(self.step, -1),
            **{f"claim-{kind}": partial(self.go_to, kind) for kind in ClaimKind},
        }

    def toggle(self) -> None:
        """Show claims, or hide them."""
        self._session.remember(claims=not self._session.settings.claims)
        shown = self._session.settings.claims
        self._session.say(tr("Claims are marked") if shown else tr("Claims are not marked"))

    def step(self, by: int) -> None:
        """Go to the next passage, or the one before; from nowhere to the first, or the last."""
        if not self._ready():
            return
        at = self._current
        if at is None:
            at = -1 if by > 0 else len(self._claims)
        self._go(max(0, min(len(self._claims) - 1, at + by)))

    def go_to(self, kind: ClaimKind) -> None:
        """Go to the next passage of a *kind*; after the last comes the first."""
        if not self._ready():
            return
        places = [at for at, claim in enumerate(self._claims) if claim.kind is kind]
        if places:
            here = -1 if self._current is None else self._current
            self._go(next((at for at in places if at > here), places[0]))
        else:
            name = within(kind)
            self._session.say(tr("No sentence of this abstract tells a {kind}.").format(kind=name))

    def let_go(self) -> bool:
        """Look at the whole abstract again; say False when that is so already."""
        if self._current is None:
            return False
        self._current = None
        self._dim()
        return True

    def _ready(self) -> bool:
        """Say whether there are claims to go to; tell the reader why not."""
        if self._page.paper is None or not self._page.scroller.isVisible():
            return False
        if not self._session.settings.claims:
            self._session.remember(claims=True)
        if not self._claims:
            self._session.say(tr("Nothing tells what the sentences of this abstract claim."))
        return bool(self._claims)

    def _set(self, name: str) -> None:
        if name == "claims":
            self._read = ""
            self._filled()

    def _filled(self) -> None:
        """Take note of the abstract that is shown now; a passage stays if it is still there."""
        text = self._text.text
        if text != self._read:
            before, kept = self._claims, self._session.settings.claims
            self._claims = passages(claims(text)) if kept else ()
            same = self._paper_id() == self._paper and _kinds(before) == _kinds(self._claims)
            self._current = self._current if same else None
            self._read = text
        elif self._paper_id() != self._paper:
            self._current = None
        self._paper = self._paper_id()
        self._page.body.legend.show_kinds(claim.kind for claim in self._claims)
        self._dim()

    def _paper_id(self) -> PaperId | None:
        return self._page.paper.id if self._page.paper is not None else None

    def _go(self, number: int) -> None:
        """Look at a passage: the others are dimmed, and it is brought into sight and read out."""
        self._current = number
        self._dim()
        claim = self._claims[number]
        start, end = claim.span
        for at in (end, start):  # where both have no room, the beginning is seen
            place = self._text.box((at, at))
            self._page.scroller.reveal(self._text.viewport(), place, AROUND)
        self._announce(claim)

    def _announce(self, claim: Claim) -> None:
        passage = cut(self._text.text[slice(*claim.span)], SPOKEN)
        spoken = tr("{claim}: {text}").format(claim=told(claim), text=passage)
        announce(self.strip, spoken)

    def _dim(self) -> None:
        self._text.paint(Layer.DIMMED, self._dimmed())
        self.strip.show_claims(self._claims, self._current)

    def _dimmed(self) -> Iterator[Painted]:
        if self.current is None:
            return
        form = QTextCharFormat()
        form.setForeground(dimmed(self._colours))
        for start, end in _around(self.current.span, len(self._text.text)):
            yield Painted(start, end, form)


def _around(span: Span, length: int) -> Iterator[Span]:
    yield from ((start, end) for start, end in ((0, span[0]), (span[1], length)) if start < end)


def _kinds(found: tuple[Claim, ...]) -> list[ClaimKind]:
    return [claim.kind for claim in found]
