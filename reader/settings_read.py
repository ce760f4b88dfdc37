"""What JSON says of a setting, as a field of its type keeps it: None where it is of another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def fitting(value: Any, kind: str, default: Any) -> Any:
    """Return *value* as a field of this *kind* keeps it; None if it is of another."""
    if kind in _KINDS:
        return _KINDS[kind](value)
    return value if type(value) is type(default) else None


def _numbers(value: Any) -> tuple[int, ...] | None:
    good = isinstance(value, list) and all(type(one) is int for one in value)
    return tuple(value) if good and all(abs(one) < 100_000 for one in value) else None


def _words(value: Any) -> tuple[str, ...] | None:
    good = isinstance(value, list) and all(isinstance(one, str) for one in value)
    return tuple(value) if good else None


def _pairs(value: Any) -> tuple[tuple[str, ...], ...] | None:
    pairs = [_words(one) for one in value] if isinstance(value, list) else [None]
    good = all(pair is not None and len(pair) == 2 for pair in pairs)
    return tuple(pair for pair in pairs if pair) if good else None


def _keys(value: Any) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, dict):
        return None
    found = {name: _words(keys) for name, keys in value.items()}
    return {name: keys for name, keys in found.items() if keys is not None}


_KINDS: dict[str, Callable[[Any], Any]] = {
    "tuple[int, ...]": _numbers,
    "tuple[str, ...]": _words,
    "tuple[tuple[str, str], ...]": _pairs,
    "dict[str, tuple[str, ...]]": _keys,
}
"""What turns JSON into a field of a type that JSON does not have."""
