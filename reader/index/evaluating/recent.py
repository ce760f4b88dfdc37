"""Keep arrays that were used lately, within a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar


class _Sized(Protocol):
    @property
    def nbytes(self) -> int: ...


V = TypeVar("V", bound=_Sized)

_ENTRY = 200
"""Bytes that a key and its place cost, whatever it holds."""


class Recent(Generic[V]):
    """What was asked for most recently, of ``room`` bytes at most."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.used = 0
        self._kept: OrderedDict[Hashable, V] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], V]) -> V:
        """Return what is kept under *key*, or make it and keep it if there is room for it."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = make()
        if _ENTRY + made.nbytes <= self.room:
            self._kept[key] = made
            self.used += _ENTRY + made.nbytes
            while self.used > self.room:
                _, oldest = self._kept.popitem(last=False)
                self.used -= _ENTRY + oldest.nbytes
        return made

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self.used = 0
