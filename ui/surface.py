"""Say what commands may ask of the window, so that they need not know it."""

from __future__ import annotations

from typing import Protocol


class Surface(Protocol):
    """What commands may ask of the window."""

    def step(self, rows: int, *, extend: bool) -> None:
        """Go *rows* down, or up; extend the selection or not."""

    @property
    def waiting(self) -> bool:
        """Say that keys are meant for something that is about to open."""

    def toggle_selected(self) -> None:
        """Put the current row in the selection, or out."""

    def select_all(self) -> None:
        """Select every row."""

    def space(self) -> None:
        """Page the abstract; at its end go to the next undecided paper."""

    def focus(self, pane: str) -> None:
        """Give the keyboard to list, page, note, texts, search, sidebar or message."""

    def back(self) -> None:
        """Leave what has the keyboard for the list; from there, leave the search."""

    def step_digest(self, rows: int) -> None:
        """Go to the digest above or below."""

    def show_dialog(self, name: str) -> None:
        """Open one of the window's dialogs."""

    def open_link(self, address: str = "") -> None:
        """Open *address* in the browser, or what the current paper leads to first."""

    def copy_link(self) -> None:
        """Copy the address that the current paper leads to first."""

    def close(self) -> None:
        """Close the window."""
