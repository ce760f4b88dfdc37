"""Learn the library's words, authors and acronyms from its papers, in the time nobody needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.search.lexicon import (
    SPELLINGS,
    VERSION,
    bytes_of,
    lines,
    opened,
    path_of,
    read,
    write,
)
from reader.search.near import packed
from reader.search.short_forms import Pair, chosen
from reader.store import changes, counts, learning
from reader.store.learning import Taught
from reader.store.store import Store
from reader.text.acronyms import Acronym, acronyms
from reader.text.words import fold, written
from reader.types import PaperId, Progress
from reader.words import tr

T = TypeVar("T")

BATCH = 500
"""Papers between two reports: a fifth of a second."""
SHARE = 50
"""It is learnt anew when one in so many papers is new, or gone: less would change no suggestion."""
MOST = 1_000_000
"""Words, or names, that are counted at once, some 120 MB; past that, the rarest half is let go."""
KEPT = 400_000
"""Words, or names, that are kept: some 15 MB each in the search."""


def learn(
    store: Store, *, anew: bool = False, meanwhile: Callable[[], Iterable[Progress]] = tuple
) -> Iterator[Progress]:
    """Learn from the papers that came since the last time; yield progress.

    Stop it anywhere: what was learnt is kept. Papers that were read once are not read
    again, so that a repaired text counts as it was, until all is learnt anew. What
    changes *meanwhile* is done first, for it is waited for.
    """
    path = path_of(store.library.index(store.id))
    papers = store.read(counts.papers)
    learner = _Learner() if anew else _Learner.resumed(path)
    if learner.papers > papers + papers // SHARE:
        learner = _Learner()
    waiting = store.read(learning.waiting, learner.last)
    if waiting * SHARE <= learner.papers and (waiting == 0 or path.exists()):
        return
    done, last = 0, store.read(changes.last)
    try:
        while batch := store.read(learning.after, learner.last, BATCH):
            yield Progress(tr("Learning the words of the library"), done, waiting)
            for paper in batch:
                learner.take(paper)
            done += len(batch)
            if (now := store.read(changes.last)) != last:
                last = now
                yield from meanwhile()
    finally:
        if done:
            with suppress(OSError):  # a cache that cannot be written is gone without
                learner.write(path)


class _Learner:
    """What has been counted so far, each thing once a paper."""

    def __init__(self) -> None:
        self.last = PaperId(0)
        self.papers = 0
        self._words: Counter[str] = Counter()
        self._name_words: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._acronyms: Counter[Acronym] = Counter()

    @classmethod
    def resumed(cls, path: Path) -> _Learner:
        """Return a learner that knows what the file at *path* has; nothing, if there is none."""
        learner = cls()
        lexicon, heard = opened(path), read(path, ("heard",))
        if lexicon is None or not heard:
            return learner
        try:
            pairs = list(map(Pair.read, lines(heard["heard"])))
        except (ValueError, TypeError):
            return learner
        learner.last, learner.papers = lexicon.last, lexicon.papers
        learner._words.update(dict(lexicon.words.all()))
        learner._name_words.update(dict(lexicon.name_words.all()))
        learner._names.update(dict(lexicon.names.all()))
        learner._acronyms.update({Acronym(pair.short, pair.long): pair.papers for pair in pairs})
        return learner

    def take(self, paper: Taught) -> None:
        """Learn from a paper."""
        self._words.update(_folded((paper.title, paper.abstract)))
        self._names.update(paper.authors)
        self._name_words.update(_folded(paper.authors))
        found = chain(acronyms(paper.title), acronyms(paper.abstract))
        self._acronyms.update(set(found))
        self.last = paper.id
        self.papers += 1
        for counted in (self._words, self._names, self._name_words):
            _bound(counted)
        _bound(self._acronyms)

    def write(self, path: Path) -> None:
        """Write what was learnt."""
        names = _commonest(self._names)
        pairs = [Pair(one.short, one.long, papers) for one, papers in self._acronyms.items()]
        arrays: dict[str, NDArray[Any]] = {
            "about": np.array([VERSION, self.last, self.papers], np.int64),
            "names": bytes_of(name for name, _ in names),
            "names_papers": np.array([papers for _, papers in names], np.uint32),
            "acronyms": bytes_of(pair.line() for pair in chosen(self._acronyms, self.papers)),
            "heard": bytes_of(pair.line() for pair in pairs),
        }
        for kind, counted in (("words", self._words), ("name_words", self._name_words)):
            spellings: tuple[NDArray[Any], ...] = packed(_commonest(counted))
            arrays |= {
                f"{kind}_{part}": array for part, array in zip(SPELLINGS, spellings, strict=True)
            }
        write(path, arrays)


def _folded(texts: Iterable[str]) -> set[str]:
    return {fold(word) for word in {word for text in texts for word in written(text)}}


def _commonest(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:KEPT]


def _bound(counted: Counter[T]) -> None:
    """Let the rarest go, when there is too much."""
    if len(counted) > MOST:
        kept = dict(counted.most_common(MOST // 2))
        counted.clear()
        counted.update(kept)
