"""Say in words who has a key that another command is to have."""

from __future__ import annotations

from collections.abc import Sequence

from reader.words import tr
from ui.commands.registry import Command
from ui.keys.keycap import key_text
from ui.keys.keyed import menu_path
from ui.widgets.plain import and_more

NAMED = 2
"""Commands that a message names."""


def clash_text(key: str, others: Sequence[tuple[Command, str]]) -> str:
    """Say who has the key, or keys that begin with it."""
    first, theirs = others[0]
    values = {"key": key_text(key), "theirs": key_text(theirs), "command": menu_path(first)}
    if len(others) > 1:
        more = tr("%n more command(s)", n=len(others) - 1)
        return tr("{key} begins keys of {command} and {more}.").format(**values, more=more)
    if key == theirs:
        return tr("{key} is the key of {command}.").format(**values)
    return tr("{key} cannot stand beside {theirs}, the key of {command}.").format(**values)


def take_text(others: Sequence[tuple[Command, str]]) -> str:
    """Say from whom the key would be taken."""
    if len(others) == 1:
        return tr("Take It from {command}").format(command=menu_path(others[0][0]))
    return tr("Take It from All")


def loss_text(said: str, others: Sequence[tuple[Command, str]]) -> str:
    """Return what is *said* of a command, and which others have lost keys to it."""
    names = list(dict.fromkeys(menu_path(command) for command, _ in others))
    if not names:
        return said
    shown = and_more(", ".join(names[:NAMED]), len(names) - NAMED)
    return tr("{said}; taken from {commands}").format(said=said, commands=shown)
