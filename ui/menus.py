"""The menu bar: one face of the command registry, and the bearer of its keys."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from ui.commands import Command, commands
from ui.session import Session

BEGINNING = frozenset(
    {"digest.report", "source.list", "list.export", "library.backups", "window.close"}
    | {"keys.edit", "help.welcome", "library.check", "help.about"}
)
"""Commands before which a line stands though they are of the same file as those above."""
_Subject: TypeAlias = tuple[str, int]
"""The file of a command, and how many of `BEGINNING` came before it in its menu."""


class Menus:
    """The menus and their actions; ``refresh`` greys out what is not available.

    A text field takes printable keys before any shortcut sees them: that is why
    single keys never fire while typing.
    """

    def __init__(self, window: QMainWindow, session: Session) -> None:
        self._session = session
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._subjects: dict[str, list[tuple[_Subject, QAction]]] = {}
        for command in commands:
            action = self._action(command, window)
            self._menu(command, command.menu, command.path, window.menuBar()).addAction(action)
            self._note(command.menu, command, action)
            window.addAction(action)
            self._actions[command.id] = action
        for name, menu in self._menus.items():
            _part(menu, self._subjects[name])

    def renew(self) -> None:
        """Have the actions bear the keys that are in force now."""
        for command in commands:
            _bear_keys(self._actions[command.id], command)

    def menu(self, name: str) -> QMenu:
        """Return the menu that commands name so, such as "File/Recent Libraries"."""
        return self._menus[name]

    def pop_up(self, name: str, at: QPoint) -> None:
        """Open the menu called *name* at a place on the screen."""
        self._menus[name].popup(at)

    def refresh(self) -> None:
        """Enable what can be done now; outside an open menu keys ask for themselves."""
        for menu in self._menus.values():
            menu.setToolTipsVisible(bool(self._session.condition.kept_back))
        for command in commands:
            action = self._actions[command.id]
            action.setEnabled(command.available(self._session))
            told = command.rests(self._session) or command.help
            action.setToolTip(escape(told))
            action.setStatusTip(told)
            if command.checked is not None:
                action.setChecked(command.checked(self._session))

    def release(self) -> None:
        """Enable everything again: a key pressed later must be able to ask."""
        for action in self._actions.values():
            action.setEnabled(True)

    def _menu(self, command: Command, name: str, path: tuple[str, ...], bar: QMenuBar) -> QMenu:
        """Return the menu called *name*, made where its *path* leads when it is the first time."""
        if name not in self._menus:
            above, _, _ = name.rpartition("/")
            over = self._menu(command, above, path[:-1], bar) if above else bar
            menu = self._menus[name] = over.addMenu(f"&{path[-1]}")
            self._note(above, command, menu.menuAction())
            menu.aboutToShow.connect(self.refresh)
            # A chosen action fires after its menu is gone, so wait for that.
            menu.aboutToHide.connect(partial(QTimer.singleShot, 0, self.release))
        return self._menus[name]

    def _note(self, menu: str, command: Command, action: QAction) -> None:
        """Note what *action*, the next of a *menu*, is about."""
        before = self._subjects.setdefault(menu, [])
        of, number = _subject(command), before[-1][0][1] if before else 0
        before.append(((of, number + (command.id in BEGINNING)), action))

    def _action(self, command: Command, window: QMainWindow) -> QAction:
        action = QAction(command.title, window)
        _bear_keys(action, command)
        action.setToolTip(escape(command.help))
        action.setStatusTip(command.help)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(partial(run, command, self._session))
        return action


def _subject(command: Command) -> str:
    """Return the file that declares a command."""
    return getattr(command.run, "func", command.run).__module__


def _part(menu: QMenu, found: Iterable[tuple[_Subject, QAction]]) -> None:
    """Set a line between the subjects of a menu, unless one command would follow one."""
    before, last = 0, 0
    for (_, number), group in groupby(found, key=itemgetter(0)):
        actions = [action for _, action in group]
        begins, last = number > last, number
        if before and (begins or before + len(actions) > 2):
            menu.insertSeparator(actions[0])
        before = len(actions)


def _bear_keys(action: QAction, command: Command) -> None:
    keys = [QKeySequence(key) for key in command.keys]
    if action.shortcuts() != keys:
        action.setShortcuts(keys)


def run(command: Command, session: Session, _checked: bool = False) -> None:
    """Run a command if it is available now; where it rests, say why."""
    if session.window.waiting:
        return
    if why := command.rests(session):
        session.say(why)
    else:
        command.run(session)
        session.ran.emit(command.id)
