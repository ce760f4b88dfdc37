"""Name the colours of every theme once, and measure whether text can be read on them."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor

from reader.types import ClaimKind, Decision

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

_PEOPLE = ("#0f8f8f", "#b0562b", "#6f6fd8", "#8a8f1a", "#b04a86", "#64748b", "#c2410c", "#9a6bb0")
"""The colours of other people, before a theme shades them."""
PEOPLE_HUES = len(_PEOPLE)

_SHARES = (0.3, 0.26, 0.22, 0.18, 0.14, 0.1)
"""How much of its colour a highlight's ground has: as much as leaves the text readable."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme. ``faint`` is for marks and edges, never for text to be read."""

    dark: bool
    least: float
    """The contrast that text has on whatever it stands on."""
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

    def claim(self, kind: ClaimKind) -> QColor:
        """Return the colour of a claim's mark, in which its letter can be read."""
        colour = {
            ClaimKind.BACKGROUND: self.muted,
            ClaimKind.PROBLEM: self.danger,
            ClaimKind.METHOD: self.accent,
            ClaimKind.RESULT: self.ok,
            ClaimKind.RELEASE: self.later,
        }[kind]
        return readable(colour, self.surface, self.least)

    def passage(self, name: str) -> QColor:
        """Return the ground of a highlight in the colour called *name*; text can be read on it."""
        return self._ground(QColor(_PASSAGES.get(name, _PASSAGES["yellow"])))

    def passage_line(self, name: str) -> QColor:
        """Return the colour of the line under a highlight, seen on the page's ground."""
        return readable(QColor(_PASSAGES.get(name, _PASSAGES["yellow"])), self.surface, self.least)

    def guest(self, hue: int) -> QColor:
        """Return the ground of what a person of that *hue* highlighted; text can be read on it."""
        return self._ground(QColor(_PEOPLE[hue % PEOPLE_HUES]))

    def guest_line(self, hue: int) -> QColor:
        """Return the colour of a person of that *hue*, as it is seen on the page's ground."""
        return readable(QColor(_PEOPLE[hue % PEOPLE_HUES]), self.surface, self.least)

    def _ground(self, colour: QColor) -> QColor:
        shades = (blend(colour, self.surface, share) for share in _SHARES)
        inks = (self.text, self.accent)  # an address in the passage has the accent's
        return next(
            (each for each in shades if all(contrast(ink, each) >= self.least for ink in inks)),
            self.surface,
        )

    def chip(self, colour: QColor) -> tuple[QColor, QColor]:
        """Return the fill and the ink of a chip; the ink is readable on fill and surface."""
        fill = blend(colour, self.surface, 0.24 if self.dark else 0.13)
        return fill, readable(readable(colour, fill, self.least), self.surface, self.least)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours by WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """Return *under* with *share* (0 to 1) of *over* laid on it."""
    mixed = (share * a + (1 - share) * b for a, b in zip(_rgb(over), _rgb(under), strict=True))
    return QColor.fromRgbF(*mixed)


def readable(colour: QColor, background: QColor, least: float = READABLE) -> QColor:
    """Return *colour*, moved towards black or white until it can be read on *background*."""
    ends = (QColor("black"), QColor("white"))
    end = max(ends, key=lambda candidate: contrast(candidate, background))
    steps = (blend(end, colour, step / 10) for step in range(11))
    return next((step for step in steps if contrast(step, background) >= least), end)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4


LIGHT_COLOURS = Colours(
    dark=False,
    least=READABLE,
    window=QColor("#f6f6f4"),
    surface=QColor("#ffffff"),
    raised=QColor("#ffffff"),
    field=QColor("#ffffff"),
    scroll=QColor("#8c8c94"),
    line=QColor("#e4e4e0"),
    hover=QColor("#f3f3f0"),
    text=QColor("#1d1d20"),
    muted=QColor("#5d5d66"),
    faint=QColor("#84848d"),
    accent=QColor("#4453c4"),
    accent_hover=QColor("#3746b3"),
    accent_text=QColor("#ffffff"),
    selection=QColor("#e5e8fa"),
    selection_inactive=QColor("#ebebe8"),
    highlight=QColor("#ffe38f"),
    star=QColor("#b87800"),
    danger=QColor("#b3261e"),
    ok=QColor("#1e7a3e"),
    later=QColor("#9a5b00"),
    dismissed=QColor("#6b6b73"),
)

SEPIA_COLOURS = Colours(
    dark=False,
    least=READABLE,
    window=QColor("#f0e6d0"),
    surface=QColor("#f8f1e0"),
    raised=QColor("#fbf6ea"),
    field=QColor("#fcf8ee"),
    scroll=QColor("#93815f"),
    line=QColor("#dccfb2"),
    hover=QColor("#f2e9d5"),
    text=QColor("#33291c"),
    muted=QColor("#635440"),
    faint=QColor("#8a7758"),
    accent=QColor("#7c4310"),
    accent_hover=QColor("#6a380b"),
    accent_text=QColor("#fffaf0"),
    selection=QColor("#e6dcbe"),
    selection_inactive=QColor("#e9dfc8"),
    highlight=QColor("#f2d27a"),
    star=QColor("#a86a00"),
    danger=QColor("#a3271c"),
    ok=QColor("#3a6a24"),
    later=QColor("#8a5200"),
    dismissed=QColor("#6e614e"),
)

DARK_COLOURS = Colours(
    dark=True,
    least=READABLE,
    window=QColor("#191a1d"),
    surface=QColor("#1f2024"),
    raised=QColor("#292a2f"),
    field=QColor("#26272c"),
    scroll=QColor("#6f707a"),
    line=QColor("#33343a"),
    hover=QColor("#26272b"),
    text=QColor("#ebebee"),
    muted=QColor("#a5a6b0"),
    faint=QColor("#7c7d88"),
    accent=QColor("#9da8ff"),
    accent_hover=QColor("#b3bcff"),
    accent_text=QColor("#14162b"),
    selection=QColor("#2c3256"),
    selection_inactive=QColor("#2f3036"),
    highlight=QColor("#4c3d0f"),
    star=QColor("#ebb63c"),
    danger=QColor("#ff8d84"),
    ok=QColor("#72d092"),
    later=QColor("#e3a95e"),
    dismissed=QColor("#9293a0"),
)

CONTRAST_COLOURS = Colours(
    dark=True,
    least=7.0,
    window=QColor("#000000"),
    surface=QColor("#000000"),
    raised=QColor("#000000"),
    field=QColor("#000000"),
    scroll=QColor("#b4b4b4"),
    line=QColor("#b4b4b4"),
    hover=QColor("#1f1f1f"),
    text=QColor("#ffffff"),
    muted=QColor("#e8e8e8"),
    faint=QColor("#b4b4b4"),
    accent=QColor("#ffe14d"),
    accent_hover=QColor("#fff0a0"),
    accent_text=QColor("#000000"),
    selection=QColor("#00357a"),
    selection_inactive=QColor("#333333"),
    highlight=QColor("#4f3f00"),
    star=QColor("#ffd54d"),
    danger=QColor("#ffc0b9"),
    ok=QColor("#7be8a2"),
    later=QColor("#ffc879"),
    dismissed=QColor("#cfcfcf"),
)
