"""Give tags to papers and take them off, without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from reader.store.tags import tag_name
from reader.types import Tag
from reader.words import tr
from ui.dialogs.tag_rows import Row, RowDelegate, Rows
from ui.dialogs.toggle_picker import TogglePicker, state


class TagPicker(TogglePicker):
    """The tags, narrowed by typing; Enter toggles one or makes what was typed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Tag"), Rows(window), RowDelegate(window, "tag"))

    def open_for(self, count: int, tags: tuple[Tag, ...], have: Mapping[str, int]) -> None:
        """Open for *count* papers; *have* tells how many of them have a tag by its name."""
        rows = [
            Row(tag.name, state(have.get(tag.name, 0), count), tag.colour, tag.digit)
            for tag in tags
        ]
        self.open_with(count, rows, tr("Tag %n paper(s)", n=count))

    def name_of(self, typed: str) -> str:
        """Return the name of the tag that *typed* stands for."""
        return tag_name(typed)

    def hint(self, typed: str, *, fits: bool, anything: bool) -> str:
        """Return what the foot says."""
        if fits and anything:
            return tr("Enter toggles · Tab completes · Esc closes")
        if fits:
            return tr("Enter creates the tag")
        if typed.strip():
            return tr("This can’t be a tag’s name")
        return tr("Type a name for your first tag")
