"""The commands that only read a library."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date

from reader.cli.inward import no_such, update_index
from reader.cli.terminal import complain, print_json, visible
from reader.exports.listed import paper_members
from reader.library import Library
from reader.query import editing, parse
from reader.query.tree import Filter
from reader.search import Search, refuse_empty
from reader.store import find, guests, papers
from reader.store.lists import reading_lists
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.days import dated, remaining
from reader.types import Guest, Paper, ReadingList
from reader.work import Answer

__all__ = ["asked", "list_", "lists", "search", "show"]


def list_(library: Library, options: argparse.Namespace) -> int:
    """List papers, newest digest first."""
    filters = [
        *([Filter("is", options.place)] if options.place else []),
        *([Filter("is", "starred")] if options.starred else []),
        *([Filter("tag", options.tag)] if options.tag else []),
        *([Filter("digest", options.digest)] if options.digest else []),
    ]
    with Store(library) as store:
        ids = store.read(find.filtered, filters)
        _print_papers(store.read(papers.papers, ids), as_json=options.json)
    return 0


def search(library: Library, options: argparse.Namespace) -> int:
    """Search; best first."""
    with Store(library) as store:
        text = " ".join(options.query)
        if options.sort:
            text = editing.sorted_by(text, options.sort.removeprefix("-"), options.sort[0] == "-")
        answer = asked(store, text)
        ids = answer.papers()[: max(options.limit, 0)]
        _print_papers(store.read(papers.papers, ids), as_json=options.json)
    _say_found(answer, len(ids))
    return 0


def lists(library: Library, options: argparse.Namespace) -> int:
    """List the smart lists with their searches, and the reading lists: how far each is read."""
    with Store(library) as store:
        known, made = store.read(smart_lists), store.read(reading_lists)
        if known:
            update_index(store)
        with closing(Search(store)) as searching:
            counts = dict(searching.lists().papers)
    for one in known:
        if options.json:
            told = {"name": one.name, "query": one.query, "papers": counts[one.name]}
            print_json(told)
        else:
            print(visible(f"{counts[one.name]:>6} {one.name}: {one.query}"))
    for each in made:
        if options.json:
            print_json(_list_members(each))
        else:
            print(visible(f"{each.papers:>6} {each.name}: {_progress(each)}"))
    return 0


def _list_members(one: ReadingList) -> dict[str, object]:
    return {
        "name": one.name,
        "heading": one.heading,
        "papers": one.papers,
        "read": one.decided,
        "target": one.target,
        "archived": one.archived,
    }


def _progress(one: ReadingList) -> str:
    """Return how far a reading list is read, and by when it is due."""
    due = f"by {one.target}" if one.target else ""
    days = remaining(one.target, date.today()) if one.left else ""
    parts = (f"{one.decided} of {one.papers} read", due, days, "archived" * one.archived)
    return ", ".join(part for part in parts if part)


def show(library: Library, options: argparse.Namespace) -> int:
    """Show papers whole."""
    with Store(library) as store:
        found = list(store.read(papers.papers, options.ids))
        others = store.read(guests.of_papers, options.ids)
    for paper in found:
        if options.json:
            print_json(paper_members(paper))
        else:
            _print_whole(paper, others.get(paper.id, []))
    missing = set(options.ids) - {paper.id for paper in found}
    if missing:
        complain(no_such(missing))
    return int(bool(missing))


def asked(store: Store, text: str) -> Answer:
    """Search the library as it is now: the index is brought up to date first."""
    query = parse(text)
    refuse_empty(query)
    current = update_index(store)
    with closing(Search(store)) as searching:
        answer = searching.ask(query)
        if not answer.complete and current:
            # The index opened but failed on the way: a damaged file. Make it anew and ask again.
            update_index(store, rebuild=True)
            answer = searching.ask(query)
    if not answer.complete:
        print("lectern: the index is not ready; there may be more than this.", file=sys.stderr)
    for problem in answer.problems:
        print(visible(f"lectern: {problem.message}"), file=sys.stderr)
    return answer


def _say_found(answer: Answer, printed: int) -> None:
    """Say beside the papers how many there are, and what else was or may have been meant."""
    some = f"; the last {answer.some:,} have only some of the words" if answer.some else ""
    lines = [f"{answer.total:,} found{some}"]
    if printed < answer.total:
        lines = [f"{answer.total:,} found, {printed:,} of them printed (--limit)"]
    lines += [f"“{one.typed}” was also looked for as: {one.also}" for one in answer.widened]
    lines += [f"Did you mean: {answer.meant}"] if answer.meant else []
    lines += ["Time ran out: there may be more."] if answer.cut else []
    for line in lines:
        print(visible(f"lectern: {line}"), file=sys.stderr)


def _print_papers(found: Iterable[Paper], *, as_json: bool) -> None:
    for paper in found:
        if as_json:
            print_json(paper_members(paper))
        else:
            star = "*" if paper.starred else " "
            tags = "".join(f" #{tag}" for tag in paper.tags)
            print(visible(f"{paper.id:>6} {paper.decision:<9}{star} {paper.title}{tags}"))


def _print_whole(paper: Paper, others: Iterable[Guest]) -> None:
    lines = [f"{visible(paper.title)}  [{paper.id}]"]
    lines += [", ".join(paper.authors)] if paper.authors else []
    told = [paper.facts.venue, paper.facts.published, *(f"{k}:{v}" for k, v in paper.facts.ids)]
    lines += [" · ".join(filter(None, told))] if any(told) else []
    lines += [paper.decision + (", starred" if paper.starred else "")]
    lines += ["tags: " + ", ".join(paper.tags)] if paper.tags else []
    lines += ["", paper.abstract, ""]
    lines += [f"{link.kind}: {link.address}" for link in paper.facts.links]
    lines += ["note:", paper.note, ""] if paper.note else []
    lines += [line for guest in others for line in _said(guest)]
    for one in paper.appearances:
        date = f", {dated(one.date)}" if one.date.text else ""
        where = f"rank {one.rank}, lines {one.first_line} to {one.last_line}"
        lines.append(f"in {visible(one.digest)}{date}, {where}")
    lines += [f"also as “{text.title}”" for text in paper.texts[1:]]
    print(visible("\n".join(lines), lines=True), end="\n\n")


def _said(guest: Guest) -> Iterator[str]:
    """Yield what another person says of a paper."""
    name = guest.name or "somebody else"
    if guest.tags:
        yield f"tags by {name}: {', '.join(guest.tags)}"
    for one in guest.highlights:
        comment = f" ({one.comment})" if one.comment else ""
        yield f"highlight by {name}: “{one.selector.exact}”{comment}"
    if guest.note:
        yield from (f"note by {name}:", guest.note, "")
