"""What the reader says of duplicates: the same, not the same, this text; acts like any other."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import NoPaperLeftError
from reader.store import papers
from reader.store.find import shown
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Puts, get
from reader.store.plain_marks import Values
from reader.store.records import below, pair, roots, stand
from reader.store.store import Store
from reader.store.uniting import uniting
from reader.types import PaperId, RecordId
from reader.words import tr


def merge(
    store: Store, into: PaperId, others: Sequence[PaperId], text: RecordId | None = None
) -> Act | None:
    """Have *others* stand for the paper *into*: marks are united, texts and appearances kept.

    It shows the *text* of that record, or else the one that tells most. Papers that
    stand for others by now are taken for these; one that is gone is passed over.
    """
    with store.writing() as db:
        now = roots(db, [into, *others])
        into = now[into]
        there = shown(db, now.values())
        merges = {paper: into for other in others if (paper := now[other]) in there - {into}}
        entry = Entry("merge", papers.labelled(store.read(papers.title, into), tr("Merged")))
        puts = uniting(db, merges)
        if text is not None:
            chosen: Values = {into: text if text != into else None}
            puts = [*(put for put in puts if put[0] is not Mark.TEXT), (Mark.TEXT, chosen)]
        return store.act(entry, puts)


def keep_apart(store: Store, first: PaperId, second: PaperId) -> Act | None:
    """Remember that two papers are not the same; they are not asked about, nor merged, again."""
    entry = Entry("apart", papers.labelled(store.read(papers.title, first), tr("Not the same")))
    return store.act(entry, [(Mark.APART, {pair(first, second): True})])


def separate(store: Store, paper: PaperId, record: RecordId) -> Act | None:
    """Make a paper of its own again of one that was merged into *paper*, and remember it.

    It has the marks that it had; those that were united stay with *paper* too.

    Raises:
        NoPaperLeftError: One of the two would stand in no digest, its marks where nobody sees them.
    """
    with store.writing() as db:
        own = below(db, [record])
        if not all(stand(db, some) for some in (own, set(below(db, [paper])).difference(own))):
            raise NoPaperLeftError(
                tr("“{title}” stays one paper.").format(title=store.read(papers.title, paper))
            )
        puts: Puts = [(Mark.MERGED, {record: None})]
        if get(db, Mark.TEXT, [paper])[paper] in own:
            puts.append((Mark.TEXT, {paper: None}))
        if get(db, Mark.TEXT, [record])[record] not in (None, *own):
            puts.append((Mark.TEXT, {record: None}))
        puts.append((Mark.APART, {pair(paper, record): True}))
        entry = Entry(
            "apart", papers.labelled(store.read(papers.title, paper), tr("Separated from"))
        )
        return store.act(entry, puts)


def show_text(store: Store, paper: PaperId, record: RecordId) -> Act | None:
    """Show a paper by the title and abstract of another of its records."""
    entry = Entry("text", papers.labelled(store.read(papers.title, paper), tr("Other text of")))
    return store.act(entry, [(Mark.TEXT, {paper: record if record != paper else None})])
