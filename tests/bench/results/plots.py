"""Draw lines of cost over numbers of papers, both axes logarithmic, as SVG."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 760, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 300, 44, 48
OURS = ("#3746b3", "#0f7b6c", "#a3348f", "#b35a00")
THEIRS = ("#767680", "#9a7a3c", "#5c8a5c", "#8a5c5c", "#5c6f8a", "#77549a", "#4c7f8f", "#a06a7a")
"""Lines of Lectern are strong, those of peers quiet and dashed."""


@dataclass(frozen=True, slots=True)
class Line:
    """Costs at numbers of papers, and the power by which they grow."""

    name: str
    ours: bool
    points: tuple[tuple[int, float], ...]
    exponent: float


def plot(title: str, unit: str, lines: Sequence[Line]) -> str:
    """Return a picture of *lines*; each is named at its side with the power of its growth."""
    counts = [papers for line in lines for papers, _ in line.points]
    costs = [max(cost, 1e-6) for line in lines for _, cost in line.points]
    across = _scale(min(counts), max(counts), _LEFT, WIDTH - _RIGHT)
    low, high = 10 ** math.floor(math.log10(min(costs))), 10 ** math.ceil(math.log10(max(costs)))
    up = _scale(low, high, HEIGHT - _BOTTOM, _TOP)
    parts = [_text(_LEFT, 22, f"{title}, {unit}", size=15, weight="bold")]
    for papers in sorted(set(counts)):
        parts.append(_rule(across(papers), _TOP, across(papers), HEIGHT - _BOTTOM))
        parts.append(_text(across(papers), HEIGHT - 26, f"{papers:,}", anchor="middle"))
    for power in range(round(math.log10(low)), round(math.log10(high)) + 1):
        parts.append(_rule(_LEFT, up(10**power), WIDTH - _RIGHT, up(10**power)))
        parts.append(_text(_LEFT - 8, up(10**power) + 4, f"{10.0**power:g}", anchor="end"))
    parts.append(_text((_LEFT + WIDTH - _RIGHT) / 2, HEIGHT - 8, "papers", anchor="middle"))
    for line, colour, at in _placed(lines, up):
        parts += _line(line, colour, at, [(across(x), up(max(y, 1e-6))) for x, y in line.points])
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' font-family="sans-serif" role="img" aria-label="{escape(title)}">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def _scale(low: float, high: float, start: float, end: float) -> Callable[[float], float]:
    span = math.log(high / low) or 1
    return lambda value: start + (end - start) * math.log(value / low) / span


def _placed(
    lines: Sequence[Line], up: Callable[[float], float]
) -> Iterable[tuple[Line, str, float]]:
    """Yield each line with its colour and the height of its name: names stand apart."""
    ours, theirs, at = iter(OURS * 3), iter(THEIRS * 3), _TOP - 10.0
    for line in sorted(lines, key=lambda line: -line.points[-1][1]):
        at = max(at + 16, up(max(line.points[-1][1], 1e-6)))
        at = min(at, HEIGHT - 20.0)
        yield line, next(ours) if line.ours else next(theirs), at


def _line(
    line: Line, colour: str, at: float, points: Sequence[tuple[float, float]]
) -> Iterable[str]:
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashes = "" if line.ours else ' stroke-dasharray="5 4"'
    width = 2.4 if line.ours else 1.4
    yield f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>'
    for x, y in points:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
    name = f"{line.name}  n^{line.exponent:.2f}"
    yield _text(points[-1][0] + 12, at + 4, name, colour=colour, weight="bold" if line.ours else "")


def _rule(x: float, y: float, x2: float, y2: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#e4e4e8"/>'


def _text(
    x: float, y: float, text: str, *, size: int = 12, anchor: str = "start", weight: str = "",
    colour: str = "#3a3a42",
) -> str:  # fmt: skip
    weight = f' font-weight="{weight}"' if weight else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}"'
        f' text-anchor="{anchor}"{weight}>{escape(text)}</text>'
    )
