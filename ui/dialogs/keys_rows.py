"""Say what the rows of the key editor are: every command with its keys, searched and grouped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.words import tr
from ui.commands.registry import Command
from ui.keys.keycap import key_text
from ui.keys.keymap import KeyChoice, assigned, clash, is_single


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A command with the keys that it has, and whether these are others than at first."""

    command: Command
    keys: tuple[str, ...]
    own: bool
    off: frozenset[str]
    """Those of the keys that are switched off."""

    @property
    def state(self) -> str:
        """Return the remark on a row: '' where nothing was changed."""
        return tr("changed") if self.own else ""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says of the keys."""
        names = [
            tr("{key}, switched off").format(key=key_text(key))
            if key in self.off
            else key_text(key)
            for key in self.keys
        ]
        return tr(" or ").join(names) or tr("no key")

    def rank(self, words: Sequence[str]) -> int:
        """Return how well *words* fit it, the best being 0: in its title before anywhere else."""
        title = self.command.title.rstrip("…").casefold()
        if title == " ".join(words):
            return 0
        begun = title.split()
        if all(any(one.startswith(word) for one in begun) for word in words):
            return 1
        return 2 if all(word in title for word in words) else 3

    def fits(self, words: Iterable[str], key: str) -> bool:
        """Say whether it holds all *words*, and a key that is or begins with *key*."""
        if key and not any(clash(mine, key) for mine in self.keys):
            return False
        command = self.command
        names = " ".join(key_text(mine) for mine in self.keys)
        text = f"{command.group} {command.title} {command.help} {names}".casefold()
        return all(word in text for word in words)


def key_rows(commands: Iterable[Command], choice: KeyChoice) -> list[KeyRow]:
    """Return a row for each command, in the order of the menus."""
    known = tuple(commands)
    keys = assigned(known, choice)
    first = assigned(known, KeyChoice(choice.preset))
    return [
        KeyRow(
            command=command,
            keys=keys[command.id],
            own=command.id in choice.own or keys[command.id] != first[command.id],
            off=frozenset(k for k in keys[command.id] if not choice.single and is_single(k)),
        )
        for command in known
    ]


def grouped(rows: Iterable[KeyRow]) -> dict[str, list[KeyRow]]:
    """Return the rows by their headings, each heading once."""
    groups: dict[str, list[KeyRow]] = {}
    for row in rows:
        groups.setdefault(row.command.group, []).append(row)
    return groups
