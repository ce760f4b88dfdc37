"""Put what an import would bring into words."""

from __future__ import annotations

from reader.text import likeness
from reader.text.days import dated
from reader.types import Decision, Novelty, ParsedPaper, Preview, Previewed
from reader.ways_in import title_of
from reader.words import QT_TR_NOOP, tr

SHOWN = 300
"""Characters of an abstract below its title: more than a row has room for."""

_NOVELTIES = {
    Novelty.NEW: QT_TR_NOOP("new"),
    Novelty.KNOWN: QT_TR_NOOP("known"),
    Novelty.CHANGED: QT_TR_NOOP("changed"),
    Novelty.DOUBTFUL: QT_TR_NOOP("doubtful"),
}
_DECIDED = {
    Decision.INBOX: QT_TR_NOOP("in your inbox"),
    Decision.LATER: QT_TR_NOOP("put off for later"),
    Decision.DONE: QT_TR_NOOP("done"),
    Decision.DISMISSED: QT_TR_NOOP("you dismissed it"),
}


def novelty_name(novelty: Novelty) -> str:
    """Return what to call papers of a novelty."""
    return tr(_NOVELTIES[novelty])


def below(each: Previewed) -> str:
    """Return what stands below a paper's title: what there is to know for deciding on it."""
    if each.novelty is Novelty.DOUBTFUL:
        sure = tr("{percent} % alike") if each.twin_title else tr("{percent} % sure")
        percent = f"{100 * each.confidence:.0f}"
        parts = [sure.format(percent=percent), likeness.told(each.why), _like(each)]
    elif each.novelty is Novelty.CHANGED:
        parts = [tr("its text has changed"), _known(each)]
        if each.twin_title not in ("", each.paper.title):
            parts.append(tr("now “{title}”").format(title=each.twin_title))
    elif each.novelty is Novelty.KNOWN:
        parts = [likeness.told(each.why) if each.why else tr("seen before"), _known(each)]
    else:
        return each.paper.abstract[:SHOWN] or tr("without an abstract")
    return " · ".join(part for part in parts if part)


def about(digest: Preview, papers: int) -> str:
    """Return what stands below a digest's name."""
    if digest.error is not None:
        return tr("Not taken in: {error}").format(error=digest.error)
    parts = [title_of(digest.format), dated(digest.date), tr("%n paper(s)", n=papers)]
    if digest.orphans:
        parts.append(tr("%n line(s) not understood", n=len(digest.orphans)))
    if digest.warnings:
        parts.append(tr("%n remark(s)", n=len(digest.warnings)))
    return " · ".join(part for part in parts if part)


def name_of(digest: Preview) -> str:
    """Return what a digest is called."""
    return digest.name or digest.place.replace("\\", "/").rsplit("/", 1)[-1] or tr("Pasted text")


def spoken(each: Previewed, *, left_out: bool) -> str:
    """Return a paper as a screen reader says it."""
    parts = [novelty_name(each.novelty), each.paper.title, below(each)]
    return ", ".join([*parts, tr("left out")] if left_out else parts)


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
        parts.append("\n".join([tr("Lines that were not understood:"), *lines]))
    parts.append(digest.place)
    return "\n\n".join(part for part in parts if part)


def _like(each: Previewed) -> str:
    return tr("like “{title}”").format(title=each.twin_title) if each.twin_title else ""


def _known(each: Previewed) -> str:
    return tr(_DECIDED[each.decision]) if each.decision is not None else ""
