"""The command about templates of the reader's own: list them, print one, copy one to change it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.cli.terminal import visible
from reader.errors import LecternError
from reader.exports import EXPORTS, ExportFormat
from reader.library import Library
from reader.templating import TEMPLATED, Templates, shipped, templates_folder
from reader.templating.keeping import Template
from reader.text.normal import valid_text

_OWN = "a template of yours; without it, the one that Lectern comes with"


def arrange_templates(to: argparse.ArgumentParser) -> None:
    """Add the verbs of `lectern templates` and their options."""
    verbs = to.add_subparsers(title="what to do", metavar="VERB", required=True)
    verbs.add_parser("list", help="list yours, each with its file").set_defaults(run=list_templates)
    for verb, about, run in (
        ("show", "print a template", show_template),
        ("copy", "make a copy of your own, to be changed in any editor", copy_template),
    ):
        one = verbs.add_parser(verb, help=about)
        one.add_argument("format", choices=TEMPLATED, metavar="FORMAT", help=", ".join(TEMPLATED))
        one.add_argument("name", type=valid_text, nargs="?", default="", metavar="NAME", help=_OWN)
        one.set_defaults(run=run)


def list_templates(_library: Library, _options: argparse.Namespace) -> int:
    """Print the reader's own templates: format, name and file."""
    for one in _own().all():
        print(visible(f"{one.format:<10}  {one.name}  {_own().path_of(one)}"))
    return 0


def show_template(_library: Library, options: argparse.Namespace) -> int:
    """Print the text of a template."""
    name = options.name
    text = _own().get(options.format, name).text if name else shipped(options.format)
    sys.stdout.write(visible(text, lines=True))
    return 0


def copy_template(_library: Library, options: argparse.Namespace) -> int:
    """Copy a template; print the file that is the copy."""
    made = _own().copied(options.format, options.name)
    print(visible(str(_own().path_of(made))))
    return 0


def template_text(chosen: ExportFormat, named: str) -> str:
    """Return the text of a template: one of the reader's own by its name, or a file.

    Raises:
        LecternError: The format has none, or there is none of that name that can be read.
    """
    if not named:
        return ""
    if not chosen.templated:
        able = ", ".join(one.name for one in EXPORTS if one.templated) or "none"
        raise LecternError(
            f"The format {chosen.name} has no template.", advice=f"These have one: {able}."
        )
    path, own = Path(named), _named(chosen, named)
    if own is not None and not path.exists():
        return own.text
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise LecternError(
            f"The template {path.name} cannot be read: {cause}.",
            advice="Choose another file, or a name that `lectern templates list` tells.",
        ) from error


def _own() -> Templates:
    return Templates(templates_folder())


def _named(chosen: ExportFormat, name: str) -> Template | None:
    own = (one for one in _own().all() if one.format == chosen.name)
    return next((one for one in own if one.name == name), None)
