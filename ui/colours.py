"""Name the colours of both themes once, and measure whether text can be read on them."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor

from reader.types import Decision

READABLE = 4.5
"""The contrast that WCAG 2 AA asks of text."""


_PASSAGES = {
    "yellow": "#e8b700",
    "green": "#3fa34d",
    "blue": "#3b82c4",
    "pink": "#d1589f",
    "orange": "#dd7a1f",
    "purple": "#8a63d2",
}
"""The highlights' colours, before a theme shades them; see `reader.types.HIGHLIGHT_COLOURS`."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme. ``faint`` is for ornament only, never for text."""

    dark: bool
    window: QColor
    surface: QColor
    raised: QColor
    field: QColor
    scroll: QColor
    line: QColor
    hover: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    accent_hover: QColor
    accent_text: QColor
    selection: QColor
    selection_inactive: QColor
    highlight: QColor
    star: QColor
    danger: QColor
    ok: QColor
    later: QColor
    dismissed: QColor

    def named(self) -> dict[str, str]:
        """Return each colour as #rrggbb by its name, for the style sheet."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: value.name() for name, value in values if isinstance(value, QColor)}

    def decision(self, decision: Decision) -> QColor:
        """Return the colour of a decision's mark."""
        return {
            Decision.INBOX: self.accent,
            Decision.LATER: self.later,
            Decision.DONE: self.ok,
            Decision.DISMISSED: self.dismissed,
        }[decision]

    def passage(self, name: str) -> QColor:
        """Return the ground of a highlight in the colour called *name*; text can be read on it."""
        shade = blend(QColor(_PASSAGES.get(name, _PASSAGES["yellow"])), self.surface, 0.3)
        return shade if contrast(self.text, shade) >= READABLE else self.surface

    def passage_line(self, name: str) -> QColor:
        """Return the colour of the line under a highlight, seen on the page's ground."""
        return readable(QColor(_PASSAGES.get(name, _PASSAGES["yellow"])), self.surface)

    def chip(self, colour: QColor) -> tuple[QColor, QColor]:
        """Return the fill and the ink of a chip; the ink is readable on fill and surface."""
        fill = blend(colour, self.surface, 0.24 if self.dark else 0.13)
        return fill, readable(readable(colour, fill), self.surface)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours by WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """Return *under* with *share* (0 to 1) of *over* laid on it."""
    mixed = (share * a + (1 - share) * b for a, b in zip(_rgb(over), _rgb(under), strict=True))
    return QColor.fromRgbF(*mixed)


def readable(colour: QColor, background: QColor) -> QColor:
    """Return *colour*, moved towards black or white until it can be read on *background*."""
    ends = (QColor("black"), QColor("white"))
    end = max(ends, key=lambda candidate: contrast(candidate, background))
    steps = (blend(end, colour, step / 10) for step in range(11))
    return next((step for step in steps if contrast(step, background) >= READABLE), end)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4


LIGHT_COLOURS = Colours(
    dark=False,
    window=QColor("#f6f6f4"),
    surface=QColor("#ffffff"),
    raised=QColor("#ffffff"),
    field=QColor("#ffffff"),
    scroll=QColor("#cfcfca"),
    line=QColor("#e4e4e0"),
    hover=QColor("#f3f3f0"),
    text=QColor("#1d1d20"),
    muted=QColor("#5d5d66"),
    faint=QColor("#a6a6ae"),
    accent=QColor("#4453c4"),
    accent_hover=QColor("#3746b3"),
    accent_text=QColor("#ffffff"),
    selection=QColor("#e5e8fa"),
    selection_inactive=QColor("#ebebe8"),
    highlight=QColor("#ffe38f"),
    star=QColor("#c98500"),
    danger=QColor("#b3261e"),
    ok=QColor("#1e7a3e"),
    later=QColor("#9a5b00"),
    dismissed=QColor("#6b6b73"),
)

DARK_COLOURS = Colours(
    dark=True,
    window=QColor("#191a1d"),
    surface=QColor("#1f2024"),
    raised=QColor("#292a2f"),
    field=QColor("#26272c"),
    scroll=QColor("#44454d"),
    line=QColor("#33343a"),
    hover=QColor("#26272b"),
    text=QColor("#ebebee"),
    muted=QColor("#a5a6b0"),
    faint=QColor("#5f606a"),
    accent=QColor("#9da8ff"),
    accent_hover=QColor("#b3bcff"),
    accent_text=QColor("#14162b"),
    selection=QColor("#2c3256"),
    selection_inactive=QColor("#2f3036"),
    highlight=QColor("#6a5410"),
    star=QColor("#ebb63c"),
    danger=QColor("#ff8d84"),
    ok=QColor("#72d092"),
    later=QColor("#e3a95e"),
    dismissed=QColor("#9293a0"),
)
