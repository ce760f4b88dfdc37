"""Tell what came of a triage as Markdown; nothing that a digest says becomes markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.exports.addresses import lead_of
from reader.exports.markdown_text import escaped, linked, listed
from reader.text.decisions import decision_name
from reader.types import Decision, Paper
from reader.words import tr

_HEADED = (Decision.DONE, Decision.LATER, Decision.INBOX)
"""The papers kept stand under these, in this order."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a triage came to: of which list, when, what was done, and the papers kept."""

    name: str
    day: str
    counts: tuple[tuple[str, int], ...]
    """What was done, in words, and how often; also zeros."""
    time: str
    """How long it took, and at what pace."""
    kept: tuple[Paper, ...]
    more: int = 0
    """Papers kept that are too many to be told."""


def write_report(report: Report) -> str:
    """Return *report* as Markdown."""
    heading = tr("Triage of {name}").format(name=report.name)
    facts = [f"- {escaped(words)}: {count:,}" for words, count in report.counts if count]
    blocks = [
        f"# {escaped(heading)}",
        escaped(" · ".join(part for part in (report.day, report.time) if part)),
        "\n".join(facts) or escaped(tr("Nothing was decided.")),
        *_kept(report),
    ]
    return "\n\n".join(blocks) + "\n"


def _kept(report: Report) -> Iterator[str]:
    for decision in _HEADED:
        papers = [paper for paper in report.kept if paper.decision is decision]
        if papers:
            yield f"## {escaped(_named(decision))}"
            yield "\n".join(map(_line, papers))
    if report.more:
        yield escaped(tr("and %n more paper(s)", n=report.more))


def _named(decision: Decision) -> str:
    return tr("Still in the inbox") if decision is Decision.INBOX else decision_name(decision)


def _line(paper: Paper) -> str:
    title = escaped(paper.title) or escaped(tr("Untitled"))
    tags = ", ".join(filter(None, map(listed, paper.tags)))
    address = lead_of(paper)
    parts = [title, *([linked(address)] if address else []), *([tags] if tags else [])]
    return f"- {'★ ' if paper.starred else ''}" + " · ".join(parts)
