"""Keep the reader's own templates of text formats, and show what they come to."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.errors import LecternError
from reader.exports import EXPORTS
from reader.types import PaperId
from reader.work import Export, packed
from reader.worker import Failed
from ui.dialogs.export_choice import PREVIEW
from ui.exporting import scopes
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from reader.templating import Template, Templates
    from ui.dialogs.export_templates import ExportTemplatesDialog

_Found = tuple[dict[str, str], tuple["Template", ...]]
"""Lectern's own texts by the names of their formats, and the reader's templates."""


class ExportTemplating(ColouredDialogOwner["ExportTemplatesDialog"]):
    """The way to templates. All files are read and written on the store's thread, in order."""

    changed = Signal()
    """The reader's templates are others than before: ask ``names``. While the dialog is open
    nothing is told: who hears of it would ask for samples, and so would the dialog."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._own: tuple[Template, ...] = ()
        self._told: tuple[Template, ...] | None = None

    @cached_property
    def _folder(self) -> Templates:
        from reader.templating import Templates, templates_folder  # noqa: PLC0415 - not for the start

        return Templates(templates_folder())

    @property
    def is_known(self) -> bool:
        """Say whether it is known yet which templates there are."""
        return self._told is not None

    def names(self) -> dict[str, list[str]]:
        """Return the names of the reader's templates by their formats, as last heard of."""
        found: dict[str, list[str]] = {}
        for one in self._own:
            found.setdefault(one.format, []).append(one.name)
        return found

    def load(self) -> None:
        """Look which templates there are; ``changed`` tells of it."""
        self._do(lambda: None)

    def with_text(self, export: str, name: str, then: Callable[[str], object]) -> None:
        """Have *then* hear the text of a template; '' for Lectern's own, named ''."""
        if not name:
            then("")
            return
        self._session.lanes.store.call(
            lambda _: self._folder.get(export, name).text, then, self._session.fail
        )

    def open(self, export: str = "", over: QWidget | None = None) -> None:
        """Open the dialog on a format's templates, over the dialog that it was wanted from."""
        if self._dialog is None or self._dialog.parentWidget() is not (over or self._window):
            self._dialog = self._made(over or self._window)
        chosen = dict(self._session.settings.export_templates)
        dialog = self._dialog

        def found(came: _Found) -> None:
            texts, self._own = came
            dialog.set_templates(self._own)
            dialog.open_for(export, texts, chosen.get(export, ""))

        self._session.lanes.store.call(lambda _: self._found(), found)

    def _found(self) -> _Found:
        from reader.templating import TEMPLATED, shipped  # noqa: PLC0415 - not for the start

        return {name: shipped(name) for name in TEMPLATED}, self._folder.all()

    def _made(self, over: QWidget) -> ExportTemplatesDialog:
        from ui.dialogs.export_templates import ExportTemplatesDialog  # noqa: PLC0415 - not for the start

        dialog = ExportTemplatesDialog(EXPORTS, over)
        dialog.set_colours(self._colours)
        folder = self._folder
        dialog.copy_wanted.connect(self._add)
        dialog.rename_wanted.connect(self._rename)
        dialog.delete_wanted.connect(lambda one: self._do(partial(folder.delete, one)))
        dialog.restore_wanted.connect(lambda one: self._do(partial(folder.save, one)))
        dialog.edited.connect(lambda one: self._do(partial(folder.save, one), listed=False))
        dialog.preview_wanted.connect(self._preview)
        dialog.finished.connect(self.load)
        return dialog

    # What is done to templates

    def _do(self, work: Callable[[], object], *, listed: bool = True) -> None:
        """Do something to the templates' files; list them anew unless they are as *listed*."""

        def done(own: tuple[Template, ...]) -> None:
            self._take(own, None, listed=listed)

        self._call(work, lambda _: self._folder.all(), done)

    def _add(self, export: str, name: str) -> None:
        self._call(partial(self._folder.copied, export, name), self._with_all, self._show)

    def _rename(self, template: Template, name: str) -> None:
        def renamed(found: tuple[Template, tuple[Template, ...]]) -> None:
            kept = dict(self._session.settings.export_templates)
            if kept.get(template.format) == template.name:
                kept[template.format] = found[0].name
                self._session.remember(export_templates=tuple(kept.items()))
            self._take(found[1], None, listed=True)
            if self._dialog is not None:
                self._dialog.go_to(found[0].name)

        self._call(partial(self._folder.rename, template, name), self._with_all, renamed)

    def _with_all(self, made: Template) -> tuple[Template, tuple[Template, ...]]:
        return made, self._folder.all()

    def _show(self, found: tuple[Template, tuple[Template, ...]]) -> None:
        self._take(found[1], found[0], listed=True)

    def _take(self, own: tuple[Template, ...], chosen: Template | None, *, listed: bool) -> None:
        self._own = own
        if self._dialog is not None and self._dialog.isVisible():
            if listed:
                self._dialog.set_templates(own, chosen)
        elif own != self._told:
            self._told = own
            self.changed.emit()

    def _call(
        self,
        work: Callable[[], object],
        after: Callable[..., object],
        then: Callable[..., object],
    ) -> None:
        self._session.lanes.store.call(lambda _: after(work()), then, self._fail)

    def _fail(self, error: BaseException) -> None:
        dialog = self._dialog
        if isinstance(error, LecternError) and dialog is not None and dialog.isVisible():
            dialog.complain(f"{error} {error.advice}".strip())
        else:
            self._session.fail(error)

    # What comes of them

    def _preview(self, template: Template) -> None:
        dialog, session = self._dialog, self._session
        if dialog is None:
            return

        def failed(how: Failed) -> None:
            dialog.show_problem(template, how.message, how.line)

        job = Export(
            template.format,
            packed(self._some()),
            scopes.heading(session),
            preview=True,
            reading_list=None if session.query else session.place.reading_list,
            template=template.text,
            by=session.settings.reader_name.strip(),
        )
        session.lanes.sampling.ask(job, partial(dialog.show_sample, template), failed)

    def _some(self) -> list[PaperId]:
        """Return the papers that are shown: those selected; beside a single one the first ones."""
        selected, listed = self._session.selected(), self._session.listed_ids()
        more = [] if len(selected) > 1 else [one for one in listed[:PREVIEW] if one not in selected]
        return [*selected, *more][:PREVIEW]
