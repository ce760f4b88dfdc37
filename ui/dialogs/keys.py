"""Change the keys of every command: find it, press the new key, decide where two want the same."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.words import tr
from ui.commands.registry import Command, Commands
from ui.dialogs.keys_head import KeysHead
from ui.dialogs.keys_rows import key_rows
from ui.dialogs.keys_strip import KeyStrip
from ui.dialogs.keys_tree import KeysTree
from ui.dialogs.keys_words import clash_text, loss_text, take_text
from ui.keys.keycap import key_text
from ui.keys.keyed import menu_path
from ui.keys.keymap import (
    KeyChoice,
    assigned,
    clashing,
    is_single,
    is_usable,
    with_keys,
    without_own,
)
from ui.looks.colours import Colours
from ui.looks.theme import bring_up, open_at
from ui.widgets.plain import framed, label

SIZE = QSize(760, 640)
PAD = 20


class KeysDialog(QDialog):
    """The key editor. It lets the window be used meanwhile; every change counts at once."""

    chosen = Signal(object)
    """The `KeyChoice` that is to be in force."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard Shortcuts"))
        self.setModal(False)
        open_at(self, SIZE)
        self._commands = commands
        self._choice = KeyChoice()
        self._before: list[KeyChoice] = []
        self._replaced = self._wanted = ""
        self.head, self.tree, self.strip = KeysHead(self), KeysTree(self), KeyStrip(self)
        self.said = label(role="muted")
        self.nothing = label(tr("No command fits."), "muted")
        self.undo, self.all_back = QPushButton(tr("Undo")), QPushButton(tr("Reset All"))
        self._lay_out()
        self._connect()

    def open_for(self, choice: KeyChoice) -> None:
        """Open, or come to the front, with nothing looked for."""
        if self.isHidden():
            self._before = []
            self._say("")
            self.head.clear()
        self.show_choice(choice)
        bring_up(self)
        self.head.field.setFocus()

    def show_choice(self, choice: KeyChoice) -> None:
        """Show the keys of *choice*; the row stays the current one."""
        self._choice = choice
        self.head.show_choice(choice.preset, single=choice.single)
        self.all_back.setEnabled(bool(choice.own) or choice.preset != KeyChoice().preset)
        self.undo.setEnabled(bool(self._before))
        self._narrow()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.tree.set_colours(colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all commands on Esc, or else close."""
        if event.key() != Qt.Key.Key_Escape or not self.head.clear():
            super().keyPressEvent(event)

    # What is found

    def _find(self) -> None:
        """Go to what fits best; with nothing looked for any more the row stays."""
        self._narrow(at_first=bool(self.head.words or self.head.key))

    def _narrow(self, *, at_first: bool = False) -> None:
        rows = key_rows(self._commands, self._choice)
        words = self.head.words
        fitting = [row for row in rows if row.fits(words, self.head.key)]
        if words:
            fitting.sort(key=lambda row: row.rank(words))
        self.tree.set_rows(fitting, at_first=at_first)
        self.nothing.setVisible(not fitting)
        self._show_row()

    def _show_row(self) -> None:
        self.strip.show_row(self.tree.current())

    def _command(self) -> Command | None:
        row = self.tree.current()
        return row.command if row else None

    # What is changed

    def _choose(self, choice: KeyChoice, said: str) -> None:
        """Have *choice* in force, and remember what was before."""
        if choice != self._choice:
            self._before.append(self._choice)
            self.chosen.emit(choice)
            self._say(said)

    def _take_back(self) -> None:
        if self._before:
            before = self._before.pop()
            self.chosen.emit(before)
            self._say(tr("Taken back"))

    def _record(self, replaced: str = "") -> None:
        if self.tree.current() is not None:
            self._replaced = replaced
            self._say(tr("Press the key; Enter ends a sequence, Esc gives up."))
            self.strip.record()

    def _record_first(self) -> None:
        row = self.tree.current()
        if self.strip.recorder.has_just_ended():
            return
        self._record(row.keys[0] if row and row.keys else "")

    def _recorded(self, key: str) -> None:
        """Give the command the key that was pressed, or ask when another has it."""
        command = self._command()
        if command is None:
            return
        self._wanted = key
        if not is_usable(key) and key not in command.defaults:
            self._given_up(
                tr("{key} moves within lists and texts everywhere, so it cannot be a command’s.")
                .format(key=key_text(key))
            )  # fmt: skip
        elif others := self._others(key, command.id):
            self._say("")
            self.strip.ask(clash_text(key, others), take_text(others))
        else:
            self._give()

    def _others(self, key: str, but: str) -> list[tuple[Command, str]]:
        keys = assigned(self._commands, self._choice)
        return [(self._commands[name], theirs) for name, theirs in clashing(keys, key, but)]

    def _give(self) -> None:
        row, key = self.tree.current(), self._wanted
        if row is None:
            return
        kept = [mine for mine in row.keys if mine != key]
        at = kept.index(self._replaced) if self._replaced in kept else len(kept)
        kept[at : at + 1] = [key]
        said = loss_text(self._told(row.command, key), self._others(key, row.command.id))
        self._choose(with_keys(self._choice, row.command.id, kept), said)
        self.tree.setFocus()

    def _told(self, command: Command, key: str) -> str:
        title, name = menu_path(command), key_text(key)
        if is_single(key) and not self._choice.single:
            return tr("{command} is on {key}, but single keys are off").format(
                command=title, key=name
            )
        return tr("{command} is on {key} now").format(command=title, key=name)

    def _given_up(self, said: str = "") -> None:
        if self.strip.is_asking():
            self._show_row()
            self._say(said)
            self.tree.setFocus()

    def _remove(self, key: str = "") -> None:
        """Take a key away from the current command; the last of them, when not told which."""
        row = self.tree.current()
        if row is None or not row.keys:
            return
        gone = key or row.keys[-1]
        kept = [mine for mine in row.keys if mine != gone]
        said = tr("{key} is no key of {command} any more").format(
            key=key_text(gone), command=menu_path(row.command)
        )
        self._choose(with_keys(self._choice, row.command.id, kept), said)
        self.tree.setFocus()

    def _reset(self) -> None:
        if command := self._command():
            keys = assigned(self._commands, KeyChoice(self._choice.preset))[command.id]
            said = tr("{command} has its own keys again").format(command=menu_path(command))
            losers = [one for key in keys for one in self._others(key, command.id)]
            self._choose(without_own(self._choice, command.id, keys), loss_text(said, losers))
            self.tree.setFocus()

    def _reset_all(self) -> None:
        first = KeyChoice(single=self._choice.single)
        self._choose(first, tr("All keys are as they were at first"))

    def _say(self, text: str) -> None:
        self.said.setText(text)

    def _connect(self) -> None:
        head, tree, strip = self.head, self.tree, self.strip
        head.narrowed.connect(self._find)
        head.downwards.connect(tree.setFocus)
        head.preset_chosen.connect(
            lambda name: self._choose(replace(self._choice, preset=name), tr("Key map changed"))
        )
        head.single_chosen.connect(
            lambda on: self._choose(
                replace(self._choice, single=on),
                tr("Single keys are commands") if on else tr("Single keys are off"),
            )
        )
        tree.went.connect(self._show_row)
        tree.change_wanted.connect(self._record_first)
        tree.add_wanted.connect(self._record)
        tree.remove_wanted.connect(self._remove)
        strip.record_wanted.connect(self._record)
        strip.removed.connect(self._remove)
        strip.reset.connect(self._reset)
        strip.recorded.connect(self._recorded)
        strip.taken.connect(self._give)
        strip.given_up.connect(partial(self._given_up, ""))
        self.undo.clicked.connect(self._take_back)
        self.all_back.clicked.connect(self._reset_all)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._take_back)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(head.field.setFocus)

    def _lay_out(self) -> None:
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        for button in (self.undo, self.all_back, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.undo.setToolTip(tr("Take back the last change (Ctrl+Z)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.nothing)
        column.addWidget(framed(self.tree), 1)
        column.addWidget(self.strip)
        column.addLayout(foot)
