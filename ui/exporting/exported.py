"""Remember what was exported last and where, so that it can be written again after a restart."""

from __future__ import annotations

from array import array
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LecternError
from reader.exports import export_format
from reader.library import Library
from ui.dialogs.export_choice import ExportChoice
from ui.exporting.scopes import LIST, SELECTED, Scoped, scope_of

MOST = 1_000
"""Papers that are remembered one by one; of a reading list none needs to be."""
_FACTS = 8
"""Words before the papers' numbers."""


@dataclass(frozen=True, slots=True)
class LastExport:
    """What was saved last, and where."""

    choice: ExportChoice
    scoped: Scoped
    path: Path

    def kept(self, library: Library) -> tuple[str, ...]:
        """Return it as the settings keep it; nothing where it has too many papers for that."""
        choice, scoped = self.choice, self.scoped
        ids = () if scoped.reading_list and not scoped.is_here else tuple(scoped.ids)
        if len(ids) > MOST:
            return ()
        of = str(scoped.reading_list or "")
        facts = (
            str(library.folder), choice.format, choice.scope, choice.style, choice.template,
            str(self.path), scoped.heading, of,
        )  # fmt: skip
        return (*facts, *map(str, ids))


def last_export(kept: tuple[str, ...], library: Library) -> LastExport | None:
    """Return what settings keep, if it is of this library; whatever is wrong there is nothing."""
    if len(kept) < _FACTS or kept[0] != str(library.folder):
        return None
    _, name, scope, style, template, path, heading, of = kept[:_FACTS]
    with suppress(ValueError, OverflowError, LecternError):
        ids, listed = array("q", map(int, kept[_FACTS:])), int(of) if of else None
        if scope not in (SELECTED, LIST):
            scope = scope_of(int(of))
        name = export_format(name).name
        scoped = Scoped(scope, ids, heading, listed)
        return LastExport(ExportChoice(name, scope, style, template), scoped, Path(path))
    return None
