"""Show one setting: its name and what it does, the widget that changes it, and the way back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.settings import Settings
from reader.types import Span
from reader.words import tr
from ui.dialogs.backups_words import home_as_tilde
from ui.dialogs.settings_editors import Editor, editor_of
from ui.looks.colours import Colours
from ui.looks.icons import icon
from ui.looks.theme import px
from ui.settings.kinds import Door, Setting
from ui.widgets.marked_text import MarkedText
from ui.widgets.plain import call, explain, label

ICON = 16
WIDTH = 230
"""Of every editor: they stand in a column."""


class SettingRow(QWidget):
    """One setting of the table. What it shows is told to it; what the reader does, it tells."""

    edited = Signal(str, object)
    """The name of a setting and its new value."""
    opened = Signal(str)
    """The name of a dialog."""

    def __init__(self, setting: Setting, group: str) -> None:
        super().__init__()
        self.setting = setting
        self._found = f"{setting.title} {setting.help} {setting.words} {group}".casefold()
        self._default = getattr(Settings(), setting.name) if setting.name else None
        self._title, self._help = MarkedText(), MarkedText()
        self._title.show_text(setting.title)
        self._help.show_text(setting.help)
        self.folder = label()
        self.folder.hide()
        self._reset = QToolButton()
        self._reset.setAccessibleName(tr("Reset {setting}").format(setting=setting.title))
        explain(self._reset, tr("Reset to what it was when Lectern was new"))
        self._reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._reset.clicked.connect(self._back)
        self.editor = self._make_editor()
        self._lay_out()
        call(self.editor, setting.title)

    def show_value(self, value: object) -> None:
        """Show *value*, and the way back when it is not the default."""
        if not isinstance(self.editor, QPushButton):
            self.editor.show_value(value)
            self._reset.setVisible(value != self._default)

    @property
    def shows(self) -> str:
        """Return the field of the settings whose folder is shown, or ''."""
        kind = self.setting.kind
        return kind.shows if isinstance(kind, Door) else ""

    def show_folder(self, folder: str) -> None:
        """Show which *folder* it is about now; '' for the usual one."""
        kind = self.setting.kind
        now = folder or (kind.usual if isinstance(kind, Door) else "")
        self.folder.setText(home_as_tilde(Path(now)) if now else "")
        self.folder.setVisible(bool(now))

    def matches(self, words: Sequence[str]) -> bool:
        """Say whether all *words* are in what is said of the setting, and mark them there."""
        for text, shown in ((self._title, self.setting.title), (self._help, self.setting.help)):
            text.show_text(shown, _spans(shown, words))
        return all(word in self._found for word in words)

    def marked(self) -> tuple[str, ...]:
        """Return the passages that are marked."""
        return (*self._title.marked(), *self._help.marked())

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, and in the face that came with them."""
        self._title.set_look(self.font(), colours.text, colours.selection)
        self._help.set_look(self.font(), colours.muted, colours.selection)
        self._reset.setIcon(icon("undo", colours.muted))
        self._reset.setIconSize(QSize(px(ICON), px(ICON)))
        self.editor.setFixedWidth(px(WIDTH))
        # Whether a row can be reset or not, its editor stays where it is.
        self._reset.setFixedWidth(self._reset.sizeHint().width())
        self._lines.setContentsMargins(0, px(8), 0, px(8))

    def _make_editor(self) -> Editor | QPushButton:
        kind = self.setting.kind
        made: Editor | QPushButton
        if isinstance(kind, Door):
            made = QPushButton(kind.button)
            made.clicked.connect(lambda: self.opened.emit(kind.dialog))
            made.setAutoDefault(False)
        else:
            made = editor_of(kind)
            made.edited.connect(self._tell)
        made.setAccessibleDescription(self.setting.help)
        return made

    def _tell(self, value: object) -> None:
        self._reset.setVisible(value != self._default)
        self.edited.emit(self.setting.name, value)

    def _back(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(self.setting.name, self._default)

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(1)
        said.addWidget(self._title)
        said.addWidget(self._help)
        said.addWidget(self.folder)
        self._lines = QHBoxLayout(self)
        self._lines.setSpacing(12)
        self._lines.addLayout(said, 1)
        self._lines.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignVCenter)
        self._lines.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._reset.hide()


def _spans(text: str, words: Sequence[str]) -> list[Span]:
    """Return where *words* stand in *text*; of two in one place, the longer."""
    if not words:
        return []
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return [found.span() for found in re.finditer(either, text, re.IGNORECASE)]
