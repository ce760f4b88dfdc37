"""What the help says of the search language is so, and it says all; the README says the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from reader.query import parse
from reader.query.chips import chips
from reader.query.help import EXAMPLES, SECTIONS, lines
from reader.query.names import FIELDS
from reader.query.tree import (
    COUNTS,
    DATES,
    FILTERS,
    ORDERS,
    TEXT_FIELDS,
    And,
    In,
    Lighter,
    Node,
    Not,
    Or,
)

TYPED = [typed for part in SECTIONS for each in part.examples for typed in (each.typed, *each.also)]


def inside(node: Node | None) -> Iterator[Node]:
    match node:
        case None:
            return
        case And(nodes) | Or(nodes):
            for one in nodes:
                yield from inside(one)
        case Not(inner) | In(_, inner):
            yield from inside(inner)
    yield node


NODES = [node for typed in TYPED for node in inside(parse(typed).root)]
NAMED = {node.name for node in NODES if hasattr(node, "name")}


@pytest.mark.parametrize("typed", {*TYPED, *(typed for typed, _ in EXAMPLES)})
def test_every_example_is_understood(typed):
    query = parse(typed)
    assert query.root is not None or query.sort is not None
    assert query.problems == ()
    assert all(chip.text for chip in chips(query))


def test_every_kind_of_node_has_an_example():
    assert {type(node) for node in NODES} == set(get_args(Node)) - {Lighter}  # no text reads so


@pytest.mark.parametrize("name", FIELDS)
def test_every_name_has_an_example(name):
    if name in {*FILTERS, *COUNTS, *DATES}:
        assert name in NAMED
    elif name in TEXT_FIELDS:
        assert name in {node.field for node in NODES if isinstance(node, In)}
    else:
        assert any(typed.startswith(f"{name}:") for typed in TYPED)


@pytest.mark.parametrize("value", [(name, one) for name in FILTERS for one in FILTERS[name]])
def test_every_value_of_a_filter_has_an_example(value):
    assert ":".join(value) in TYPED


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_has_an_example(order):
    assert order in {sort[0] for typed in TYPED if (sort := parse(typed).sort)}


def test_the_terminal_shows_them_all():
    text = "\n".join(lines())
    assert all(typed in text for typed in TYPED)
    assert max(map(len, lines())) <= 120


def test_the_readme_has_the_same_table():
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    for typed, found in EXAMPLES:
        assert f"| `{typed}` | {found} |" in readme
