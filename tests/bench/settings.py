"""Try other settings of the ranking: each one over all collections, without the product's index.

RANKING.md says what came of it. Counts are exact here and lengths are not rounded, so
that the setting in use differs from the product's own figures in the third place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from reader.index.evaluating.bag import COMMON, SENTENCE
from reader.query.bounds import TERMS
from reader.query.parse import LENGTH
from reader.text.words import stem, written
from tests.bench.judged import DEPTH, Collection, Quality, judged, mean
from tests.rows import Row

Array = NDArray[np.float64]
Weights = Mapping[int, float]
"""Words of a query by number, each with how much it counts."""


class Words:
    """How often each word stands in each document of a collection, and in its queries."""

    def __init__(self, one: Collection, titles: int) -> None:
        held = [
            Counter(_stems(f"{text.title} " * titles + f"{text.abstract} {text.authors}"))
            for text in one.texts
        ]
        self.numbers = {word: at for at, word in enumerate(sorted(set().union(*held)))}
        self.counts = np.zeros((len(self.numbers), len(held)))
        for document, words in enumerate(held):
            for word, count in words.items():
                self.counts[self.numbers[word], document] = count
        self.lengths = np.maximum(self.counts.sum(axis=0), 1)
        self.average = float(self.lengths.mean())
        self.documents = len(held)
        self.holding = np.count_nonzero(self.counts, axis=1)
        self.occurring = self.counts.sum(axis=1)
        self.telling = np.array([_tells(word) for word in self.numbers])
        self.queries = [(_stems(text[:LENGTH])[:TERMS], right) for text, right in one.queries]


Model = Callable[[Words, NDArray[np.intp]], Array]
"""Returns what each of some words counts in each document."""


def bm25(
    k1: float = 1.0, b: float = 0.6, repeated: float = 0.5, least: float = 0.0, idf: str = "lucene"
) -> Model:
    """Return BM25; *least* is what BM25+ adds wherever a word stands."""

    def model(words: Words, at: NDArray[np.intp]) -> Array:
        counts, holding = words.counts[at], words.holding[at]
        shares = counts * (k1 + 1)
        shares /= counts + k1 * (1 - b + b * words.lengths / words.average)
        shares += least * (counts > 0)
        weights = {
            "lucene": np.log(1 + (words.documents - holding + 0.5) / (holding + 0.5)),
            "whoosh": np.log(words.documents / (holding + 1)) + 1,
        }[idf]
        return shares * (weights * (words.occurring[at] / holding) ** repeated)[:, None]

    return model


def dfr(name: str, c: float = 1.0) -> Model:
    """Return a model of divergence from randomness: InL2, InB2, PL2, or DPH (without *c*)."""

    def model(words: Words, at: NDArray[np.intp]) -> Array:
        counts = words.counts[at]
        occurring, holding = words.occurring[at][:, None], words.holding[at][:, None]
        evened = counts * np.log2(1 + c * words.average / words.lengths)
        rarity = np.log2((words.documents + 1) / (holding + 0.5))
        with np.errstate(divide="ignore", invalid="ignore"):
            if name == "InL2":
                scores = evened / (evened + 1) * rarity
            elif name == "InB2":
                scores = (occurring + 1) / (holding * (evened + 1)) * evened * rarity
            elif name == "PL2":
                mean_count = occurring / words.documents
                surprise = evened * np.log2(evened / mean_count)
                surprise += (mean_count - evened) * np.log2(np.e)
                scores = (surprise + 0.5 * np.log2(2 * np.pi * evened)) / (evened + 1)
            else:
                share = np.minimum(counts / words.lengths, 1 - 1e-9)
                ratio = counts * words.average / words.lengths * words.documents / occurring
                surprise = counts * np.log2(ratio) + 0.5 * np.log2(2 * np.pi * counts * (1 - share))
                scores = (1 - share) ** 2 / (counts + 1) * surprise
        return np.where(counts > 0, scores, 0.0)

    return model


def mixture(share: float) -> Model:
    """Return a language model that mixes the document's with the collection's (Jelinek-Mercer)."""

    def model(words: Words, at: NDArray[np.intp]) -> Array:
        common = (words.occurring[at] / words.occurring.sum())[:, None]
        scores: Array = np.log1p((1 - share) / share * words.counts[at] / words.lengths / common)
        return scores

    return model


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to rank; ``feedback`` is how it learns from the best, with what numbers."""

    model: Model = field(default_factory=bm25)
    titles: int = 2
    without: frozenset[str] = COMMON
    counted: bool = True
    feedback: str = ""
    papers: int = 5
    words: int = 15
    weight: float = 0.4
    among: int = 300


