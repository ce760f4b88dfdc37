"""Say what a search found, and what the parts and completions of one are."""

from __future__ import annotations

from reader.words import tr
from reader.work import Answer
from ui.widgets.plain import figure


def kind_name(kind: str) -> str:
    """Return what a completion is, in the reader's language."""
    return {
        "field": tr("field"),
        "tag": tr("tag"),
        "author": tr("author"),
        "digest": tr("digest"),
        "source": tr("source"),
        "venue": tr("venue"),
        "list": tr("smart list"),
        "sort": tr("order"),
        "word": tr("word"),
        "search": tr("former search"),
    }.get(kind, "")


def told(answer: Answer) -> str:
    """Say how many papers were found, and how many of them have only some of the words."""
    count = len(answer.papers())
    if not answer.complete:
        return tr("%n so far: the index is being built", n=count)
    if answer.cut:
        return tr("%n paper(s) so far: time ran out. Another word narrows it down.", n=count)
    if answer.some and answer.some == count:
        return tr("%n paper(s) with some of the words, none with all", n=count)
    if answer.some:
        text = tr(
            "%n paper(s) in the whole library, then {some} with some of the words",
            n=count - answer.some,
        )
        return text.format(some=figure(answer.some))
    if answer.total > count:
        text = tr("the best {count} of %n paper(s)", n=answer.total)
        return text.format(count=figure(count))
    if answer.capped:
        return tr("the best %n paper(s) in the whole library", n=count)
    return tr("%n paper(s) in the whole library", n=count)
