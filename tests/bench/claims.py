"""Measure how often the claims of sentences are told right, beside peers that know less."""

from __future__ import annotations

import csv
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from reader.text.claims import claims
from reader.text.normal import clean
from reader.text.sentences import sentences
from reader.types import ClaimKind, Span
from tests.bench.corpus import entries
from tests.rows import Row
from tests.shared import shared

LABELS = Path(__file__).parents[1] / "claims" / "labels.csv"
LEAST = 300
"""Sentences; where they are cut otherwise than when they were labelled, label anew."""
ACCURACY = 0.75
"""Of the sentences of papers that were held out."""
PARTS = ("dev", "held", "fresh")
"""What the cues were tuned on, what was not looked at then, and what was labelled after it all."""
MILLISECONDS = 1.0
TIMED = 2_000
"""Abstracts of which the time is taken."""

Guess = Callable[[str], Sequence[ClaimKind]]


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader found that one sentence of a paper claims."""

    paper: str
    sentence: int
    key: str
    kind: ClaimKind
    part: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """An abstract and what each of its sentences claims; its papers are of one part."""

    paper: str
    text: str
    kinds: tuple[ClaimKind, ...]
    part: str


def measured_claims(_long: bool) -> Iterator[Row]:
    """Yield how right the claims are, in each part of the papers, and of peers."""
    known = [*labelled()]
    dev, *unseen = ([each for each in known if each.part == part] for part in PARTS)
    count = sum(len(each.kinds) for each in known)
    yield Row("sentences labelled, and cut as they were", count, f"≥ {LEAST}", count >= LEAST)
    peers: dict[str, Guess] = {"majority": _majority(dev), "position": _by_position(dev)}
    for name, part in zip(PARTS, (dev, *unseen), strict=True):
        for peer, guess in peers.items():
            yield Row(f"{name}: accuracy of {peer}", accuracy(part, guess), "", holds=True)
        best = max(accuracy(part, guess) for guess in peers.values())
        yield from _of_part(name, part, None if part is dev else best)
    yield _time()


def _of_part(name: str, part: Sequence[Labelled], best: float | None) -> Iterator[Row]:
    right = accuracy(part, told)
    goal = "" if best is None else f"≥ {ACCURACY}, > {best:.2f}"
    yield Row(f"{name}: accuracy", right, goal, best is None or right >= max(ACCURACY, best))
    table = confusion(part, told)
    scores = {kind: _f1(table, kind) for kind in ClaimKind}
    yield Row(f"{name}: macro F1", sum(scores.values()) / len(scores), "", holds=True)
    for kind in ClaimKind:
        precision, recall = _precision(table, kind), _recall(table, kind)
        row = " ".join(f"{table[kind, guess]:>3}" for guess in ClaimKind)
        shown = f"P {precision:.2f} R {recall:.2f} | {row}"
        yield Row(f"{name}: {kind} told as {_letters()}", shown, "", holds=True)


def _letters() -> str:
    return " ".join(kind[0] if kind is not ClaimKind.RELEASE else "l" for kind in ClaimKind)


def _time() -> Row:
    abstracts = [entry.paper.abstract for entry in entries(TIMED)]
    claims(abstracts[0])
    began = time.process_time()
    for abstract in abstracts:
        claims(abstract)
    each = (time.process_time() - began) * 1_000 / len(abstracts)
    return Row("an abstract, ms", each, f"≤ {MILLISECONDS:g}", each <= MILLISECONDS)


def told(text: str) -> tuple[ClaimKind, ...]:
    """Return what Lectern tells of each sentence."""
    return tuple(claim.kind for claim in claims(text))


def accuracy(part: Sequence[Labelled], guess: Guess) -> float:
    """Return the share of sentences that *guess* tells right."""
    table = confusion(part, guess)
    return sum(table[kind, kind] for kind in ClaimKind) / max(1, table.total())


def confusion(part: Sequence[Labelled], guess: Guess) -> Counter[tuple[ClaimKind, ClaimKind]]:
    """Return how often each kind is told as each."""
    return Counter(pair for each in part for pair in zip(each.kinds, guess(each.text), strict=True))


def _majority(dev: Sequence[Labelled]) -> Guess:
    ((kind, _),) = Counter(kind for each in dev for kind in each.kinds).most_common(1)
    return lambda text: [kind] * len(sentences(text))


def _by_position(dev: Sequence[Labelled]) -> Guess:
    """Return a guess by the fifth of the abstract alone, as the developed half has it."""
    seen: dict[int, Counter[ClaimKind]] = defaultdict(Counter)
    for each in dev:
        for place, kind in enumerate(each.kinds):
            seen[_fifth(place, len(each.kinds))][kind] += 1

    def guess(text: str) -> list[ClaimKind]:
        count = len(sentences(text))
        return [seen[_fifth(place, count)].most_common(1)[0][0] for place in range(count)]

    return guess


def _fifth(place: int, count: int) -> int:
    return min(4, 5 * place // count)


def _precision(table: Counter[tuple[ClaimKind, ClaimKind]], kind: ClaimKind) -> float:
    return table[kind, kind] / max(1, sum(table[other, kind] for other in ClaimKind))


def _recall(table: Counter[tuple[ClaimKind, ClaimKind]], kind: ClaimKind) -> float:
    return table[kind, kind] / max(1, sum(table[kind, other] for other in ClaimKind))


def _f1(table: Counter[tuple[ClaimKind, ClaimKind]], kind: ClaimKind) -> float:
    both = _precision(table, kind) + _recall(table, kind)
    return 2 * _precision(table, kind) * _recall(table, kind) / both if both else 0.0


def labels() -> Iterator[Label]:
    """Yield the labels as they are kept."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            kind = ClaimKind(row["label"])
            yield Label(row["paper"], int(row["sentence"]), row["hash"], kind, row["part"])


def labelled() -> Iterator[Labelled]:
    """Yield the labelled abstracts that are cut into the sentences that were labelled.

    Raises:
        DataMissingError: The texts are not on this machine.
    """
    rows = [[*each] for _, each in groupby(labels(), attrgetter("paper"))]
    wanted = {each[0].paper for each in rows}
    texts = dict(_texts(wanted))
    for each in rows:
        text = texts[each[0].paper]
        if [label.key for label in each] == [key(text, span) for span in sentences(text)]:
            kinds = tuple(label.kind for label in each)
            yield Labelled(each[0].paper, text, kinds, each[0].part)


def _texts(wanted: set[str]) -> Iterator[tuple[str, str]]:
    for entry in entries():
        if entry.id in wanted:
            yield entry.id, entry.paper.abstract
    for name in wanted:
        kind, _, place = name.partition(":")
        if kind == "digest":
            digest, _, line = place.partition(":")
            lines = (shared("digests") / f"{digest}.txt").read_text(encoding="utf-8").split("\n")
            yield name, clean(lines[int(line) - 1])


def key(text: str, span: Span) -> str:
    """Return a hash of a sentence, by which a label notices another cut."""
    return blake2b(text[slice(*span)].encode(), digest_size=6).hexdigest()
