"""Search and change all settings in one dialog that leaves the window in sight and in use."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.settings import Settings
from reader.words import tr
from ui.dialogs.settings_rows import SettingRow
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import bring_up, heading_font, open_at
from ui.settings.kinds import Group
from ui.widgets.plain import label, scrolling

SIZE = QSize(680, 680)
PAD = 20


class SettingsDialog(QDialog):
    """The rows of a table under their headings; those that are searched for, with their words."""

    edited = Signal(str, object)
    """The name of a setting and its new value."""
    opened = Signal(str)
    """The name of a dialog that is wanted."""
    reset = Signal(object)
    """The names of the settings that are to be as they were when Lectern was new."""

    def __init__(self, table: tuple[Group, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._groups: list[tuple[QLabel, list[SettingRow]]] = []
        self.setWindowTitle(tr("Settings"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self._status = label(role="muted")
        self._reset_all = QPushButton(tr("Reset All"))
        self._close = QPushButton(tr("Close"))
        for button in (self._reset_all, self._close):
            button.setAutoDefault(False)
        self._reset_all.clicked.connect(lambda: self.reset.emit(self.names()))
        self._close.clicked.connect(self.close)
        self._area = scrolling(self._rows_of(table))
        self._lay_out()
        self._find("")

    def names(self) -> tuple[str, ...]:
        """Return the settings that are in the dialog."""
        return tuple(row.setting.name for row in self.rows() if row.setting.name)

    def rows(self) -> list[SettingRow]:
        """Return all rows, found or not."""
        return [row for _, rows in self._groups for row in rows]

    def open_for(self, settings: Settings) -> None:
        """Show what is set, the keyboard in the search."""
        self.show_settings(settings)
        if self.isHidden():
            open_at(self, SIZE)
        bring_up(self)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for row in self.rows():
            if row.setting.name:
                row.show_value(getattr(settings, row.setting.name))
            elif row.shows:
                row.show_folder(getattr(settings, row.shows))

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, and in the face that came with them."""
        self._colours = colours
        for heading, rows in self._groups:
            heading.setFont(heading_font(1.1))
            for row in rows:
                row.set_colours(colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the search on Esc, then the dialog; go from the search to what it found."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._go_to_first()
        else:
            super().keyPressEvent(event)

    def _go_to_first(self) -> None:
        shown = [row for row in self.rows() if not row.isHidden()]
        if self.search.hasFocus() and shown:
            shown[0].editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        count = 0
        for heading, rows in self._groups:
            found = [row for row in rows if row.matches(words)]
            for row in rows:
                row.setVisible(row in found)
            heading.setVisible(bool(found))
            count += len(found)
        self._status.setVisible(bool(words))
        nothing = tr("No setting has these words. Esc shows all of them.")
        self._status.setText(tr("%n setting(s) found", n=count) if count else nothing)

    def _rows_of(self, table: tuple[Group, ...]) -> QWidget:
        inside = QWidget()
        inside.setProperty("role", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAD, 4, PAD, PAD)
        column.setSpacing(0)
        for group in table:
            heading = label(group.title, "heading")
            heading.setContentsMargins(0, 16, 0, 4)
            column.addWidget(heading)
            rows = [SettingRow(setting, group.title) for setting in group.settings]
            for row in rows:
                row.edited.connect(self.edited)
                row.opened.connect(self.opened)
                column.addWidget(row)
            self._groups.append((heading, rows))
        column.addStretch(1)
        return inside

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(PAD, PAD, PAD, 12)
        top.addWidget(self.search)
        top.addWidget(self._status)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAD, 12, PAD, 12)
        foot.addWidget(self._reset_all)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._area, 1)
        column.addLayout(foot)
