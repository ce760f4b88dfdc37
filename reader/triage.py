"""What the reader does to papers: each verb sets marks in one act that can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.store import drafts, papers
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Puts, get
from reader.store.plain_marks import Values
from reader.store.store import Store
from reader.store.tags import all_tags, existing, new_tag, tag_name
from reader.types import Decision, PaperId
from reader.types import Sequence as Seq
from reader.words import QT_TR_NOOP, tr

_DECIDED = {
    Decision.INBOX: QT_TR_NOOP("Back to the inbox"),
    Decision.LATER: QT_TR_NOOP("Later"),
    Decision.DONE: QT_TR_NOOP("Done"),
    Decision.DISMISSED: QT_TR_NOOP("Dismissed"),
}


def decide(store: Store, ids: Sequence[PaperId], decision: Decision) -> Act | None:
    """Put papers where *decision* says."""
    entry = Entry("decide", label(store, tr(_DECIDED[decision]), ids))
    return store.act(entry, [(Mark.DECISION, dict.fromkeys(ids, decision.value))])


def star(store: Store, ids: Sequence[PaperId], *, on: bool) -> Act | None:
    """Star papers, or take their stars away."""
    entry = Entry("star", label(store, tr("Starred") if on else tr("Unstarred"), ids))
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
        tags = store.read(all_tags)
        name = existing(tag_name(name), tags)
        puts: Puts = []
        if on and all(known.name != name for known in tags):
            puts.append((Mark.TAG, {name: [*new_tag(tags)]}))
        puts.append((Mark.TAGS, _with_tag(get(db, Mark.TAGS, list(ids)), name, on=on)))
        words = tr("Tagged {name}") if on else tr("Untagged {name}")
        return store.act(Entry("tag", label(store, words.format(name=name), ids)), puts)


def toggle_tag(store: Store, ids: Sequence[PaperId], name: str) -> Act | None:
    """Give papers a tag, or take it away when all have it."""
    with store.writing() as db:
        have = get(db, Mark.TAGS, list(ids)).values()
        folded = tag_name(name).casefold()
        everywhere = all(folded in (known.casefold() for known in names) for names in have)
        return tag(store, ids, name, on=not everywhere)


def note(store: Store, paper: PaperId, text: str, *, joins: Seq | None = None) -> Act | None:
    """Set a paper's note; '' takes it away. Steps of one sitting *join* one act."""
    text = drafts.as_kept(text)
    entry = Entry("note", label(store, tr("Note on"), [paper]), joins=joins)
    return store.act(entry, [(Mark.NOTE, {paper: text})])


def label(store: Store, words: str, ids: Sequence[PaperId]) -> str:
    """Return the name of an act on papers: *words*, and its title or how many there are."""
    if len(ids) != 1:
        return tr("{words}: %n paper(s)", n=len(ids)).format(words=words)
    return papers.labelled(store.read(papers.title, ids[0]), words)


def _with_tag(before: Values, name: str, *, on: bool) -> Mapping[int | str, list[str]]:
    return {
        paper: sorted({*names, name} if on else {*names} - {name})
        for paper, names in before.items()
    }
