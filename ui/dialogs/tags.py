"""Keep tags in order: rename, merge, delete, colour them, and give them keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.types import Tag
from reader.words import tr
from ui.dialogs.tags_model import DIGIT, NAME, PAPERS, TagsModel
from ui.keys.keycap import key_text
from ui.keys.keyed import keyed
from ui.looks.discs import colour_names, dot
from ui.looks.theme import heading_font, open_at
from ui.widgets.foot import foot_of
from ui.widgets.plain import cut, label
from ui.widgets.tables import go_to_row, listing_table, selected_rows

SIZE = QSize(640, 520)
PAD = 20
SHOWN = 60
"""Characters of a name in a line of text."""
WIDTHS = {PAPERS: 90, DIGIT: 60}


class TagsDialog(QDialog):
    """The table of tags. It lets the window be used meanwhile; every deed can be undone."""

    rename_wanted = Signal(str, str)
    merge_wanted = Signal(object, str)
    """The names of the tags, and the one that stays."""
    delete_wanted = Signal(object)
    colour_wanted = Signal(str, str)
    """A tag's name, and its colour; '' asks for one."""
    digit_wanted = Signal(str, object)
    """A tag's name, and its digit or None."""
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tags"))
        self.setModal(False)
        open_at(self, SIZE)
        self.model = TagsModel(self)
        self.table = listing_table(self.model, tr("Tags"), NAME, WIDTHS)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.said, self._about_merging = label(role="muted"), label(role="muted")
        nothing = tr("There are no tags yet. Press {paper.tags} on a paper to give it one.")
        self._nothing = label(keyed(nothing))
        self._stack = QStackedWidget()
        self._after = ""
        self.buttons = {
            name: QPushButton(title)
            for name, title in (
                ("rename", tr("Rename")),
                ("merge", tr("Merge Selected")),
                ("colour", tr("Colour")),
                ("digit", tr("Key")),
                ("delete", tr("Delete")),
                ("close", tr("Close")),
            )
        }
        self._lay_out()
        self._connect()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags; where the reader was is kept, or the tag that he has renamed."""
        current = self.model.tag(self.table.currentIndex().row())
        row = self.table.currentIndex().row()
        self.model.set_tags(tags)
        self._stack.setCurrentWidget(self.table if tags else self._nothing)
        wanted = [self._after, current.name if current else ""]
        rows = [at for name in wanted if name and (at := self.model.row_of(name)) >= 0]
        if self._after in {tag.name for tag in tags}:
            self._after = ""
        if tags and (not rows or rows[0] != self.table.currentIndex().row()):
            self.go_to_row(rows[0] if rows else max(0, min(row, len(tags) - 1)))
        self._tell()

    def go_to(self, name: str) -> None:
        """Go to a tag, now or when it comes."""
        row = self.model.row_of(name)
        self._after = name if row < 0 else ""
        if row >= 0:
            self.go_to_row(row)

    def go_to_row(self, row: int) -> None:
        """Go to a row."""
        go_to_row(self.table, row)
        self.table.scrollTo(self.model.index(row, 0))

    def edit(self) -> None:
        """Let the current tag's name be typed over."""
        index = self.model.index(self.table.currentIndex().row(), NAME)
        if index.isValid():
            self.table.setFocus()
            self.table.edit(index)

    def selected(self) -> list[str]:
        """Return the names of the selected tags, from top to bottom."""
        rows = selected_rows(self.table)
        return [tag.name for row in rows if (tag := self.model.tag(row))]

    def current(self) -> Tag | None:
        """Return the tag that the keyboard is on."""
        return self.model.tag(self.table.currentIndex().row())

    def say(self, text: str) -> None:
        """Say what was done."""
        self.said.setText(text)

    def colour_menu(self) -> QMenu:
        """Return the colours to choose from."""
        menu, tag = QMenu(self), self.current()
        now = tag.colour.casefold() if tag else ""
        names = colour_names()
        for colour, name in names.items():
            action = menu.addAction(dot(colour), name)
            _mark(action, is_now=colour == now)
            action.triggered.connect(partial(self._recolour, colour))
        menu.addSeparator()
        another = menu.addAction(tr("Another…"))
        _mark(another, is_now=bool(now) and now not in names)
        another.triggered.connect(partial(self._recolour, ""))
        return menu

    def digit_menu(self) -> QMenu:
        """Return the digits to choose from, with the tags that have them now."""
        menu = QMenu(self)
        rows = (self.model.tag(row) for row in range(self.model.rowCount()))
        owners = {tag.digit: tag.name for tag in rows if tag}
        for digit in range(1, 10):
            owner = owners.get(digit, "").replace("&", "&&")
            action = menu.addAction(f"&{digit}   {owner}".rstrip())
            action.triggered.connect(partial(self._key, digit))
        menu.addSeparator()
        menu.addAction(tr("No key")).triggered.connect(partial(self._key, None))
        return menu

    def _recolour(self, colour: str, _checked: bool = False) -> None:
        if tag := self.current():
            self.colour_wanted.emit(tag.name, colour)

    def _key(self, digit: int | None, _checked: bool = False) -> None:
        if tag := self.current():
            self.digit_wanted.emit(tag.name, digit)

    def _merge(self) -> None:
        names, into = self.selected(), self.current()
        if into is not None and len(names) > 1:
            self.merge_wanted.emit([name for name in names if name != into.name], into.name)

    def _delete(self) -> None:
        if names := self.selected():
            self.delete_wanted.emit(names)

    def _rename(self, old: str, new: str) -> None:
        self._after = new
        self.rename_wanted.emit(old, new)

    def _tell(self, *_: object) -> None:
        names, current = self.selected(), self.current()
        for name in ("rename", "colour", "digit"):
            self.buttons[name].setEnabled(current is not None)
        self.buttons["delete"].setEnabled(bool(names))
        self.buttons["merge"].setEnabled(len(names) > 1)
        self._about_merging.setText(_merging(names, current.name if current else ""))

    def _pop_up(self, name: str, made: Callable[[], QMenu]) -> None:
        button = self.buttons[name]
        made().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _connect(self) -> None:
        acts: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
            "rename": (self.edit, ("F2",)),
            "merge": (self._merge, ("Ctrl+M",)),
            "colour": (partial(self._pop_up, "colour", self.colour_menu), ("Ctrl+L",)),
            "digit": (partial(self._pop_up, "digit", self.digit_menu), ("Ctrl+D",)),
            "delete": (self._delete, ("Del",)),
            "close": (self.close, ()),
        }
        for name, (act, keys) in acts.items():
            self.buttons[name].clicked.connect(act)
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(act)
                self.buttons[name].setToolTip(key_text(key))
        for key in ("Ctrl+Z", "Z"):
            QShortcut(QKeySequence(key), self).activated.connect(self.undo_wanted)
        self.model.renamed.connect(self._rename)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    def _lay_out(self) -> None:
        title = label(tr("Tags"), "heading")
        title.setFont(heading_font(1.15))
        text = tr("A “/” in a name makes a level: method/attention. Undo takes back any of it.")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        for part in (title, label(text, "muted")):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        for part in (self._about_merging, self.said):
            column.addWidget(part)
        column.addLayout(foot_of(self.buttons))


def _mark(action: QAction, *, is_now: bool) -> None:
    """Mark what is chosen now; beside an icon menus show no tick of their own."""
    action.setCheckable(True)
    action.setChecked(is_now)
    if is_now:
        action.setText(f"{action.text()}\t✓")


def _merging(names: Sequence[str], into: str) -> str:
    """Say what merging the tags called *names* would do; '' where it cannot be done."""
    others = len(names) - (into in names)
    if not into or len(names) < 2 or not others:
        return ""
    text = tr("Merging puts %n other tag(s) into “{name}”, the one the keyboard is on.", n=others)
    return text.format(name=cut(into, SHOWN))
