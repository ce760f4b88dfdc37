"""Measure how often each repair is right, and how long repairing takes, over real abstracts."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator

from reader.text.repair import RULES, repaired
from tests.bench.corpus import entries
from tests.bench.edits import by_rule, edits, labels
from tests.rows import Row

PRECISION = 0.98
"""Of the edits that a reader looked at, how many have to be right."""
LABELLED = 0.9
"""Labels belong to edits as they were; when rules have changed so many edits, label anew."""
SECONDS = 8.0
"""For 100,000 abstracts: an import takes minutes, and repairing must not be seen in it."""
SHORT, LONG = 20_000, 100_000


def repair(long: bool) -> Iterator[Row]:
    """Yield how long *repaired* takes, then each rule's edits and how many are right.

    The labels are of a sample of all 100,000 papers; the short form meets a fifth of them.
    """
    count = LONG if long else SHORT
    abstracts = [(entry.id, entry.paper.abstract) for entry in entries(count)]
    began = time.process_time()
    changed = sum(repaired(text) != text for _, text in abstracts)
    seconds = (time.process_time() - began) * LONG / count
    yield Row("100,000 abstracts, s of one core", seconds, f"< {SECONDS:g}", seconds < SECONDS)
    yield Row("abstracts changed", changed / count, "", holds=True)
    for rule in RULES:
        yield from _of_rule(rule.name, abstracts, whole=long)


def _of_rule(name: str, abstracts: list[tuple[str, str]], *, whole: bool) -> Iterator[Row]:
    known = {key: right for (rule, key), right in labels().items() if rule == name}
    found: Counter[str] = Counter()
    met: dict[bool, set[str]] = defaultdict(set)
    for paper, text in abstracts:
        for edit in edits(text, by_rule(name, text)):
            found[name] += 1
            if (key := edit.key(paper)) in known:
                met[known[key]].add(key)
    right, seen = len(met[True]), len(met[True]) + len(met[False])
    yield Row(f"{name}: edits", found[name], "", holds=True)
    goal = f"{LABELLED:.0%} of {len(known)}" if whole else ""
    yield Row(f"{name}: labelled", seen, goal, not whole or seen >= LABELLED * len(known))
    precision = right / seen if seen else 1.0
    yield Row(f"{name}: right", precision, f"≥ {PRECISION}", precision >= PRECISION)
