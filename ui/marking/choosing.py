"""Choose a passage of a text in steps of sentences and words: what each key leads to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.text.sentences import sentences, steps
from reader.types import Span

MOST = 60_000
"""Characters of a text in which is stepped: no abstract is longer."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The sentences and words of a text. Each step gives a passage; at an end it stays."""

    sentences: tuple[Span, ...]
    words: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> Steps:
        """Return the steps of *text*."""
        return cls(sentences(text[:MOST]), steps(text[:MOST]))

    def first(self) -> Span | None:
        """Return the first sentence, if there is one."""
        return self.sentences[0] if self.sentences else None

    def sentence(self, span: Span, by: int) -> Span:
        """Return the sentence after or before the one in which a passage begins."""
        return self.sentences[self._bounded(self._sentence_at(span[0]) + by)]

    def end_by_word(self, span: Span, by: int) -> Span:
        """Move the end to the next word's end, or the one before; one word at least is left."""
        starts, ends = self._edges()
        at = bisect_right(ends, span[1]) if by > 0 else bisect_left(starts, span[1]) - 2
        return self._fitting(span, (span[0], ends[at])) if 0 <= at < len(ends) else span

    def start_by_word(self, span: Span, by: int) -> Span:
        """Move the start to the next word, or the one before."""
        starts, ends = self._edges()
        at = bisect_right(ends, span[0]) + 1 if by > 0 else bisect_left(starts, span[0]) - 1
        return self._fitting(span, (starts[at], span[1])) if 0 <= at < len(starts) else span

    def extended(self, span: Span, by: int) -> Span:
        """Take in the next sentence too, or the one before."""
        if by > 0:
            last = self._sentence_at(span[1] - 1)
            whole = span[1] >= self.sentences[last][1]
            return span[0], max(span[1], self.sentences[self._bounded(last + whole)][1])
        first = self._sentence_at(span[0])
        whole = span[0] <= self.sentences[first][0]
        return min(span[0], self.sentences[self._bounded(first - whole)][0]), span[1]

    def _edges(self) -> tuple[list[int], list[int]]:
        return [start for start, _ in self.words], [end for _, end in self.words]

    def _sentence_at(self, place: int) -> int:
        starts = [start for start, _ in self.sentences]
        return max(0, bisect_right(starts, place) - 1)

    def _bounded(self, at: int) -> int:
        return min(max(0, at), len(self.sentences) - 1)

    @staticmethod
    def _fitting(span: Span, moved: Span) -> Span:
        return moved if moved[0] < moved[1] else span
