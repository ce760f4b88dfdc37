"""The settings of how things look: the window, the text that is read, the list and the page."""

from __future__ import annotations

from reader.settings import READING_LINES, READING_SIZE, READING_WIDTH, ZOOM
from reader.types import Grouping
from reader.words import tr
from ui.looks.theme import best_reading_face, reading_faces
from ui.looks.tongue import languages
from ui.settings.kinds import Choice, Group, Number, Setting, Switch


def look_groups() -> tuple[Group, ...]:
    """Return the groups of settings of how things look, in the reader's language."""
    return (
        Group(tr("Appearance"), _appearance()),
        Group(tr("Reading"), _reading()),
        Group(tr("The list"), _list()),
        Group(tr("The page"), _page()),
    )


def _appearance() -> tuple[Setting, ...]:
    themes = (
        ("system", tr("As the system is")),
        ("light", tr("Light")),
        ("sepia", tr("Sepia")),
        ("dark", tr("Dark")),
        ("contrast", tr("High contrast")),
    )
    return (
        Setting(
            "theme",
            tr("Theme"),
            tr("The colours of everything."),
            Choice(themes),
            tr("colour color night mode black white accessibility"),
        ),
        Setting(
            "zoom",
            tr("Zoom"),
            tr("The size of everything: texts, rows, buttons and icons."),
            Number(*ZOOM, 10, " %"),
            tr("scale larger smaller font accessibility"),
        ),
        *_language(),
        Setting(
            "still",
            tr("Reduce motion"),
            tr("Carets do not blink, menus do not fade, and bars move only as work does."),
            Switch(),
            tr("animation blink accessibility"),
        ),
    )


def _language() -> tuple[Setting, ...]:
    """Return the setting, or nothing while there is nothing to choose from."""
    if len(languages()) < 2:
        return ()
    return (
        Setting(
            "language",
            tr("Language"),
            tr("The language of menus and messages; papers and help pages stay as they are."),
            Choice((("", tr("As the system is")), *languages().items())),
            tr("translation locale"),
        ),
    )


def _reading() -> tuple[Setting, ...]:
    best = tr("Automatic ({face})").format(face=best_reading_face())
    faces = (("", best), *((face, face) for face in reading_faces()))
    return (
        Setting(
            "reading_face",
            tr("Face"),
            tr("The typeface of abstracts."),
            Choice(faces),
            tr("font family typeface serif"),
        ),
        Setting(
            "reading_size",
            tr("Text size"),
            tr("Of titles and abstracts on the page, against the size of everything else."),
            Number(*READING_SIZE, 5, " %"),
            tr("font larger smaller"),
        ),
        Setting(
            "reading_lines",
            tr("Line height"),
            tr("The distance of lines in an abstract, against the closest."),
            Number(*READING_LINES, 4, " %"),
            tr("spacing leading"),
        ),
        Setting(
            "reading_width",
            tr("Line width"),
            tr("Characters in a line of an abstract; 60 to 75 are read with the least effort."),
            Number(*READING_WIDTH, 1, tr(" characters")),
            tr("measure column margin"),
        ),
    )


def _list() -> tuple[Setting, ...]:
    densities = (
        ("comfortable", tr("Comfortable")),
        ("compact", tr("Compact")),
        ("columns", tr("Columns")),
    )
    groupings = (
        (Grouping.NONE.value, tr("None")),
        (Grouping.DIGEST.value, tr("Digest")),
        (Grouping.DATE.value, tr("Date")),
        (Grouping.TAG.value, tr("Tag")),
        (Grouping.DECISION.value, tr("Decision")),
    )
    return (
        Setting(
            "density",
            tr("Density"),
            tr("Three lines for a paper, one line, or one line in columns that sort."),
            Choice(densities),
            tr("rows compact table columns"),
        ),
        Setting(
            "grouping",
            tr("Groups"),
            tr("What the papers of a list are put together by, under headings."),
            Choice(groupings),
            tr("headings sections sort"),
        ),
        Setting(
            "facets",
            tr("Facets beside a search"),
            tr("What its papers have in common: a click asks for it, or for papers without it."),
            Switch(),
            tr("filter narrow panel"),
        ),
        Setting(
            "advance",
            tr("Go on after a decision"),
            tr("A decision on a paper leads to the next one."),
            Switch(),
            tr("advance next triage"),
        ),
    )


def _page() -> tuple[Setting, ...]:
    return (
        Setting(
            "claims",
            tr("Mark what sentences claim"),
            tr("A strip beside the abstract tells problem, method, result and release apart."),
            Switch(),
            tr("sentences strip"),
        ),
        Setting(
            "maths",
            tr("Set formulas"),
            tr("Formulas are set for reading, and not shown as they are written."),
            Switch(),
            tr("mathematics latex equations"),
        ),
        Setting(
            "raw_text",
            tr("Show text as it came"),
            tr("The words of the source, with nothing repaired."),
            Switch(),
            tr("raw original repair"),
        ),
        Setting(
            "guests",
            tr("Show others' annotations"),
            tr("Notes and highlights of people whose packets were imported, under their names."),
            Switch(),
            tr("packets guests people share"),
        ),
        Setting(
            "note_preview",
            tr("Show notes as their Markdown means them"),
            tr("A note that is not being written is shown with its headings, lists and links."),
            Switch(),
            tr("preview notes"),
        ),
    )
