"""Say once of every setting what it is called, what it does, and what it can be."""

from __future__ import annotations

from reader.exports.styles import available
from reader.settings import READING_LINES, READING_SIZE, READING_WIDTH, ZOOM
from reader.types import Grouping
from reader.words import tr
from ui.commands.presets import PRESET_NAMES
from ui.setting_kinds import Choice, Door, Group, Number, Setting, Switch, Text
from ui.theme import best_reading_face, reading_faces
from ui.tongue import languages

REMEMBERED = frozenset(
    {
        "keys", "templates", "order", "highlight_colour", "triage", "export_format",
        "export_folder", "export_templates", "exported", "import_folder",
        "backup_folder", "columns", "window", "maximized", "splitter", "place", "paper",
        "toured", "seen",
    }
)  # fmt: skip
"""Fields that are not in the dialog: what dialogs of their own change, and where the reader was."""


def settings_table(backups: str = "") -> tuple[Group, ...]:
    """Return all there is to set, in the reader's language; *backups* is their usual folder."""
    return (
        Group(tr("Appearance"), _appearance()),
        Group(tr("Reading"), _reading()),
        Group(tr("The list"), _list()),
        Group(tr("The page"), _page()),
        Group(tr("Keys"), _keys()),
        Group(tr("Digests"), _digests()),
        Group(tr("Handing on"), _handing_on()),
        Group(tr("Safety"), _safety(backups)),
    )


def _safety(backups: str) -> tuple[Setting, ...]:
    return (
        Setting(
            "",
            tr("Backup folder"),
            tr("Where backups lie: best on another disk than the library."),
            Door("backup-folder", tr("Choose…"), "backup_folder", backups),
            tr("save copy disk restore"),
        ),
        Setting(
            "readable_copy",
            tr("Keep a readable copy"),
            tr("Once a day, beside a backup: a text file that needs no Lectern to be read."),
            Switch(),
            tr("backup json export plain text"),
        ),
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
            tr("The language of menus, messages and help; papers stay as they are."),
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


def _keys() -> tuple[Setting, ...]:
    return (
        Setting(
            "preset",
            tr("Key map"),
            tr("The keys that your own are laid over."),
            Choice(tuple(PRESET_NAMES.items())),
            tr("shortcuts keyboard preset"),
        ),
        Setting(
            "single_keys",
            tr("Single keys"),
            tr("Letters without Ctrl or Alt are commands; off, only the others are."),
            Switch(),
            tr("shortcuts keyboard letters accessibility"),
        ),
        Setting(
            "",
            tr("Every key"),
            tr("See and change the keys of all commands."),
            Door("keys-edit", tr("Keyboard Shortcuts…")),
            tr("shortcuts keyboard"),
        ),
    )


def _digests() -> tuple[Setting, ...]:
    return (
        Setting(
            "preview_imports",
            tr("Preview before importing"),
            tr("Every import, drop and paste shows first what it would bring."),
            Switch(),
            tr("import files"),
        ),
        Setting(
            "",
            tr("Text repair"),
            tr("Choose which rules repair what LaTeX and pages left in texts."),
            Door("repair-rules", tr("Text Repair…")),
            tr("latex rules"),
        ),
        Setting(
            "",
            tr("Sources"),
            tr("Choose what is fetched by itself, and how often."),
            Door("sources", tr("Sources…")),
            tr("feeds refresh arxiv"),
        ),
    )


def _handing_on() -> tuple[Setting, ...]:
    styles = [(style.name, style.title) for style in available()]
    first = tr("Automatic ({style})").format(style=styles[0][1]) if styles else tr("Automatic")
    return (
        Setting(
            "citation_style",
            tr("Citation style"),
            tr("Of references and citations that are copied or exported as they are printed."),
            Choice((("", first), *styles)),
            tr("bibliography reference apa ieee csl"),
        ),
        Setting(
            "reader_name",
            tr("Your name"),
            tr("Stands in what you hand on: packets, feeds, books. Empty, nothing is said of you."),
            Text(100, tr("Nobody is named")),
            tr("author creator packet export"),
        ),
        Setting(
            "",
            tr("Templates of exports"),
            tr("Change how Markdown, HTML and other texts are laid out."),
            Door("export-templates", tr("Export Templates…")),
            tr("jinja markdown html latex"),
        ),
        Setting(
            "",
            tr("Citation keys"),
            tr("Choose the pattern by which papers are cited in BibTeX and elsewhere."),
            Door("citation-keys", tr("Citation Keys…")),
            tr("bibtex bibliography export"),
        ),
    )
