"""Declare every command once: menus, keys, palette, tool tips and help are read from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.words import tr
from ui.commands.writing import WRITING

if TYPE_CHECKING:
    from ui.session import Session

Run = Callable[["Session"], None]
When = Callable[["Session"], bool]


@dataclass(frozen=True, slots=True)
class Need:
    """What must hold for a command to be available; asked with every key, so it is cheap."""

    holds: When
    otherwise: str
    """What to say where it does not, in English; "{go.search}" names that command and its key."""


ALWAYS = Need(lambda _session: True, "")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do. ``keys`` are Qt key sequences in force; the first is shown.

    ``name``, ``menu`` and ``about`` are as they were declared, in English; "View/Theme"
    is a menu in a menu.
    """

    id: str
    name: str
    keys: tuple[str, ...]
    menu: str
    about: str
    run: Run
    when: Need = ALWAYS
    checked: When | None = None
    """Tells whether it is on, of a command that is a switch."""
    defaults: tuple[str, ...] = ()
    """The keys that it was declared with."""

    def rests(self, session: Session) -> str:
        """Say why it cannot be done now, in the reader's language; '' if it can."""
        if not self.when.holds(session):
            return session.keyed(tr(self.when.otherwise))
        return session.condition.kept_back if self.id in WRITING else ""

    def available(self, session: Session) -> bool:
        """Say whether it can be done now."""
        return not self.rests(session)

    # What is declared is no literal inside tr(): translators get it from the registry.

    @property
    def title(self) -> str:
        """Return what it is called, in the reader's language."""
        return tr(self.name)

    @property
    def help(self) -> str:
        """Return what it does, in the reader's language."""
        return tr(self.about)

    @property
    def group(self) -> str:
        """Return the heading under which help lists it, in the reader's language."""
        return self.path[0]

    @property
    def path(self) -> tuple[str, ...]:
        """Return the menu it stands in, and the menu in that if any, in the reader's language."""
        return tuple(tr(part) for part in self.menu.split("/"))


class Commands:
    """The commands in the order they were declared."""

    def __init__(self) -> None:
        self._commands: dict[str, Command] = {}

    def add(
        self,
        command_id: str,
        title: str,
        *keys: str,
        menu: str,
        when: Need = ALWAYS,
        checked: When | None = None,
    ) -> Callable[[Run], Run]:
        """Declare the decorated function as a command; its docstring's first line is the help.

        A text field takes printable keys for itself: single keys never fire while typing.

        Raises:
            ValueError: The id or a key is taken already.
        """

        def declare(run: Run) -> Run:
            self._check(command_id, keys)
            self._commands[command_id] = Command(
                id=command_id,
                name=title,
                keys=keys,
                menu=menu,
                about=(run.__doc__ or "").strip().splitlines()[0],
                run=run,
                when=when,
                checked=checked,
                defaults=keys,
            )
            return run

        return declare

    def assign(self, keys: Mapping[str, tuple[str, ...]]) -> bool:
        """Have commands answer to other keys from now on; say whether any did not before.

        Those that *keys* does not name keep theirs. Who holds a `Command` from
        before has its old keys: look it up anew.
        """
        others = {
            each.id: replace(each, keys=keys[each.id])
            for each in self
            if keys.get(each.id, each.keys) != each.keys
        }
        self._commands.update(others)
        return bool(others)

    def __contains__(self, command_id: object) -> bool:
        return command_id in self._commands

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def __getitem__(self, command_id: str) -> Command:
        return self._commands[command_id]

    def _check(self, command_id: str, keys: tuple[str, ...]) -> None:
        if command_id in self._commands:
            raise ValueError(f"the command {command_id} is declared twice")
        for command in self:
            if taken := set(keys) & set(command.defaults):
                raise ValueError(f"{command_id} and {command.id} both want {sorted(taken)}")


def grouped(known: Iterable[Command]) -> dict[str, list[Command]]:
    """Return commands by the names of their groups, each name once, in the order they come."""
    groups: dict[str, list[Command]] = {}
    for command in known:
        groups.setdefault(command.group, []).append(command)
    return groups


commands = Commands()
"""The one registry. The files of this package fill it when the package is imported."""
