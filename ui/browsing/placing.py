"""Remember where the reader was: the window's shape as plain numbers, the place as a word."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from reader.library import Library
from reader.settings import Settings
from reader.types import PaperId, Place, PlaceKind

SIZE = (1280, 800)
WIDTHS = (230, 470, 580)
"""Sidebar, list and page before the reader moves them."""
FRAME, TITLE = 4, 36
"""Pixels that a desktop draws around a window and above it, about: it is not asked before."""
SMALLEST = 320
"""A window that was kept smaller than this would be lost on the screen."""


def restored(window: QMainWindow, splitter: QSplitter, settings: Settings) -> None:
    """Give the window the shape it had, if that is still on a screen."""
    window.resize(QSize(*SIZE).boundedTo(_room(window)))
    splitter.setSizes(list(WIDTHS))
    kept = QRect(*settings.window) if len(settings.window) == 4 else QRect()
    on_screen = any(
        screen.availableGeometry().intersects(kept) for screen in QGuiApplication.screens()
    )
    if on_screen and kept.width() >= SMALLEST and kept.height() >= SMALLEST:
        window.setGeometry(kept)
    if settings.maximized:
        window.showMaximized()
    if len(settings.splitter) == 3 and all(width > 0 for width in settings.splitter):
        splitter.setSizes(list(settings.splitter))


def _room(window: QMainWindow) -> QSize:
    """Return the largest size with which a window and its frame are whole on the screen."""
    return window.screen().availableGeometry().size() - QSize(2 * FRAME, TITLE + FRAME)


def shape(window: QMainWindow, splitter: QSplitter) -> dict[str, object]:
    """Return the window's shape as settings."""
    kept = window.normalGeometry() if window.isMaximized() else window.geometry()
    return {
        "window": kept.getRect(),
        "maximized": window.isMaximized(),
        "splitter": tuple(splitter.sizes()),
    }


def place_text(place: Place) -> str:
    """Return a place as the settings keep it: its kind, and ':' and what it is of."""
    parts = {PlaceKind.DIGEST: place.digest, PlaceKind.LIST: place.reading_list}
    of = parts.get(place.kind, place.tag)
    return place.kind.value if of is None else f"{place.kind.value}:{of}"


def place_in(library: Library, settings: Settings) -> tuple[PaperId | None, Place]:
    """Return the paper and the place that were kept; none and the inbox, where of another library.

    There the same numbers stand for other papers and digests.
    """
    if not is_of(library, settings):
        return None, Place(PlaceKind.INBOX)
    return settings.paper or None, place_of(settings.place)


def is_of(library: Library, settings: Settings) -> bool:
    """Say whether what was kept of a window is of *library*, as far as that is known."""
    return not library.known or settings.library in ("", library.known)


def place_of(text: str) -> Place:
    """Return the place that `place_text` wrote; the inbox when it makes no sense."""
    kind, _, of = text.partition(":")
    if of.isdecimal() and len(of) < 19:  # what SQLite can count to
        if kind == PlaceKind.DIGEST:
            return Place(PlaceKind.DIGEST, digest=int(of))
        if kind == PlaceKind.LIST:
            return Place(PlaceKind.LIST, reading_list=int(of))
    if kind == PlaceKind.TAG and of:
        return Place(PlaceKind.TAG, tag=of)
    simple = set(PlaceKind) - {PlaceKind.DIGEST, PlaceKind.TAG, PlaceKind.LIST}
    return Place(PlaceKind(kind)) if kind in simple else Place(PlaceKind.INBOX)
