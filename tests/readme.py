"""Write into the README and the help what the program itself knows: keys, formats, commands.

    python -m tests.readme

What stands between `<!-- made: NAME -->` and `<!-- /made -->` is made anew. NAME is a table
(`ways_in`, `exports`, `searches`, `cli`), `page.md` for what a page of the help says before its
first heading below the title, or `page.md#Heading` for one section of it.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
FILES = (ROOT / "resources" / "help" / "scripting.md", README)

_MADE = re.compile(r"(<!-- made: (.+?) -->\n).*?(<!-- /made -->\n)", re.S)
_PICTURE = re.compile(r"^!\[[^\]]*\]\([\w-]+\.png\)\n", re.M)
_LINK = re.compile(r"\[([^\]]+)\]\(([\w-]+)\.md\)")
_COMMAND = re.compile(r"^    ([a-z][a-z-]+)\s+(.+(?:\n {10,}.+)*)$", re.M)


def main() -> int:
    from PySide6.QtGui import QGuiApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])  # keys are named in the platform's words
    for file in FILES:
        file.write_text(written(file.read_text(encoding="utf-8")), encoding="utf-8")
    app.shutdown()
    return 0


def written(text: str) -> str:
    """Return a text with all that is made in it as it should be now."""
    return _MADE.sub(lambda place: f"{place[1]}\n{made(place[2])}\n\n{place[3]}", text)


def made(name: str) -> str:
    """Return what is to stand in a place of that name."""
    page, _, heading = name.partition("#")
    return _said(page.removesuffix(".md"), heading) if page.endswith(".md") else _TABLES[name]()


def commands_told() -> list[tuple[str, str]]:
    """Return the name of each command of the command line, and what it does."""
    from reader.cli.commands import parser

    listed = parser().format_help().partition("commands:")[2].partition("exit status:")[0]
    return [(name, " ".join(told.split())) for name, told in _COMMAND.findall(listed)]


def _said(page: str, heading: str) -> str:
    """Return a part of a page of the help, as it reads outside the program."""
    from ui.help.pages import help_page

    parts = re.split(r"^## (.+)\n", help_page(page).text, flags=re.M)
    told = parts[parts.index(heading) + 1] if heading else parts[0].partition("\n")[2]
    return re.sub(r"\n{3,}", "\n\n", _LINK.sub(r"\1", _PICTURE.sub("", told))).strip()


def _ways_in() -> str:
    from ui.help.tables import TABLES

    return TABLES["ways_in"]()


def _exports() -> str:
    from reader.exports import EXPORTS
    from ui.help.tables import code, table

    heads = ("Name", "What it is", "What it is for")
    return table(heads, [(code(each.name), each.title, each.about) for each in EXPORTS])


def _searches() -> str:
    from reader.query.help import EXAMPLES
    from ui.help.tables import code, table

    return table(("Typed", "Finds"), [(code(typed), found) for typed, found in EXAMPLES])


def _cli() -> str:
    from ui.help.tables import code, table

    rows = [(code(name), told) for name, told in commands_told()]
    return table(("`lectern …`", "What it does"), rows)


_TABLES = {"ways_in": _ways_in, "exports": _exports, "searches": _searches, "cli": _cli}


if __name__ == "__main__":
    sys.exit(main())
