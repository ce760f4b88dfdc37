"""Name what the list's model hands to those who draw it."""

from __future__ import annotations

from PySide6.QtCore import Qt

PAPER_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The PaperRow of a row, or None while it is on its way."""

GROUP_ROLE = PAPER_ROLE + 1
"""The Group that begins with a row, or None."""
