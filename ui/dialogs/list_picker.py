"""Put papers in reading lists and take them out, without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from reader.smart import list_name
from reader.types import ListId, ReadingList
from reader.words import tr
from ui.dialogs.tag_rows import Row, RowDelegate, Rows, State
from ui.dialogs.toggle_picker import TogglePicker, state


class ListPicker(TogglePicker):
    """The reading lists, narrowed by typing; Enter puts papers in or out, or makes a list."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(
            window, tr("Reading list"), ListRows(window), RowDelegate(window, "list", dots=False)
        )

    def open_for(
        self, count: int, lists: tuple[ReadingList, ...], have: Mapping[ListId, int]
    ) -> None:
        """Open for *count* papers; *have* tells how many of them stand in a list."""
        rows = [Row(one.name, state(have.get(one.id, 0), count)) for one in lists]
        self.open_with(count, rows, tr("Add %n paper(s) to a reading list", n=count))

    def name_of(self, typed: str) -> str:
        """Return the name of the list that *typed* stands for."""
        return list_name(typed)

    def hint(self, typed: str, *, fits: bool, anything: bool) -> str:
        """Return what the foot says."""
        if fits and anything:
            return tr("Enter puts in or takes out · Tab completes · Esc closes")
        if fits:
            return tr("Enter makes the list")
        if typed.strip():
            return tr("This can’t be a list’s name")
        return tr("Type a name for your first reading list")


class ListRows(Rows):
    """The lists that fit."""

    def spoken(self, row: Row) -> str:
        """Return the name, and how many of the papers the list holds."""
        if row.is_new:
            return row.text
        held = {
            State.NONE: tr("holds none of them"),
            State.SOME: tr("holds some of them"),
            State.ALL: tr("holds them"),
        }
        return f"{row.name}, {held[row.state]}"
