"""See whether a library is sound, and whether a search finds what looking through it finds."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from random import Random

from reader.index.catching_up import catch_up
from reader.query import parse
from reader.search import Search
from reader.store.store import Store
from tests.battery.believed import Belief
from tests.builders import SUBJECTS


def searched(store: Store, belief: Belief) -> None:
    """Let the index heal, and ask it for words and marks.

    Raises:
        AssertionError: It finds something else than is believed to be there.
    """
    list(catch_up(store))
    search = Search(store)
    try:
        for query, wanted in _wanted(belief, _words(belief)).items():
            found = set(search.ask(parse(query)).papers())
            assert found == wanted, (query, found, wanted)
    finally:
        search.close()


def _words(belief: Belief) -> dict[int, set[str]]:
    """Return the words of each paper: a merged one is found by all its texts."""
    return {
        paper: set(" ".join((one.note, *one.texts)).lower().split())
        for paper, one in belief.papers.items()
    }


def _wanted(belief: Belief, words: Mapping[int, set[str]]) -> dict[str, set[int]]:
    """Return queries, and the papers that each is to find."""
    some = belief.papers
    named = {word for one in some.values() for word in one.note.split() if word[:6] == "remark"}
    wanted = {
        word: {paper for paper, said in words.items() if word in said}
        for word in (*SUBJECTS[:4], *sorted(named)[-2:])
    }
    wanted |= {
        f"tag:{tag}": {paper for paper, one in some.items() if tag in one.tags}
        for tag in sorted({tag for one in some.values() for tag in one.tags})[:2]
    }
    wanted["is:starred"] = {paper for paper, one in some.items() if one.starred}
    wanted["has:note"] = {paper for paper, one in some.items() if one.note}
    wanted["is:later"] = {paper for paper, one in some.items() if one.decision == "later"}
    return wanted


def harm(index: Path, random: Random) -> None:
    """Delete the index, or one of its files, or cut one short, or change a byte of one."""
    files = sorted(path for path in index.rglob("*") if path.is_file())
    kind = random.randrange(4)
    if not files:
        return
    if kind == 0:
        shutil.rmtree(index)
        return
    path = random.choice(files)
    data = bytearray(path.read_bytes())
    if kind == 1:
        path.unlink()
    elif kind == 2 or not data:
        path.write_bytes(data[: len(data) // 2])
    else:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        path.write_bytes(data)
