"""The search box above the list, and under it how it was read and what it found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.words import tr
from ui.commands import commands
from ui.keys.keyed import with_keys
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.icons import icon
from ui.search.chips import ChipRow
from ui.search.completing import Completing
from ui.search.field import SearchField
from ui.search.offers import Offers
from ui.search.parts import NOTHING_TOLD, Told, parts_of, without_part
from ui.search.status import Status
from ui.widgets.announcing import announce

PADDING = 16
"""As the rows of the list below."""


class SearchBar(QWidget):
    """Tells every edit at once: who listens decides when to search."""

    text_changed = Signal(str)
    written = Signal(str)
    """A whole search was put in: nobody is typing it."""
    left_downwards = Signal()
    """Down or Enter: the keyboard belongs to the list."""
    entered = Signal()
    """Enter: what stands there is all of it. `left_downwards` follows."""
    searches_wanted = Signal()
    """Down on an empty box: answer by `completing.offer_searches`, or lead to the list."""
    cleared = Signal()
    """Esc: the box is empty, and the keyboard belongs to the list."""

    save_wanted = Signal()
    """The search is to be kept as a smart list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._quiet, self._typing = False, True
        self._told = NOTHING_TOLD
        self._edit = SearchField(self)
        self.completing = Completing(self._edit)
        self.chips, self.state, self.offers = ChipRow(self), Status(self), Offers(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING - 4, 10, PADDING - 4, 6)
        layout.setSpacing(4)
        for part in (self._edit, self.chips):
            layout.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.offers)
        layout.addLayout(foot)
        self.setFocusProxy(self._edit)
        self._clear = QAction(tr("Clear the search"), self)
        self._lens, self._save = QAction(self), QAction(self)
        self._colours, self._is_saved = LIGHT_COLOURS, False
        self._edit.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        for action in (self._clear, self._save):
            self._edit.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
            action.setVisible(False)
        self._connect()
        self.set_colours(LIGHT_COLOURS)

    def _connect(self) -> None:
        self._edit.textChanged.connect(self._changed)
        self._edit.downwards.connect(self._downwards)
        self._edit.entered.connect(self._entered)
        self._edit.escaped.connect(self._escaped)
        self._clear.triggered.connect(self.clear)
        self._save.triggered.connect(self.save_wanted)
        self.chips.removed.connect(lambda part: self.write(without_part(self.text(), part)))
        self.chips.place_wanted.connect(self._edit.choose)
        self.chips.left.connect(self._edit.setFocus)
        self.state.meant_wanted.connect(self.write)

    @property
    def is_typed(self) -> bool:
        """Say whether somebody is typing the search: its last word may go on."""
        return self._typing

    def text(self) -> str:
        """Return what is typed."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Show *text*, which nobody is typing, without announcing it."""
        self.completing.close()
        self._quiet = True
        self._edit.setText(text)
        self._quiet = self._typing = False
        self._show_parts()

    def write(self, text: str) -> None:
        """Put a whole search in."""
        self.set_text(text)
        self.written.emit(text)

    def clear(self) -> None:
        """Empty the box, as the reader would."""
        self._edit.clear()

    def go_on(self, text: str) -> None:
        """Put the beginning of a search in, and take the keyboard behind it."""
        self.write(text)
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.end(False)  # noqa: FBT003  Qt takes no name

    def set_saved(self, name: str) -> None:
        """Show whether the search is kept as a smart list: under which name, or not for ''."""
        self._is_saved = bool(name)
        text = tr("Kept as the smart list “{name}”").format(name=name) if name else ""
        self._save.setText(text or with_keys(tr("Save this search"), commands["search.save"], 1))
        self._save.setIcon(self._bookmark())

    def focus(self) -> None:
        """Take the keyboard; what is there is selected, so that typing replaces it."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    def complete(self) -> None:
        """Offer what can go on where the caret stands, or former searches in an empty box."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.text():
            self.completing.wish()
        else:
            self.searches_wanted.emit()

    def has_focus(self) -> bool:
        """Say whether the keyboard is in the box."""
        return self._edit.hasFocus()

    def status(self) -> str:
        """Return what is said under the box."""
        return self.state.text()

    def set_status(self, text: str) -> None:
        """Say how much was found."""
        self.state.say(text, problem=False)
        if self.text():
            announce(self, text)

    def set_problem(self, text: str) -> None:
        """Say what was not understood."""
        self.state.say(text, problem=True)
        announce(self, text, urgent=True)

    def box(self) -> QWidget:
        """Return the line that is typed into, to stand beside."""
        return self._edit

    def show_keys(self) -> None:
        """Name the key that is in force now."""
        self._edit.show_key()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._lens.setIcon(icon("search", colours.muted))
        self._clear.setIcon(icon("close", colours.muted))
        self._save.setIcon(self._bookmark())
        for part in (self.completing, self.chips, self.state, self.offers):
            part.set_colours(colours)

    def set_told(self, told: Told = NOTHING_TOLD) -> None:
        """Show what the library says of the search."""
        self._told = told
        self._show_parts()

    def _bookmark(self) -> QIcon:
        if self._is_saved:
            return icon("bookmark-filled", self._colours.accent)
        return icon("bookmark", self._colours.muted)

    def _show_parts(self) -> None:
        parts = parts_of(self.text(), self._told, typing=self._typing)
        self.chips.show_parts(parts)

    def _changed(self, text: str) -> None:
        for action in (self._clear, self._save):
            action.setVisible(bool(text))
        if not self._quiet:
            self._typing = True
            self._show_parts()
            self.text_changed.emit(text)

    def _downwards(self) -> None:
        if self.text():
            self.left_downwards.emit()
        else:
            self.searches_wanted.emit()

    def _entered(self) -> None:
        self._typing = False
        self._show_parts()
        self.entered.emit()
        self.left_downwards.emit()

    def _escaped(self) -> None:
        self.clear()
        self.cleared.emit()
