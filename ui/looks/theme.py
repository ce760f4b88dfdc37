"""Dress the whole application: palette, fonts and one style sheet from a theme's colours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QDir, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader.settings import Settings
from ui.looks.colours import CONTRAST_COLOURS, DARK_COLOURS, LIGHT_COLOURS, SEPIA_COLOURS, Colours

SMALL = 0.88
"""How high small print is beside the text."""
SMALLEST = 10.0
"""Points. A bare X11 desktop offers 9, too small for an hour of reading."""

PLAIN_SANS = ("Inter", "Noto Sans", "Open Sans", "Cantarell", "Ubuntu", "DejaVu Sans")
"""For desktops that name no face of their own, best first."""

READING = (
    "Charter",
    "Iowan Old Style",
    "Source Serif 4",
    "Source Serif Pro",
    "Literata",
    "Georgia",
    "Noto Serif",
    "DejaVu Serif",
)
"""Faces made for long text on a screen, best first."""

ROOM = 60
"""Pixels of a screen that its panels and a window's frame take."""

ICONS = "lecternicons"
"""The prefix under which the style sheet finds the icons."""


_SAMPLE = (
    "We ask how exact a clock made of tides can be, and show that three cheap gauges agree with "
    "it to within four seconds a day. The model needs no table, and says when it is not sure."
)
"""English as it runs, to measure how wide a face sets it."""

_LENGTH = re.compile(r"\b(\d+)px([+-]\d)?")


class Theme(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"
    SYSTEM = "system"


_OF = {
    Theme.LIGHT: LIGHT_COLOURS,
    Theme.SEPIA: SEPIA_COLOURS,
    Theme.DARK: DARK_COLOURS,
    Theme.CONTRAST: CONTRAST_COLOURS,
}


_AS_MADE = Settings()


@dataclass(frozen=True, slots=True)
class Reading:
    """How the page sets its texts. ``scale`` is for a while, as triage asks it."""

    face: str = _AS_MADE.reading_face
    size: int = _AS_MADE.reading_size
    lines: int = _AS_MADE.reading_lines
    width: int = _AS_MADE.reading_width
    scale: float = 1.0

    def font(self) -> QFont:
        """Return the face of abstracts."""
        font = QFont(QApplication.font())
        font.setFamilies([self.face or best_reading_face(), font.family()])
        font.setPointSizeF(font.pointSizeF() * self.scale * self.size / 100)
        return font

    def title_font(self, scale: float) -> QFont:
        """Return the face of titles, *scale* times the interface's while abstracts are as made."""
        return heading_font(scale * self.scale * self.size / _AS_MADE.reading_size)

    def measure(self) -> int:
        """Return how many pixels wide a line of text may be."""
        of_one = QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return round(of_one * self.width)


def apply(app: QApplication, theme: Theme, zoom: int = 100) -> Colours:
    """Dress *app*, everything at *zoom* per cent; return the colours of what is painted by hand.

    For SYSTEM call it again when ``styleHints().colorSchemeChanged`` is emitted.
    """
    colours = _colours(theme)
    if not app.styleSheet():  # with one, the style is Fusion under a style that has no name
        app.setStyle("Fusion")
    font, before = _interface_font(zoom), (app.font(), app.styleSheet())
    app.setFont(font)
    # Widgets that exist must hear of the face before the sheet, or they keep their old one.
    QApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange)
    app.setPalette(_palette(colours))
    if before != (font, sheet := _style_sheet(colours)):  # it looks at every widget there is
        app.setStyleSheet(sheet)
    return colours


def px(pixels: float) -> int:
    """Return what is *pixels* long beside text of `SMALLEST` points, beside text as it is now."""
    return round(pixels * _scale())


def open_at(window: QWidget, size: QSize) -> None:
    """Make *window* as large as goes with the face, but no larger than its screen."""
    room = window.screen().availableSize() - QSize(ROOM, ROOM)
    window.resize(QSize(px(size.width()), px(size.height())).boundedTo(room))


