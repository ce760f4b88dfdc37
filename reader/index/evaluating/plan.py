"""A search made ready to run: stems, weights, ranges of positions; spelling and fields are gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from reader.index.evaluating.hits import Flags

Zone: TypeAlias = tuple[int, int]
"""A range of positions, and the one after its last."""


@dataclass(frozen=True, slots=True)
class Term:
    """A stem, in one zone if it is given; it scores ``weight`` times the word's own."""

    stem: str
    zone: Zone | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Begun:
    """All stems that begin so, however many; they score nothing."""

    beginning: str
    zone: Zone | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Stems that follow one another."""

    stems: tuple[str, ...]
    zone: Zone | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Stems with at most ``within`` words from the first to the last, in any order."""

    stems: tuple[str, ...]
    within: int
    zone: Zone | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """Documents by their numbers in the whole index; they score nothing."""

    flags: Flags


@dataclass(frozen=True, slots=True)
class All:
    """What must all be."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """What one must be of; none is nothing."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """What must not be."""

    part: Plan


@dataclass(frozen=True, slots=True)
class Weighed:
    """What scores ``weight`` times its own, where that is ``least`` or more."""

    part: Plan
    weight: float
    least: float = 0.0


Plan: TypeAlias = Term | Begun | Run | Window | Marked | All | Any | Without | Weighed


def lighter(plan: Plan, weight: float) -> Plan:
    """Return *plan* scoring *weight* times as much."""
    if isinstance(plan, Term):
        return replace(plan, weight=plan.weight * weight)
    return Weighed(plan, weight)
