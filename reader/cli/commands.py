"""The whole command line: every command, what it takes, and what it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from reader.cli import (
    backups,
    desktop,
    duplicates,
    exporting,
    inward,
    outward,
    readings,
    sources,
    upkeep,
)
from reader.cli.completion import arrange_completion, complete
from reader.cli.keys import arrange_keys
from reader.cli.templates import arrange_templates, copy_template, list_templates, show_template
from reader.cli.terminal import json_option
from reader.library import Library
from reader.options import library_options
from reader.query.help import lines
from reader.query.tree import ORDERS
from reader.text.normal import valid_text
from reader.types import Decision

_Run = Callable[[Library, argparse.Namespace], int]
_Add = Callable[[argparse.ArgumentParser], None]

_STATUS = """\
exit status:
  0   all was done
  1   some or all was refused: a file, a paper's number, a search, a tag's name, an
      export, or what 'check' looked at
  2   the command line itself was wrong
  3   the library cannot be used (the message says why, and what to do)
  130 stopped by Ctrl+C; what was reported as done is saved
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="lectern",
        description="Read, decide on and annotate research digests. Without a command, "
        "opens the window; also with files and folders to import, or lectern:// links to papers.",
        epilog=_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"lectern {version('lectern')}")
    library_options(top)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for name, about, add in COMMANDS:
        sub = commands.add_parser(
            name,
            help=about,
            description=about[0].upper() + about[1:] + ".",
            epilog=_STATUS,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        library_options(sub, repeated=True)  # --library works before the command and after it
        add(sub)
    return top


def _year(text: str) -> int:
    year = int(text) if text.isdecimal() and len(text) == 4 else 0
    if not 1900 <= year <= 2100:
        raise argparse.ArgumentTypeError(f"'{valid_text(text)}' is no year from 1900 to 2100")
    return year


def _json(to: argparse.ArgumentParser) -> None:
    json_option(to)


def _ids(to: argparse.ArgumentParser) -> None:
    to.add_argument("ids", type=int, nargs="+", metavar="ID", help="a paper's number")


def _import(to: argparse.ArgumentParser) -> None:
    to.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a file or folder")
    to.add_argument("--year", type=_year, help="the year of the pages' dates, which have none")
    to.add_argument(
        "--preview", action="store_true", help="say what it would bring, and store nothing"
    )
    _json(to)
    to.set_defaults(run=_importing)


def _importing(library: Library, options: argparse.Namespace) -> int:
    if not options.preview:
        return inward.import_(library, options)
    upkeep.refuse_none(library)
    return readings.preview_import(library, options)


def _reparse(to: argparse.ArgumentParser) -> None:
    to.add_argument("--all", action="store_true", help="also what these parsers have read")
    to.set_defaults(run=readings.reparse_)


def _repair(to: argparse.ArgumentParser) -> None:
    for name in ("off", "on"):
        to.add_argument(
            f"--{name}", action="append", default=[], metavar="RULE", help=f"switch a rule {name}"
        )
    to.set_defaults(run=readings.repair)


def _search(to: argparse.ArgumentParser) -> None:
    to.epilog = "\n".join(("what can be typed:", *lines(), "", _STATUS))
    to.add_argument(
        "query", type=valid_text, nargs="+", metavar="QUERY", help="as in the search box"
    )
    to.add_argument("--limit", type=int, default=1000, help="papers at most (default: 1000)")
    orders = [f"{sign}{order}" for order in ORDERS for sign in ("", "-")]
    to.add_argument(
        "--sort",
        choices=orders,
        metavar="ORDER",
        help=f"{', '.join(ORDERS)}; with - before it the other way round (--sort=-date)",
    )
    _json(to)
    to.set_defaults(run=outward.search)


def _list(to: argparse.ArgumentParser) -> None:
    to.add_argument("--in", dest="place", choices=list(Decision), help="only this decision")
    to.add_argument("--starred", action="store_true", help="only starred papers")
    to.add_argument("--tag", type=valid_text, help="only papers with this tag or one below it")
    to.add_argument(
        "--digest", type=valid_text, help="only papers of digests with this in their name"
    )
    _json(to)
    to.set_defaults(run=outward.list_)


def _tag(to: argparse.ArgumentParser) -> None:
    to.add_argument(
        "words", type=valid_text, nargs="+", metavar="ID… TAG…", help="numbers first, then tags"
    )
    to.add_argument("--remove", action="store_true", help="take the tags away")
    to.set_defaults(run=inward.tag)


def _star(to: argparse.ArgumentParser) -> None:
    _ids(to)
    to.add_argument("--remove", action="store_true", help="take the stars away")
    to.set_defaults(run=inward.star)


def _decide(to: argparse.ArgumentParser) -> None:
    words = ", ".join(Decision)
    to.add_argument(
        "words", type=valid_text, nargs="+", metavar="ID… DECISION", help=f"one of {words}"
    )
    to.set_defaults(run=inward.decide)


def _note(to: argparse.ArgumentParser) -> None:
    to.add_argument("id", type=int, metavar="ID", help="the paper's number")
    to.add_argument(
        "text", type=valid_text, nargs="?", help="the note; '-' reads it from standard input"
    )
    to.add_argument("--append", action="store_true", help="add to the note that is there")
    to.set_defaults(run=inward.note)


def _taking(run: _Run, *arguments: _Add) -> _Add:
    """Return what adds a command that takes these arguments, or none."""

    def add(to: argparse.ArgumentParser) -> None:
        for each in arguments:
            each(to)
        to.set_defaults(run=run)

    return add


COMMANDS = (
    ("import", "take digests in from files and folders", _import),
    ("search", "find papers, best first", _search),
    ("list", "list papers, newest digest first", _list),
    (
        "lists",
        "list the smart lists, and the reading lists with their progress",
        _taking(outward.lists, _json),
    ),
    ("show", "show papers whole", _taking(outward.show, _ids, _json)),
    ("tag", "give papers tags, or take them away", _tag),
    ("star", "star papers", _star),
    ("decide", "put papers in the inbox, later, done or dismissed", _decide),
    ("note", "print or set a paper's note", _note),
    ("undo", "take back the last act", _taking(inward.undo)),
    ("redo", "do again what was undone", _taking(inward.redo)),
    ("export", "hand papers on: lists, bibliographies, books, data", exporting.arrange_export),
    ("templates", "list, print or copy templates of texts", arrange_templates),
    ("keys", "show or change the pattern of citation keys", arrange_keys),
    ("duplicates", "list papers that may be the same", _taking(duplicates.duplicates_, _json)),
    (
        "merge",
        "make papers one: the first stays, with the marks of all",
        _taking(duplicates.merge, _ids),
    ),
    ("apart", "remember that papers are not the same", _taking(duplicates.apart, _ids)),
    ("reparse", "read kept originals again by newer parsers; every mark stays", _reparse),
    ("repair", "list the rules that repair texts, or switch them", _repair),
    ("source", "add, list or remove live sources and watched folders", sources.arrange_source),
    ("refresh", "fetch what is new from the sources", sources.arrange_refresh),
    ("check", "look over the library, its index and backups; repair them", upkeep.arrange_check),
    ("backup", "make a backup now", _taking(backups.make_backup)),
    ("backups", "list the backups, or look them over", backups.arrange_backups),
    (
        "restore",
        "make the library what a backup is; that can be taken back",
        backups.arrange_restore,
    ),
    ("rebuild", "make a library from the readable copy", backups.arrange_rebuild),
    ("rebuild-index", "make the search index anew", _taking(upkeep.rebuild_index)),
    ("desktop", "put Lectern into the menus of the desktop, or take it out", desktop.arrange),
    ("completion", "print what completes this command in a shell", arrange_completion),
)

BRINGING = (_importing, sources.add_source, sources.import_sources)
"""What makes a library where none is, unless one was there before."""

MAKING = (
    backups.list_backups,
    backups.restore_,
    backups.rebuild_,
    list_templates,
    show_template,
    copy_template,
    complete,
    desktop.install,
    desktop.remove,
)
"""What is run where no library is, and needs none."""