def stand_free(window: QWidget) -> None:
    """Let the window that *window* belongs to come before it: the work there goes on meanwhile."""
    window.winId()
    window.windowHandle().setTransientParent(None)  # type: ignore[arg-type]  # Qt takes it


def bring_up(window: QWidget) -> None:
    """Open *window*, or have it come to the front."""
    window.show()
    window.raise_()
    window.activateWindow()


def is_still() -> bool:
    """Say whether nothing is to move by itself: a caret that does not blink is how Qt tells."""
    return QApplication.cursorFlashTime() == 0


def best_reading_face() -> str:
    """Return the best of the faces made for reading that is installed."""
    known = (family for family in READING if _is_installed(family))
    return next(known, QApplication.font().family())


def reading_faces() -> tuple[str, ...]:
    """Return the installed faces that text can be set in: those made for reading first."""
    good = [family for family in READING if _is_installed(family)]
    # "P052 [urw]" and "P052 [UKWN]" are one face from two foundries.
    names = sorted({family.partition(" [")[0] for family in _families()}, key=str.casefold)
    return (*good, *(name for name in names if name not in good))


def reading_font() -> QFont:
    """Return the face for abstracts as it is unless the reader chooses another."""
    return Reading().font()


def heading_font(scale: float = 1.4) -> QFont:
    """Return a strong face *scale* times the size of the interface's."""
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    font.setPointSizeF(font.pointSizeF() * scale)
    return font


def _colours(theme: Theme) -> Colours:
    """Pick the colours, and tell the desktop, so that what it draws itself matches."""
    hints = QGuiApplication.styleHints()
    if theme is not Theme.SYSTEM:
        colours = _OF[theme]
        hints.setColorScheme(Qt.ColorScheme.Dark if colours.dark else Qt.ColorScheme.Light)
        return colours
    hints.unsetColorScheme()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST_COLOURS
    return DARK_COLOURS if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT_COLOURS


def _interface_font(zoom: int) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in {"Sans Serif", "Sans", "DejaVu Sans"}:
        known = (family for family in PLAIN_SANS if _is_installed(family))
        font.setFamily(next(known, font.family()))
    font.setPointSizeF(max(font.pointSizeF(), SMALLEST) * zoom / 100)
    return font


@cache
def _is_installed(family: str) -> bool:
    return QFontDatabase.hasFamily(family)  # half a millisecond, and every face asks for ten


def _families() -> list[str]:
    latin = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    return [each for each in latin if not QFontDatabase.isPrivateFamily(each)]


def _scale() -> float:
    return QApplication.font().pointSizeF() / SMALLEST


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for of, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.hover,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.accent_text,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
    }.items():
        palette.setColor(of, colour)
    for of in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, of, colours.faint)
    return palette


def _style_sheet(colours: Colours) -> str:
    resources = files("resources")
    QDir.setSearchPaths(ICONS, [str(resources / "icons")])
    template = Template(resources.joinpath("style.qss").read_text("utf-8"))
    tick = "tick-dark.svg" if colours.dark else "tick-light.svg"
    return _LENGTH.sub(_scaled, template.substitute(colours.named(), tick=f"{ICONS}:{tick}"))


def _scaled(length: re.Match[str]) -> str:
    """Return a length of the sheet as it is beside the face; lines and rings keep their width.

    "8px-1" is eight pixels, scaled, less one that a ring takes more than a line.
    """
    pixels = int(length[1])
    # Rounded down, twice a corner's radius is never more than a height that `px` gives.
    scaled = max(1, int(pixels * _scale())) if pixels > 2 else pixels
    return f"{max(0, scaled + int(length[2] or 0))}px"


def small(font: QFont) -> QFont:
    """Return *font* as small print."""
    made = QFont(font)
    if made.pointSizeF() > 0:
        made.setPointSizeF(made.pointSizeF() * SMALL)
    return made
