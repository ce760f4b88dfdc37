"""Say foreign text safely and alike everywhere: tool tips, dates, counts; and frame it alike."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from reader.text.unobeyed import unobeyed
from reader.words import tr

AFTER_ICON = "\u2009"
"""Put before a button's text: Qt sets it too close to the icon."""

TIP_LENGTH = 400
"""Characters of a tool tip; a longer one would hide what it explains."""


def tip(text: str) -> str:
    """Return *text* as a tool tip that shows it letter by letter, never as markup."""
    short = unobeyed(cut(text, TIP_LENGTH))
    return f"<p>{escape(short).replace(chr(10), '<br>')}</p>" if short else ""


def explain(widget: QWidget, text: str) -> None:
    """Give *widget* a tool tip, and the same words, without markup, to screen readers."""
    widget.setToolTip(tip(text))
    widget.setAccessibleDescription(text)


def call(widget: QWidget, name: str) -> None:
    """Name *widget*, which stands in its parent already, for screen readers."""
    widget.setAccessibleName(name)
    # On Linux Qt takes the name of a list to choose from from its label alone.
    caption = label(name, parent=widget.parentWidget())
    caption.setBuddy(widget)
    caption.hide()


class PlainLabel(QLabel):
    """Shows every sign of a text, and obeys none."""

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        """Show *text*."""
        super().setText(unobeyed(text))


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a wrapping label that shows plain text only, in the style sheet's *role*."""
    made = PlainLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    made.setText(text)
    return made


def framed(widget: QWidget) -> QFrame:
    """Return *widget* in a thin frame with round corners."""
    frame = QFrame()
    frame.setProperty("role", "framed")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(widget)
    return frame


def scrolling(inside: QWidget) -> QScrollArea:
    """Return what scrolls *inside* up and down, as wide as there is room; Tab passes it by."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def plain_view(name: str, *, wraps: bool = True) -> QPlainTextEdit:
    """Return a view called *name* of text that is shown letter by letter, in the fixed face."""
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setAccessibleName(name)
    view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    if not wraps:
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return view


def cut(text: str, most: int) -> str:
    """Return *text*, or its first *most* characters with an ellipsis for the last."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def figure(number: int) -> str:
    """Return a number of 0 or more as the reader's language writes it: "1,200"."""
    return tr("%n", n=number)


def and_more(names: str, beyond: int) -> str:
    """Return *names* with how many there are beyond them, if there are any."""
    return tr("{names} and %n more", n=beyond).format(names=names) if beyond > 0 else names
