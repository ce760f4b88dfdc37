"""Bring together what stands behind the note of the page: links, templates, the preview."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.types import PaperId
from ui.detail.page import Page
from ui.looks.colours import Colours
from ui.notes.annotating import AnnotationsView
from ui.notes.linking import Linking
from ui.notes.templating import Templating
from ui.session import Session


class NoteDesk(QObject):
    """What commands may do with notes; `doors` are the names by which they ask for it."""

    def __init__(self, window: QWidget, session: Session, page: Page) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        self.linking = Linking(session, page.note)
        self.templating = Templating(window, session, page)
        self.annotations = AnnotationsView(window, session)
        self.annotations.show_note = page.show_note
        page.backlinks.paper_chosen.connect(self._show_paper)
        page.guests.title_chosen.connect(self.linking.follow)
        page.note.editor.refused.connect(session.complain)
        session.setting_changed.connect(self._setting_changed)
        self._show_preview()

    def doors(self) -> dict[str, Callable[[], object]]:
        """Return what opens by name."""
        return {
            "note-template": self.templating.pick,
            "note-templates": self.templating.edit,
            "note-follow": self.linking.follow_first,
            "annotations": self.annotations.open,
        }

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.templating.set_colours(colours)
        self.annotations.set_colours(colours)

    def close(self) -> None:
        """Close what is open beside the window."""
        self.templating.close()
        self.annotations.close()

    def _show_paper(self, paper: PaperId) -> None:
        self._session.show_paper(paper)

    def _setting_changed(self, name: str) -> None:
        if name == "note_preview":
            self._show_preview()

    def _show_preview(self) -> None:
        self._page.note.set_preview(self._session.settings.note_preview)
