"""Sections of a reading list: papers that stand together under a heading of the reader's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.errors import LecternError
from reader.listing.known import (
    Contents,
    Standing,
    by_section,
    contents,
    fitting_line,
    section_names,
)
from reader.listing.order import kept
from reader.store.history import Act, Entry
from reader.store.store import Store
from reader.triage import label
from reader.types import ListId, PaperId
from reader.words import tr

LONGEST = 100
"""Characters of a section's name: it stands in one line."""


def put_in_section(store: Store, ids: Sequence[PaperId], of: ListId, section: str) -> Act | None:
    """Put papers of a list at the end of a section of it; '' takes them out of theirs.

    One that there is not yet begins behind the section in which the first of them stands.

    Raises:
        LecternError: There is no such list, or the name is too long.
    """
    section = fitting_line(section, LONGEST)
    with store.writing():
        listed = contents(store, of)
        papers = [one.paper for one in listed.papers if one.paper in {*ids}]
        words = tr("Under “{section}” in “{name}”").format(section=section, name=listed.name)
        if not section:
            words = tr("Under no section in “{name}”").format(name=listed.name)
        return _joined(store, listed, papers, section, label(store, words, papers))


def begin_section(store: Store, of: ListId, paper: PaperId, section: str) -> Act | None:
    """Begin a section with a paper: all that follows it in its section so far comes with it.

    Raises:
        LecternError: There is no such list, or the name is empty or too long.
    """
    section = _name(section)
    with store.writing():
        listed = contents(store, of)
        old = next((one.section for one in listed.papers if one.paper == paper), None)
        together = [one.paper for one in listed.papers if one.section == old]
        papers = together[together.index(paper) :] if old is not None else []
        words = tr("Began section “{section}” in “{name}”")
        words = words.format(section=section, name=listed.name)
        return _joined(store, listed, papers, section, words)


def rename_section(store: Store, of: ListId, old: str, new: str) -> Act | None:
    """Call a section of a list by another name; one that has it already takes its papers in.

    Raises:
        LecternError: There is no such list, or the name is empty or too long.
    """
    new = _name(new)
    with store.writing():
        listed = contents(store, of)
        words = tr("Renamed section {old} of “{name}” to {new}")
        said = words.format(old=old or tr("Without a section"), new=new, name=listed.name)
        return _joined(store, listed, _of(listed.papers, old), new, said)


def remove_section(store: Store, of: ListId, section: str) -> Act | None:
    """Take the heading of a section away: its papers come to the section above.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        listed = contents(store, of)
        sections = section_names(listed.papers)
        if section not in sections[1:]:
            return None
        above = sections[sections.index(section) - 1]
        words = tr("Removed section “{section}” of “{name}”")
        words = words.format(section=section, name=listed.name)
        return _joined(store, listed, _of(listed.papers, section), above, words)


def move_section(store: Store, of: ListId, section: str, by: int) -> Act | None:
    """Put a section with its papers one section up, *by* -1, or down, by 1.

    Papers in no section stay at the top.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        listed = contents(store, of)
        sections = section_names(listed.papers)[1:]
        if section not in sections:
            return None
        at = sections.index(section)
        to = max(0, min(len(sections) - 1, at + by))
        sections.insert(to, sections.pop(at))
        order = by_section(listed.papers, sections)
        words = tr("Moved section “{section}” of “{name}”")
        entry = Entry("move-section", words.format(section=section, name=listed.name))
        return kept(store, listed, order, {*_of(listed.papers, section)}, entry)


def _joined(
    store: Store, listed: Contents, papers: Sequence[PaperId], section: str, words: str
) -> Act | None:
    """Put papers behind those of a section; where there are none, behind their own section."""
    moved = {*papers}
    there = listed.papers
    if not moved:
        return None
    behind = {section, *([] if _of(there, section) else _sections(there, moved)[:1])}
    some = [replace(one, section=section) for one in there if one.paper in moved]
    others = [one for one in there if one.paper not in moved]
    ends = [row for row, one in enumerate(others, 1) if one.section in behind]
    start = next(row for row, one in enumerate(there) if one.paper in moved)
    at = ends[-1] if ends else 0 if not section else start
    order = [*others[:at], *some, *others[at:]]
    return kept(store, listed, order, moved, Entry("section", words))


def _of(there: Sequence[Standing], section: str) -> list[PaperId]:
    return [one.paper for one in there if one.section == section]


def _sections(there: Sequence[Standing], papers: set[PaperId]) -> list[str]:
    return [one.section for one in there if one.paper in papers]


def _name(section: str) -> str:
    line = fitting_line(section, LONGEST)
    if not line:
        raise LecternError(tr("A section needs a name."), advice=tr("Type one, or press Esc."))
    return line
