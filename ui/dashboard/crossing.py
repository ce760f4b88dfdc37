"""Make the charts of what shares papers: tags, and digests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from reader.types.figures import Behind, Crossed, FigureKind, Figures
from reader.words import tr
from ui.dashboard.chart import LONGEST, Chart, Form, Mark, some_of, told_of
from ui.dashboard.units import Unit
from ui.keys.keyed import keyed
from ui.widgets.plain import cut, figure


def tags(figures: Figures, _unit: Unit) -> Chart:
    """Return which tags stand on the same papers."""
    chart = _crossed(figures, figures.tags, FigureKind.TAGS)
    return chart(
        tr("Tags together"),
        tr("How many papers have both tags; on the diagonal, how many have the tag."),
        tr("Tag"),
        keyed(tr("No paper of this time has a tag. Press {paper.tags} on a paper to give it one.")),
    )


def digests(figures: Figures, _unit: Unit) -> Chart:
    """Return which digests list the same papers."""
    chart = _crossed(figures, figures.digests, FigureKind.DIGESTS)
    return chart(
        tr("Digests and their overlap"),
        tr("How many papers both digests list, the newest first; on the diagonal, all of one."),
        tr("Digest"),
        keyed(
            tr(
                "No digests in this time. Import one ({digest.import}), or choose a longer"
                " time above."
            )
        ),
    )


def _crossed(
    figures: Figures, crossed: Crossed, kind: FigureKind
) -> Callable[[str, str, str, str], Chart]:
    many = defaultdict(int, {(one, other): papers for one, other, papers in crossed.shared})
    names = crossed.names

    def chart(title: str, about: str, axis: str, empty: str) -> Chart:
        marks = tuple(
            Mark(at, row, many[row, at], told_of(
                f"{names[row]} + {names[at]}" if row != at else names[at],
                tr("%n paper(s)", n=many[row, at])),
                Behind(kind, figures.since, figures.until, crossed.ids[row], crossed.ids[at]))
            for row in range(len(names)) for at in range(row, len(names))
        )  # fmt: skip
        return Chart(
            title,
            some_of(about, len(names), crossed.of),
            Form.MATRIX,
            names,
            names,
            (axis, axis),
            marks,
            empty,
            (axis, axis, tr("Papers")),
            tuple((names[one], names[other], figure(n)) for one, other, n in crossed.shared),
            short=tuple(cut(name, LONGEST) for name in names),
        )

    return chart
