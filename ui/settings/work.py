"""The settings of what is done: by keys, with digests, with what is handed on, and for safety."""

from __future__ import annotations

from reader.exports.styles import available
from reader.words import tr
from ui.commands.presets import PRESET_NAMES
from ui.settings.kinds import Choice, Door, Group, Setting, Switch, Text


def work_groups(backups: str) -> tuple[Group, ...]:
    """Return the groups of settings of what is done; *backups* is their usual folder."""
    return (
        Group(tr("Keys"), _keys()),
        Group(tr("Digests"), _digests()),
        Group(tr("Handing on"), _handing_on()),
        Group(tr("Safety"), _safety(backups)),
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
