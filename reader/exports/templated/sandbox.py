"""Compile templates of anybody's so that they reach nothing but what they are given, and end.

Jinja's own sandbox keeps templates from Python. It does not keep them from running for ever, or
from filling the memory: so filters and methods are those of a short list, and loops, calls and
operators are counted by a `Meter`. Everything that a template puts out is escaped for its
format, unless the format itself has made it: there is nothing to forget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, Undefined, nodes
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from reader.exports.templated.counting import Counting
from reader.exports.templated.dialect import Dialect, Safe, with_edges
from reader.exports.templated.meter import LONGEST, Meter
from reader.exports.templated.parts import Shown
from reader.words import tr

LONGEST_TEMPLATE = 100_000
"""Characters of a template."""
MOST_TURNS = 10_000
"""Of ``range``."""

MOST_COMPILED = 32
"""Templates that are remembered: to compile one takes 20 ms."""
_compiled: dict[tuple[str, str], CodeType] = {}

_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "first", "float", "groupby", "int",
    "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse",
    "select", "selectattr", "sort", "string", "title", "trim", "truncate",
    "unique", "upper", "wordcount",
)  # fmt: skip
_METHODS = (
    "capitalize", "count", "endswith", "find", "isdigit", "lower", "lstrip", "removeprefix",
    "removesuffix", "rstrip", "split", "splitlines", "startswith", "strip", "title", "upper",
)  # fmt: skip
"""Methods of texts: none of them makes a text longer than it was, but for a few letters."""
_TESTS = (
    "defined", "undefined", "none", "string", "number", "even", "odd", "in", "eq", "equalto",
    "ne", "gt", "greaterthan", "ge", "lt", "lessthan", "le", "sameas", "true", "false",
    "boolean", "integer", "float", "iterable", "sequence", "divisibleby", "lower", "upper",
    "==", "!=", ">", ">=", "<", "<=",
)  # fmt: skip


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one writing by one template."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, dialect: Dialect, meter: Meter) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
            undefined=StrictUndefined,
            finalize=_finalizer(dialect.escape, meter),
            optimized=False,
            extensions=["jinja2.ext.loopcontrols"],
            **dialect.signs,
        )
        self._meter = meter
        own = {"safe": Safe, "join": _joined, "replace": _replaced}
        plain = {name: FILTERS[name] for name in _FILTERS}
        named = plain | own | dict(dialect.filters)
        self.filters = {name: _metered(each, meter) for name, each in named.items()}
        self.filters |= {
            "_counted": self._counted,
            "_bounded": meter.bounded,
            "_put_together": self._put_together,
            "_shallow": self._shallow,
        }
        self.tests = {name: self.tests[name] for name in _TESTS}
        self.globals = {"range": _turns, "namespace": Namespace}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ARG002
        """Say whether a template may see this: what is made for it, and a few methods of texts."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, str):
            return attr in _METHODS
        return isinstance(obj, (Shown, LoopContext, Namespace))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what a template asks for; what is made to be shown needs no long look."""
        if isinstance(obj, Shown) and attribute[:1] != "_" and hasattr(type(obj), attribute):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``format`` to `is_safe_attribute`, which refuses it: "{:99999999}" fills memory."""

    def is_safe_callable(self, obj: Any) -> bool:
        """Say whether a template may call this: its own macros, and what it may see."""
        known = isinstance(obj, (Macro, LoopContext)) or obj is _turns or obj is Namespace
        return known or isinstance(getattr(obj, "__self__", None), (str, LoopContext))

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what a template calls, and count it."""
        __self._meter.step(20)
        return __self._meter.bounded(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon, but neither with texts nor to numbers without end."""
        if operator != "+" and not all(isinstance(one, (int, float)) for one in (left, right)):
            raise TypeError(tr("“{operator}” is for numbers.").format(operator=operator))
        if operator == "**":
            raise TypeError(tr("There is no “**” in templates."))
        return self._meter.bounded(super().call_binop(context, operator, left, right))

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        return super()._generate(Counting(self).visit(source), *args, **kwargs)

    def _counted(self, some: Iterable[Any], cost: int) -> Iterable[Any]:
        return self._steps(some, cost) if self._meter.limited else some

    def _steps(self, some: Iterable[Any], cost: int) -> Iterator[Any]:
        for one in some:
            self._meter.step(cost)
            yield one

    def _shallow(self, some: Any) -> Any:
        """Return *some*; lists in lists in lists take for ever to be compared or written."""
        for one in some:
            self._meter.step()
            if isinstance(one, (list, tuple)) and any(isinstance(x, (list, tuple)) for x in one):
                raise TypeError(tr("Lists in it are nested too deeply."))
        return some

    def _put_together(self, parts: list[Any]) -> Any:
        return self._meter.bounded(_joined(parts))


