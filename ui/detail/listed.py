"""Show beside a paper's decision which reading lists hold it; a click leads there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from reader.types import ListId
from reader.words import tr
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.icons import icon
from ui.looks.theme import px
from ui.widgets.flow import Flow
from ui.widgets.plain import AFTER_ICON, explain

WIDEST = 180
"""Pixels of a list's name; a longer one is cut and shown whole in the tool tip."""


class Listed(QObject):
    """The reading lists of one paper, in a flow beside other things."""

    list_chosen = Signal(int)

    def __init__(self, flow: Flow, parent: QObject) -> None:
        super().__init__(parent)
        self._flow = flow
        self._colours = LIGHT_COLOURS
        self._shown: tuple[tuple[ListId, str], ...] = ()
        self._buttons: list[QPushButton] = []

    def show_lists(self, lists: tuple[tuple[ListId, str], ...]) -> None:
        """Show these lists; the same again changes nothing."""
        if lists == self._shown:
            return
        self._shown = lists
        buttons = [self._button(of, name) for of, name in lists]
        self._flow.refill(self._buttons, buttons)
        self._buttons = buttons

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        for button in self._buttons:
            button.setIcon(icon("list", colours.muted))

    def _button(self, of: ListId, name: str) -> QPushButton:
        button = QPushButton(icon("list", self._colours.muted), "")
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        elide = Qt.TextElideMode.ElideRight
        shown = button.fontMetrics().elidedText(name, elide, px(WIDEST))
        button.setText(AFTER_ICON + shown.replace("&", "&&"))
        button.setAccessibleName(tr("Reading list {name}").format(name=name))
        explain(button, tr("In the reading list “{name}”: go there").format(name=name))
        button.clicked.connect(partial(self._choose, of))
        return button

    def _choose(self, of: ListId, _checked: bool = False) -> None:
        self.list_chosen.emit(of)
