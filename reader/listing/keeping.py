"""Reading lists themselves: made, described, renamed, put away, copied, united, deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from reader.backups.beside import before_bulk
from reader.errors import LecternError
from reader.listing.known import (
    Standing,
    as_told,
    by_section,
    entry_values,
    existing,
    fitting_line,
    free_name,
    keyed,
    new_list,
    spread,
    standing,
)
from reader.smart import LENGTH, renamed
from reader.store import drafts, find, lists
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Puts
from reader.store.plain_marks import Values
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.days import day_of
from reader.types import ListId, PaperId, ReadingList
from reader.types import Sequence as Seq
from reader.words import tr

LONGEST_HEADING = 200
"""Characters of a heading: it stands in one line."""


def make(store: Store, name: str, ids: Sequence[PaperId] = ()) -> Act | None:
    """Make a reading list of papers, or without any, behind the others.

    Raises:
        LecternError: The name is empty, too long or taken.
    """
    with store.writing():
        name = free_name(store, name)
        of, made = new_list(store, ReadingList(0, name))
        known = store.read(find.shown, ids)
        papers = [paper for paper in dict.fromkeys(ids) if paper in known]
        words = tr("Made reading list “{name}”").format(name=name)
        if papers:
            words = f"{words}: {tr('%n paper(s)', n=len(papers))}"
        some = [Standing(paper, lists.STEP * at) for at, paper in enumerate(papers, 1)]
        return store.act(Entry("make-list", words), [made, (Mark.ENTRY, entry_values(of, some))])


def rename(store: Store, of: ListId, name: str) -> Act | None:
    """Call a reading list by another name, in the smart lists that hold it, too.

    Raises:
        LecternError: There is no such list, or the name is empty, too long or taken.
    """
    with store.writing():
        known = existing(store, of)
        new = free_name(store, name, of)
        words = tr("Renamed reading list {old} to {new}").format(old=known.name, new=new)
        puts: Puts = [
            as_told(store, replace(known, name=new)),
            (Mark.SMART, _searches(store, [known.name], new)),
        ]
        return store.act(Entry("rename-list", words), puts)


def describe(
    store: Store, of: ListId, told: tuple[str, str, str], *, joins: Seq | None = None
) -> Act | None:
    """Give a list a heading, an introduction in Markdown, and a target date; '' takes one away.

    Steps of one sitting *join* one act.

    Raises:
        LecternError: There is no such list, the heading is too long, or the date is no
            day as YYYY-MM-DD.
    """
    heading, introduction, target = told
    if target and day_of(target) is None:
        raise LecternError(
            tr("“{text}” is no day.").format(text=target[:LENGTH]),
            advice=tr("Write it as YYYY-MM-DD."),
        )
    heading, introduction = fitting_line(heading, LONGEST_HEADING), drafts.as_kept(introduction)
    with store.writing():
        known = existing(store, of)
        words = tr("Described reading list “{name}”").format(name=known.name)
        new = replace(known, heading=heading, introduction=introduction, target=target)
        return store.act(Entry("describe-list", words, joins), [as_told(store, new)])


def archive(store: Store, of: ListId, *, on: bool) -> Act | None:
    """Put a list away: it folds in at the side and leaves the queue; or bring it back.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        known = existing(store, of)
        said = tr("Archived reading list “{name}”") if on else tr("Brought back “{name}”")
        put = as_told(store, replace(known, archived=on))
        return store.act(Entry("archive-list", said.format(name=known.name)), [put])


def delete(store: Store, of: ListId) -> Act | None:
    """Take a reading list away; its papers stay in the library.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        name = existing(store, of).name
        words = tr("Deleted reading list “{name}”").format(name=name)
        puts = _without(store, of)
        before_bulk(store, sum(len(values) for _, values in puts))
        return store.act(Entry("delete-list", words), puts)


def duplicate(store: Store, of: ListId) -> Act | None:
    """Make another list that has and says the same, under a name of its own.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        known = existing(store, of)
        copy = replace(known, name=_another(store, known.name), archived=False)
        new, made = new_list(store, copy)
        words = tr("Duplicated “{name}” as “{copy}”").format(name=known.name, copy=copy.name)
        same = entry_values(new, standing(store, of))
        return store.act(Entry("duplicate-list", words), [made, (Mark.ENTRY, same)])


