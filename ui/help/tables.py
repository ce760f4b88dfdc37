"""Make the tables that stand in the help and the README from what the program knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from reader.citing import MODIFIERS, PLACEHOLDERS
from reader.exports import BACK_TOLD, EXPORTS, GROUPS, export_format
from reader.query.help import SECTIONS, Example, Section
from reader.templating import TEMPLATED, Known, reference
from reader.ways_in import WAYS_IN
from reader.words import tr
from ui.commands import Command, commands, grouped
from ui.keys.keycap import key_text
from ui.settings.table import settings_table

_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~&]")


def key_table(group: Iterable[Command]) -> str:
    """Return a table of commands, with their keys and what they do, in Markdown."""
    rows = [(escaped(each.title.rstrip("…")), _keys(each), escaped(each.help)) for each in group]
    return table((tr("Command"), tr("Keys"), tr("What it does")), rows)


def escaped(text: str) -> str:
    """Return *text* so that Markdown shows it letter by letter."""
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", text)


def code(text: str) -> str:
    """Return *text* set as a key; it may hold any sign but line ends."""
    fence = "``" if "`" in text else "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def table(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table in Markdown; what stands in it is Markdown already."""
    heads = tuple(heads)
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _all_keys() -> str:
    return "\n\n".join(
        f"## {name}\n\n{key_table(group)}" for name, group in grouped(commands).items()
    )


def _examples() -> str:
    return "\n\n".join(f"## {tr(part.title)}\n\n{_example_table(part)}" for part in SECTIONS)


def _example_table(section: Section) -> str:
    heads = (tr("Typed"), tr("Finds"))
    return table(heads, [(code(each.typed), _found(each)) for each in section.examples])


def _found(example: Example) -> str:
    """Return what an example finds; what can be typed in its place is set as it is typed."""
    text = escaped(example.told())
    for typed in example.also:
        text = text.replace(escaped(typed), code(typed), 1)
    return text


def _keys(command: Command) -> str:
    # In a table even the code of Markdown needs its bars escaped.
    return " ".join(code(key_text(key)).replace("|", "\\|") for key in command.keys)


def _formats() -> str:
    heads = (tr("Format"), tr("Ending"), tr("What it is for"))
    parts = []
    for group, name in GROUPS.items():
        some = [each for each in EXPORTS if each.group is group]
        rows = [
            (escaped(tr(each.title)), code(each.suffix or "–"), escaped(tr(each.about)))
            for each in some
        ]
        parts.append(f"### {tr(name)}\n\n{table(heads, rows)}")
    return "\n\n".join(parts)


def _back() -> str:
    heads = (tr("Format"), *(tr(told) for told in BACK_TOLD.values()))
    rows = [
        (escaped(tr(each.title)), *("✓" if known in each.back else "–" for known in BACK_TOLD))
        for each in EXPORTS
        if each.back
    ]
    return table(heads, rows)


def _citation_keys() -> str:
    places = [(code(f"{{{name}}}"), escaped(tr(told))) for name, told in PLACEHOLDERS]
    modifiers = [(code(f":{name}"), escaped(tr(told))) for name, told in MODIFIERS]
    return table((tr("In the pattern"), tr("Stands for")), [*places, *modifiers])


def _template_fields() -> str:
    known = dict.fromkeys(one for name in TEMPLATED for one in reference(name))
    heads = (tr("Field"), tr("What it is"))
    return table(heads, [(code(one.name), _told(one)) for one in known if one.kind == "field"])


def _template_filters() -> str:
    rows = [
        (tr(export_format(name).title), code(one.name), _told(one))
        for name in TEMPLATED
        for one in reference(name)
        if one.kind == "filter"
    ]
    return table((tr("Format"), tr("Filter"), tr("What it writes")), rows)


def _told(one: Known) -> str:
    return escaped(one.told.replace("``", ""))


def _ways_in() -> str:
    heads = (tr("What"), tr("Ending"), tr("What it is"))
    suffixes: dict[str, dict[str, None]] = {}
    for way in WAYS_IN:
        suffixes.setdefault(way.title, {}).update(dict.fromkeys(way.suffixes))
    rows = [
        (escaped(tr(way.title)), " ".join(map(code, suffixes[way.title])), escaped(tr(way.about)))
        for way in WAYS_IN
        if way.about
    ]
    return table(heads, rows)


def _settings() -> str:
    heads = (tr("Setting"), tr("What it does"))
    return "\n\n".join(
        f"## {escaped(group.title)}\n\n"
        + table(heads, [(escaped(each.title), escaped(each.help)) for each in group.settings])
        for group in settings_table()
    )


TABLES: Mapping[str, Callable[[], str]] = {
    "all_keys": _all_keys,
    "examples": _examples,
    "ways_in": _ways_in,
    "settings": _settings,
    "formats": _formats,
    "back": _back,
    "citation_keys": _citation_keys,
    "template_fields": _template_fields,
    "template_filters": _template_filters,
}
"""What stands in a page for a table that is made from what the program knows."""
