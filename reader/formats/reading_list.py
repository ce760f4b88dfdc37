"""Read a reading list that Lectern exported as Markdown, with the marks that it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, dropwhile, takewhile

from reader.formats.dates import iso_date
from reader.formats.markdown_text import items, quoted, unescaped
from reader.formats.packet_said import told_list
from reader.formats.reading_list_marks import highlights
from reader.formats.records import Record, digest_of, each_once, unplaced
from reader.text.identifiers import identities_of
from reader.text.lines import split_lines
from reader.text.normal import clean
from reader.text.urls import safe_address
from reader.types import (
    Decision,
    Facts,
    Link,
    LinkKind,
    Marks,
    PacketList,
    ParsedDigest,
    ParsedPaper,
    Said,
)
from reader.words import tr

_STATE = re.compile(r"(Inbox|Later|Done|Dismissed)( · ★ Starred)?")
_COUNT = re.compile(r"([\d,]{1,12}) papers?")
_COUNT_BEGUN = re.compile(r"[\d,]{1,12}(?: [papers]{0,6})?")
_HEAD = re.compile(r"- (Read by|Reading list): (.{0,1000})")
_NO_SECTION = "*Without a section*"
"""What no section can be called: asterisks of its own would be escaped."""
_COMMENT = "  >"
_END = "---"
_CUT_OFF = ("-", "--", "#", "##")
"""The last line of a file that ends within a rule or a heading."""
_FACT = re.compile(r"(By|[A-Za-z ]{2,20}:) ")
_IDS = ("arXiv:", "DOI:", "ACL Anthology:")
_LINKS = {f"{kind.capitalize()}:": kind for kind in LinkKind}


@dataclass(slots=True)
class _Section:
    """The lines of a paper: heading, facts, abstract, note."""

    title: str
    first_line: int
    last_line: int
    facts: list[str] = field(default_factory=list)
    abstract: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    comments: dict[int, list[str]] = field(default_factory=dict)
    """What is quoted under a fact, by that fact's place."""
    under: str = ""
    """The heading of the list's section that it stands in."""


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: It is a reading list, but has no paper with a title.
    """
    lines = split_lines(text)
    heading = _heading(lines)
    if heading is None:
        return None
    end = _end(lines)
    records = [
        Record(each.first_line, each.last_line, _paper(each)) for each in _sections(lines[:end])
    ]
    name = clean(unescaped(heading))
    digest = digest_of(text, records, name=name)
    first = replace(digest.papers[0], begins=_begun(lines, name))
    warnings = tuple(_warnings(lines[end:], len(records)))
    return replace(digest, papers=(first, *digest.papers[1:]), warnings=warnings)


def _heading(lines: Sequence[str]) -> str | None:
    """Return the heading of a reading list: a paper comes next, and a decision; or a count.

    Before the first paper may stand the day by which it is to be read, an introduction and
    the heading of a section.
    """
    filled = (line for line in lines if line.strip("\ufeff \t"))
    heading = next(filled, "").lstrip("\ufeff")
    papers = dropwhile(_is_before, filled)
    section, state = next(papers, ""), next(papers, "")
    full = section.startswith("## ") and state.startswith("- ") and _STATE.fullmatch(state[2:])
    empty = section == _END and _COUNT.fullmatch(state)
    return heading[2:] if heading.startswith("# ") and (full or empty) else None


def _begun(lines: Sequence[str], heading: str) -> PacketList | None:
    """Return the reading list that was exported; None where it was something else."""
    head = list(takewhile(lambda line: not line.startswith("## "), lines))
    told = {found[1]: unescaped(found[2]) for line in head if (found := _HEAD.fullmatch(line))}
    name = told.get("Reading list", "")
    introduction = [line for line in head if line.startswith(">")]
    return told_list(
        {
            "name": name,
            "heading": "" if clean(name) == heading else heading,
            "introduction": quoted(introduction),
            "target": told.get("Read by", ""),
        }
    )


def _is_before(line: str) -> bool:
    return line.startswith((">", "# ")) or bool(_HEAD.fullmatch(line))


def _end(lines: Sequence[str]) -> int:
    """Return the place of the rule before the count, or where the lines end."""
    for place in range(len(lines) - 1, 0, -1):
        if lines[place].rstrip() == _END:
            return place
        if lines[place].strip() and not _COUNT_BEGUN.fullmatch(lines[place].strip()):
            break
    return len(lines)


def _warnings(end: Sequence[str], sections: int) -> Iterator[str]:
    found = (_COUNT.fullmatch(line.strip()) for line in end)
    count = next((int(each[1].replace(",", "") or 0) for each in found if each), None)
    if count is None:
        yield tr("The end is missing, where the papers are counted.")
    elif count != sections:
        text = tr("It says that it has {said} papers, but it has {there}.")
        yield text.format(said=f"{count:,}", there=f"{sections:,}")


def _sections(lines: Sequence[str]) -> Iterator[_Section]:
    section, under, heading = None, "", True
    for number, line in enumerate(lines, start=1):
        if line.startswith("## "):
            if section is not None:
                yield section
            section, heading = _Section(line[3:], number, number, under=under), False
        elif line.startswith("# "):
            if section is not None:
                yield section
            under = "" if heading or line[2:] == _NO_SECTION else line[2:]
            section, heading = None, False
        elif section is not None and line.strip():
            _take(section, line)
            section.last_line = number
    if section is not None:
        yield section


def _take(section: _Section, line: str) -> None:
    if line.startswith(_COMMENT) and section.facts and not section.abstract:
        section.comments.setdefault(len(section.facts) - 1, []).append(line[2:])
    elif line.startswith(">"):
        section.note.append(line)
    elif line.startswith("-") and not section.abstract:
        section.facts.append(line[2:])
    elif line not in _CUT_OFF:
        section.abstract.append(line)


def _paper(section: _Section) -> ParsedPaper | None:
    paper = unplaced(unescaped(section.title), unescaped(" ".join(section.abstract)))
    if paper is None:
        return None
    told = [
        (found[1], fact[found.end() :]) for fact in section.facts if (found := _FACT.match(fact))
    ]
    paper = replace(paper, facts=_facts(told), marks=_marks(section, told))
    return replace(paper, said=_said(section, told, paper))


def _said(section: _Section, told: Sequence[tuple[str, str]], paper: ParsedPaper) -> Said | None:
    said = Said(
        key="",
        highlights=highlights(section.facts, section.comments, paper),
        section=clean(unescaped(section.under)),
        sentence=clean(_one(told, "Remark:")),
    )
    return said if said != Said("") else None


def _facts(told: Sequence[tuple[str, str]]) -> Facts:
    links = ((_LINKS[name], unescaped(text)) for name, text in told if name in _LINKS)
    return Facts(
        authors=_listed(told, "By"),
        ids=identities_of(*(unescaped(text) for name, text in told if name in _IDS)),
        links=tuple(Link(kind, address) for kind, address in links if safe_address(address)),
        published=iso_date(_one(told, "Published:")),
        venue=clean(_one(told, "Venue:")),
        keywords=each_once(_listed(told, "Keywords:")),
        summary=clean(_one(told, "Summary:")),
    )


def _marks(section: _Section, told: Sequence[tuple[str, str]]) -> Marks:
    state = next(filter(None, map(_STATE.fullmatch, section.facts)), None)
    return Marks(
        decision=Decision(state[1].lower()) if state else Decision.INBOX,
        starred=bool(state and state[2]),
        tags=each_once(_listed(told, "Tags:")),
        note=quoted(section.note),
    )


def _listed(told: Sequence[tuple[str, str]], name: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(items(text) for known, text in told if known == name))


def _one(told: Sequence[tuple[str, str]], name: str) -> str:
    return next((unescaped(text) for known, text in told if known == name), "")
