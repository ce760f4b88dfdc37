"""What the reader does to passages: each verb is one act on highlights that can be undone."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.backups.beside import before_bulk
from reader.errors import LecternError
from reader.store import papers
from reader.store.highlights import meanings as named
from reader.store.highlights import packed_highlight, unpacked_highlight
from reader.store.history import Act, Entry, now
from reader.store.marks import Mark, get
from reader.store.store import Store
from reader.store.tags import all_tags, existing, tag_name
from reader.text.normal import encodable
from reader.types import HIGHLIGHT_COLOURS, Highlight, PaperId, Part, Selector
from reader.types import Sequence as Seq
from reader.words import tr

LONGEST_MEANING = 40
"""Characters of a colour's name: it stands on a button."""


def highlight(
    store: Store, paper: PaperId, part: Part, selector: Selector, colour: str
) -> Act | None:
    """Highlight a passage of the text that *paper* is shown by.

    Raises:
        LecternError: There are no words in it, or there is no such colour.
    """
    _check_passage(selector)
    _check_colour(colour)
    with store.writing() as db:
        record = get(db, Mark.TEXT, [paper]).get(paper) or paper
        made = Highlight(str(uuid.uuid4()), record, part, selector, colour, made=now())
        entry = _entry("highlight", tr("Highlighted"), selector.exact)
        return store.act(entry, [(Mark.HIGHLIGHT, {made.id: packed_highlight(made)})])


def recolour(store: Store, key: str, colour: str) -> Act | None:
    """Give a highlight another colour.

    Raises:
        LecternError: There is no such colour.
    """
    _check_colour(colour)
    words = tr("Highlight in another colour")
    return _change(store, key, words, lambda one: replace(one, colour=colour))


def comment(store: Store, key: str, text: str, *, joins: Seq | None = None) -> Act | None:
    """Set the comment on a highlight; '' takes it away. Steps of one sitting *join* one act."""
    text = encodable(text).strip()
    words = tr("Comment on")
    return _change(store, key, words, lambda one: replace(one, comment=text), joins=joins)


def retag(store: Store, key: str, names: Iterable[str]) -> Act | None:
    """Give a highlight these tags and no others; they need not be tags of papers.

    Raises:
        LecternError: A name is too long, or nothing is left of it.
    """
    known = store.read(all_tags)
    tags = tuple(dict.fromkeys(existing(tag_name(name), known) for name in names))
    return _change(store, key, tr("Tags of a highlight"), lambda one: replace(one, tags=tags))


def attach(store: Store, key: str, paper: PaperId, part: Part, selector: Selector) -> Act | None:
    """Have a highlight stand at another passage, of the text that *paper* is shown by.

    Raises:
        LecternError: There are no words in it.
    """
    _check_passage(selector)
    with store.writing() as db:
        record = get(db, Mark.TEXT, [paper]).get(paper) or paper

        def moved(one: Highlight) -> Highlight:
            return replace(one, record=record, part=part, selector=selector)

        return _change(store, key, tr("Attached a highlight"), moved)


def remove(store: Store, keys: Sequence[str]) -> Act | None:
    """Take highlights away, with their comments and tags."""
    with store.writing() as db:
        there = get(db, Mark.HIGHLIGHT, list(keys))
        if not there:
            return None
        before_bulk(store, len(there))
        words, first = tr("Highlight removed"), _unpacked(*next(iter(there.items())))
        entry = _entry("unhighlight", words, first.selector.exact)
        if len(there) > 1:
            entry = Entry("unhighlight", tr("%n highlight(s) removed", n=len(there)))
        return store.act(entry, [(Mark.HIGHLIGHT, dict.fromkeys(there))])


def name_colour(store: Store, colour: str, meaning: str) -> Act | None:
    """Say what a colour means to the reader; '' gives it back the name that it came with.

    Raises:
        LecternError: There is no such colour.
    """
    _check_colour(colour)
    name = " ".join(encodable(meaning).split())[:LONGEST_MEANING]
    value = name if name and name != default_meanings()[colour] else None
    shown = value or default_meanings()[colour]
    entry = Entry("meaning", tr("Colour named: “{name}”").format(name=shown))
    return store.act(entry, [(Mark.MEANING, {colour: value})])


def meanings(store: Store) -> dict[str, str]:
    """Return what each colour means, by the reader's name or else by the one that it came with."""
    return default_meanings() | store.read(named)


def default_meanings() -> dict[str, str]:
    """Return what the colours mean until the reader says otherwise."""
    words = (
        tr("Important"), tr("Method"), tr("Result"), tr("Question"), tr("Disagree"), tr("Cite"),
    )  # fmt: skip
    return dict(zip(HIGHLIGHT_COLOURS, words, strict=True))


def _check_passage(selector: Selector) -> None:
    if not selector.exact:
        raise LecternError(
            tr("There are no words to highlight."), advice=tr("Choose some of the text.")
        )


def _check_colour(colour: str) -> None:
    if colour not in HIGHLIGHT_COLOURS:
        raise LecternError(
            tr("“{name}” is no colour of highlights.").format(name=colour[:20]),
            advice=tr("Choose one of those in the palette."),
        )


def _change(
    store: Store,
    key: str,
    words: str,
    how: Callable[[Highlight], Highlight],
    *,
    joins: Seq | None = None,
) -> Act | None:
    """Change one highlight; one that is gone is left alone."""
    with store.writing() as db:
        there = get(db, Mark.HIGHLIGHT, [key])
        if key not in there:
            return None
        changed = how(_unpacked(key, there[key]))
        entry = replace(_entry("annotate", words, changed.selector.exact), joins=joins)
        return store.act(entry, [(Mark.HIGHLIGHT, {key: packed_highlight(changed)})])


def _unpacked(key: str | int, value: Sequence[object]) -> Highlight:
    return unpacked_highlight(str(key), value)


def _entry(verb: str, words: str, quote: str) -> Entry:
    return Entry(verb, papers.labelled(" ".join(quote[:500].split()), words))
