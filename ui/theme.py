"""Dress the whole application: palette, fonts and one style sheet from a theme's colours."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from string import Template

from PySide6.QtCore import QDir, QEvent, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.colours import DARK_COLOURS, LIGHT_COLOURS, Colours

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

ICONS = "lecternicons"
"""The prefix under which the style sheet finds the icons."""


class Theme(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


def apply(app: QApplication, theme: Theme) -> Colours:
    """Dress *app* and return the colours for what is painted by hand.

    For SYSTEM call it again when ``styleHints().colorSchemeChanged`` is emitted.
    """
    colours = _colours(theme)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(_interface_font())
    # Widgets that exist must hear of the face before the sheet, or they keep their old one.
    QApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange)
    app.setPalette(_palette(colours))
    app.setStyleSheet(_style_sheet(colours))
    return colours


def reading_font() -> QFont:
    """Return the face for abstracts, a little larger than the interface's."""
    font = QFont(QApplication.font())
    known = (family for family in READING if QFontDatabase.hasFamily(family))
    font.setFamilies([next(known, font.family()), font.family()])
    font.setPointSizeF(font.pointSizeF() * 1.15)
    return font


def heading_font(scale: float = 1.4) -> QFont:
    """Return a strong face *scale* times the size of the interface's."""
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    font.setPointSizeF(font.pointSizeF() * scale)
    return font


def _colours(theme: Theme) -> Colours:
    """Pick the colours, and tell the desktop, so that what it draws itself matches."""
    hints = QGuiApplication.styleHints()
    match theme:
        case Theme.LIGHT:
            hints.setColorScheme(Qt.ColorScheme.Light)
            return LIGHT_COLOURS
        case Theme.DARK:
            hints.setColorScheme(Qt.ColorScheme.Dark)
            return DARK_COLOURS
        case Theme.SYSTEM:
            hints.unsetColorScheme()
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
            return DARK_COLOURS if dark else LIGHT_COLOURS


def _interface_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in {"Sans Serif", "Sans", "DejaVu Sans"}:
        known = (family for family in PLAIN_SANS if QFontDatabase.hasFamily(family))
        font.setFamily(next(known, font.family()))
    font.setPointSizeF(max(font.pointSizeF(), SMALLEST))
    return font


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
    return template.substitute(colours.named(), tick=f"{ICONS}:{tick}")
