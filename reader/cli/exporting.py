"""The command that hands papers on, in any format of the one table of exports."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.cli.outward import asked
from reader.cli.templates import template_text
from reader.cli.terminal import as_it_is, counted, followed, visible
from reader.errors import LecternError
from reader.exporting import export as exporting
from reader.exports import EXPORTS, ExportFormat, export_format
from reader.exports.styles import STYLES, style_named
from reader.files import safe_name
from reader.library import Library
from reader.store import find, lists
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.normal import valid_text
from reader.types import ExportGroup, Place, PlaceKind, Shape, Written
from reader.words import tr
from reader.work import Export, Exported, packed

_GROUPS = {
    ExportGroup.READING: "to read",
    ExportGroup.BIBLIOGRAPHY: "bibliographies",
    ExportGroup.CITATIONS: "formatted citations",
    ExportGroup.DATA: "data for other programs",
}


def arrange_export(to: argparse.ArgumentParser) -> None:
    """Add the options of `lectern export`; its help is made from the tables of formats, styles."""
    to.epilog = "\n".join((*format_lines(), "", *_style_lines(), "", to.epilog or ""))
    names = [one.name for one in EXPORTS]
    to.add_argument("--format", choices=names, required=True, metavar="NAME", help="see below")
    to.add_argument(
        "--output", "-o", type=Path, metavar="PATH",
        help="a file (replaced where it is there), or a folder to put it in; else text goes to "
        "standard output",
    )  # fmt: skip
    which = to.add_mutually_exclusive_group()
    which.add_argument("--list", type=valid_text, metavar="NAME", dest="of",
                       help="a reading list, with its heading, sections, sentences")  # fmt: skip
    which.add_argument("--smart", type=valid_text, metavar="NAME", help="what a smart list holds")
    which.add_argument(
        "query", type=valid_text, nargs="*", default=[], metavar="QUERY",
        help="as in the search box; without any of these, all papers",
    )  # fmt: skip
    to.add_argument("--style", default="", metavar="NAME", help="how citations are set; see below")
    to.add_argument(
        "--template", type=valid_text, default="", metavar="FILE",
        help="a template, or the name of one of yours (see `lectern templates`)",
    )  # fmt: skip
    to.add_argument("--by", type=valid_text, default="", metavar="NAME", help="who hands them on")
    to.set_defaults(run=export)


def format_lines() -> Iterator[str]:
    """Yield what the help says of the formats: by groups, each with what it is for."""
    yield "formats:"
    width = max(len(one.name) for one in EXPORTS)
    for group, title in _GROUPS.items():
        yield f"  {title}"
        for one in EXPORTS:
            if one.group is group:
                options = ", ".join(_options(one))
                about = f"{one.title} ({options})" if options else one.title
                yield f"    {one.name:<{width}}  {about}"


def export(library: Library, options: argparse.Namespace) -> int:
    """Write papers to a file or folder, or as text to standard output."""
    chosen = export_format(options.format)
    template = template_text(chosen, options.template)
    _check_style(chosen, options.style)
    _check_place(chosen, options.output)
    with Store(library) as store:
        of, ids, heading = _wanted(store, options)
        path = _place(chosen, options.output, heading)
        job = Export(
            chosen.name, ids, heading, path, reading_list=of, style=options.style,
            template=template, by=options.by,
        )  # fmt: skip
        # As it is: a CSV has its own line ends, and another encoding would be no export.
        as_it_is()
        there = path is not None and path.is_file()
        for done in followed(exporting(store, job, sys.stdout.write)):
            _say(done, replaced=there)
    return 0


def _options(one: ExportFormat) -> Iterator[str]:
    if one.shape is not Shape.TEXT:
        yield "a folder, -o" if one.shape is Shape.FOLDER else "-o"
    if one.styled:
        yield "--style"
    if one.templated:
        yield "--template"


def _style_lines() -> Iterator[str]:
    yield "styles:"
    width = max(len(one.name) for one in STYLES)
    yield from (f"  {one.name:<{width}}  {one.title}" for one in STYLES)


def _wanted(store: Store, options: argparse.Namespace) -> tuple[int | None, bytes, str]:
    """Return the reading list, if it is one, the papers, and what stands above them.

    Raises:
        LecternError: There is no such list, or the search is empty.
    """
    if options.of:
        of, name = _reading_list(store, options.of)
        place = Place(PlaceKind.LIST, reading_list=of)
        return of, packed(store.read(find.ids, place)), name
    query, heading = " ".join(options.query), ""
    if options.smart:
        heading, query = _smart_list(store, options.smart)
    if query:
        return None, asked(store, query).ids, heading or f"Search: {query}"
    return None, packed(store.read(find.ids, Place(PlaceKind.ALL))), "All papers"


def _reading_list(store: Store, name: str) -> tuple[int, str]:
    known = {one.name: one.id for one in store.read(lists.reading_lists)}
    found = _named(name, list(known), "reading list")
    return known[found], found


def _smart_list(store: Store, name: str) -> tuple[str, str]:
    known = {one.name: one.query for one in store.read(smart_lists)}
    found = _named(name, list(known), "smart list")
    return found, known[found]


def _named(name: str, known: list[str], what: str) -> str:
    """Return the name among *known* that is *name* in any case.

    Raises:
        LecternError: None is; the advice names some that there are.
    """
    for each in known:
        if each.casefold() == name.casefold():
            return each
    there = ", ".join(f"“{each}”" for each in known[:10]) or "none yet"
    raise LecternError(f"There is no {what} “{name}”.", advice=f"There is: {there}.")


def _check_style(chosen: ExportFormat, style: str) -> None:
    """Refuse a style that nothing would follow, or that there is not."""
    if not style:
        return
    style_named(style)
    if not chosen.styled:
        able = ", ".join(one.name for one in EXPORTS if one.styled)
        raise LecternError(
            f"The format {chosen.name} follows no style.", advice=f"These do: {able}."
        )


def _check_place(chosen: ExportFormat, path: Path | None) -> None:
    """Refuse to print what is no text, before anything is read."""
    if path is None and chosen.shape is not Shape.TEXT:
        what = "a folder of files" if chosen.shape is Shape.FOLDER else "no text"
        raise LecternError(
            f"{tr(chosen.title)} is {what} and cannot be printed.",
            advice="Say where it is to go: -o PATH.",
        )


def _place(chosen: ExportFormat, path: Path | None, heading: str) -> Path | None:
    """Return where it is to go: a file, in a folder under the heading's name."""
    path = path and path.expanduser()
    if path is None or chosen.shape is Shape.FOLDER:
        return path
    return path / safe_name(heading, chosen.suffix) if path.is_dir() else path


def _say(done: Exported, *, replaced: bool) -> None:
    sys.stdout.flush()
    if done.path is not None:
        told = f"{counted(done.papers, 'paper')} written to {done.path}"
        told += ", which was there before and is replaced" if replaced else ""
        told += f": {_came_of(done.written)}" if done.written else ""
        print(visible(told), file=sys.stderr)


def _came_of(written: Written) -> str:
    """Return how many files of a folder are new, changed, kept and left, and which are left."""
    parts = (
        (written.new, "new"),
        (written.changed, "changed"),
        (written.kept, "as before"),
        (written.left, "left as you have them"),
    )
    text = ", ".join(f"{number:,} {what}" for number, what in parts if number)
    more = ", …" if written.left > len(written.leaving) else ""
    return f"{text} ({', '.join(written.leaving)}{more})" if written.left else text
