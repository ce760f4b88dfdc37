"""Set the buttons at the foot of a dialog."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QPushButton


def foot_of(buttons: Mapping[str, QPushButton], before: str = "close") -> QHBoxLayout:
    """Return *buttons* in a row, none of them pressed by Return; the room is *before* that one."""
    foot = QHBoxLayout()
    foot.setSpacing(8)
    for name, button in buttons.items():
        button.setAutoDefault(False)
        if name == before:
            foot.addStretch(1)
        foot.addWidget(button)
    return foot
