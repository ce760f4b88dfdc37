"""Answer a query tree from the index: papers by relevance."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.errors import LecternError
from reader.index.evaluating.bag import heaviest, is_sentence
from reader.index.evaluating.deadline import Deadline
from reader.index.evaluating.evaluator import Evaluator, LateError
from reader.index.evaluating.feedback import reordered
from reader.index.evaluating.found import Documents, Found, Knowledge, Masks, Texts
from reader.index.evaluating.hits import NONE, Hits
from reader.index.evaluating.plan import Plan
from reader.index.evaluating.planning import Planner
from reader.index.evaluating.scoring import RANKING, Ranking
from reader.index.evaluating.top import as_good, best, found_alive
from reader.index.evaluating.whole import Whole
from reader.index.folder import IndexDamagedError, IndexFolder
from reader.index.opening import OpenIndex
from reader.query.tree import Like, Mark, Node, leaves

LIMIT = 1_000
"""Papers listed while typing: past that, another word helps more than scrolling."""
FEW = 20
"""Fewer hits for all the words than this, and papers with some of them follow."""
MORE = 100
"""How many such papers follow at most; `LIMIT` where a sentence was pasted."""
TOGETHER = 64
"""Searches after which the memory is given back that a large index has taken meanwhile."""
NOTHING = Knowledge()


class Finder:
    """An open index that notices by itself when there is a newer one.

    What it keeps in memory: 96 MB of scored words and 32 MB of positions at most, and
    10 bytes a document. The arrays of the segments are mapped from their files: what 64
    searches have looked at counts as the process's memory, too, until it is given back.
    """

    def __init__(
        self,
        folder: Path,
        library_id: str,
        knowledge: Knowledge = NOTHING,
        *,
        ranking: Ranking = RANKING,
    ) -> None:
        self._folder = IndexFolder(folder, library_id)
        self._knowledge, self._ranking = knowledge, ranking
        self._open: OpenIndex | None = None
        self._inode = 0
        self._generation = 0
        self._searches = 0

    def close(self) -> None:
        """Close the files of the index."""
        if self._open is not None:
            self._open.close()
        self._open = None

    def find(
        self,
        node: Node,
        masks: Masks,
        limit: int | None = LIMIT,
        deadline: Deadline | None = None,
        *,
        rest: bool = True,
    ) -> Found:
        """Return the best *limit* papers that match *node*, best first; all where it is None.

        Those as good as the last of them come with them: the caller chooses between them.
        Papers with all the words come first; when these are few, papers with some
        of the words follow, so that a pasted sentence finds its paper too, unless the
        *rest* is not wanted. *masks*
        is asked about the documents of `papers_of_documents` as it is by then.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        whole = self.current()
        marks = {leaf: masks(leaf) for leaf in leaves(node) if isinstance(leaf, Mark)}
        papers = {leaf.paper for leaf in leaves(node) if isinstance(leaf, Like)}
        likes = {paper: tuple(self._knowledge.likes(paper)) for paper in papers}
        planner = Planner(whole, marks.__getitem__, self._knowledge.fuzzies, likes.__getitem__)
        with self._guarded():
            search = _Search(planner, self._knowledge.texts, deadline or Deadline())
            found = search.found(node, limit, rest=rest)
        self._searches += 1
        if self._searches % TOGETHER == 0 and self._open is not None:
            self._open.give_back()
        return replace(found, seq=self._seq)

    def seq(self) -> int:
        """Return the last change that the index holds now, with all before it.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        self.current()
        return self._seq

    def papers_of_documents(self) -> Documents:
        """Return the paper of each document, as of the last search, or of now if there was none.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        whole = self._held()
        with self._guarded():
            return Documents(whole.papers, self._generation)

    def holding(self, stems: Iterable[str]) -> list[int]:
        """Return how many of `papers_of_documents` hold each of *stems*.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        whole = self._held()
        with self._guarded():
            return [whole.holding(stem) for stem in stems]

    def documents_with(self, stem: str) -> NDArray[np.int64]:
        """Return which of `papers_of_documents` hold *stem*, by their numbers.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        whole = self._held()
        with self._guarded():
            return whole.documents_with(stem)

    def words(self, first: str, last: str) -> dict[str, int]:
        """Return what `Whole.words` tells of `papers_of_documents`.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        whole = self._held()
        with self._guarded():
            return whole.words(first, last)

    def _held(self) -> Whole:
        """Return the index as of the last search: in the midst of one there must be no other."""
        return self._open.whole if self._open else self.current()

    def current(self) -> Whole:
        """Return the index as of its last commit.

        Raises:
            IndexDamagedError: The index must be built, or built again, first.
        """
        with self._guarded():
            inode, changed = self._seen()
            if self._open is None or inode != self._inode:
                self.close()
                self._open, self._inode = OpenIndex(self._folder.open(), self._ranking), inode
            if self._open.refresh(changed):
                self._generation += 1
            return self._open.whole

    def _seen(self) -> tuple[int, int]:
        """Return which folder stands there, 0 for none, and when its files came or went last."""
        try:
            found = os.stat(self._folder.path)  # noqa: PTH116 - a Path takes as long again
        except FileNotFoundError:
            return 0, 0
        return found.st_ino, found.st_mtime_ns

    @property
    def _seq(self) -> int:
        return self._open.state.seq if self._open else 0

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Take whatever is raised in here for damage: a cut file fails in any way there is."""
        try:
            yield
        except LecternError as error:
            if isinstance(error, IndexDamagedError):
                self.close()
            raise
        except Exception as error:
            self.close()
            raise IndexDamagedError(f"The search index failed: {error}") from error


