"""Show what other people say of a paper: each under their name, in a colour of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.types import Guest
from reader.words import tr
from ui.detail.guest_row import GuestRow, GuestWish
from ui.detail.passage_row import PAD
from ui.detail.row_list import RowList, deeds, inset
from ui.looks.colours import PEOPLE_HUES, Colours
from ui.widgets.note_preview import NotePreview
from ui.widgets.plain import and_more, label

NOTE = "note"
"""What stands for a note where highlights have ids."""
MOST = 12
"""People of whom something is shown on one paper."""
MOST_PASSAGES = 100
"""Highlights of each that are listed."""
DOT = 10


class Guests(RowList[tuple[Guest, ...], QWidget]):
    """What others say of the paper; nothing is shown while nobody says anything."""

    wished = Signal(str, str, str)
    """The key of a person's page, a highlight's id or `NOTE`, and a `GuestWish`."""
    link_opened = Signal(str)
    """A safe address in a note of theirs."""
    title_chosen = Signal(str)
    """The title that a link to a paper names."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, 4, (), parent)
        self._whose: list[str] = []
        """Whose each of the stops is: buttons of notes, and highlights."""

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Show what *guests* say; the same again changes nothing."""
        self._show(tuple(guests))

    def row(self, key: str) -> GuestRow | None:
        """Return the row of a highlight."""
        rows = (stop for stop in self._stops if isinstance(stop, GuestRow))
        return next((row for row in rows if row.highlight.id == key), None)

    def person(self) -> str:
        """Return the person whose words have the keyboard, or who alone says anything; or ''."""
        people = {guest.person for guest in self._shown}
        here = (who for who, stop in zip(self._whose, self._stops, strict=True) if stop.hasFocus())
        return next(here, next(iter(people)) if len(people) == 1 else "")

    def _fill(self) -> None:
        self._whose = []
        hue = hues(self._shown)
        for guest in self._shown[:MOST]:
            self._add_guest(guest, hue[guest.person])
            self._whose += [guest.person] * (len(self._stops) - len(self._whose))
        if len(self._shown) > MOST:
            self._add(label(and_more(tr("Others"), len(self._shown) - MOST), "muted"))

    def _add_guest(self, guest: Guest, hue: int) -> None:
        name = guest.name or tr("someone")
        self._add(_Name(tr("{name} says").format(name=name), hue, self._colours))
        if guest.tags:
            self._add(inset(label(" ".join(f"#{tag}" for tag in guest.tags), "muted")))
        if guest.note:
            self._add_note(guest, name)
        meanings = dict(guest.meanings)
        for each in guest.highlights[:MOST_PASSAGES]:
            meaning = meanings.get(each.colour, "")
            row = GuestRow(each, meaning, hue, self._colours)
            row.setAccessibleName(f"{name}: {row.accessibleName()}")
            row.asked.connect(partial(self.wished.emit, guest.key))
            row.stepped.connect(self._step)
            self._stops.append(row)
            self._add(row)
        self._add_rest(len(guest.highlights) - MOST_PASSAGES)

    def _add_note(self, guest: Guest, name: str) -> None:
        note = NotePreview(self._colours)
        note.setAccessibleName(tr("Note of {name}").format(name=name))
        note.link_opened.connect(self.link_opened)
        note.title_chosen.connect(self.title_chosen)
        note.show_note(guest.note)
        self._add(inset(note))
        named = ((tr("Add to my note"), GuestWish.TAKE), (tr("Remove"), GuestWish.REMOVE))
        does = [(words, partial(self._wish, guest.key, wish)) for words, wish in named]
        holder, buttons = deeds(does, tr("Note of {name}").format(name=name))
        self._stops += buttons
        self._add(holder)

    def _wish(self, page: str, wish: GuestWish, _checked: bool = False) -> None:
        self.wished.emit(page, NOTE, wish)


def hues(guests: Iterable[Guest]) -> dict[str, int]:
    """Return the hue of each person: nearly always the same one, and never two alike on a page.

    Those beyond the number of hues have to share them.
    """
    found: dict[str, int] = {}
    for person in sorted({guest.person for guest in guests}):
        wished = sum(person.encode()) % PEOPLE_HUES
        free = (hue % PEOPLE_HUES for hue in range(wished, wished + PEOPLE_HUES))
        found[person] = next((hue for hue in free if hue not in found.values()), wished)
    return found


class _Name(QWidget):
    """A person's name, behind a dot in their colour."""

    def __init__(self, text: str, hue: int, colours: Colours) -> None:
        super().__init__()
        self._colour: QColor = colours.guest_line(hue)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD + DOT + 8, 8, PAD, 2)
        row.addWidget(label(text, "section"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot; the label draws itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        left = PAD
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - PAD - DOT
        middle = self.contentsRect().center().y() + 3
        painter.drawEllipse(left, middle - DOT // 2, DOT, DOT)
        painter.end()
