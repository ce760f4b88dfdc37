"""Write papers as CSL does, in JSON or YAML: for pandoc, Zotero and citation processors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

from reader.exports.markdown_text import escaped
from reader.exports.own_record import own_record
from reader.exports.references import each_once, key_of, shown_reference
from reader.text.csl import Reference
from reader.text.people import Name
from reader.text.visible import lines, one_line
from reader.types import Handout, Item

_TYPE = {
    name: f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "map", "seq")
}
WIDTH = 1 << 20
"""Characters of a line: a text in one line is written, and found by other programs, sooner."""
_CODES = ("id", "citation-key", "type")
_WORDS = re.compile(r"[^\W\d_][^\W_]*(?:[ ,-]{1,2}[^\W_]+)*")
"""A text that needs no escape: most are such."""
_AT = "\ufdd0"
"""Stands for @ while the rest is escaped: pandoc would take it for a citation."""


def write_csl_json(handout: Handout) -> Iterator[str]:
    """Yield a JSON array with an item for each paper; tags are keywords.

    ``custom.lectern``, the place that CSL leaves to programs, has what it has no
    variable for, so that Lectern can read its own items whole.
    """
    yield "["
    for number, item in enumerate(each_once(handout)):
        told = _item(item) | {"custom": {"lectern": own_record(item, tags=item.paper.tags)}}
        yield (",\n" if number else "\n") + json.dumps(told, ensure_ascii=False)
    yield "\n]\n"


def write_csl_yaml(handout: Handout) -> Iterator[str]:
    """Yield a bibliography for pandoc: YAML with the items under ``references``.

    pandoc reads its texts as Markdown, so they are escaped for that.
    """
    import yaml  # noqa: PLC0415 - nothing else in the window needs it

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    begun = False
    for item in each_once(handout):
        yield "" if begun else "---\nreferences:\n"
        begun = True
        # Nodes of our making: what guesses them from values takes as long as all the rest.
        told = _node(yaml, [_item(item)])
        yield yaml.serialize(told, Dumper=dumper, allow_unicode=True, width=WIDTH)
    yield "...\n" if begun else "---\nreferences: []\n...\n"


def csl_item(told: Reference, key: str) -> dict[str, Any]:
    """Return an item of CSL, as JSON has it; what is not known is left out."""
    arxiv = f"arXiv:{told.arxiv}" if told.arxiv else ""
    known: Mapping[str, Any] = {
        "id": key,
        "citation-key": key,
        "type": told.type,
        "title": told.title,
        "author": [_name(name) for name in told.authors],
        "editor": [_name(name) for name in told.editors],
        "translator": [_name(name) for name in told.translators],
        "container-title": told.venue,
        "issued": {"date-parts": [list(map(int, told.issued))]} if told.issued else {},
        "number": arxiv,
        **told.details,
        "DOI": told.doi,
        "URL": told.url,
        "abstract": told.abstract,
    }
    return {name: value for name, value in known.items() if value}


def _item(item: Item) -> dict[str, Any]:
    paper = item.paper
    told = csl_item(shown_reference(paper), key_of(item))
    more = {
        "keyword": ", ".join(filter(None, map(one_line, paper.tags))),
        "annote": "\n".join(lines(paper.note)) if one_line(paper.note) else "",
    }
    return told | {name: value for name, value in more.items() if value}


def _node(yaml: ModuleType, value: Any, name: str = "") -> Any:
    """Return *value* as YAML has it, its texts escaped for Markdown.

    What *name* calls is no text if it is a code.
    """
    if isinstance(value, dict):
        parts = [
            (yaml.ScalarNode(_TYPE["str"], part), _node(yaml, inside, part))
            for part, inside in value.items()
        ]
        return yaml.MappingNode(_TYPE["map"], parts, flow_style=False)
    if isinstance(value, list):
        some = [_node(yaml, inside, name) for inside in value]
        return yaml.SequenceNode(_TYPE["seq"], some, flow_style=False)
    if isinstance(value, str):
        return yaml.ScalarNode(_TYPE["str"], value if name in _CODES else _as_markdown(value))
    return yaml.ScalarNode(_TYPE[type(value).__name__], json.dumps(value))


def _as_markdown(text: str) -> str:
    if _WORDS.fullmatch(text):
        return text
    return escaped(text.replace("@", _AT)).replace(_AT, "\\@")


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: text for part, text in parts.items() if text}
