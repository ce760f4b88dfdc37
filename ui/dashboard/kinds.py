"""Make the charts of the dashboard from the figures: one function each, and a table of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale

from reader.text.decisions import decision_name
from reader.types import Decision
from reader.types.figures import Behind, Day, FigureKind, Figures
from reader.words import tr
from ui.dashboard.chart import LONGEST, Chart, Form, Mark, some_of, told_of
from ui.dashboard.crossing import digests, tags
from ui.dashboard.units import Unit, all_times, buckets, first_day, mean_of, month
from ui.keys.keyed import keyed
from ui.widgets.plain import cut, figure


def appeared(figures: Figures, unit: Unit) -> Chart:
    """Return how many papers came, by time."""
    counts = Counter(dict(figures.appeared))
    some, every = buckets(counts, unit, figures)
    starts = [start for start, _ in some]
    marks = tuple(
        Mark(at, 0, many, told_of(unit.told(start), tr("%n paper(s)", n=many)),
             Behind(FigureKind.APPEARED, start, end))
        for at, (start, end) in enumerate(some)
        if (many := sum(counts[day] for day in range(start, end + 1)))
    )  # fmt: skip
    return Chart(
        tr("Papers over time"),
        some_of(tr("Papers by the day on which a digest first listed them."), len(some), every),
        Form.BARS,
        tuple(map(unit.told, starts)),
        (tr("Papers"),),
        (unit.axis, tr("Papers")),
        marks,
        keyed(
            tr(
                "No papers in this time. Import a digest ({digest.import}), or choose a longer"
                " time above."
            )
        ),
        (unit.axis, tr("Papers")),
        tuple((unit.told(starts[mark.at]), figure(int(mark.value))) for mark in marks),
        short=unit.short(starts),
        round=unit.round(starts),
    )


def published(figures: Figures, _unit: Unit) -> Chart:
    """Return when the papers were published, by month, or by year where that is long."""
    known = [when for when, _ in figures.published if len(when) == 7]
    by_year = len(known) > 36 or len(known) < len(figures.published)
    counts: Counter[str] = Counter()
    for when, many in figures.published:
        counts[when[:4] if by_year else when] += many
    names = all_times(counts)
    marks = tuple(
        Mark(at, 0, counts[name], told_of(month(name), tr("%n paper(s)", n=counts[name])),
             Behind(FigureKind.PUBLISHED, figures.since, figures.until, word=name))
        for at, name in enumerate(names)
        if counts[name]
    )  # fmt: skip
    told = sum(counts.values())
    about = tr("The papers of this time by their date of publication; {known} of {all} tell it.")
    axis = tr("Year of publication") if by_year else tr("Month of publication")
    return Chart(
        tr("Publication"),
        about.format(known=figure(told), all=figure(figures.papers)),
        Form.BARS,
        tuple(map(month, names)),
        (tr("Papers"),),
        (axis, tr("Papers")),
        marks,
        tr("No paper of this time says when it was published. Feeds, arXiv and bibliographies do."),
        (axis, tr("Papers")),
        tuple((month(names[mark.at]), figure(int(mark.value))) for mark in marks),
        short=tuple(map(month, names)),
        round=Unit.MONTH.round([first_day(name) for name in names]),
    )


def decisions(figures: Figures, unit: Unit) -> Chart:
    """Return what was decided, by time."""
    words = _words()
    counts = Counter({(day, word): many for day, word, many in figures.decided})
    some, every = buckets(Counter({day: 1 for day, *_ in figures.decided}), unit, figures)
    starts = [start for start, _ in some]
    marks, rows = [], []
    for at, (start, end) in enumerate(some):
        of = [sum(counts[day, word] for day in range(start, end + 1)) for word in words]
        for row, (word, many) in enumerate(zip(words, of, strict=True)):
            if many:
                told = told_of(unit.told(start), f"{words[word]}: {figure(many)}")
                leads = Behind(FigureKind.DECIDED, start, end, word=word)
                marks.append(Mark(at, row, many, told, leads))
        if any(of):
            rows.append((unit.told(start), *map(figure, of)))
    return Chart(
        tr("Decisions"),
        some_of(
            tr("What you decided, and starred, when; what you took back is left out."),
            len(some),
            every,
        ),
        Form.BARS,
        tuple(map(unit.told, starts)),
        tuple(words.values()),
        (unit.axis, tr("Decisions")),
        tuple(marks),
        keyed(
            tr(
                "No decisions in this time. {paper.done} is for done, {paper.later} for later,"
                " {paper.dismiss} for dismissed; {paper.star} stars."
            )
        ),
        (unit.axis, *words.values()),
        tuple(rows),
        short=unit.short(starts),
        round=unit.round(starts),
    )


def pace(figures: Figures, _unit: Unit) -> Chart:
    """Return how many papers were decided on each day, and the mean of a week."""
    counts: Counter[Day] = Counter()
    for day, word, many in figures.decided:
        counts[day] += many if word != "starred" else 0
    unit = Unit.DAY
    counts = Counter({day: many for day, many in counts.items() if many})
    times, every = buckets(counts, unit, figures)
    some = [start for start, _ in times]
    means = mean_of([counts[day] for day in some])
    marks = tuple(
        Mark(at, 0, counts[day], told_of(unit.told(day), tr("%n paper(s) decided", n=counts[day])),
             Behind(FigureKind.DECIDED, day, day))
        for at, day in enumerate(some)
        if counts[day]
    )  # fmt: skip
    return Chart(
        tr("Reading pace"),
        some_of(
            tr("Papers that you decided on, day by day; the line is the mean of seven days."),
            len(some),
            every,
        ),
        Form.BARS,
        tuple(map(unit.told, some)),
        (tr("Decided"),),
        (unit.axis, tr("Papers per day")),
        marks,
        keyed(tr("The pace shows once you have decided on papers: press {triage.start} to go "
                 "through a digest.")),
        (unit.axis, tr("Papers"), tr("Mean of 7 days")),
        tuple((unit.told(some[one.at]), figure(int(one.value)),
               QLocale().toString(means[one.at], "f", 1)) for one in marks),
        line=tuple(means),
        line_name=tr("Mean of 7 days"),
        short=unit.short(some),
        round=unit.round(some),
    )  # fmt: skip


def rising(figures: Figures, _unit: Unit) -> Chart:
    """Return which words of titles rise."""
    rose = figures.rising
    beside = tr("{lately} of {papers} lately, {before} of {others} before")
    marks = tuple(
        Mark(at, 0, one.lately,
             told_of(one.words, beside.format(
                 lately=figure(one.lately), papers=figure(rose.lately), before=figure(one.before),
                 others=figure(rose.before))),
             f'title:"{one.words}"')
        for at, one in enumerate(rose.words)
    )  # fmt: skip
    about = tr(
        "Words of titles that rise most surely: %n paper(s) of the newest digests", n=rose.lately
    )
    return Chart(
        tr("Rising words"),
        tr("{newest}, beside {earlier} earlier ones.").format(
            newest=about, earlier=figure(rose.before)
        ),
        Form.ROWS,
        tuple(one.words for one in rose.words),
        (tr("Recent papers"),),
        (tr("Recent papers"), tr("Word")),
        marks,
        tr("No word rises clearly. That takes two digests, and some dozen papers in each."),
        (tr("Word"), tr("Lately"), tr("Before"), tr("Surety (z)")),
        tuple((one.words, figure(one.lately), figure(one.before),
               QLocale().toString(one.z, "f", 1)) for one in rose.words),
        short=tuple(cut(one.words, LONGEST) for one in rose.words),
    )  # fmt: skip


KINDS: Mapping[str, Callable[[Figures, Unit], Chart]] = {
    "appeared": appeared,
    "decisions": decisions,
    "pace": pace,
    "rising": rising,
    "tags": tags,
    "digests": digests,
    "published": published,
}
"""The charts, in the order in which they stand."""


def _words() -> dict[str, str]:
    some = (Decision.DONE, Decision.LATER, Decision.DISMISSED)
    return {one.value: decision_name(one) for one in some} | {"starred": tr("Starred")}