def merge(store: Store, into: ListId, others: Sequence[ListId]) -> Act | None:
    """Put what other lists have and say behind what is in a list, and take them away.

    A paper that stands in several keeps its first place, and all that is said of it.
    Where there are sections, papers of others that are in none get one of their list's name.

    Raises:
        LecternError: One of the lists is gone.
    """
    with store.writing():
        known = existing(store, into)
        gone = [existing(store, of) for of in dict.fromkeys(others) if of != into]
        if not gone:
            return None
        before = standing(store, into)
        all_of_them = _united(before, [(one.name, standing(store, one.id)) for one in gone])
        moved = {one.paper for one in all_of_them} - {one.paper for one in before}
        names = [one.name for one in gone]
        words = tr("Merged {names} into “{name}”").format(
            names=", ".join(f"“{name}”" for name in names), name=known.name
        )
        puts: Puts = [put for one in gone for put in _without(store, one.id)]
        before_bulk(store, sum(len(values) for _, values in puts))
        puts.append(as_told(store, _united_facts(known, gone)))
        puts.append((Mark.ENTRY, entry_values(into, spread(all_of_them, moved))))
        puts.append((Mark.SMART, _searches(store, names, known.name)))
        return store.act(Entry("merge-lists", words), puts)


def _united_facts(known: ReadingList, gone: Iterable[ReadingList]) -> ReadingList:
    """Return a list that says what others said, too; the earliest of their days is its day."""
    every = (known, *gone)
    return replace(
        known,
        heading=next((one.heading for one in every if one.heading), ""),
        introduction="\n\n".join(dict.fromkeys(filter(None, (one.introduction for one in every)))),
        target=min((one.target for one in every if one.target), default=""),
    )


def _united(
    first: Sequence[Standing], others: Sequence[tuple[str, Sequence[Standing]]]
) -> list[Standing]:
    """Return the papers of several lists as those of one, section by section."""
    has_sections = any(one.section for some in (first, *(two for _, two in others)) for one in some)
    made = {one.paper: one for one in first}
    for name, some in others:
        for one in some:
            other = replace(one, section=one.section or (name if has_sections else ""))
            mine = made.get(one.paper)
            made[one.paper] = other if mine is None else _with(mine, other.sentence)
    return by_section(list(made.values()))


def _with(mine: Standing, sentence: str) -> Standing:
    said = dict.fromkeys(text for text in (mine.sentence, sentence) if text)
    return replace(mine, sentence=" ".join(said))


def _without(store: Store, of: ListId) -> Puts:
    there = dict.fromkeys(one.paper for one in standing(store, of))
    return [(Mark.ENTRY, keyed(of, there)), (Mark.LIST, {of: None})]


def _searches(store: Store, old: Iterable[str], new: str) -> Values:
    """Return the smart lists with another name for lists that they hold."""
    known = store.read(smart_lists)
    queries = {one.name: one.query for one in known}
    for name in old:
        queries = {key: renamed(query, name, new) for key, query in queries.items()}
    return {one.name: [queries[one.name], place] for place, one in enumerate(known)}


def _another(store: Store, name: str) -> str:
    """Return a name like that of a list which none has yet."""
    taken = {one.name.casefold() for one in store.read(lists.reading_lists)}
    taken |= {one.name.casefold() for one in store.read(smart_lists)}
    return next(each for each in _numbered(name) if each.casefold() not in taken)


def _numbered(name: str) -> Iterator[str]:
    for number in count(2):
        end = f" ({number})"
        yield f"{name[: LENGTH - len(end)].rstrip()}{end}"
