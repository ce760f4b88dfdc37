"""Run a plan over one segment."""

from __future__ import annotations

from dataclasses import dataclass

from reader.index.evaluating.deadline import Deadline
from reader.index.evaluating.hits import NONE, Hits, Result, Spread
from reader.index.evaluating.joining import all_of, enough, none_of, one_of, scaled
from reader.index.evaluating.plan import (
    All,
    Any,
    Begun,
    Marked,
    Plan,
    Run,
    Term,
    Weighed,
    Window,
    Without,
)
from reader.index.evaluating.together import nearby, phrases
from reader.index.evaluating.whole import Segment, Whole

_FEW = 16
"""One document of so many of a word is worth looking up rather than scoring all of them."""


class LateError(Exception):
    """The time for the search is over."""


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Evaluates the plans of one search."""

    whole: Whole
    deadline: Deadline

    def run(self, plan: Plan, segment: Segment) -> Result:
        """Return what *plan* finds in *segment*, deleted documents among it.

        Raises:
            LateError: The deadline has passed.
        """
        if self.deadline.passed():
            raise LateError
        match plan:
            case Term() | Begun() | Run() | Window():
                return self._text(plan, segment)
            case Marked(flags):
                return Spread(flags[segment.first : segment.first + segment.size])
            case Weighed(part, weight, least):
                return scaled(enough(self.run(part, segment), least), weight)
            case Without(part):
                return none_of(self.run(part, segment), segment.size)
            case All(parts):
                return self._all(parts, segment)
            case Any(parts):
                return one_of([self.run(part, segment) for part in parts], segment.size)

    def _text(self, plan: Term | Begun | Run | Window, segment: Segment) -> Result:
        match plan:
            case Term():
                return scaled(self.whole.scored(segment, plan.stem, plan.zone), plan.weight)
            case Begun():
                return Spread(self.whole.begun(segment, plan.beginning, plan.zone))
            case Run():
                return phrases(self.whole, segment, plan)
            case Window():
                return nearby(self.whole, segment, plan)

    def _all(self, parts: tuple[Plan, ...], segment: Segment) -> Result:
        terms = [part for part in parts if isinstance(part, Term) and part.zone is None]
        found = [self._terms(terms, segment)] if terms else []
        for part in parts:
            if found and isinstance(found[-1], Hits) and not len(found[-1].docs):
                return NONE
            if part not in terms:
                found.append(self.run(part, segment))
        return all_of(found, segment.size)

    def _terms(self, terms: list[Term], segment: Segment) -> Result:
        """Return the documents that hold all *terms*: the rarest first, for few are left then."""
        terms = sorted(terms, key=lambda term: self.whole.holding_in(segment, term.stem))
        found = self.run(terms[0], segment)
        for term in terms[1:]:
            if isinstance(found, Hits) and not len(found.docs):
                return NONE
            if isinstance(found, Hits) and self._are_few(found, term, segment):
                found = self.whole.narrowed(segment, term, found)
            else:
                found = all_of([found, self.run(term, segment)], segment.size)
        return found

    def _are_few(self, hits: Hits, term: Term, segment: Segment) -> bool:
        return len(hits.docs) * _FEW <= self.whole.holding_in(segment, term.stem)
