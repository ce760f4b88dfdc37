"""Fit foreign text into a few lines once, so that it can be drawn many times: never markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.text.unobeyed import ON_ONE_LINE, characters, units
from reader.types import Span, Watched
from ui.looks.sides import from_the_right

LONGEST = 600
"""Characters: more than any row shows, and few enough for a hostile word to be harmless."""

LEAD = 14
"""Characters before a hit that are kept when a text is shown from its first hit on."""

Marked = Sequence[Span | Watched]
"""Passages that are found (two numbers) or watched for (a colour, too)."""


class FittedText:
    """A text laid out in lines of given widths; the last is cut with an ellipsis."""

    __slots__ = ("_edges", "_layout", "_ranges", "hits", "lines", "seen", "watched")

    def __init__(
        self,
        text: str,
        spans: Marked,
        font: QFont,
        widths: Sequence[int],
        *,
        mirrored: bool = False,
    ) -> None:
        """Lay out *text*; *mirrored*, every line ends at the right of the widest."""
        text = text[:LONGEST].translate(ON_ONE_LINE)
        self.seen = len(text)
        if len(widths) == 1:
            text = self._cut(text, 0, font, widths[0])
        self._layout, cut = _lay_out(text, font, widths, mirrored=mirrored)
        if cut is not None:
            text = self._cut(text, cut, font, widths[-1])
            self._layout, _ = _lay_out(text, font, widths, mirrored=mirrored)
        self.lines = self._layout.lineCount()
        lines = map(self._layout.lineAt, range(self.lines) if spans else ())
        self._edges = [(line.textStart(), line.textStart() + line.textLength()) for line in lines]
        shown = [(*self._seen(text, span), *span[2:]) for span in spans]
        self._ranges = [(span[0], span[1]) for span in shown if _is_hit(span) and span[0] < span[1]]
        self.hits = [box for start, end in self._ranges for box in self._boxes(start, end)]
        self.watched = [
            (box, str(span[2]))
            for span in shown
            if not _is_hit(span) and span[0] < span[1]
            for box in self._boxes(span[0], span[1])
        ]

    def _cut(self, text: str, begin: int, font: QFont, width: int) -> str:
        """Return *text* with what is too long for a line from *begin* on cut off."""
        tail = text[begin:]
        short = QFontMetricsF(font).elidedText(tail, Qt.TextElideMode.ElideRight, width - 2)
        if short != tail:
            self.seen = begin + max(0, len(short) - 1)
        return text[:begin] + short

    def draw(self, painter: QPainter, at: QPointF, hits: QTextCharFormat | None) -> None:
        """Draw the text in the painter's pen with its top left corner *at*.

        Hits have an ink of their own, if it is another: that takes three times as long.
        """
        if hits is None or not self._ranges:
            self._layout.draw(painter, at)
            return
        self._layout.draw(painter, at, [_range(*span, hits) for span in self._ranges])

    def _seen(self, text: str, span: Span | Watched) -> Span:
        """Return where the seen part of *span* stands as Qt counts."""
        start, end = max(0, span[0]), min(span[1], self.seen)
        return (units(text[:start]), units(text[:end])) if start < end else (0, 0)

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        return [
            _box(self._layout.lineAt(number), max(start, first), min(end, last))
            for number, (first, last) in enumerate(self._edges)
            if start < last and first < end
        ]


def fit_around_hit(
    text: str, spans: Marked, font: QFont, widths: Sequence[int], *, mirrored: bool = False
) -> FittedText:
    """Return *text* fitted; from its first hit on when that would stay unseen."""
    fitted = FittedText(text, spans, font, widths, mirrored=mirrored)
    first = next((span for span in spans if _is_hit(span)), None)
    if first is None or first[1] <= fitted.seen:
        return fitted
    cut = text.rfind(" ", 0, max(0, first[0] - LEAD)) + 1
    moved = [(span[0] - cut + 1, span[1] - cut + 1, *span[2:]) for span in spans if span[0] >= cut]
    return FittedText("…" + text[cut:], moved, font, widths, mirrored=mirrored)


def marked(found: Sequence[Span], watched: Sequence[Watched]) -> list[Span | Watched]:
    """Return all passages of a text that are marked."""
    return [*found, *watched]


def _is_hit(span: Sequence[object]) -> bool:
    return len(span) == 2


def line_height(font: QFont) -> int:
    """Return the distance of two lines, in pixels."""
    return round(QFontMetricsF(font).height()) + 2


def _lay_out(
    text: str, font: QFont, widths: Sequence[int], *, mirrored: bool
) -> tuple[QTextLayout, int | None]:
    """Return the layout, and where its last line begins when the text goes on after it."""
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if mirrored or from_the_right(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    # Every line stands on the grid of the plain font, whatever other scripts need.
    ascent, step = QFontMetricsF(font).ascent(), line_height(font)
    begin = end = 0
    layout.beginLayout()
    for number, width in enumerate(widths):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        left = max(widths) - width if mirrored else 0
        line.setPosition(QPointF(left, number * step + 1 + ascent - line.ascent()))
        begin, end = line.textStart(), line.textStart() + line.textLength()
    layout.endLayout()
    return layout, characters(text, begin) if end < units(text) else None


def _box(line: QTextLine, start: int, end: int) -> QRectF:
    edges = sorted((_x(line, start), _x(line, end)))
    return QRectF(edges[0] - 1, line.y(), edges[1] - edges[0] + 2, line.height())


def _x(line: QTextLine, position: int) -> float:
    # The stubs say float; the binding returns (x, position).
    return float(line.cursorToX(position)[0])  # type: ignore[index]


def _range(start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, form
    return made
