"""Write a search's tree as text that reads back as the same tree."""

from __future__ import annotations

import re

from reader.query.tree import And, Filter, In, Node, Not, Or, Phrase, Prefix, Word

_BARE_VALUE = re.compile(r"[\w/.+#:][\w/.+#:-]*+")
_QUOTES = re.compile('["“”„]')


def format_query(root: Node | None) -> str:
    """Return the search that means *root*."""
    match root:
        case None:
            return ""
        case And(nodes):
            return " ".join(map(_operand, nodes))
        case Or(nodes):
            return " OR ".join(map(_operand, nodes))
        case Not(node):
            return f"-{_operand(node)}"
        case In(field, node):
            return f"{field}:{_operand(node)}"
    return _leaf(root)


def _leaf(leaf: Word | Phrase | Prefix | Filter) -> str:
    match leaf:
        case Word(text):
            return text
        case Prefix(text):
            return f"{text}*"
        case Phrase(words):
            return _quoted(" ".join(words))
        case Filter(name, value):
            return f"{name}:{value if _BARE_VALUE.fullmatch(value) else _quoted(value)}"


def _operand(node: Node) -> str:
    text = format_query(node)
    return f"({text})" if isinstance(node, And | Or) else text


def _quoted(text: str) -> str:
    return f'"{_QUOTES.sub(" ", text)}"'
