"""Acts of every kind, to do in any order."""

from __future__ import annotations

from hypothesis import strategies as st

from reader import triage
from reader.store.store import Store
from reader.types import Decision
from tests.builders import all_ids

NUMBERS = st.lists(st.integers(0, 5), min_size=1, max_size=6, unique=True)

NAMES = st.sampled_from(["nlp", "NLP", "vision/video", "to read", "ünï"])

ACTS = st.one_of(
    st.tuples(st.just("decide"), NUMBERS, st.sampled_from(list(Decision))),
    st.tuples(st.just("star"), NUMBERS, st.none()),
    st.tuples(st.just("tag"), NUMBERS, NAMES),
    st.tuples(st.just("note"), NUMBERS, st.text(max_size=20)),
)


def do(store: Store, act: tuple) -> None:
    verb, numbers, value = act
    ids = [all_ids(store)[number] for number in numbers]
    match verb:
        case "decide":
            triage.decide(store, ids, value)
        case "star":
            triage.toggle_star(store, ids)
        case "tag":
            triage.toggle_tag(store, ids, value)
        case "note":
            triage.note(store, ids[0], value)
