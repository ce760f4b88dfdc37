"""Say in words all that a row shows by signs and colours, for those who hear it."""

from __future__ import annotations

from reader.types import Decision, Group, PaperRow
from reader.words import tr


def spoken(paper: PaperRow) -> str:
    """Return what a screen reader says of a paper."""
    parts = [paper.title, _decided(paper.decision)]
    if paper.interest:
        parts.append(tr("raised by watch words") if paper.interest > 0 else tr("dimmed"))
    if paper.starred:
        parts.append(tr("starred"))
    if paper.tags:
        parts.append(tr("tagged {names}").format(names=", ".join(paper.tags)))
    if paper.has_note:
        parts.append(tr("with a note"))
    if paper.highlights:
        parts.append(tr("%n highlight(s)", n=paper.highlights))
    if paper.digests > 1:
        parts.append(tr("in %n digest(s)", n=paper.digests))
    if paper.source:
        parts.append(tr("from {digest}").format(digest=paper.source))
    if paper.dated:
        parts.append(paper.dated)
    return ", ".join(parts)


def headed(group: Group | None, text: str) -> str:
    """Return *text*, with the heading above it if a group begins there."""
    if group is None:
        return text
    return f"{group.label}, {tr('%n paper(s)', n=group.papers)}. {text}"


def _decided(decision: Decision) -> str:
    return {
        Decision.INBOX: tr("in the inbox"),
        Decision.LATER: tr("for later"),
        Decision.DONE: tr("done"),
        Decision.DISMISSED: tr("dismissed"),
    }[decision]
