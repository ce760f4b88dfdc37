"""Libraries that grow and change by random acts, and all that a paper says of itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from reader import annotating, merging, tagging, triage, undo
from reader.errors import LecternError
from reader.store.store import Store
from reader.text.anchors import selector
from reader.types import Decision, Part
from tests.builders import SUBJECTS, all_ids
from tests.reader.records import shown, take

AUTHORS = ("Ada Byron", "Émilie Breteuil", "Wang Zhenyi")
VENUES = ("", "Journal of Owls", "JOURNAL OF TIDES", "Ümlaut Letters")
DATES = ("", "2023", "2024-03", "2024-03-05", "2024-11-30")
TAGS = ("birds", "Birds/owls", "birds of prey", "ünï")
NAMES = ("monday", "Tuesday", "monday again", "https://www.example.org/daily?d=1")

PAPERS = st.builds(
    dict,
    number=st.integers(0, 4),
    authors=st.integers(0, 3),
    venue=st.sampled_from(VENUES),
    date=st.sampled_from(DATES),
    doi=st.booleans(),
    code=st.booleans(),
    bare=st.booleans(),
)
NUMBERS = st.integers(0, 9)
ACTS = st.one_of(
    st.tuples(st.just("import"), st.sampled_from(NAMES), st.lists(PAPERS, min_size=1, max_size=4)),
    st.tuples(st.just("decide"), NUMBERS, st.sampled_from(list(Decision))),
    st.tuples(st.just("star"), NUMBERS, st.none()),
    st.tuples(st.just("tag"), NUMBERS, st.sampled_from(TAGS)),
    st.tuples(st.just("rename"), st.sampled_from(TAGS), st.sampled_from(TAGS)),
    st.tuples(st.just("note"), NUMBERS, st.sampled_from(["", "a thought on owls"])),
    st.tuples(st.just("highlight"), NUMBERS, st.none()),
    st.tuples(st.just("merge"), NUMBERS, NUMBERS),
    st.tuples(st.just("undo"), st.none(), st.none()),
    st.tuples(st.just("redo"), st.none(), st.none()),
)
FIRST = ("import", "monday", [
    {"number": n, "authors": n % 4, "venue": VENUES[n % 4], "date": DATES[n], "doi": n > 2,
     "code": n % 2 == 0, "bare": n == 4} for n in range(5)
])  # fmt: skip


def record(told: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON of a made-up paper."""
    subject = SUBJECTS[told["number"]]
    found: dict[str, Any] = {
        "title": f"Counting {subject.title()} in the Dark by Ear: Study {told['number']}",
        "abstract": "" if told["bare"] else f"We count {subject} on {told['date'] or 'all'} hills.",
        "authors": list(AUTHORS[: told["authors"]]),
    }
    if told["venue"]:
        found["venue"] = told["venue"]
    if told["date"]:
        found["date"] = told["date"]
    if told["doi"]:
        found["doi"] = f"10.1234/journal.{told['number']}"
    if told["code"]:
        found["githubRepo"] = f"https://github.com/owls/Study-{told['number']}"
    return found


def do(store: Store, act: tuple[str, Any, Any]) -> None:
    """Do one act; what is refused changes nothing."""
    try:
        _DONE[act[0]](store, *act[1:])
    except LecternError:
        return


def _import(store: Store, name: str, told: list[dict[str, Any]]) -> None:
    data = "".join(json.dumps(record(one)) + "\n" for one in told).encode()
    take(store, name, data, year=2022)


def _paper(store: Store, number: int) -> int:
    ids = sorted(all_ids(store))
    return ids[number % len(ids)] if ids else 0


def _marking(mark: Callable[[Store, int, Any], object]) -> Callable[[Store, int, Any], None]:
    def do(store: Store, number: int, value: Any) -> None:
        if paper := _paper(store, number):
            mark(store, paper, value)

    return do


def _highlight(store: Store, paper: int, _value: None) -> None:
    (one,) = (one for one in shown(store) if one.id == paper)
    annotating.highlight(store, paper, Part.TITLE, selector(one.title, (0, 8)), "yellow")


def _merge(store: Store, one: int, other: int) -> None:
    first, second = _paper(store, one), _paper(store, other)
    if first and first != second:
        merging.merge(store, first, [second])


_DONE: dict[str, Callable[..., object]] = {
    "import": _import,
    "decide": _marking(lambda store, paper, value: triage.decide(store, [paper], value)),
    "star": _marking(lambda store, paper, _: triage.toggle_star(store, [paper])),
    "tag": _marking(lambda store, paper, name: triage.toggle_tag(store, [paper], name)),
    "note": _marking(lambda store, paper, text: triage.note(store, paper, text)),
    "highlight": _marking(_highlight),
    "rename": tagging.rename,
    "merge": _merge,
    "undo": lambda store, *_: undo.undo(store),
    "redo": lambda store, *_: undo.redo(store),
}