def _finalizer(escape: Callable[[str], str], meter: Meter) -> Callable[[Any], str]:
    def finalize(value: Any) -> str:
        return value if isinstance(value, Safe) else with_edges(escape, _text(value))

    def counted(value: Any) -> str:
        text = finalize(value)
        meter.wrote(len(text))
        return text

    return counted if meter.limited else finalize


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_text, value))
    if isinstance(value, str):
        return value
    if not isinstance(value, (int, float, Undefined)):
        raise TypeError(tr("That is no text: name one of its fields, or go through it in a loop."))
    return str(value)


def _metered(function: Callable[..., Any], meter: Meter) -> Callable[..., Any]:
    """Return a filter that counts as many steps as there is to do, and whose result is bounded."""
    if not meter.limited:
        return function
    wanted = getattr(function, "jinja_pass_arg", None)
    at = 0 if wanted is None else 1

    @wraps(function)
    def filtered(*args: Any, **kwargs: Any) -> Any:
        value = args[at]
        meter.step(1 + len(value) // 1_000 if isinstance(value, (str, list, tuple)) else 1)
        return meter.bounded(function(*args, **kwargs))

    return filtered


def _joined(some: Iterable[Any], between: str = "") -> str:
    """Return texts in a row; where all of them are written in the format already, it is, too."""
    parts = []
    size = 0
    for one in some:
        parts.append(one if isinstance(one, str) else str(one))
        size += len(parts[-1]) + len(between)
        if size > LONGEST:
            raise ValueError(tr("A value in it grows too large."))
    return between.join(parts)


def _replaced(text: Any, old: str, new: str) -> str:
    if str(text).count(old) * len(new) > LONGEST:
        raise ValueError(tr("A value in it grows too large."))
    return str(text).replace(old, new)


def _turns(*args: int) -> range:
    if (size := len(range(*args))) > MOST_TURNS:
        raise ValueError(tr("A range of {size} is too long.").format(size=f"{size:,}"))
    return range(*args)


def compiled(text: str, dialect: Dialect, meter: Meter) -> Template:
    """Return the template of *text*.

    Raises:
        jinja2.TemplateSyntaxError: It is none; ``lineno`` says where.
    """
    if len(text) > LONGEST_TEMPLATE:
        raise TemplateSyntaxError(tr("It is too long."), 1)
    sandbox = Sandbox(dialect, meter)
    code = _compiled.get((dialect.name, text))
    if code is None:
        code = _code(sandbox, text)
        if len(_compiled) >= MOST_COMPILED:
            _compiled.clear()
        _compiled[dialect.name, text] = code
    return Template.from_code(sandbox, code, sandbox.globals)


def _code(sandbox: Sandbox, text: str) -> CodeType:
    """Return what Python makes of a template, which may be one for Jinja and none for Python."""
    try:
        return sandbox.compile(text)
    except SyntaxError as error:
        raise TemplateSyntaxError(tr("It is nested too deeply."), 1) from error
    except ValueError as error:  # a number of more digits than Python reads
        raise TemplateSyntaxError(tr("A value in it grows too large."), 1) from error
