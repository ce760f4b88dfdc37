"""Keep Tab inside a panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def tab_within(panel: QWidget, *, forward: bool) -> None:
    """Give the keyboard to what comes next in *panel*, or before; round at its ends.

    Where the keyboard is elsewhere, it stays there.
    """
    stops = [child for child in panel.findChildren(QWidget) if _takes_tab(child)]
    focused = QApplication.focusWidget()
    if focused in stops:
        at = stops.index(focused) + (1 if forward else -1)
        stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)


def _takes_tab(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    # The line in a field for days has a proxy: it would give the keyboard back.
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
