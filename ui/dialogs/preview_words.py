"""Put what an import would bring into words."""

from __future__ import annotations

from reader.types import Decision, Novelty, ParsedPaper, Preview, Previewed
from reader.ways_in import title_of
from ui.plain import counted, date_text

SHOWN = 300
"""Characters of an abstract below its title: more than a row has room for."""

_DECIDED = {
    Decision.INBOX: "in your inbox",
    Decision.LATER: "put off for later",
    Decision.DONE: "done",
    Decision.DISMISSED: "you dismissed it",
}


def below(each: Previewed) -> str:
    """Return what stands below a paper's title: what there is to know for deciding on it."""
    if each.novelty is Novelty.DOUBTFUL:
        figure = f"{100 * each.confidence:.0f} %"
        parts = [f"{figure} {'alike' if each.twin_title else 'sure'}", each.why, _like(each)]
    elif each.novelty is Novelty.CHANGED:
        parts = ["its text has changed", _known(each), f"now “{each.twin_title}”"]
        if each.twin_title in ("", each.paper.title):
            parts.pop()
    elif each.novelty is Novelty.KNOWN:
        parts = [each.why or "seen before", _known(each)]
    else:
        return each.paper.abstract[:SHOWN] or "without an abstract"
    return " · ".join(part for part in parts if part)


def about(digest: Preview, papers: int) -> str:
    """Return what stands below a digest's name."""
    if digest.error is not None:
        return f"Not taken in: {digest.error}"
    parts = [title_of(digest.format), date_text(digest.date), counted(papers, "paper")]
    if digest.orphans:
        parts.append(f"{counted(len(digest.orphans), 'line')} not understood")
    if digest.warnings:
        parts.append(counted(len(digest.warnings), "remark"))
    return " · ".join(part for part in parts if part)


def name_of(digest: Preview) -> str:
    """Return what a digest is called."""
    return digest.name or digest.place.replace("\\", "/").rsplit("/", 1)[-1] or "Pasted text"


def spoken(each: Previewed, *, left_out: bool) -> str:
    """Return a paper as a screen reader says it."""
    parts = [each.novelty.value, each.paper.title, below(each)]
    return ", ".join([*parts, "left out"] if left_out else parts)


def whole(paper: ParsedPaper) -> str:
    """Return all that a paper says of itself, to be read."""
    facts = paper.facts
    about = " · ".join(part for part in (", ".join(facts.authors), facts.published) if part)
    return "\n\n".join(part for part in (paper.title, about, paper.abstract) if part)


def remarks(digest: Preview) -> str:
    """Return what there is to say of a digest: the problem first, at the end what was not read."""
    parts = []
    if digest.error is not None:
        parts += [f"{digest.error[:1].upper()}{digest.error[1:]}.", digest.advice]
    parts += digest.warnings
    if digest.orphans:
        lines = (f"{orphan.number}  {orphan.text}" for orphan in digest.orphans)
        parts.append("\n".join(["Lines that were not understood:", *lines]))
    parts.append(digest.place)
    return "\n\n".join(part for part in parts if part)


def _like(each: Previewed) -> str:
    return f"like “{each.twin_title}”" if each.twin_title else ""


def _known(each: Previewed) -> str:
    return _DECIDED[each.decision] if each.decision is not None else ""
