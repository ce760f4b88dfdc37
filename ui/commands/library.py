"""Commands of the File menu: digests in, reading lists out."""

from __future__ import annotations

from reader.words import tr
from ui.commands.registry import commands
from ui.session import Session

MENU = "File"


@commands.add("digest.import", "Import Files…", "Ctrl+O", menu=MENU)
def import_files(session: Session) -> None:
    """Take digests in from files; dropping them on the window does the same."""
    session.window.show_dialog("import-files")


@commands.add("digest.import-folder", "Import Folder…", "Ctrl+Shift+O", menu=MENU)
def import_folder(session: Session) -> None:
    """Take in every digest of a folder and the folders in it."""
    session.window.show_dialog("import-folder")


@commands.add("digest.paste", "Paste Digest", "Ctrl+V", menu=MENU)
def paste(session: Session) -> None:
    """Take in the text or the files that the clipboard holds."""
    session.window.show_dialog("paste")


@commands.add("digest.preview", "Preview Import…", "Ctrl+Shift+P", menu=MENU)
def preview(session: Session) -> None:
    """Choose files and see what they would bring; mend and leave out before anything is stored."""
    session.window.show_dialog("preview-files")


def _previews(session: Session) -> bool:
    return session.settings.preview_imports


@commands.add("digest.preview-always", "Preview Before Importing", menu=MENU, checked=_previews)
def preview_always(session: Session) -> None:
    """Have every import, drop and paste show first what it would bring, or take it in at once."""
    on = not session.settings.preview_imports
    session.remember(preview_imports=on)
    session.say(tr("Imports are previewed first") if on else tr("Imports are taken in at once"))


@commands.add("digest.report", "Last Import Report", "Ctrl+I", menu=MENU)
def report(session: Session) -> None:
    """Show what the last import brought, and the lines that were not understood."""
    session.window.show_dialog("report")


@commands.add("text.repair", "Text Repair…", menu=MENU)
def repair(session: Session) -> None:
    """Choose which rules repair what LaTeX and pages left in titles and abstracts."""
    session.window.show_dialog("repair-rules")


@commands.add("digest.read-again", "Read All Digests Again", menu=MENU)
def read_again(session: Session) -> None:
    """Read the kept originals by this version's parsers; every mark stays."""
    session.window.show_dialog("read-again")


@commands.add("source.list", "Sources…", "Ctrl+Shift+S", menu=MENU)
def sources(session: Session) -> None:
    """Follow feeds, arXiv, daily papers and folders; see how they stand."""
    session.window.show_dialog("sources")


@commands.add("source.refresh", "Refresh Sources", "F5", menu=MENU)
def refresh(session: Session) -> None:
    """Ask all sources that are not paused for what is new."""
    session.window.show_dialog("refresh")


@commands.add("list.export", "Export…", "Ctrl+E", menu=MENU)
def export(session: Session) -> None:
    """Write papers to a file or the clipboard: to read, as a bibliography, citations, or data."""
    session.window.show_dialog("export")


@commands.add("list.export-again", "Export Again", "Ctrl+Shift+E", menu=MENU)
def export_again(session: Session) -> None:
    """Write once more what was exported last, as it is now: same format, same file."""
    session.window.show_dialog("export-again")


@commands.add("list.export-templates", "Export Templates…", menu=MENU)
def export_templates(session: Session) -> None:
    """Write templates of your own for Markdown, HTML and other texts, and see what they make."""
    session.window.show_dialog("export-templates")


@commands.add("list.citation-keys", "Citation Keys…", menu=MENU)
def citation_keys(session: Session) -> None:
    """Choose the pattern by which papers are cited in BibTeX and elsewhere, or renew all keys."""
    session.window.show_dialog("citation-keys")
