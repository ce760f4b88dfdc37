"""Write what goes out by a template, piece by piece, and say where a template fails."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from reader.errors import TemplateError
from reader.exports.templated.dialect import Dialect
from reader.exports.templated.meter import Meter
from reader.exports.templated.shown import PapersError, ShownList
from reader.types import Handout
from reader.words import tr

PIECE = 4_000
"""Characters that are handed on at once: a template writes a few at a time."""


def shipped(name: str) -> str:
    """Return the template that Lectern comes with for the format called *name*."""
    return (files("resources.templates") / f"{name}.jinja").read_text(encoding="utf-8")


def written(
    handout: Handout, dialect: Dialect, more: Mapping[str, Any] | None = None
) -> Iterator[str]:
    """Yield *handout* as its template has it, or else the one that Lectern comes with.

    *more* are variables beside those of `ShownList`.

    Raises:
        TemplateError: The reader's template cannot be used.
    """
    meter = Meter(limited=bool(handout.template))
    yield from in_pieces(rendered(handout, dialect, meter, more))


def rendered(
    handout: Handout, dialect: Dialect, meter: Meter, more: Mapping[str, Any] | None = None
) -> Iterator[str]:
    """Yield *handout* as `written` does, in pieces as small as they come."""
    text = handout.template or shipped(dialect.name)
    shown = ShownList(handout, meter.refill, lists="contents" in text)
    yield from told(lambda: _generated(text, dialect, meter, shown, more or {}))


def _generated(
    text: str, dialect: Dialect, meter: Meter, shown: ShownList, more: Mapping[str, Any]
) -> Iterator[str]:
    template = _template(text, dialect, meter)
    pieces = template.generate(shown.variables() | dict(more))
    if not meter.limited:
        yield from pieces
    for piece in pieces:
        meter.wrote(len(piece))
        yield piece


class Parts:
    """A template whose blocks are written one by one; one without blocks is all ``note``."""

    def __init__(self, text: str, dialect: Dialect, meter: Meter) -> None:
        self._text, self._dialect, self._meter = text, dialect, meter
        self._compiled: Any = None

    def has(self, name: str) -> bool:
        """Say whether it has a part of that name.

        Raises:
            TemplateError: It is no template.
        """
        return name in self._blocks()

    def written(self, name: str, variables: Mapping[str, Any]) -> str:
        """Return a part.

        Raises:
            TemplateError: It fails.
        """
        return "".join(told(lambda: self._generated(name, variables)))

    def _generated(self, name: str, variables: Mapping[str, Any]) -> Iterator[str]:
        write = self._blocks()[name]
        try:
            for piece in write(self._compiled.new_context(dict(variables))):
                self._meter.wrote(len(piece))
                yield piece
        except Exception:  # noqa: BLE001 - raised again, with the template's own lines
            self._compiled.environment.handle_exception()

    def _blocks(self) -> Mapping[str, Any]:
        if self._compiled is None:
            self._compiled = _template(self._text, self._dialect, self._meter)
        return self._compiled.blocks or {"note": self._compiled.root_render_func}


def _template(text: str, dialect: Dialect, meter: Meter) -> Any:
    """Return a template that is compiled.

    Raises:
        TemplateError: It is none.
    """
    from reader.exports.templated.sandbox import compiled  # noqa: PLC0415 - jinja2 takes 80 ms

    made: list[Any] = []

    def make() -> Iterator[str]:
        made.append(compiled(text, dialect, meter))
        yield ""

    "".join(told(make))
    return made[0]


def in_pieces(pieces: Iterator[str]) -> Iterator[str]:
    """Yield *pieces* put together to larger ones; the first of them at once."""
    gathered: list[str] = []
    size, enough = 0, 1
    for piece in pieces:
        gathered.append(piece)
        size += len(piece)
        if size >= enough:
            yield "".join(gathered)
            gathered.clear()
            size, enough = 0, PIECE
    yield "".join(gathered)


def told(make: Callable[[], Iterator[str]]) -> Iterator[str]:
    """Yield what *make* yields; what is wrong with a template becomes a `TemplateError`.

    Raises:
        TemplateError: The template is none, or does what it may not.
    """
    from jinja2 import TemplateError as JinjaError  # noqa: PLC0415
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415

    try:
        yield from make()
    except TemplateSyntaxError as error:
        raise TemplateError(_cause(error.message), error.lineno) from error
    except TemplateError as error:
        if error.line:
            raise
        raise TemplateError(str(error), _line(error)) from error
    except PapersError as error:
        raise error.__cause__ or error from None
    except RecursionError as error:
        raise TemplateError(tr("It is nested too deeply."), _line(error)) from error
    except (
        JinjaError, TypeError, ValueError, ArithmeticError, LookupError, AssertionError
    ) as error:  # fmt: skip
        line = _line(error)
        if not line:  # it is not the template that fails
            raise
        raise TemplateError(_cause(str(error)), line) from error


def _line(error: BaseException) -> int:
    """Return the line of the template in which *error* arose, or 0."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [number for frame, number in frames if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else 0


def _cause(message: str | None) -> str:
    return (message or tr("It is no template.")).strip()
