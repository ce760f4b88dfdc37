"""What several questions to the database have in common."""

from __future__ import annotations

from typing import TypeAlias

CHUNK = 5_000
"""Rows fetched at once: one call for a million keeps the interpreter to itself for too long."""

Sql: TypeAlias = tuple[str, list[object]]
"""A condition and its values."""


def is_or_below(name: str) -> str:
    """Return the condition that the tag in column *name* is the one of the value, or below it."""
    return f"instr(lower({name} || '/'), lower(? || '/')) = 1"
