"""Put templates into the note of the page, and have the reader write his own."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.text.templates import Template, built_in, filled
from reader.text.unobeyed import units
from reader.types import Paper, PaperId
from reader.words import tr
from ui.detail.page import Page
from ui.looks.colours import Colours
from ui.palette import Palette, PaletteItem
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.templates import TemplatesDialog

_GAP = re.compile(r"[:*] (?=\n|$)")
"""Where a template leaves room on a line: after a colon."""


class Templating(ColouredDialogOwner["TemplatesDialog"]):
    """The reader's ways to templates."""

    def __init__(self, window: QWidget, session: Session, page: Page) -> None:
        super().__init__(window, session)
        self._page = page
        self.picker = Palette(window, tr("Type the name of a template"))
        self._awaited: tuple[PaperId, str] | None = None
        """The template that goes into the note of this paper, as soon as the page shows it."""
        session.opened.connect(self._put_awaited, Qt.ConnectionType.QueuedConnection)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.picker.set_colours(colours)
        if self._dialog is not None:
            self._dialog.set_colours(colours)

    def pick(self) -> None:
        """Offer the templates: the one that is picked goes into the note."""
        templates = (*self._session.settings.templates, *built_in())
        own = len(self._session.settings.templates)
        items = [
            PaletteItem(name, tr("Your own") if at < own else "", "", partial(self._insert, text))
            for at, (name, text) in enumerate(templates)
        ]
        items.append(PaletteItem(tr("Edit templates"), "", "", self.edit))
        self.picker.open_for((), lambda _: True, items)

    def edit(self) -> None:
        """Open the dialog on the reader's templates."""
        dialog = self._dialog = self._dialog or self._made()
        templates = self._session.settings.templates
        dialog.open_for(templates, values_of(self._page.paper))

    def _made(self) -> TemplatesDialog:
        from ui.dialogs.templates import TemplatesDialog  # noqa: PLC0415 - not for the start

        dialog = TemplatesDialog(self._colours, self._window)
        dialog.changed.connect(self._keep)
        return dialog

    def _keep(self, templates: tuple[Template, ...]) -> None:
        self._session.remember(templates=templates)

    def _insert(self, text: str) -> None:
        """Put *text* into the note of the current paper, which may have yet to come to the page."""
        current = self._session.current
        self._awaited = (current, text) if current is not None else None
        self._put_awaited()

    def _put_awaited(self) -> None:
        if self._awaited is None or self._session.open_id != self._session.current:
            return
        (wanted, text), self._awaited = self._awaited, None
        if self._page.paper is not None and self._page.paper.id == wanted:
            self._put(text)

    def _put(self, text: str) -> None:
        """Write *text* at the caret, on lines of its own; the caret goes where it leaves room."""
        self._page.focus_note()
        editor = self._page.note.editor
        if not editor.hasFocus():
            return
        cursor = editor.textCursor()
        start, lead = cursor.position(), "\n\n" if cursor.block().text().strip() else ""
        put = lead + filled(text, values_of(self._page.paper))
        editor.put(put)
        cursor = editor.textCursor()
        if (gap := _GAP.search(put)) and cursor.position() > start:
            cursor.setPosition(start + units(put[: gap.end()]))
            editor.setTextCursor(cursor)


def values_of(paper: Paper | None) -> dict[str, str]:
    """Return what stands in the places of a template for *paper*, or for one that is made up."""
    today = date.today().isoformat()
    if paper is None:
        return {"title": tr("Title of the paper"), "authors": tr("its authors"), "today": today}
    told = [one.date.iso or one.date.text for one in paper.appearances]
    published = paper.facts.published or next((each for each in told if each), "")
    authors = ", ".join(paper.authors) or tr("authors unknown")
    return {"title": paper.title, "authors": authors, "date": published, "today": today}
