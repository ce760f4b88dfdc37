"""Offer all that a template may use, each with what it is; what is chosen is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from reader.templating import DIALECTS, Known, reference
from reader.words import tr


def fill(menu: QMenu, export: str, put: Callable[[str], object]) -> None:
    """Fill *menu* with what templates of the format called *export* may use, by its kinds."""
    menu.clear()
    parts: dict[str, QMenu] = {}
    for known in reference(export):
        name = _part(known)
        if name not in parts:
            parts[name] = menu.addMenu(name)
        action = parts[name].addAction(f"{known.name} – {known.told}".replace("&", "&&"))
        action.triggered.connect(partial(_put, put, written(export, known)))


def written(export: str, known: Known) -> str:
    """Return what is to be written for something that is known: a field's place, or a filter."""
    if known.kind == "filter":
        return f"|{known.name}"
    signs = DIALECTS[export].signs
    start = signs.get("variable_start_string", "{{")
    end = signs.get("variable_end_string", "}}")
    return f"{start} {known.name} {end}"


def _put(put: Callable[[str], object], text: str, _checked: bool = False) -> None:
    put(text)


def _part(known: Known) -> str:
    if known.kind == "filter":
        return tr("Filters")
    before, point, _ = known.name.partition(".")
    return before if point else tr("The list")