def tried() -> dict[str, Setting]:
    """Return all settings by name, those in use first."""
    used = Setting(feedback="Rocchio")
    some = {"in use": used, "without feedback": replace(used, feedback="")}
    plain = Setting(bm25(1.2, 0.75, 0.0))
    some |= {
        "BM25 1.2, 0.75 as Lucene has it, no common words": plain,
        "same, Whoosh's idf": replace(plain, model=bm25(1.2, 0.75, 0.0, idf="whoosh")),
        "same, with common words": replace(plain, without=frozenset()),
        "same, with them, each word once": replace(plain, without=frozenset(), counted=False),
        "same, each word once": replace(plain, counted=False),
        "same, titles once": replace(plain, titles=1),
        "same, titles thrice": replace(plain, titles=3),
        "same, BM25+ (0.5)": replace(plain, model=bm25(1.2, 0.75, 0.0, 0.5)),
        "same, BM25+ (1)": replace(plain, model=bm25(1.2, 0.75, 0.0, 1.0)),
    }
    for k1, b, repeated in product((0.8, 1.0, 1.2, 1.5), (0.4, 0.5, 0.6, 0.75), (0, 0.5, 1, 1.5)):
        some[f"BM25 {k1}, {b}, repeated {repeated}"] = Setting(bm25(k1, b, repeated))
    for name, c in product(("InL2", "InB2", "PL2"), (1.0, 3.0)):
        some[f"{name} {c:.0f}"] = Setting(dfr(name, c))
    some["DPH"] = Setting(dfr("DPH"))
    some |= {f"language model, mixed {share}": Setting(mixture(share)) for share in (0.5, 0.7)}
    for kind in ("Rocchio", "Bo1", "KL"):
        for papers, words, weight in product((3, 5, 8), (15, 30), (0.2, 0.4)):
            name = f"{kind}, {papers} papers, {words} words, {weight}"
            some[name] = replace(used, feedback=kind, papers=papers, words=words, weight=weight)
    return some


def settings(collections: Sequence[Collection]) -> Iterator[Row]:
    """Yield the mean of each setting, and how good the one chosen by the others is on each."""
    held = {titles: [Words(one, titles) for one in collections] for titles in (2, 1, 3)}
    figures: dict[str, list[Quality]] = {}
    for name, setting in tried().items():
        figures[name] = [_over(setting, words) for words in held[setting.titles]]
        yield Row(f"tried: {name}", mean(figures[name]).told(), "", holds=True)
    for family in ("BM25", "Rocchio"):
        names = [name for name in figures if name.startswith(family)]
        left = [_chosen(figures, names, out) for out in range(len(collections))]
        yield Row(f"{family}: chosen by two collections, on the third", mean(left).told(), "", True)


def _chosen(figures: Mapping[str, Sequence[Quality]], names: Sequence[str], out: int) -> Quality:
    def others(name: str) -> float:
        return sum(one.ndcg for at, one in enumerate(figures[name]) if at != out)

    return figures[max(names, key=others)][out]


def _over(setting: Setting, words: Words) -> Quality:
    rankings = ((_ranked(setting, words, query), right) for query, right in words.queries)
    return mean([judged([one + 1 for one in ranking], right) for ranking, right in rankings])


def _ranked(setting: Setting, words: Words, query: Sequence[str]) -> list[int]:
    counts = Counter(one for one in query if one in words.numbers)
    telling = {one: count for one, count in counts.items() if one not in setting.without}
    asked = {
        words.numbers[one]: float(count) if setting.counted else 1.0
        for one, count in (telling or counts).items()
    }
    scores = _scores(setting.model, words, asked)
    best = _best(scores)
    if setting.feedback and len(asked) >= SENTENCE and len(best):
        learnt = _learnt(setting, words, best[: setting.papers])
        more = {one: setting.weight * max(asked.values()) * each for one, each in learnt.items()}
        first = best[: setting.among]
        scores[first] += _scores(setting.model, words, more)[first] + scores.max()
        best = _best(scores)
    return best.tolist()


def _scores(model: Model, words: Words, asked: Weights) -> Array:
    if not asked:
        return np.zeros(words.documents)
    scores: Array = np.array(list(asked.values())) @ model(words, np.array(list(asked)))
    return scores


def _best(scores: Array) -> NDArray[np.intp]:
    order = np.argsort(-scores, kind="stable")[:DEPTH]
    return order[scores[order] > 0]


def _learnt(setting: Setting, words: Words, best: NDArray[np.intp]) -> Weights:
    """Return the words that tell most of the *best*, each with its weight, 1 at most."""
    counts = words.counts[:, best]
    rarity = np.log(1 + (words.documents - words.holding + 0.5) / (words.holding + 0.5))
    total, often = counts.sum(axis=1), words.occurring
    if setting.feedback == "Rocchio":
        half = 1.0 * (1 - 0.6 + 0.6 * words.lengths[best] / words.average)
        weights = (counts / (counts + half)).sum(axis=1) * rarity
    elif setting.feedback == "Bo1":
        share = often / words.documents
        weights = total * np.log2((1 + share) / share) + np.log2(1 + share)
    else:
        here, there = total / total.sum(), often / often.sum()
        weights = here * np.log2(np.maximum(here, 1e-12) / there)
    weights = weights * (words.telling & (np.count_nonzero(counts, axis=1) > 1))
    order = np.argsort(-weights, kind="stable")[: setting.words]
    top = weights[order[0]]
    return {int(one): float(weights[one] / top) for one in order if weights[one] > 0}


def _stems(text: str) -> list[str]:
    return list(map(stem, written(text)))


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in COMMON and not word.isdigit()
