"""Keep the keys by which papers are cited: each belongs to one paper, whatever its case."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import count

from sqlite_utils import Database

from reader.store.records import below
from reader.types import PaperId

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def known(db: Database, ids: Sequence[PaperId]) -> dict[PaperId, str]:
    """Return the keys of those of some papers that have one."""
    found = db.execute(
        "SELECT paper_id, key FROM citation_keys"
        " WHERE paper_id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )
    return dict(found.fetchall())


def give(db: Database, paper: PaperId, wanted: Iterable[str]) -> str:
    """Give a paper the key that is `free`; return it."""
    key = free(db, wanted)
    db.execute("INSERT INTO citation_keys (paper_id, key) VALUES (?, ?)", [paper, key])
    return key


def free(db: Database, wanted: Iterable[str], lent: Container[str] = ()) -> str:
    """Return the first of the keys that are *wanted* and neither given nor *lent* (in lower case).

    Where none is, the last of them has letters behind it.
    """

    def is_free(key: str) -> bool:
        return key.casefold() not in lent and not _taken(db, key)

    base = ""
    for base in wanted:
        if is_free(base):
            return base
    return next(filter(is_free, _lettered(db, base)))


def inherit(db: Database, paper: PaperId) -> str:
    """Give a paper without a key that of one which was merged into it; '' if none has one."""
    others = json.dumps([one for one in below(db, [paper]) if one != paper])
    found = db.execute(
        "SELECT paper_id, key FROM citation_keys"
        " WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY paper_id",
        [others],
    ).fetchone()
    if found is None:
        return ""
    db.execute("UPDATE citation_keys SET paper_id = ? WHERE paper_id = ?", [paper, found[0]])
    return str(found[1])


def forget(db: Database) -> dict[PaperId, str]:
    """Take all keys away; return them."""
    before = dict(db.execute("SELECT paper_id, key FROM citation_keys").fetchall())
    db.execute("DELETE FROM citation_keys")
    return before


def _taken(db: Database, key: str) -> bool:
    found = db.execute("SELECT 1 FROM citation_keys WHERE key = ?", [key])
    return found.fetchone() is not None


def _lettered(db: Database, base: str) -> Iterator[str]:
    """Yield *base* with a, b … z behind it, and then aa, ab …, from about where it is free."""
    yield from (base + letter for letter in _LETTERS)
    found = db.execute(
        "SELECT count(*) FROM citation_keys WHERE key > ? AND key < ? || '{'"
        " AND length(key) <= length(?) + 4",
        [base, base, base],
    )
    for number in count(max(len(_LETTERS) + 1, found.fetchone()[0] - len(_LETTERS))):
        yield base + _letters(number)


def _letters(number: int) -> str:
    """Return 1 as a, 26 as z, 27 as aa, and so on."""
    text = ""
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text