class _Search:
    """One search in one state of the index."""

    def __init__(self, planner: Planner, texts: Texts, deadline: Deadline) -> None:
        self._planner = planner
        self._texts = texts
        self._evaluator = Evaluator(planner.whole, deadline)
        self._cut = False

    def found(self, node: Node, limit: int | None, *, rest: bool) -> Found:
        # Those with all the words must be known to tell which others follow them.
        least = None if limit is None else max(limit, FEW)
        hits, total = self._best(self._planner.strict(node), least)
        more = self._more(node, hits) if rest and total < FEW and not self._cut else NONE
        end = as_good(hits.scores, limit)
        docs = np.concatenate([hits.docs, more.docs])[:end]
        return Found(
            self._planner.whole.papers.take(docs),
            np.concatenate([hits.scores, more.scores])[:end],
            total + len(more.docs),
            max(0, len(docs) - len(hits.docs)),
            cut=self._cut,
        )

    def _more(self, node: Node, hits: Hits) -> Hits:
        """Return papers with some of the words, other than *hits*."""
        plan = self._planner.loose(node)
        if plan is None:
            return NONE
        most = LIMIT if is_sentence(plan) else MORE
        near, _ = self._best(plan, most + len(hits.docs))
        if is_sentence(plan) and not self._cut:
            near = reordered(self._planner.whole, self._texts, near, heaviest(plan))
        return near.take(np.flatnonzero(~np.isin(near.docs, hits.docs))[:most])

    def _best(self, plan: Plan, limit: int | None) -> tuple[Hits, int]:
        """Return the best documents by their numbers in the whole index, and how many there are."""
        docs, scores, total = [NONE.docs], [NONE.scores], 0
        try:
            for segment in self._planner.whole.segments:
                result = self._evaluator.run(plan, segment)
                if isinstance(result, Hits) and not len(result.docs):
                    continue  # as most are, where a word is rare
                hits, count = found_alive(result, segment.alive, limit)
                docs.append(hits.docs + segment.first)
                scores.append(hits.scores)
                total += count
        except LateError:
            self._cut = True
        return best(Hits(np.concatenate(docs), np.concatenate(scores)), limit), total
