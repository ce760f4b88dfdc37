"""Hand papers on from the window: the export dialog, and copying with a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.exports import ExportFormat, export_format
from reader.exports.styles import available
from reader.files import safe_name
from reader.types import Shape, Written
from reader.words import tr
from reader.work import Export, Exported, packed
from reader.worker import Failed
from ui.dialogs.export_choice import PREVIEW, ExportChoice
from ui.exporting import scopes
from ui.exporting.exported import LastExport, last_export
from ui.exporting.scopes import Scoped
from ui.exporting.templating import ExportTemplating
from ui.looks.colours import Colours
from ui.opening import open_folder
from ui.said import Said
from ui.session import Session
from ui.widgets import clipboard
from ui.widgets.dialog_owner import ColouredDialogOwner
from ui.widgets.plain import and_more

if TYPE_CHECKING:
    from ui.dialogs.export import ExportDialog


class Exporting(ColouredDialogOwner["ExportDialog"]):
    """Exports the selected papers, all that the list shows, or a reading list."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self.templates = ExportTemplating(window, session)
        self.templates.changed.connect(self._offer_templates)
        self._last = last_export(session.settings.exported, session.lanes.library)

    def open(self) -> None:
        """Open the dialog on the selected papers, the whole list, and the reading lists."""
        dialog = self._dialog = self._dialog or self._made()
        kept = self._session.settings
        dialog.formats.choose(kept.export_format)
        if kept.export_folder:
            dialog.set_folder(Path(kept.export_folder))
        dialog.options.set_style_name(kept.citation_style)
        self._offer_templates()
        self.templates.load()
        suggestion = safe_name(scopes.heading(self._session), "")
        dialog.open_for(scopes.scopes(self._session), suggestion)

    def copy(self, name: str) -> None:
        """Copy the selected papers in the format called *name*, as the settings have it."""
        kept = self._session.settings
        template = dict(kept.export_templates).get(name, "")
        self._copy(ExportChoice(name, scopes.SELECTED, kept.citation_style, template))

    def again(self) -> None:
        """Write once more what was written last: the same papers as they are now, in its place."""
        last, session = self._last, self._session
        if last is None:
            said = tr("Nothing has been exported yet. {list.export} begins.")
            session.say(session.keyed(said))
        elif not last.scoped.is_here and not scopes.list_name(session, last.scoped.reading_list):
            session.say(tr("The reading list that was exported last is gone."))
        elif last.scoped.shown == (session.place, session.query) or not last.scoped.is_here:
            save = partial(self._write, last.choice, last.path)
            scopes.with_papers(session, last.scoped.name, save)
        else:
            self._write(last.choice, last.path, last.scoped)

    def close(self) -> None:
        """Close the dialogs."""
        self.templates.close()
        super().close()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self.templates.set_colours(colours)

    def _made(self) -> ExportDialog:
        styles = [(style.name, style.title) for style in available()]
        from ui.dialogs.export import ExportDialog  # noqa: PLC0415 - not for the start

        dialog = ExportDialog(self._window, styles=styles)
        dialog.set_colours(self._colours)
        dialog.preview_wanted.connect(self._preview)
        dialog.copy_wanted.connect(self._copy_chosen)
        dialog.save_wanted.connect(self._save)
        dialog.finished.connect(self._session.lanes.sampling.forget)
        dialog.options.changed.connect(self._remember)
        dialog.templates_wanted.connect(lambda name: self.templates.open(name, dialog))
        return dialog

    def _offer_templates(self) -> None:
        if self._dialog is not None:
            kept = self._session.settings.export_templates
            self._dialog.options.set_templates(self.templates.names(), kept)
            if self._dialog.isVisible():
                self._dialog.ask_again()

    def _remember(self) -> None:
        assert self._dialog is not None
        dialog, kept = self._dialog, self._session.settings
        known = self.templates.is_known
        self._session.remember(
            citation_style=dialog.choice.style or kept.citation_style,
            export_templates=(dialog.options.kept_templates if known else kept.export_templates),
        )

    # What is done

    def _preview(self, choice: ExportChoice) -> None:
        scopes.with_papers(self._session, choice.scope, partial(self._sample, choice))

    def _sample(self, choice: ExportChoice, scoped: Scoped) -> None:
        dialog = self._dialog
        if dialog is None or choice != dialog.choice:
            return

        def failed(how: Failed) -> None:
            dialog.show_problem(choice, how.message, how.advice)

        def ask(job: Export) -> None:
            some, shown = replace(job, preview=True), partial(dialog.show_sample, choice)
            self._session.lanes.sampling.ask(some, shown, failed)

        self._with_job(choice, replace(scoped, ids=scoped.ids[:PREVIEW]), ask)

    def _copy_chosen(self, choice: ExportChoice) -> None:
        self._session.remember(export_format=choice.format)
        self._copy(choice)

    def _copy(self, choice: ExportChoice) -> None:
        scopes.with_papers(self._session, choice.scope, partial(self._copy_papers, choice))

    def _copy_papers(self, choice: ExportChoice, scoped: Scoped) -> None:
        """Copy as text; a page of HTML with the same in plain text beside it."""
        plain = export_format(choice.format).plain

        def copy(job: Export) -> None:
            if not plain:
                self._run(job, self._copied)
                return
            as_text = replace(job, format=plain, template="")
            self._run(job, lambda page: self._run(as_text, partial(self._copied, html=page.text)))

        self._with_job(choice, scoped, copy)

    def _save(self, choice: ExportChoice, path: str) -> None:
        self._session.remember(export_format=choice.format, export_folder=str(Path(path).parent))
        write = partial(self._write, choice, Path(path))
        scopes.with_papers(self._session, choice.scope, write)

    def _write(self, choice: ExportChoice, path: Path, scoped: Scoped) -> None:
        def written(done: Exported) -> None:
            last = self._last = LastExport(choice, scoped, path)
            self._session.remember(exported=last.kept(self._session.lanes.library))
            self._saved(export_format(choice.format), done)

        self._with_job(choice, scoped, lambda job: self._run(replace(job, path=path), written))

    def _with_job(
        self, choice: ExportChoice, scoped: Scoped, then: Callable[[Export], object]
    ) -> None:
        """Have *then* hear the job for a choice; the text of a template is fetched."""
        job = Export(
            choice.format,
            packed(scoped.ids),
            scoped.heading,
            reading_list=scoped.reading_list,
            style=choice.style,
            by=self._session.settings.reader_name.strip(),
        )
        self.templates.with_text(
            choice.format, choice.template, lambda text: then(replace(job, template=text))
        )

    def _run(self, job: Export, then: Callable[[Exported], object]) -> None:
        self._session.lanes.outgoing.export(job, then, self._session.complain)

    # What came of it

    def _copied(self, done: Exported, html: str = "") -> None:
        clipboard.put(done.text, html)
        self._session.say(tr("Copied %n paper(s) to the clipboard", n=done.papers))

    def _saved(self, export: ExportFormat, done: Exported) -> None:
        assert done.path is not None
        folder = done.path if export.shape is Shape.FOLDER else done.path.parent
        show = partial(open_folder, folder)
        copy = partial(clipboard.put, str(done.path))
        text = tr("Wrote %n paper(s) to {name}", n=done.papers).format(name=done.path.name)
        if done.written is not None:
            text = f"{text}: {told(done.written)}"
        action, also = (tr("Open folder"), show), ((tr("Copy path"), copy),)
        self._session.said.emit(Said(text, action=action, also=also))


def told(written: Written) -> str:
    """Return what came of writing a folder: how many files are new, changed, kept and left."""
    parts = (
        (written.new, tr("%n new", n=written.new)),
        (written.changed, tr("%n changed", n=written.changed)),
        (written.kept, tr("%n as before", n=written.kept)),
        (written.left, tr("%n left as you have them", n=written.left)),
    )
    text = ", ".join(words for count, words in parts if count)
    names = and_more(", ".join(written.leaving), written.left - len(written.leaving))
    return f"{text} ({names})" if names else text
