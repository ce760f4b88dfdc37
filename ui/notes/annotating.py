"""Feed the view of all annotations, go from it to their places, and write them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from reader import annotating
from reader.store import annotations as annotated
from reader.store.history import Act
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import HIGHLIGHT_COLOURS, Annotation, AnnotationKind, Sought
from reader.words import tr
from reader.work import ExportAnnotations, Exported
from ui.detail.passage_looks import colour_word, swatch
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.icons import icon
from ui.notes.linking import Latest
from ui.opening import open_folder
from ui.said import Said
from ui.session import Session
from ui.widgets import clipboard
from ui.widgets.dialog_owner import DialogOwner

if TYPE_CHECKING:
    from ui.dialogs.annotations import AnnotationsDialog

_SHOWN = {Mark.NOTE, Mark.HIGHLIGHT, Mark.MEANING, Mark.TAGS, Mark.MERGED}
"""The marks that the view shows."""


class AnnotationsView(DialogOwner["AnnotationsDialog"]):
    """The view of all notes and highlights. ``show_place`` leads to a highlight by its id."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._colours = LIGHT_COLOURS
        self._meanings: dict[str, str] = {}
        self._questions = Latest[Sought](self._ask)
        self.show_place: Callable[[str], object] = lambda _: None
        self.show_note: Callable[[], object] = lambda: None
        session.changed.connect(self._changed)

    def open(self) -> None:
        """Open the view as it was left."""
        dialog = self._dialog = self._dialog or self._made()
        if folder := self._session.settings.export_folder:
            dialog.folder = Path(folder)
        self._name_digests()
        dialog.open()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self._dialog is not None:
            self._dialog.model.draw_again()

    def _made(self) -> AnnotationsDialog:
        from ui.dialogs.annotations import AnnotationsDialog  # noqa: PLC0415 - not for the start

        dialog = AnnotationsDialog(self._window)
        dialog.teaches = self._session.keyed(
            tr(
                "Nothing is written yet.\n\n{paper.note} writes a note on a paper, and"
                " {highlight.mark} highlights a passage of it.\nAll of them are found here."
            )
        )
        dialog.model.icon = self._icon
        dialog.model.look = self._look
        dialog.model.page_wanted.connect(self._fetch)
        dialog.sought.connect(self._questions.want)
        dialog.chosen.connect(self._go)
        dialog.copy_wanted.connect(partial(self._export, "markdown", None))
        dialog.save_wanted.connect(lambda name, path: self._export(name, Path(path)))
        self._session.counted.connect(self._name_digests)
        return dialog

    # What is shown

    def _ask(self, sought: Sought, answered: Callable[[], None]) -> None:
        def then(found: _Found) -> None:
            answered()
            self._show(found)

        def failed(error: BaseException) -> None:
            answered()
            self._session.fail(error)

        self._session.lanes.counting.call(partial(_find, sought), then, failed)

    def _show(self, found: _Found) -> None:
        keys, total, tags, self._meanings = found
        if (dialog := self._dialog) is None:
            return
        filters = dialog.filters
        filters.set_choices(filters.tag, tr("Any tag"), [(name, name, None) for name in tags])
        filters.set_choices(
            filters.colour,
            tr("Any colour"),
            [(self._named(name), name, self._swatch(name)) for name in HIGHLIGHT_COLOURS],
        )
        dialog.show_keys(keys, total)

    def _name_digests(self, *_: object) -> None:
        if self._dialog is not None:
            filters = self._dialog.filters
            digests = [(one.name, one.id, None) for one in self._session.counts.digests]
            filters.set_choices(filters.digest, tr("Any digest"), digests)

    def _fetch(self, keys: Sequence[str]) -> None:
        self._session.lanes.counting.call(
            lambda store: store.read(annotated.read, keys), partial(self._fetched, keys)
        )

    def _fetched(self, keys: Sequence[str], rows: Sequence[Annotation]) -> None:
        if self._dialog is not None:
            self._dialog.model.set_rows(keys, rows)

    def _changed(self, act: Act) -> None:
        dialog = self._dialog
        if dialog is not None and dialog.isVisible() and _SHOWN & {e.mark for e in act.edits}:
            self._questions.want(dialog.filters.sought())

    def _icon(self, one: Annotation) -> QIcon:
        is_note = one.kind is AnnotationKind.NOTE
        return icon("note", self._colours.muted) if is_note else self._swatch(one.colour)

    def _look(self, one: Annotation) -> str:
        return self._named(one.colour) if one.colour else ""

    def _named(self, colour: str) -> str:
        """Return what a colour means, and its name."""
        meaning = self._meanings.get(colour, "")
        return f"{meaning} ({colour_word(colour)})" if meaning else colour_word(colour)

    def _swatch(self, name: str) -> QIcon:
        return swatch(name, self._colours, self._window.devicePixelRatioF())

    # What is done

    def _go(self, one: Annotation) -> None:
        self.close()
        self._window.activateWindow()
        is_note = one.kind is AnnotationKind.NOTE
        then = self.show_note if is_note else partial(self.show_place, one.key)
        self._session.show_paper(one.paper, then)

    def _export(self, name: str, path: Path | None) -> None:
        assert self._dialog is not None
        if path is not None:
            self._session.remember(export_folder=str(path.parent))
        sought = self._dialog.filters.sought()
        job = ExportAnnotations(name, sought, tr("Notes and highlights"), path)
        self._session.lanes.outgoing.export(job, self._exported, self._session.complain)

    def _exported(self, done: Exported) -> None:
        if done.path is None:
            clipboard.put(done.text)
            self._session.say(tr("Copied %n annotation(s) to the clipboard", n=done.papers))
            return
        words = tr("Wrote %n annotation(s) to {name}", n=done.papers).format(name=done.path.name)
        action = (tr("Open folder"), partial(open_folder, done.path.parent))
        self._session.said.emit(Said(words, action=action))


_Found = tuple[list[str], int, list[str], dict[str, str]]
"""Keys, how many there are in all, the tags that they have, what the colours mean."""


def _find(sought: Sought, store: Store) -> _Found:
    keys = store.read(annotated.keys, sought)
    total = len(keys) if sought == Sought() else store.read(annotated.count)
    return keys, total, store.read(annotated.tags), annotating.meanings(store)
