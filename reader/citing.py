"""Give papers their citation keys: by a pattern, each once, and for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.store import citation_keys, papers
from reader.store.store import Store
from reader.text.csl import key_told
from reader.text.key_patterns import (
    DEFAULT,
    MODIFIERS,
    PLACEHOLDERS,
    SAFE_KEY,
    Part,
    example,
    made,
    parts_of,
)
from reader.types import Paper, PaperId

__all__ = [
    "DEFAULT",
    "MODIFIERS",
    "PLACEHOLDERS",
    "example",
    "keys",
    "pattern",
    "renew",
    "set_pattern",
]

_SETTING = "citation_key"


def pattern(store: Store) -> str:
    """Return the pattern of the library's keys."""
    return store.setting(_SETTING) or DEFAULT


def set_pattern(store: Store, text: str) -> None:
    """Let *text* be the pattern, '' the usual one. Keys that are given already stay: see `renew`.

    Raises:
        LecternError: It is no pattern; the advice says why.
    """
    if text:
        parts_of(text)
    store.set_setting(_SETTING, "" if text == DEFAULT else text)


def keys(store: Store, some: Sequence[Paper], lent: set[str] | None = None) -> dict[PaperId, str]:
    """Return the keys of *some* papers; those that have none are given one, for good.

    Where the library cannot be written they are lent one, which is noted in *lent*.

    A paper that another was merged into takes over the key of that one, if it has none; and
    one from a bibliography has the key that it had there, if that is free. To give a key is
    no act: it is not undone.
    """
    known = store.read(citation_keys.known, [paper.id for paper in some])
    if all(paper.id in known for paper in some):
        return known
    parts = parts_of(pattern(store))
    if store.read_only:
        lent = set() if lent is None else lent
        return known | {
            paper.id: _lend(store, _wanted(parts, paper), lent)
            for paper in some
            if paper.id not in known
        }
    with store.writing() as db:
        known = citation_keys.known(db, [paper.id for paper in some])
        for paper in some:
            if paper.id not in known:
                inherited = citation_keys.inherit(db, paper.id) if _is_merged(paper) else ""
                wanted = _wanted(parts, paper)
                known[paper.id] = inherited or citation_keys.give(db, paper.id, wanted)
    return known


def _lend(store: Store, wanted: Iterator[str], lent: set[str]) -> str:
    key = store.read(citation_keys.free, wanted, lent)
    lent.add(key.casefold())
    return key


def _is_merged(paper: Paper) -> bool:
    return any(text.record != paper.id for text in paper.texts)


def renew(store: Store) -> int:
    """Give every paper that has a key a new one by the pattern; return how many have changed.

    Nobody but the reader may ask for it: texts that cite the papers know the old keys.
    """
    parts = parts_of(pattern(store))
    with store.writing() as db:
        before = citation_keys.forget(db)
        changed = 0
        for paper in papers.papers(db, sorted(before)):
            key = citation_keys.give(db, paper.id, _wanted(parts, paper))
            changed += key != before[paper.id]
    return changed


def _wanted(parts: Sequence[Part], paper: Paper) -> Iterator[str]:
    """Yield the keys that *paper* may have, best first."""
    told = key_told(paper.facts)
    if SAFE_KEY.fullmatch(told):
        yield told
    yield made(parts, paper)
