"""Remember which rules of repair are switched off in a library."""

from __future__ import annotations

from collections.abc import Iterable

from reader.store.store import Store

_KEY = "repair_off"


def rules_off(store: Store) -> frozenset[str]:
    """Return the names of the rules that are switched off."""
    return frozenset(store.setting(_KEY).split())


def switch_rules_off(store: Store, names: Iterable[str]) -> None:
    """Switch these rules off and all others on; what is there already is to be read again."""
    store.set_setting(_KEY, " ".join(sorted(names)))
