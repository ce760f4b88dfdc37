"""Say once of every setting what it is called, what it does, and what it can be."""

from __future__ import annotations

from ui.settings.kinds import Group
from ui.settings.looks import look_groups
from ui.settings.work import work_groups

REMEMBERED = frozenset(
    {
        "keys", "templates", "order", "highlight_colour", "triage", "export_format",
        "export_folder", "export_templates", "exported", "import_folder",
        "backup_folder", "columns", "window", "maximized", "splitter", "place", "paper",
        "toured", "seen", "library", "taking_in",
    }
)  # fmt: skip
"""Fields that are not in the dialog: what dialogs of their own change, and where the reader was."""


def settings_table(backups: str = "") -> tuple[Group, ...]:
    """Return all there is to set, in the reader's language; *backups* is their usual folder."""
    return (*look_groups(), *work_groups(backups))
