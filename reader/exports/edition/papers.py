"""Set a handout as blocks: what stands above its papers, each paper, and the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from reader.exports.addresses import address_of
from reader.exports.edition.blocks import Block, BlockKind, Run
from reader.exports.edition.notes import note_blocks
from reader.exports.edition.passages import joined, passage, plain
from reader.text.anchors import Placed, placed
from reader.text.days import dated
from reader.text.decisions import decision_name
from reader.text.identifiers import ID_NAMES
from reader.text.normal import encodable
from reader.text.urls import safe_address
from reader.types import (
    Appearance,
    Decision,
    Facts,
    Handout,
    Highlight,
    Item,
    LinkKind,
    Paper,
    Part,
)
from reader.words import QT_TR_NOOP, spoken, tr

_LINKS = {
    LinkKind.CODE: QT_TR_NOOP("Code"),
    LinkKind.MODEL: QT_TR_NOOP("Model"),
    LinkKind.DATA: QT_TR_NOOP("Data"),
    LinkKind.PROJECT: QT_TR_NOOP("Project"),
    LinkKind.PAPER: QT_TR_NOOP("Paper"),
    LinkKind.OTHER: QT_TR_NOOP("Link"),
}
_SCHEME = re.compile(r"^(?:https?://(?:www\.)?|mailto:)", re.IGNORECASE)
_BETWEEN = Run(" · ")


def heading(handout: Handout) -> str:
    """Return what a handout is called, in one line that every program takes."""
    named = plain(handout.heading)
    return named[0].text if named else tr("Reading list")


def maker(handout: Handout) -> str:
    """Return who made a handout, in one line; '' where that is not told."""
    return "".join(run.text for run in plain(handout.by))


def language_of(handout: Handout) -> str:
    """Return the code of the language of what Lectern says in a handout."""
    return handout.language or spoken()


def front(handout: Handout) -> Iterator[Block]:
    """Yield what stands above the papers: heading, who made it and when, introduction."""
    yield Block(BlockKind.TITLE, plain(heading(handout)), anchor="start")
    if told := _separated(plain(text) for text in _told(handout)):
        yield Block(BlockKind.SUBTITLE, told)
    yield from note_blocks(handout.introduction)


def _told(handout: Handout) -> Iterator[str]:
    yield handout.by
    yield handout.made
    if handout.target:
        yield tr("To be read by {date}").format(date=handout.target)


def ending(papers: int, meanings: Iterable[tuple[str, str]]) -> Iterator[Block]:
    """Yield what stands below the papers: how many there were, and what colours mean."""
    yield Block(BlockKind.SMALL, plain(tr("%n paper(s)", n=papers)), anchor="end")
    meant = _separated((Run(words, colour=colour),) for colour, words in meanings if words)
    yield from _filled(_labelled(tr("Colours of highlights:"), meant))


def section_block(name: str, number: int) -> Block:
    """Return the heading of a section of the list."""
    return Block(BlockKind.SECTION, plain(name), anchor=f"section-{number}", level=1)


def paper_blocks(item: Item, number: int, level: int = 1) -> Iterator[Block]:
    """Yield one paper, the *number*-th of the handout; its heading is of a *level*."""
    paper = item.paper
    found, lost = placed(paper.highlights, {Part.TITLE: paper.title, Part.ABSTRACT: paper.abstract})
    title = passage(paper.title, found[Part.TITLE]) or plain(tr("Untitled"))
    yield Block(BlockKind.PAPER, title, anchor=f"paper-{number}", level=level)
    yield from _filled(
        Block(BlockKind.AUTHORS, plain(", ".join(filter(None, paper.facts.authors)))),
        Block(BlockKind.FACTS, _facts(paper.facts)),
        Block(BlockKind.SENTENCE, passage(item.sentence)),
        Block(BlockKind.TEXT, passage(paper.abstract, found[Part.ABSTRACT])),
        _labelled(tr("Summary:"), passage(paper.facts.summary)),
    )
    yield from _comments(chain(found[Part.TITLE], found[Part.ABSTRACT]), lost)
    yield from _note(paper.note)
    yield from _filled(*_small_print(paper))


def _filled(*blocks: Block) -> Iterator[Block]:
    return (block for block in blocks if block.runs or block.kind is BlockKind.RULE)


def _labelled(label: str, runs: Iterable[Run]) -> Block:
    """Return small print that begins with a label; nothing where there is nothing to say."""
    said = tuple(runs)
    return Block(BlockKind.SMALL, joined([Run(f"{label} "), *said]) if said else ())


def _separated(parts: Iterable[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Return *parts* as one line with dots between; those with nothing in them are left out."""
    several: list[Run] = []
    for part in filter(None, parts):
        several += [*([_BETWEEN] if several else []), *part]
    return joined(several)


def _facts(facts: Facts) -> tuple[Run, ...]:
    parts = [plain(facts.venue), plain(facts.published)]
    for kind, value in facts.ids:
        if kind in ID_NAMES:
            address = safe_address(address_of((kind, encodable(value)))) or ""
            parts.append(joined([Run(f"{ID_NAMES[kind]} "), Run(value, link=address)]))
    for link in facts.links:
        shown = _SCHEME.sub("", link.address).removesuffix("/")
        address = safe_address(link.address) or ""
        words = link.address if not address else shown
        parts.append(joined([Run(f"{tr(_LINKS[link.kind])}: "), Run(words, link=address)]))
    return _separated(parts)


def _comments(found: Iterable[Placed], lost: Iterable[Highlight]) -> Iterator[Block]:
    """Yield what was said of highlights, and those whose passage is not in the text."""
    said = [each.highlight for each in found if each.highlight.comment or each.highlight.tags]
    for each in (*said, *lost):
        said_of_it = note_blocks(each.comment)
        blocks = _filled(Block(BlockKind.QUOTE, _quote(each)), *said_of_it, _tags(each.tags))
        yield from (replace(block, noted=True) for block in blocks)


def _quote(highlight: Highlight) -> tuple[Run, ...]:
    words = passage(highlight.selector.exact)
    return tuple(replace(run, colour=highlight.colour) for run in words)


def _note(note: str) -> Iterator[Block]:
    blocks = note_blocks(note)
    if blocks:
        yield Block(BlockKind.LABEL, plain(tr("Note")), noted=True)
        yield from (replace(block, noted=True) for block in blocks)


def _small_print(paper: Paper) -> Iterator[Block]:
    yield _tags(paper.tags)
    yield _labelled(tr("Keywords:"), plain(", ".join(filter(None, paper.facts.keywords))))
    starred = "★ " + tr("Starred") if paper.starred else ""
    inbox = paper.decision is Decision.INBOX
    parts = [plain("" if inbox else decision_name(paper.decision)), plain(starred)]
    parts += [plain(_appeared(each)) for each in paper.appearances]
    yield Block(BlockKind.SMALL, _separated(parts))


def _tags(tags: Iterable[str]) -> Block:
    return _labelled(tr("Tags:"), plain(", ".join(filter(None, tags))))


def _appeared(appearance: Appearance) -> str:
    digest = appearance.digest or tr("a digest")
    place = tr("In {digest}, rank {rank}").format(digest=digest, rank=appearance.rank)
    return ", ".join(filter(None, (place, dated(appearance.date))))
