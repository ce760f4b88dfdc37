"""Put text into XML: nothing in it becomes mark-up, and it holds no sign that XML forbids."""

from __future__ import annotations

from html import escape

from reader.text.visible import NO_CHARACTERS, one_line


def xml_text(text: str) -> str:
    """Return *text* on one line, fit for an element or an attribute in quotes of either kind."""
    shown = escape(NO_CHARACTERS.sub("", one_line(text)), quote=False)
    return shown.replace('"', "&quot;").replace("'", "&apos;")


def element(name: str, text: str, **attributes: str) -> str:
    """Return an element with *text* in it, or an empty one."""
    inside = xml_text(text)
    return f"<{name}{in_tag(attributes)}>{inside}</{name}>" if inside else empty(name, **attributes)


def empty(name: str, **attributes: str) -> str:
    """Return an element without content."""
    return f"<{name}{in_tag(attributes)}/>"


def in_tag(attributes: dict[str, str]) -> str:
    """Return attributes as they stand in a tag, each with a space before it."""
    return "".join(f' {name}="{xml_text(value)}"' for name, value in attributes.items())
