"""Find authors by the beginning of any part of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from reader.text.words import bare


class Names:
    """Names, the commonest first, and how many papers have each; some 40 bytes a name."""

    def __init__(self, names: Sequence[str], papers: NDArray[np.uint32]) -> None:
        self._text = "\n".join(names)
        self._papers = papers

    def all(self) -> Iterator[tuple[str, int]]:
        """Yield all names, each with its number of papers."""
        if self._text:
            yield from zip(self._text.split("\n"), self._papers.tolist(), strict=True)

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """Return the commonest names with a part that begins with *start*, and their papers."""
        return list(islice(self._beginning(bare(start)), most))

    def _beginning(self, start: str) -> Iterator[tuple[str, int]]:
        at = self._folded.find(start) if start else -1
        while at >= 0:
            if at == 0 or not self._folded[at - 1].isalnum():
                line = int(np.searchsorted(self._ends, at, "right"))
                yield self._name(line), int(self._papers[line])
                at = int(self._ends[line])
            at = self._folded.find(start, at + 1)

    def _name(self, line: int) -> str:
        first = int(self._starts[line])
        return self._text[first : self._text.find("\n", first) % (len(self._text) + 1)]

    @cached_property
    def _folded(self) -> str:
        # A cache of words would be flushed by so many names, and most are plain.
        lines = self._text.split("\n")
        return "\n".join(name.lower() if name.isascii() else bare(name) for name in lines)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        """Where each folded name ends."""
        return _breaks(self._folded)

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        """Where each name as written begins."""
        return np.concatenate([np.zeros(1, np.int64), _breaks(self._text)[:-1] + 1])


def _breaks(text: str) -> NDArray[np.int64]:
    letters = np.frombuffer(f"{text}\n".encode("utf-32-le", "replace"), np.uint32)
    return np.flatnonzero(letters == ord("\n"))
