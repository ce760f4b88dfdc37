"""Put the keys in force into sentences, so that no text names a key that was changed."""

from __future__ import annotations

import re

from reader.words import tr
from ui.commands import Command, commands
from ui.keys.keycap import key_text

PLACE = re.compile(r"\{([a-z_]+(?:\.[a-z0-9_-]+)?)\}")
"""A command's id, which has a stop in it, or the name of a value."""


def keyed(text: str, **values: object) -> str:
    """Return *text* with the key of each ``{noun.verb}`` and the value of each ``{name}``.

    A command without a key is named as the menus name it. What is put in is not
    looked at again, so values may be foreign.
    """

    def found(place: re.Match[str]) -> str:
        name = place[1]
        if name in commands:
            return way_to(commands[name])
        return str(values.get(name, place[0]))

    return PLACE.sub(found, text)


def way_to(command: Command) -> str:
    """Return the first key of *command*, or else where it stands in the menus."""
    return key_text(command.keys[0]) if command.keys else menu_path(command)


def menu_path(command: Command) -> str:
    """Return where *command* stands in the menus: "Paper ▸ Later"."""
    return " ▸ ".join((*command.path, command.title.rstrip("…")))


def with_keys(text: str, command: Command, most: int = 2) -> str:
    """Return *text* with up to *most* keys of *command* behind it: "Undo (Z or Ctrl+Z)"."""
    names = tr(" or ").join(key_text(key) for key in command.keys[:most])
    return tr("{text} ({keys})").format(text=text, keys=names) if names else text
