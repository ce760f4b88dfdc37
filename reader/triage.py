"""What the reader does to papers: each verb sets marks in one act that can be undone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.errors import LecternError
from reader.store import counts, papers
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Values, get
from reader.store.store import Store
from reader.types import Decision, PaperId, Tag
from reader.types import Sequence as Seq

COLOURS = (
    "#3b82c4", "#c2703d", "#4b9a5f", "#a35fb0", "#c0504d",
    "#3a9d9b", "#b08a2e", "#6c71c4", "#c25b8a", "#71852f",
)  # fmt: skip
"""Given to new tags in turn: all readable on light and on dark."""
TAG_LENGTH = 60
"""Characters of a tag's name: longer ones are notes."""
SHOWN = 60
"""Characters of a title in the name of an act: it is said in one line."""

_DECIDED = {
    Decision.INBOX: "Back to the inbox",
    Decision.LATER: "Later",
    Decision.DONE: "Done",
    Decision.DISMISSED: "Dismissed",
}


def decide(store: Store, ids: Sequence[PaperId], decision: Decision) -> Act | None:
    """Put papers where *decision* says."""
    entry = Entry("decide", _label(store, _DECIDED[decision], ids))
    return store.act(entry, [(Mark.DECISION, dict.fromkeys(ids, decision.value))])


def star(store: Store, ids: Sequence[PaperId], *, on: bool) -> Act | None:
    """Star papers, or take their stars away."""
    entry = Entry("star", _label(store, "Starred" if on else "Unstarred", ids))
    return store.act(entry, [(Mark.STARRED, dict.fromkeys(ids, int(on)))])


def toggle_star(store: Store, ids: Sequence[PaperId]) -> Act | None:
    """Star papers, or unstar them when all are starred."""
    with store.writing() as db:
        before = get(db, Mark.STARRED, list(ids))
        return star(store, ids, on=not all(before.values()))


def tag(store: Store, ids: Sequence[PaperId], name: str, *, on: bool = True) -> Act | None:
    """Give papers a tag, made when there is none of that name, or take it away.

    Raises:
        LecternError: The name is empty or too long.
    """
    with store.writing() as db:
        tags = store.read(counts.tags)
        name = _existing(tag_name(name), tags)
        puts: list[tuple[Mark, Values]] = []
        if on and all(known.name != name for known in tags):
            puts.append((Mark.TAG, {name: new_tag(tags)}))
        puts.append((Mark.TAGS, _with_tag(get(db, Mark.TAGS, list(ids)), name, on=on)))
        words = f"Tagged {name}" if on else f"Untagged {name}"
        return store.act(Entry("tag", _label(store, words, ids)), puts)


def toggle_tag(store: Store, ids: Sequence[PaperId], name: str) -> Act | None:
    """Give papers a tag, or take it away when all have it."""
    with store.writing() as db:
        have = get(db, Mark.TAGS, list(ids)).values()
        folded = tag_name(name).casefold()
        everywhere = all(folded in (known.casefold() for known in names) for names in have)
        return tag(store, ids, name, on=not everywhere)


def note(store: Store, paper: PaperId, text: str, *, joins: Seq | None = None) -> Act | None:
    """Set a paper's note; '' takes it away. Steps of one sitting *join* one act."""
    text = text.strip("\n") if text.strip() else ""
    entry = Entry("note", _label(store, "Note on", [paper]), joins=joins)
    return store.act(entry, [(Mark.NOTE, {paper: text})])


def tag_name(text: str) -> str:
    """Return *text* as the name of a tag: single spaces, no commas, no empty level.

    Raises:
        LecternError: Nothing is left of it, or it is too long.
    """
    printable = "".join(c if c.isprintable() and c != "," else " " for c in text)
    levels = (" ".join(level.split()) for level in printable.lstrip("#").split("/"))
    name = "/".join(level for level in levels if level)
    if not name or len(name) > TAG_LENGTH:
        raise LecternError(
            f"“{text[:TAG_LENGTH]}” is no name for a tag.",
            advice=f"A tag has 1 to {TAG_LENGTH} characters; '/' makes a level.",
        )
    return name


def new_tag(tags: Collection[Tag]) -> list[object]:
    """Return the colour and the free digit of the next new tag."""
    taken = {known.digit for known in tags}
    digit = next((digit for digit in range(1, 10) if digit not in taken), None)
    return [COLOURS[len(tags) % len(COLOURS)], digit]


def _existing(name: str, tags: Collection[Tag]) -> str:
    return next((known.name for known in tags if known.name.casefold() == name.casefold()), name)


def _with_tag(before: Values, name: str, *, on: bool) -> Mapping[int | str, list[str]]:
    return {
        paper: sorted({*names, name} if on else {*names} - {name})
        for paper, names in before.items()
    }


def _label(store: Store, words: str, ids: Sequence[PaperId]) -> str:
    if len(ids) != 1:
        return f"{words}: {len(ids):,} papers"
    title = store.read(papers.title, ids[0])
    return f"{words}: “{title if len(title) <= SHOWN else title[: SHOWN - 1].rstrip() + '…'}”"
