"""Windows that are opened and answered as the start does it."""

from __future__ import annotations


def press(widget, text):
    next(button for button in widget.buttons() if button.text() == text).click()
