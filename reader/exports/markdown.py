"""Write papers as a Markdown reading list; nothing that a digest says becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.exports.addresses import address_of
from reader.exports.markdown_text import autolinked, escaped, linked, listed, quoted
from reader.types import Appearance, Decision, DigestDate, Facts, Handout, Paper

_DECISIONS = {
    Decision.INBOX: "Inbox",
    Decision.LATER: "Later",
    Decision.DONE: "Done",
    Decision.DISMISSED: "Dismissed",
}

_IDS = {"arxiv": "arXiv", "doi": "DOI", "acl": "ACL Anthology"}


def write_markdown(handout: Handout) -> Iterator[str]:
    """Yield a reading list: a section for each paper, then how many there are.

    The count comes last because the papers may be a stream whose length nobody knows.
    """
    yield f"# {escaped(handout.heading) or 'Reading list'}\n"
    count = 0
    for item in handout.items:
        yield "".join(f"\n{block}\n" for block in _blocks(item.paper))
        count += 1
    yield f"\n---\n\n{_counted(count)}\n"


def _counted(count: int) -> str:
    return "1 paper" if count == 1 else f"{count:,} papers"


def _blocks(paper: Paper) -> Iterator[str]:
    yield f"## {escaped(paper.title) or 'Untitled'}"
    yield "\n".join(f"- {fact}" for fact in _facts(paper))
    if abstract := autolinked(paper.abstract):
        yield abstract
    if note := quoted(paper.note):
        yield note


def _facts(paper: Paper) -> Iterator[str]:
    facts = paper.facts
    yield _DECISIONS[paper.decision] + (" · ★ Starred" if paper.starred else "")
    yield from _lines("By", facts.authors)
    yield from _lines("Tags:", paper.tags)
    yield from (f"{name}: {escaped(text)}" for name, text in _texts(facts) if text)
    yield from _lines("Keywords:", facts.keywords)
    yield from (
        f"{_IDS[each[0]]}: {linked(address_of(each))}" for each in facts.ids if each[0] in _IDS
    )
    yield from (f"{link.kind.capitalize()}: {linked(link.address)}" for link in facts.links)
    yield from map(_appeared, paper.appearances)


def _lines(name: str, items: Iterable[str]) -> Iterator[str]:
    """Yield one line with the *items*, unless there are none."""
    if several := ", ".join(filter(None, map(listed, items))):
        yield f"{name} {several}"


def _texts(facts: Facts) -> Iterator[tuple[str, str]]:
    yield "Published", facts.published
    yield "Venue", facts.venue
    yield "Summary", facts.summary


def _appeared(appearance: Appearance) -> str:
    place = f"In *{escaped(appearance.digest) or 'a digest'}*, rank {appearance.rank}"
    date = _date(appearance.date)
    return f"{place}, {escaped(date)}" if date else place


def _date(date: DigestDate) -> str:
    text = date.text or date.iso or ""
    if not text or date.year is None or re.search(rf"\b{date.year}\b", text):
        return text
    return f"{text}, {date.year}" + (" (year inferred)" if date.year_inferred else "")
