"""Repair what LaTeX and the page left in a text. A rule that is not sure leaves it alone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.repair.rules import FORMULAS, RULES, Rule
from reader.text.repair.shields import Shield, is_shieldable

__all__ = ["LONGEST", "RULES", "Rule", "repaired"]

_PASSES = 8
"""Commands lie in each other. A text that is not settled by then stays as it stands."""
LONGEST = 100_000
"""Characters of a text that is repaired; what is longer is no abstract, and would take seconds."""


def repaired(text: str, off: frozenset[str] = frozenset()) -> str:
    """Return *text* as it should read, by every rule whose name is not in *off*.

    Repairing twice is the same as repairing once. Addresses and code stay as they are.
    """
    if len(text) > LONGEST:
        return text
    rules = [rule for rule in RULES if rule.name not in off] if off else RULES
    before = text
    for _ in range(_PASSES):
        after = _pass(rules, before)
        if after == before:
            return after
        before = after
    return text


def _pass(rules: Sequence[Rule], text: str) -> str:
    if not any(rule.sees(text) for rule in rules) or not is_shieldable(text):
        return text
    shield = Shield()
    text = shield.over_addresses(text)
    if FORMULAS in rules:
        text = FORMULAS.apply(text)
    text = shield.over_formulas(text)
    for rule in rules:
        if rule is not FORMULAS and rule.sees(text):
            text = rule.apply(text)
    return shield.lifted(text)
