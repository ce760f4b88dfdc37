"""The overlays of the window, each fed from the session: palette, cheat sheet and tag picker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader import triage
from reader.store.marks import Mark, get
from reader.store.store import Store
from reader.types import PaperId, Place, PlaceKind
from reader.words import tr
from ui.commands import Command, commands
from ui.dialogs.tag_picker import TagPicker
from ui.help.cheat_sheet import CheatSheet
from ui.looks.colours import Colours
from ui.menus import run
from ui.palette import Palette, PaletteItem
from ui.session import Session


class Overlays(QObject):
    """Opens what lies over the window for a moment."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._palette, self._keys = Palette(window), CheatSheet(window)
        self._tags = TagPicker(window)
        self.more_places: Callable[[], Iterable[PaletteItem]] = tuple
        """What else the palette leads to."""
        self._palette.chosen.connect(self._run)
        self._tags.toggled.connect(self._toggle_tag)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what opens each, by the names that commands ask for."""
        return {
            "palette": self._open_palette,
            "keys": lambda: self._keys.open_for(commands),
            "tags": self._open_tags,
        }

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for each in (self._palette, self._keys, self._tags):
            each.set_colours(colours)

    def _open_palette(self) -> None:
        self._palette.open_for(
            commands, lambda command: command.available(self._session), self._places()
        )

    def _places(self) -> Iterator[PaletteItem]:
        counts = self._session.counts
        for digest in counts.digests:
            yield self._leading(digest.name, tr("Digest"), Place(PlaceKind.DIGEST, digest.id))
        for tag in counts.tags:
            yield self._leading(tag.name, tr("Tag"), Place(PlaceKind.TAG, tag=tag.name))
        for one in counts.lists:
            place = Place(PlaceKind.LIST, reading_list=one.id)
            yield self._leading(one.name, tr("Reading list"), place)
        yield from self.more_places()

    def _leading(self, name: str, kind: str, place: Place) -> PaletteItem:
        return PaletteItem(name, kind, "", partial(self._session.go, place))

    def _run(self, command: Command) -> None:
        run(command, self._session)

    def _open_tags(self) -> None:
        ids = self._session.selected()
        self._session.lanes.store.call(
            lambda store: _tags_of(store, ids),
            lambda have: self._tags.open_for(len(ids), self._session.counts.tags, have),
        )

    def _toggle_tag(self, name: str, on: bool) -> None:
        self._session.on_selected(lambda store, ids: triage.tag(store, ids, name, on=on))


def _tags_of(store: Store, ids: Sequence[PaperId]) -> Counter[str]:
    names = store.read(get, Mark.TAGS, list(ids)).values()
    return Counter(name for some in names for name in some)
