"""Weigh the words of a sentence when papers with some of them will do: no order, no common ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reader.index.evaluating.plan import All, Any, Plan, Term, lighter
from reader.text.words import stem

_COMMON = (
    "a about above after again against all also am among amongst an and another any anyone "
    "anything are around as at away be became because become becomes been before being "
    "below besides between beyond both but by can cannot could d did do does doing don down "
    "during each eg either else elsewhere enough etc ever every everyone everything except "
    "first for from further get give given gives had has have having he hence her here "
    "hereby hers herself him himself his how however i ie if in indeed instead interested "
    "into is it its itself just last latter least less like likely ll m made make makes "
    "many may me meanwhile might more moreover most mostly much must my myself neither "
    "never nevertheless no nobody none nonetheless nor not nothing now nowhere of often on "
    "once one only onto or other others otherwise ought our ours ourselves out over own per "
    "perhaps please rather really s said same see seem seemed seems several shall she "
    "should show shown since so some somehow someone something sometimes somewhere still "
    "such t take than that the their theirs them themselves then thence there thereafter "
    "thereby therefore therein thereupon these they this those though through throughout "
    "thru thus to together too toward towards under unless until up upon us use used uses "
    "using various ve very via want was we well were what whatever when whence whenever "
    "where whereas whereby wherein wherever whether which while whither who whoever whole "
    "whom whose why will with within without would yet you your yours yourself yourselves"
)
SENTENCE = 4
"""Telling words that make a sentence: fewer are what somebody typed, and meant."""
COMMON = frozenset(map(stem, _COMMON.split()))
"""Stems that say nothing of what a sentence is about. Papers with all words need them, too."""


def weighed(parts: Iterable[Plan]) -> tuple[Plan, ...]:
    """Return *parts* each once, weighing as often as they are asked for.

    A word that the tokeniser cuts is its parts; common words are left out, unless there
    are only such.
    """
    counts = Counter(word for part in parts for word in _words(part))
    telling = [part for part in counts if not (isinstance(part, Term) and part.stem in COMMON)]
    return tuple(lighter(part, counts[part]) for part in telling or counts)


def is_sentence(loose: All) -> bool:
    """Tell whether so many words were asked for that what they are about can be learnt."""
    return len(_terms(loose)) >= SENTENCE


def heaviest(loose: All) -> float:
    """Return what the word that was asked for most often weighs."""
    return max(term.weight for term in _terms(loose))


def _terms(loose: All) -> list[Term]:
    some = [part for part in loose.parts if isinstance(part, Any)]
    return [term for part in some for term in part.parts if isinstance(term, Term)]


def _words(part: Plan) -> tuple[Plan, ...]:
    if isinstance(part, All) and all(isinstance(one, Term) for one in part.parts):
        return part.parts
    return (part,)
