"""Say in words all that a row shows by signs and colours, for those who hear it."""

from __future__ import annotations

from reader.text.decisions import decision_within
from reader.types import Group, PaperRow
from reader.words import tr


def spoken(paper: PaperRow) -> str:
    """Return what a screen reader says of a paper."""
    watched = tr("raised by watch words") if paper.interest > 0 else tr("dimmed")
    parts = (
        (True, paper.title),
        (True, decision_within(paper.decision)),
        (paper.interest, watched),
        (paper.starred, tr("starred")),
        (paper.tags, tr("tagged {names}").format(names=", ".join(paper.tags))),
        (paper.has_note, tr("with a note")),
        (paper.highlights, tr("%n highlight(s)", n=paper.highlights)),
        (paper.digests > 1, tr("in %n digest(s)", n=paper.digests)),
        (paper.sentence, paper.sentence),
        (paper.source, tr("from {digest}").format(digest=paper.source)),
        (paper.dated, paper.dated),
        (paper.reason.text, paper.reason.text),
    )
    return ", ".join(text for is_so, text in parts if is_so)


def headed(group: Group | None, text: str) -> str:
    """Return *text*, with the heading above it if a group begins there."""
    if group is None:
        return text
    return f"{group.label}, {tr('%n paper(s)', n=group.papers)}. {text}"
