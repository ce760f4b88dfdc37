"""Find the papers of a query tree: words by the index, marks by the columns, both together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from reader.index.evaluating.deadline import Deadline
from reader.index.evaluating.found import Found
from reader.index.finding import LIMIT, Finder
from reader.index.folder import IndexDamagedError
from reader.query import Query, only_marks, parse
from reader.query.tree import Mark, Node, all_of, conjuncts, leaves
from reader.search.columns import Columns
from reader.search.derived import Derived
from reader.search.looking import Looking
from reader.search.masks import SHOWN, Bools, Masks, keep
from reader.search.nesting import Nesting
from reader.store import changes, find
from reader.store.store import Store

READ = 3 * LIMIT
"""Papers whose places are read one by one: more are listed where many are equally good."""
BEHIND = 1_000
"""Changes that the index may lack and still count as whole: more, and it is being built."""

Meaning = Callable[[Query], Node | None]
Papers = NDArray[np.int64]
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Result:
    """Papers by relevance; in the order of a list, without scores, where all are equal.

    ``total`` counts all that were found, listed or not; the last ``some`` of the listed
    have only some of the words.
    """

    papers: Papers
    total: int
    scores: Scores | None = None
    some: int = 0
    complete: bool = True
    cut: bool = False

    def whole(self) -> Papers:
        """Return the papers that have all the words."""
        return self.papers[: len(self.papers) - self.some]


class Evaluating:
    """One library's index and columns, asked together."""

    def __init__(self, store: Store, finder: Finder, meaning: Meaning) -> None:
        """Take what tells all that a search looks for, beside what is typed."""
        self._store = store
        self._finder = finder
        self.meaning = meaning
        self.columns = Columns(store)
        self.derived = Derived(self.columns)
        self.nesting = Nesting(
            store, self.columns, lambda text: self._held(parse(text)), self._generation
        )
        self.masks = Masks(store, self.columns, self.derived, self.nesting.papers)
        self._documents = _Documents(finder, self.columns, self.masks)
        self._seq: int | None = None
        self._deadline = Deadline()

    def result(
        self,
        node: Node,
        limit: int | None = None,
        deadline: Deadline | None = None,
        *,
        rest: bool = True,
    ) -> Result:
        """Return the papers of *node*, the best *limit* of them if given.

        Where there are few, those with some of the words follow, if the *rest* is wanted.
        A list within the search has the search's own time, and no more.
        """
        if not self.nesting.busy:
            self._begin(deadline)
        try:
            found = self._marked(node, limit) or self._found(node, limit, rest=rest)
        except IndexDamagedError:
            found = self._looked_through(node)
        return replace(found, cut=found.cut or self.nesting.cut)

    def counted(self, lists: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield how many papers each of these lists holds; all of them have the time of one."""
        self._begin()
        self.refresh()
        for name in lists:
            self.nesting.cut = False
            papers = self.nesting.papers(name)
            if not self.nesting.cut:
                yield name, int(np.count_nonzero(papers))

    def refresh(self) -> None:
        """Let the columns be of now, but for a list within a search: its state holds for both."""
        if not self.nesting.busy:
            self.columns.refresh()

    def _begin(self, deadline: Deadline | None = None) -> None:
        self._deadline = deadline or Deadline()
        self.nesting.cut = False

    def _held(self, query: Query) -> tuple[Papers, bool]:
        root = self.meaning(query)
        if root is None:
            return np.zeros(0, np.int64), False
        found = self.result(root, rest=False)
        return found.papers, found.cut

    def _marked(self, node: Node, limit: int | None) -> Result | None:
        """Return the papers of a tree of marks; None of another, which the index answers."""
        if not only_marks(node):
            return None
        self.refresh()
        listed = self.derived.listed()
        found = listed[self.masks.of(node)[listed]]
        return Result(found[:limit].astype(np.int64), len(found))

    def _found(self, node: Node, limit: int | None, *, rest: bool) -> Result:
        def asked(*, behind: bool) -> Found:
            where, mask = self._where(node, behind=behind), self._documents.mask
            return self._finder.find(where, mask, limit, self._deadline, rest=rest)

        last = self._store.read(changes.last)
        known = self._finder.seq() if self._seq is None else self._seq
        found = asked(behind=known < last)
        if found.seq < last <= known:
            found = asked(behind=True)
        self._seq = found.seq
        if found.seq == 0 < last <= BEHIND:
            return self._looked_through(node)  # it has only been begun
        papers, scores = self._by_position(found)
        return Result(
            papers[:limit],
            found.total,
            scores[:limit],
            found.some,
            complete=last - found.seq <= BEHIND,
            cut=found.cut,
        )

    def _where(self, node: Node, *, behind: bool) -> Node:
        """Return what to ask; an index that is *behind* may have papers that are shown no more."""
        asked = all_of([node, SHOWN]) if behind else node
        assert asked is not None
        marks = [leaf for leaf in leaves(asked) if isinstance(leaf, Mark)]
        if marks or self.columns.loaded:
            self.refresh()
        # A list has words of its own, and the index answers one search at a time.
        self._documents.prepare(marks)
        return asked

    def _generation(self) -> int:
        try:
            self._finder.current()
            return self._finder.papers_of_documents().generation
        except IndexDamagedError:
            return -1

    def _by_position(self, found: Found) -> tuple[Papers, Scores]:
        """Return what was found with papers that are equally good in the order of a list."""
        papers, scores = found.papers, found.scores
        if not np.any(scores[1:] == scores[:-1]):
            return papers, scores
        places = self._positions(papers)
        if scores[0] == scores[-1] and not found.some:
            order = np.argsort(places)  # as where nothing is looked for: three keys take longer
        else:
            some = np.arange(len(scores)) >= len(scores) - found.some
            order = np.lexsort((places, -scores, some))
        return papers[order], scores[order]

    def _positions(self, papers: Papers) -> Papers:
        if not self.columns.loaded and len(papers) <= READ:
            # To load the columns takes longer than a first answer should.
            known = self._store.read(find.positions, papers.tolist())
            return np.array([known.get(paper, 0) for paper in papers.tolist()], np.int64)
        self.refresh()
        within = np.where(papers < self.columns.size, papers, 0)
        return self.columns["position"][within]

    def _looked_through(self, node: Node) -> Result:
        """Return papers that hold the words as they are: what works without an index."""
        self.refresh()
        papers = self.derived.listed()
        for part in filter(only_marks, conjuncts(node)):
            papers = papers[self.masks.of(part)[papers]]
        looking = Looking(node, self.masks.leaf)
        found, cut = looking.through(self._store, papers, LIMIT, self._deadline)
        return Result(np.array(found, np.int64), len(found), complete=False, cut=cut)


class _Documents:
    """The masks of marks by the numbers of documents, of which each is of a paper."""

    def __init__(self, finder: Finder, columns: Columns, masks: Masks) -> None:
        self._finder = finder
        self._columns = columns
        self._masks = masks
        self._papers: dict[Mark, Bools] = {}
        self._state = (-1, -1)
        self._kept: dict[Mark, tuple[Bools, Bools]] = {}
        """For each mark, by papers and by documents."""
        self._at: NDArray[np.int64] = np.zeros(0, np.int64)

    def prepare(self, marks: Iterable[Mark]) -> None:
        self._papers = {mark: self._masks.leaf(mark) for mark in marks}

    def mask(self, mark: Mark) -> Bools:
        documents = self._finder.papers_of_documents()
        state = (self._columns.version, documents.generation)
        if state != self._state:
            self._state = state
            self._kept.clear()
            # No paper has the number 0, nor a mark: what came in since has none yet either.
            self._at = np.where(documents.papers < self._columns.size, documents.papers, 0)
        papers = self._papers[mark]
        kept = self._kept.get(mark)
        if kept is None or kept[0] is not papers:  # a list that was cut is another each time
            kept = papers, papers[self._at]
        return keep(self._kept, mark, kept)[1]
