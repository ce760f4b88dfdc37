"""Answer a query tree from the index: papers by relevance."""

from __future__ import annotations

from array import array
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from whoosh import query as wq
from whoosh.index import FileIndex
from whoosh.searching import Searcher

from reader.index.folder import IndexDamagedError, IndexFolder, state_of
from reader.index.translate import Translation
from reader.query.tree import Node
from reader.types import PaperId

LIMIT = 1_000
"""Papers found at most: past that, another word helps more than scrolling."""
FEW = 20
"""Fewer hits for all the words than this, and papers with some of them follow."""
MORE = 100
"""How many such papers follow at most."""


@dataclass(frozen=True, slots=True)
class Found:
    """Papers by relevance, from an index that holds all changes up to ``seq``.

    ``capped`` tells that there are more than these, ``some`` how many at the end
    have only some of the words.
    """

    ids: array[int]
    capped: bool = False
    some: int = 0
    seq: int = 0


class Finder:
    """An open index that notices by itself when there is a newer one."""

    def __init__(self, folder: Path, library_id: str) -> None:
        self._path = folder
        self._folder = IndexFolder(folder, library_id)
        self._index: FileIndex | None = None
        self._searcher: Searcher | None = None
        self._inode = 0

    def close(self) -> None:
        """Close the files of the index."""
        if self._searcher is not None:
            self._searcher.close()
        if self._index is not None:
            self._index.close()
        self._searcher = self._index = None

    def find(self, node: Node, allowed: AbstractSet[PaperId] | None) -> Found:
        """Return the papers that match *node*, best first; only *allowed* ones, if given.

        Papers with all the words come first; when these are few, papers with some
        of the words follow, so that a pasted sentence finds its paper too.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        try:
            return self._find(self._current(), node, allowed)
        except IndexDamagedError:
            self.close()
            raise
        except Exception as error:  # a cut file fails in any way there is
            self.close()
            raise IndexDamagedError(f"The search index failed: {error}") from error

    def _find(self, searcher: Searcher, node: Node, allowed: AbstractSet[PaperId] | None) -> Found:
        translation = Translation(searcher.reader())
        strict, loose = translation.strict(node), translation.loose(node)
        ids = self._ask(searcher, strict, None if allowed is not None else LIMIT + 1)
        some: list[PaperId] = []
        if loose is not None and len(ids) < FEW:
            near = self._ask(searcher, loose, LIMIT if allowed is not None else MORE)
            some = [paper for paper in near if paper not in ids]
        if allowed is not None:
            ids = [paper for paper in ids if paper in allowed]
            some = [paper for paper in some if paper in allowed]
        found = array("q", [*ids, *some][:LIMIT])
        return Found(found, len(ids) > LIMIT, len(some), state_of(searcher).seq)

    @staticmethod
    def _ask(searcher: Searcher, query: wq.Query, limit: int | None) -> list[PaperId]:
        hits = searcher.search(query, limit=limit)
        # The state document has no id; no query should find it, and none may stumble over it.
        return [int(hit["id"]) for hit in hits if "id" in hit]

    def _current(self) -> Searcher:
        inode = self._path.stat().st_ino if self._path.exists() else 0
        if self._searcher is None or inode != self._inode:
            self.close()
            self._index, self._inode = self._folder.open(), inode
            self._searcher = self._index.searcher()
        self._searcher = self._searcher.refresh()
        return self._searcher
