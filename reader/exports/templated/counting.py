"""Change what Jinja has read of a template, so that all that it does is counted and bounded."""

from __future__ import annotations

from typing import cast

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from reader.words import tr


class Counting(NodeTransformer):
    """Has every turn of a loop counted, and what is put together bounded; knows no other files."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - so it is called
        """Have its turns counted; one that calls itself is refused."""
        if node.recursive:
            raise TemplateSyntaxError(tr("Loops in templates cannot call themselves."), node.lineno)
        said = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        self.generic_visit(node)
        iterated = cast("nodes.Expr", node.iter)
        node.iter = self._filtered(iterated, "_counted", nodes.Const(1 + said // 1_000))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """Have what it puts together bounded."""
        self.generic_visit(node)
        whole = nodes.List(node.nodes, lineno=node.lineno)
        whole.set_environment(self._environment)
        return self._filtered(whole, "_put_together")

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802
        """Have what is cut out bounded: Jinja cuts without asking its environment."""
        self.generic_visit(node)
        return self._filtered(node, "_bounded") if isinstance(node.arg, nodes.Slice) else node

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802
        """Have it kept shallow."""
        self.generic_visit(node)
        return self._filtered(node, "_shallow")

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:  # noqa: N802
        """Have it kept shallow, where it is no target."""
        self.generic_visit(node)
        return self._filtered(node, "_shallow") if node.ctx == "load" else node

    def visit_Dict(self, node: nodes.Dict) -> nodes.Expr:  # noqa: N802
        """Refuse it."""
        raise TemplateSyntaxError(tr("There are no dictionaries in templates."), node.lineno)

    def _other_file(self, node: nodes.Node) -> nodes.Node:
        raise TemplateSyntaxError(tr("A template cannot take in other files."), node.lineno)

    visit_Include = visit_Import = visit_FromImport = visit_Extends = _other_file  # noqa: N815

    def _filtered(self, node: nodes.Expr, name: str, *args: nodes.Expr) -> nodes.Filter:
        made = nodes.Filter(node, name, list(args), [], None, None, lineno=node.lineno)
        made.set_environment(self._environment)
        return made
