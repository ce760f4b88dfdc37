"""Work out which keys are in force: the reader's own before a preset's before those declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from ui.commands.presets import PRESETS
from ui.commands.registry import Command

Keys = Mapping[str, tuple[str, ...]]
"""Key sequences by the ids of commands."""
Strokes = tuple[int, ...]

LONGEST = 80
"""Letters of a key sequence; settings are a file that anybody may have written."""

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_Key = Qt.Key
_UNPRESSED = {
    key.value
    for key in (_Key.Key_unknown, _Key.Key_Shift, _Key.Key_Control, _Key.Key_Meta, _Key.Key_Alt)
}
"""What is no key by itself."""
_MOVING = {
    key.value
    for key in (
        *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape),
        *(_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown),
    )
}
"""Keys that move within every list, text and dialog: as a command's they would do so nowhere."""
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
).value
_KEY = 0x01FFFFFF
"""The part of a stroke's number that is the key; the rest are the modifiers."""
_FIRST_NAMED = 0x01000000
"""From here on Qt numbers keys that write nothing: Esc, Enter, the function keys."""


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """What the reader has chosen: a preset, own keys laid over it, and the switch."""

    preset: str = "lectern"
    own: Keys = field(default_factory=lambda: MappingProxyType({}))
    single: bool = True


def canonical(keys: str) -> str:
    """Return a key sequence as Qt writes it for every platform; '' if nobody can press it."""
    return _parsed(keys)[0] if len(keys) <= LONGEST else ""


def strokes(keys: str) -> Strokes:
    """Return the strokes of a key sequence; two sequences that begin alike clash."""
    return _parsed(keys)[1] if len(keys) <= LONGEST else ()


def clash(one: str, other: str) -> bool:
    """Say whether two sequences cannot both be keys: alike, or one begins the other."""
    return _clash(strokes(one), strokes(other))


def is_single(keys: str) -> bool:
    """Say whether a sequence begins with a letter, digit or sign, and no Ctrl, Alt or Meta."""
    return any(_is_bare(stroke) for stroke in strokes(keys)[:1])


def is_usable(keys: str) -> bool:
    """Say whether a command may have this sequence: it can be pressed, and moves nothing else."""
    first = strokes(keys)[:1]
    return bool(first) and not any(_moves(stroke) for stroke in first)


def assigned(commands: Iterable[Command], choice: KeyChoice) -> dict[str, tuple[str, ...]]:
    """Return the keys of every command, before single keys are switched off.

    Who comes first has a key: the reader's own, then the preset's, then what was
    declared; among those of one rank in the order of the commands. Ids that no
    command has and keys that nobody can press are passed over.
    """
    known = tuple(commands)
    taken = _Taken()
    found = {one.id: tuple(taken.grant(keys)) for one, keys in _by_rank(known, choice)}
    return {command.id: found[command.id] for command in known}


def in_force(commands: Iterable[Command], choice: KeyChoice) -> dict[str, tuple[str, ...]]:
    """Return the keys that each command answers to now."""
    keys = assigned(commands, choice)
    if choice.single:
        return keys
    return {name: tuple(k for k in mine if not is_single(k)) for name, mine in keys.items()}


def clashing(keys: Keys, wanted: str, but: str) -> list[tuple[str, str]]:
    """Return who has keys that *wanted* cannot stand beside, and which; not the command *but*."""
    return [
        (name, key)
        for name, mine in keys.items()
        for key in mine
        if name != but and clash(key, wanted)
    ]


def with_keys(choice: KeyChoice, command: str, keys: Iterable[str]) -> KeyChoice:
    """Return *choice* with these keys for a command, which loses them to nobody."""
    wanted = tuple(keys)
    own = {
        name: tuple(key for key in mine if not any(clash(key, one) for one in wanted))
        for name, mine in choice.own.items()
    }
    return replace(choice, own={**own, command: wanted})


def without_own(choice: KeyChoice, command: str, keys: Iterable[str]) -> KeyChoice:
    """Return *choice* with the *keys* that a command has by itself, taken from who got them."""
    freed = with_keys(choice, command, keys).own
    return replace(choice, own={n: theirs for n, theirs in freed.items() if n != command})


def _by_rank(
    commands: tuple[Command, ...], choice: KeyChoice
) -> Iterator[tuple[Command, tuple[str, ...]]]:
    preset = PRESETS.get(choice.preset, {})
    for command in commands:
        if command.id in choice.own:
            usable = (k for k in choice.own[command.id] if is_usable(k) or k in command.defaults)
            yield command, tuple(usable)
    rest = [command for command in commands if command.id not in choice.own]
    for command in rest:
        if command.id in preset:
            yield command, preset[command.id]
    for command in rest:
        if command.id not in preset:
            yield command, command.defaults


class _Taken:
    """The strokes that are taken; the set of their beginnings makes asking quick."""

    def __init__(self) -> None:
        self._whole: set[Strokes] = set()
        self._begun: set[Strokes] = set()

    def grant(self, wanted: Iterable[str]) -> Iterator[str]:
        """Yield the keys that are still free, and take them."""
        for key in map(canonical, wanted):
            mine = strokes(key)
            begun = [mine[:length] for length in range(1, len(mine) + 1)]
            if mine and mine not in self._begun and self._whole.isdisjoint(begun):
                self._whole.add(mine)
                self._begun.update(begun)
                yield key


def _clash(one: Strokes, other: Strokes) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and one[:shorter] == other[:shorter]


def _is_bare(stroke: int) -> bool:
    key = stroke & _KEY
    return key < _FIRST_NAMED and key != _Key.Key_Space.value and not stroke & _HELD


def _moves(stroke: int) -> bool:
    return stroke & _KEY in _MOVING and not stroke & _HELD


@lru_cache(maxsize=1_000)
def _parsed(keys: str) -> tuple[str, Strokes]:
    sequence = QKeySequence.fromString(keys, _PORTABLE)
    pressed = tuple(
        sequence[at].toCombined()  # type: ignore[index]  # the stubs lack it
        for at in range(sequence.count())
    )
    text = sequence.toString(_PORTABLE)
    if not text or any(stroke & _KEY in _UNPRESSED for stroke in pressed):
        return "", ()
    return text, pressed
