"""Write notes: as they are typed, when they are done, and what a crash has left of them."""

from __future__ import annotations

from dataclasses import replace

from reader import triage
from reader.merge import put_together, says
from reader.store import drafts, papers
from reader.store.drafts import Draft, as_kept
from reader.store.history import Act, Entry
from reader.store.marks import Mark, get
from reader.store.records import roots
from reader.store.store import Store
from reader.types import PaperId, Sequence
from reader.words import tr


def keep_draft(store: Store, draft: Draft) -> None:
    """Keep what is being written; see `reader.store.drafts.keep`."""
    with store.writing() as db:
        drafts.keep(db, draft)


def save(store: Store, text: str, field: Draft, *, joins: Sequence | None = None) -> Act | None:
    """Set a paper's note to *text*, and let go of its draft in the same transaction.

    What is more in the *field* by now stays a draft. Where the note is another than the
    field began from, as after papers became one, it keeps the words that came there.
    """
    with store.writing() as db:
        paper, whole = _woven(store, replace(field, text=text))
        act = triage.note(store, paper, whole, joins=joins)
        drafts.keep(db, replace(field, was=text))
        return act


def recover(store: Store) -> list[Act]:
    """Make notes of the drafts that were left when Lectern ended; return these acts.

    Where the note is another by now, or the paper part of another one, nothing of it goes.
    """
    if store.read_only:
        return []
    with store.writing() as db:
        acts = [_recovered(store, draft) for draft in drafts.left(db)]
        return [act for act in acts if act is not None]


def _recovered(store: Store, draft: Draft) -> Act | None:
    with store.writing() as db:
        paper, whole = _woven(store, draft)
        drafts.drop(db, draft.paper)
        label = papers.labelled(store.read(papers.title, paper), tr("Recovered note"))
        return store.act(Entry("note", label), [(Mark.NOTE, {paper: whole})])


def _woven(store: Store, draft: Draft) -> tuple[PaperId, str]:
    """Return the paper that a draft is on by now, and its note with the draft in it."""
    paper = store.read(roots, [draft.paper])[draft.paper]
    note: str = store.read(get, Mark.NOTE, [paper])[paper]
    was, text = as_kept(store.read(drafts.began, draft)), as_kept(draft.text)
    if note.strip() == was.strip():
        return paper, text
    if was and says(note, was):
        return paper, as_kept(f"\n\n{note}\n\n".replace(f"\n\n{was}\n\n", f"\n\n{text}\n\n", 1))
    return paper, put_together(note, text)
