"""Commands of the menu Edit ▸ Copy As: one for each format that is text, made from their table."""

from __future__ import annotations

from functools import partial

from reader.exports import EXPORTS, ExportFormat
from reader.types import ExportGroup, Shape
from ui.commands.registry import commands
from ui.commands.when import SELECTION
from ui.session import Session

MENUS = {
    ExportGroup.READING: "Edit/Copy As/Reading",
    ExportGroup.BIBLIOGRAPHY: "Edit/Copy As/Bibliography",
    ExportGroup.CITATIONS: "Edit/Copy As/Citations",
    ExportGroup.DATA: "Edit/Copy As/Data",
}
ELSEWHERE = frozenset({"bibtex", "markdown", "citations-html", "in-text-html"})
"""Formats whose commands stand in the Edit menu itself."""


def copied_as(name: str) -> str:
    """Return the id of the command that copies in the format called *name*."""
    return f"copy.{name}"


def _copy(name: str, session: Session) -> None:
    session.window.show_dialog(copied_as(name))


def _declare(export: ExportFormat) -> None:
    run = partial(_copy, export.name)
    run.__doc__ = f"Copy the selected papers. {export.about}."
    title = f"Copy as {export.title}"
    commands.add(copied_as(export.name), title, menu=MENUS[export.group], when=SELECTION)(run)


for _export in EXPORTS:
    if _export.shape is Shape.TEXT and _export.name not in ELSEWHERE:
        _declare(_export)
