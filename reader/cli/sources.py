"""The commands about live sources and watched folders."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.cli.inward import print_report, update_index
from reader.cli.terminal import (
    as_it_is,
    complain,
    counted,
    followed,
    json_option,
    print_json,
    report_json,
    visible,
)
from reader.errors import LecternError
from reader.files import write_whole
from reader.formats.open import read_file
from reader.library import Library
from reader.options import library_options
from reader.sources import opml
from reader.sources.refresh import refresh
from reader.sources.schedule import time_of
from reader.sources.source import ARXIV_WAYS, DEFAULT_EVERY, PERIODS, SourceReport, checked
from reader.store import sources
from reader.store.store import Store
from reader.text.normal import valid_text
from reader.types import FileReport
from reader.types.sources import Source, SourceId, SourceKind, Standing

_ADDRESS = f"""\
what to follow, by its kind:
  daily   the daily papers of a {", ".join(PERIODS)} (default: day)
  arxiv   a category, such as cs.CL
  feed    the web address of an RSS, Atom or JSON feed, or of any page Lectern reads
  folder  a folder: its new and changed files are imported
"""


def arrange_source(to: argparse.ArgumentParser) -> None:
    """Add the verbs of `lectern source` and their options."""
    verbs = to.add_subparsers(title="what to do", metavar="VERB", required=True)
    library = [_library()]
    add = verbs.add_parser("add", help="follow a source; nothing is fetched yet", epilog=_ADDRESS,
                           parents=library,
                           formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    kinds = [kind.value for kind in SourceKind]
    add.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    add.add_argument("address", type=valid_text, nargs="?", default="", metavar="ADDRESS",
                     help="see below")  # fmt: skip
    add.add_argument("--name", type=valid_text, default="", help="what to call it and its digests")
    add.add_argument("--every", type=int, metavar="MINUTES", help=_every_help())
    add.add_argument("--base", type=valid_text, default="", metavar="URL", help="a mirror")
    add.add_argument("--via", choices=ARXIV_WAYS, default="", help="for arXiv (default: rss)")
    add.add_argument("--refresh", action="store_true", help="refresh it now")
    add.set_defaults(run=add_source)
    shown = verbs.add_parser("list", help="list the sources and how they stand", parents=library)
    json_option(shown)
    shown.set_defaults(run=list_sources)
    _arrange_opml(verbs, library)
    for verb, about, run in (
        ("remove", "forget sources; their papers stay", _by_number(sources.remove, "Removed")),
        ("pause", "refresh sources no more by schedule", _by_number(sources.pause, "Paused")),
        ("resume", "refresh paused sources again", _by_number(sources.resume, "Resumed")),
    ):
        sub = verbs.add_parser(verb, help=about, parents=library)
        sub.add_argument("ids", type=int, nargs="+", metavar="ID", help="a source's number")
        sub.set_defaults(run=run)


def _arrange_opml(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    library: list[argparse.ArgumentParser],
) -> None:
    out = verbs.add_parser("export", help="write the sources as OPML", parents=library)
    out.add_argument("--output", "-o", type=Path, metavar="FILE", help="else standard output")
    out.set_defaults(run=export_sources)
    into = verbs.add_parser("import", help="follow the feeds of an OPML file", parents=library)
    into.add_argument("path", type=Path, metavar="FILE", help="as other feed readers export it")
    into.set_defaults(run=import_sources)


def arrange_refresh(to: argparse.ArgumentParser) -> None:
    """Add the options of `lectern refresh`."""
    to.add_argument("ids", type=int, nargs="*", metavar="ID", help="a source (default: all)")
    to.add_argument("--due", action="store_true", help="only those that their schedule names")
    json_option(to)
    to.set_defaults(run=refresh_)


def _library() -> argparse.ArgumentParser:
    """Return the option by which `--library` works after the verb, too."""
    option = argparse.ArgumentParser(add_help=False)
    library_options(option, repeated=True)
    return option


def _every_help() -> str:
    defaults = ", ".join(f"{kind} {minutes}" for kind, minutes in DEFAULT_EVERY.items())
    return f"how often to refresh it; 0: only on demand (default: {defaults})"


def add_source(library: Library, options: argparse.Namespace) -> int:
    """Follow a source."""
    kind = SourceKind(options.kind)
    every = DEFAULT_EVERY[kind] if options.every is None else options.every
    address = options.address or ("day" if kind is SourceKind.DAILY else "")
    source = checked(Source(kind, address, options.name, every, options.base, options.via))
    with Store(library) as store:
        with store.writing() as db:
            source = sources.add(db, source)
        print(visible(_line(source)))
        return _refresh(store, (source.id,)) if options.refresh else 0


def list_sources(library: Library, options: argparse.Namespace) -> int:
    """List the sources and how they stand."""
    with Store(library) as store:
        for source in store.read(sources.sources):
            if options.json:
                print_json(_source_json(source))
                continue
            print(visible(_line(source)))
            if source.state.message:
                when = _local(source.state.last_try)
                print(visible(f"{'':>6}{when}: {source.state.message}"))
    return 0


def export_sources(library: Library, options: argparse.Namespace) -> int:
    """Write the sources as OPML."""
    with Store(library) as store:
        known = store.read(sources.sources)
    chunks = opml.write_opml(known)
    if options.output is None:
        as_it_is()
        sys.stdout.writelines(chunks)
    else:
        write_whole(options.output.expanduser(), chunks)
    if folders := sum(one.kind is SourceKind.FOLDER for one in known):
        print(f"{counted(folders, 'folder')} left out: they are of this machine.", file=sys.stderr)
    return 0


def import_sources(library: Library, options: argparse.Namespace) -> int:
    """Follow the sources of an OPML file that are not followed yet; nothing is fetched."""
    found = opml.read_opml(read_file(options.path.expanduser()))
    with Store(library) as store:
        known = set(map(opml.target, store.read(sources.sources)))
        new = [one for one in found if opml.target(one) not in known]
        with store.writing() as db:
            new = [sources.add(db, one) for one in new]
    for one in new:
        print(visible(_line(one)))
    print(f"{counted(len(new), 'source')} added, {len(found) - len(new)} followed already.",
          file=sys.stderr)  # fmt: skip
    return 0


def refresh_(library: Library, options: argparse.Namespace) -> int:
    """Refresh sources; then bring the search index up to date."""
    with Store(library) as store:
        return _refresh(store, tuple(options.ids), due=options.due, as_json=options.json)


def _refresh(
    store: Store, ids: tuple[SourceId, ...], *, due: bool = False, as_json: bool = False
) -> int:
    failed = 0
    reports: Iterator[FileReport | SourceReport] = followed(refresh(store, ids, scheduled=due))
    for report in reports:
        if isinstance(report, SourceReport):
            failed += report.standing is Standing.FAILED
            print_json(asdict(report)) if as_json else _print_source(report)
        elif as_json:
            print_json(report_json(report))
        else:
            print_report(report)
    update_index(store)
    return int(bool(failed))


def _print_source(report: SourceReport) -> None:
    again = f"; will try again at {_local(report.next_due)}" if report.next_due else ""
    if report.standing is Standing.FAILED:
        message = report.message.rstrip(".")
        complain(LecternError(f"{report.name}: {message}{again}.", advice=report.advice))
    else:
        offline = again if report.standing is Standing.OFFLINE else ""
        print(visible(f"{report.name}: {report.message}{offline}"))


def _line(source: Source) -> str:
    often = f"every {source.every} minutes" if source.every else "on demand"
    where = "" if source.label == source.address else f" ({source.address})"
    state = often if source.enabled else f"paused, {often}"
    return f"{source.id:>4}  {source.kind:<6}  {source.label}{where}, {state}"


def _source_json(source: Source) -> dict[str, Any]:
    """Return a source as `--json` prints it. These names are an interface."""
    names = ("id", "kind", "name", "address", "every", "base", "via", "enabled")
    told = ("standing", "message", "failures", "last_try", "last_success", "next_due")
    return {name: getattr(source, name) for name in names} | {
        name: getattr(source.state, name) for name in told
    }


def _local(time: str) -> str:
    there: datetime | None = time_of(time)
    return there.astimezone().strftime("%Y-%m-%d %H:%M") if there else "never"


def _by_number(
    act: Callable[..., object], word: str
) -> Callable[[Library, argparse.Namespace], int]:
    def run(library: Library, options: argparse.Namespace) -> int:
        with Store(library) as store:
            for key in options.ids:
                label = store.read(sources.source, key).label
                with store.writing() as db:
                    act(db, key)
                print(visible(f"{word}: {label}"))
        return 0

    return run
