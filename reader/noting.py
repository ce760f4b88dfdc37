"""Write notes: as they are typed, when they are done, and what a crash has left of them."""

from __future__ import annotations

from reader import triage
from reader.store import drafts, papers
from reader.store.history import Act, Entry
from reader.store.marks import Mark, get
from reader.store.records import roots
from reader.store.store import Store
from reader.types import PaperId, Sequence
from reader.words import tr


def keep_draft(store: Store, paper: PaperId, text: str) -> None:
    """Keep what is being written; see `reader.store.drafts.keep`."""
    with store.writing() as db:
        drafts.keep(db, paper, text)


def save(
    store: Store, paper: PaperId, text: str, typed: str, *, joins: Sequence | None = None
) -> Act | None:
    """Set a paper's note to *text*, and let go of its draft in the same transaction.

    *typed* is what stands in the field by now: where it is more, it stays a draft.
    """
    with store.writing() as db:
        act = triage.note(store, paper, text, joins=joins)
        drafts.keep(db, paper, typed)
        return act


def recover(store: Store) -> list[Act]:
    """Make notes of the drafts that were left when Lectern ended; return these acts.

    The note that was there is in the history. Where the paper has become part of
    another one since, the draft follows that one's note.
    """
    with store.writing() as db:
        acts = [_recovered(store, paper, text) for paper, text in drafts.left(db)]
        return [act for act in acts if act is not None]


def _recovered(store: Store, paper: PaperId, text: str) -> Act | None:
    with store.writing() as db:
        now = roots(db, [paper]).get(paper, paper)
        note = get(db, Mark.NOTE, [now])[now]
        text = drafts.as_kept(text)
        if now != paper:
            text = note if text in note else f"{note}\n\n{text}".strip("\n")
        drafts.drop(db, paper)
        label = papers.labelled(store.read(papers.title, now), tr("Recovered note"))
        return store.act(Entry("note", label), [(Mark.NOTE, {now: text})])
