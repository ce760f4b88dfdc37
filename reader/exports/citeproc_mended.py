"""Load citeproc-py with its faults mended, and styles for it. Nothing else imports it.

What is mended (of version 0.11): a title that stands in place of the authors is said
again; ``initialize="false"`` is not known, so that first names become initials; ranges
of pages are cut to nothing (1–20 as 1–0); what parts year, month and day is left out; and
every search in a style is done anew for every paper, which makes it three times slower.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from reader.exports.styles import Style, file_of

Element = Any
"""An element of a style; citeproc-py has no types."""


@cache
def loaded(style: Style) -> Any:
    """Return a style, ready to render by."""
    from citeproc import CitationStylesStyle  # noqa: PLC0415 - it costs 100 ms

    _mend()
    found = CitationStylesStyle(str(file_of(style)), validate=False)
    found.root.attrib.pop("page-range-format", None)
    return found


@cache
def _mend() -> None:
    """Put our methods in the place of citeproc-py's, once."""
    from citeproc import VARIABLES, model  # noqa: PLC0415 - as above

    VARIABLES.append("event_title")  # CSL's name for "event" since 1.0.2: else it warns
    _patch(model.CitationStylesElement, "xpath_search", _remembered)
    _patch(model.Parent, "calls_variable", _remembered)
    _patch(model.Text, "calls_variable", _remembered)
    _patch(model.Text, "_variable", _noting)
    _patch(model.Name, "get_option", _not_initialized)
    _patch(model.Date, "render_single_date", _delimited)
    _patch(model.Substitute, "render", _since_it_began)
    model.Substitute.add_to_repressed_list = _repress


def _patch(kind: Any, name: str, dress: Callable[[Any], Any]) -> None:
    setattr(kind, name, dress(getattr(kind, name)))


def _remembered(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return *method* with its answers kept: a style does not change.

    The keys keep the elements alive, as lxml makes a new object of one that nobody holds.
    """
    answers: dict[tuple[Any, ...], Any] = {}

    @wraps(method)
    def remembered(element: Element, *args: Any) -> Any:
        key = (element, *args)
        if key not in answers:
            answers[key] = method(element, *args)
        return answers[key]

    return remembered


def _noting(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return the method that gives a variable's text; it notes which ones were given."""

    @wraps(method)
    def noting(element: Element, item: Any, context: Element) -> Any:
        text = method(element, item, context)
        if text:
            _given.append(element.get("variable"))
        return text

    return noting


_given: list[str] = []
"""The variables given since an entry began."""
_began: list[int] = []
"""How many had been given when what stands in place of names began."""


def begin() -> None:
    """Forget the variables that were given: a new entry begins."""
    _given.clear()


def _since_it_began(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def render(element: Element, *args: Any, **named: Any) -> Any:
        _began.append(len(_given))
        try:
            return method(element, *args, **named)
        finally:
            _began.pop()

    return render


def _repress(_element: Element, child: Element, context: Element) -> None:
    """Note that what was just given in place of names is not to be said again.

    citeproc-py looks at the child alone; in most styles that is a macro, which has no variable.
    """
    repressed = context.get_layout().repressed
    repressed.setdefault(child.tag, []).append(child.get("variable"))
    text = f"{{{child.nsmap['cs']}}}text"
    repressed.setdefault(text, []).extend(_given[_began[-1] :])


def _not_initialized(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def get_option(element: Element, name: str, *args: Any) -> Any:
        if name == "initialize-with" and element.get("initialize") == "false":
            return None
        return method(element, name, *args)

    return get_option


def _delimited(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def single_date(
        element: Element, date: Any, show_parts: Any = None, context: Element = None
    ) -> Any:
        if context is None or not element.get("delimiter") or not element.is_locale_date():
            return method(element, date, show_parts, context)
        parts = element.parts(date, show_parts, context)
        return element.join(parts) if parts else None

    return single_date
