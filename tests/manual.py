"""Write the manual pages from the parsers of the two commands.

``python -m tests.manual`` writes them into resources/man; a test has them as it makes them.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from textwrap import wrap

from reader.cli.commands import parser as command_parser
from reader.query.help import lines
from ui.__main__ import parser as window_parser

FOLDER = Path(__file__).parents[1] / "resources" / "man"

DATE = "2026-11-22"
"""When what these pages say by hand was written last."""
WIDTH = 78
"""Columns of a line of their source; man fills its own lines."""

ENVIRONMENT = (
    ("LECTERN_LIBRARY", "The folder of the library, where --library names none."),
    (
        "LECTERN_PORTABLE",
        "One folder for library, settings, state, caches and backups, where --portable names none.",
    ),
    ("XDG_DATA_HOME", "Where the library and its backups are kept (~/.local/share)."),
    ("XDG_CONFIG_HOME", "Where the settings are kept (~/.config)."),
    (
        "XDG_STATE_HOME",
        "Where the log, and the list of recent libraries are kept (~/.local/state).",
    ),
    ("XDG_CACHE_HOME", "Where search indexes are kept (~/.cache)."),
)
"""Variables, in the order in which they count; --library comes before all of them."""

FILES = (
    ("~/.local/share/lectern/library", "The library, unless another one is named."),
    ("~/.local/share/lectern/backups", "Backups of all libraries."),
    ("~/.config/lectern/settings.json", "Settings."),
    ("~/.local/state/lectern", "The log, and which libraries were open."),
    ("~/.cache/lectern", "Search indexes; they are made anew where they are missing."),
)

SEE = {
    "lectern": ("lectern\\-window", "finds the whole help under F1"),
    "lectern-window": ("lectern", "does the same from a terminal"),
}


def page(name: str, parser: argparse.ArgumentParser) -> str:
    """Return a manual page as man reads it."""
    about = (parser.description or "").split(". ")[0].rstrip(".")
    told = {"lectern": "read, decide on and annotate research digests"}
    lines = [
        '.\\" Made by python -m tests.manual; do not edit.',
        f'.TH {name.upper()} 1 "{DATE}" "Lectern {version("lectern")}" "User Commands"',
        ".SH NAME",
        f"{_text(name)} \\- {_text(told.get(name) or about[0].lower() + about[1:])}",
        ".SH SYNOPSIS",
        *_synopsis(name, parser),
        ".SH DESCRIPTION",
        _text(parser.description or ""),
        *_options(parser),
        *_commands(parser),
        *(_searches() if name == "lectern" else ()),
        *_status(parser),
        ".SH ENVIRONMENT",
        *(line for each in ENVIRONMENT for line in _item(*each)),
        ".SH FILES",
        *(line for each in FILES for line in _item(*each)),
        ".SH SEE ALSO",
        f".BR {SEE[name][0]} (1),",
        f"which {_text(SEE[name][1])}.",
    ]
    filled = [part for line in lines for part in _filled(line)]
    return "\n".join(filled) + "\n"


def _filled(line: str) -> list[str]:
    """Return a long line of text as several; what roff takes as it stands is left so."""
    if line.startswith((".", "    ")) or len(line) <= WIDTH:
        return [line]
    parts = wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False)
    return [f"\\&{part}" if part.startswith((".", "\\(aq")) else part for part in parts]


def _synopsis(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f".B {_text(name)}"
    what = "[FILE | LINK]..." if name == "lectern-window" else "[COMMAND ... | FILE ... | LINK ...]"
    yield f"[OPTION]... {_text(what)}"


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield ".SH OPTIONS"
    yield from _list(parser)


def _list(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            yield from _item(_usage(action), _help(action))


def _commands(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield ".SH COMMANDS"
            about = {choice.dest: choice.help for choice in action._choices_actions}
            for name, sub in action.choices.items():
                yield f".SS {_text(name)}"
                yield _text(_sentence(about[name] or ""))
                yield from _own(sub)


def _own(parser: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    """Yield what a command takes beside the options that all take."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {choice.dest: choice.help for choice in action._choices_actions}
            for name, sub in action.choices.items():
                yield from _item(f"{before}{name}", _sentence(told.get(name) or ""))
                yield from _own(sub, f"{before}{name} ")
        elif action.dest not in COMMON:
            yield from _item(f"{before}{_usage(action)}", _help(action))


COMMON = ("help", "library", "portable", "read_only", "without_backup")


def _usage(action: argparse.Action) -> str:
    takes = action.metavar or ("" if action.nargs == 0 else action.dest.upper())
    if isinstance(takes, tuple):
        takes = " ".join(takes)
    if action.choices is not None and not action.metavar:
        takes = "|".join(map(str, action.choices))
    if not action.option_strings:
        return takes
    return ", ".join(action.option_strings) + (f" {takes}" if takes else "")


def _help(action: argparse.Action) -> str:
    text = (action.help or "").replace("%(prog)s", "this program").replace("%%", "%")
    return _sentence(text or "See the command's own help.")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}".rstrip(".") + "."


def _searches() -> Iterator[str]:
    yield ".SH SEARCHES"
    yield "What the search box takes, and the commands"
    yield ".BR search\nand\n.BR export :"
    yield ".nf"
    yield from (f"    {_text(line.rstrip(), whole=True)}" for line in lines() if line.strip())
    yield ".fi"


def _status(parser: argparse.ArgumentParser) -> Iterator[str]:
    if not (parser.epilog or "").startswith("exit status:"):
        return
    yield ".SH EXIT STATUS"
    for number, told in re.findall(r"^  (\d+) +(.+(?:\n {6}.+)*)", parser.epilog or "", re.M):
        yield from _item(number, _sentence(" ".join(told.split())))


def _item(name: str, told: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_text(name)}"
    yield _text(told)


def _text(text: str, *, whole: bool = False) -> str:
    """Return *text* so that roff obeys nothing in it; its white space as it is if *whole*."""
    plain = (
        (text if whole else " ".join(text.split()))
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("…", "...")
    )
    plain = plain.replace("'", "\\(aq").replace("~", "\\(ti").replace("^", "\\(ha")
    return f"\\&{plain}" if plain.startswith((".", "\\(aq")) else plain


def pages() -> dict[str, str]:
    """Return both pages by the names of their files."""
    made = {"lectern": command_parser(), "lectern-window": window_parser()}
    return {f"{name}.1": page(name, parser) for name, parser in made.items()}


def main() -> None:
    """Write them."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
