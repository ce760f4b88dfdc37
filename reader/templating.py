"""Let readers copy and change the templates of the text formats, and tell them where one fails.

Their templates are plain files beside the settings: they belong to the reader and serve all of
his libraries, any editor changes them, and they can be carried to another machine. They are
never executed but in the sandbox of `reader.exports.templated`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from reader.errors import LecternError, TemplateError
from reader.exports.files import safe_name, write_whole
from reader.exports.html_text import HTML
from reader.exports.latex import LATEX
from reader.exports.markdown import MARKDOWN
from reader.exports.org import ORG
from reader.exports.templated import parts
from reader.exports.templated.dialect import Dialect
from reader.exports.templated.meter import SECONDS, Meter
from reader.exports.templated.rendering import rendered, shipped
from reader.exports.templated.shown import Entry, ShownList, ShownPaper, fields_of
from reader.exports.templated.words import Words
from reader.exports.text import TEXT
from reader.exports.vault import ShownNote, write_vault
from reader.exports.vault_text import VAULT
from reader.library import settings_file
from reader.types import Decision, Facts, Handout, Item, Link, LinkKind, Paper
from reader.words import tr

__all__ = ["Template", "TemplateError", "Templates", "check", "preview", "reference", "shipped"]

SUFFIX = ".jinja"
LONGEST = 200_000
"""Characters of a preview."""
MOST_BYTES = 400_000
"""Of a file that is read as a template: four for each character that one may have."""

DIALECTS: Mapping[str, Dialect] = {
    each.name: each for each in (MARKDOWN, VAULT, HTML, TEXT, ORG, LATEX)
}
TEMPLATED = tuple(DIALECTS)
"""The names of the formats that have templates."""

_KINDS = (
    ("", ShownList), ("paper.", ShownPaper), ("words.", Words), ("link.", parts.Named),
    ("run.", parts.Run), ("highlight.", parts.Marked), ("digest.", parts.Stood),
    ("colour.", parts.Colour), ("entry.", Entry),
)  # fmt: skip
"""What a template may see, and what stands before its fields in the reference."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template of the reader's own for one format."""

    format: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """A thing that a template may use: a field or a filter, and what it is."""

    name: str
    kind: str
    """"field" or "filter"."""
    told: str


def templates_folder() -> Path:
    """Return the folder of the reader's templates; it may not exist yet."""
    return settings_file().parent / "templates"


def preview(format_name: str, text: str, handout: Handout, seconds: float = SECONDS) -> str:
    """Return what a template makes of *handout*, or the beginning of it.

    '' stands for the template that Lectern comes with. Of a vault these are its files, each
    under its name.

    Raises:
        TemplateError: The template fails, or takes too long.
    """
    pieces = _tried(replace(handout, template=text), _dialect(format_name), seconds)
    written: list[str] = []
    room = LONGEST
    while room > 0 and (piece := next(pieces, None)) is not None:
        written.append(piece[:room])
        room -= len(piece)
    return "".join(written)


def _tried(handout: Handout, dialect: Dialect, seconds: float) -> Iterator[str]:
    """Yield what a template makes, as long as the time lasts."""
    meter = Meter(limited=True, seconds=seconds)
    if dialect is VAULT:
        for name, text in write_vault(handout, meter):
            yield f"── {name} ──\n{text}\n"
        return
    yield from rendered(handout, dialect, meter, {"words": Words(), "attachment": (), "head": ""})


def check(format_name: str, text: str) -> None:
    """Try a template on two papers.

    Raises:
        TemplateError: It fails; ``line`` says where, if that is known.
    """
    preview(format_name, text, _sample())


def reference(format_name: str) -> tuple[Known, ...]:
    """Return what templates of a format may use, in the order in which it is best read."""
    fields = [
        Known(f"{before}{name}", "field", told)
        for before, kind in _KINDS
        for name, told in fields_of(kind).items()
    ]
    if format_name == VAULT.name:
        fields += [
            Known(f"notes.{name}", "field", told) for name, told in fields_of(ShownNote).items()
        ]
    filters = _dialect(format_name).filters
    told = ((name, (each.__doc__ or "").partition("\n")[0]) for name, each in filters.items())
    return (*fields, *(Known(name, "filter", words) for name, words in told))


class Templates:
    """The reader's own templates: files in a folder for each format."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[Template, ...]:
        """Return all that can be read, in the order of formats and names."""
        return tuple(found for name in TEMPLATED for found in self._of(name))

    def get(self, format_name: str, name: str) -> Template:
        """Return one.

        Raises:
            LecternError: There is none of that name.
        """
        found = next((one for one in self._of(format_name) if one.name == name), None)
        if found is None:
            raise LecternError(
                tr("There is no template “{name}”.").format(name=name),
                advice=tr("Choose another template."),
            )
        return found

    def save(self, template: Template) -> Template:
        """Keep a template, in the place of one of the same name; return it as it is kept.

        One that fails is kept, too: the reader goes on with it later.

        Raises:
            LecternError: It cannot be written.
        """
        name = safe_name(template.name, "")
        path = self._path(template.format, name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LecternError(
                tr("Templates cannot be kept in {folder}: {error}.").format(
                    folder=path.parent, error=error.strerror
                ),
                advice=tr("Look at the permissions of that folder."),
            ) from error
        write_whole(path, [template.text])
        return replace(template, name=name)

    def copied(self, format_name: str, name: str = "") -> Template:
        """Keep and return a copy of a template; '' is the one that Lectern comes with.

        Raises:
            LecternError: There is none of that name, or the copy cannot be written.
        """
        text = self.get(format_name, name).text if name else shipped(_dialect(format_name).name)
        wanted = tr("{name} (copy)").format(name=name) if name else tr("My template")
        return self.save(Template(format_name, self._free(format_name, wanted), text))

    def rename(self, template: Template, name: str) -> Template:
        """Give a template another name; return it.

        Raises:
            LecternError: Another has that name, or it cannot be written.
        """
        wanted = safe_name(name, "")
        if wanted.casefold() != template.name.casefold() and self._is_taken(
            template.format, wanted
        ):
            raise LecternError(
                tr("There is a template “{name}” already.").format(name=wanted),
                advice=tr("Choose another name."),
            )
        if wanted == template.name:
            return template
        self.delete(template)
        return self.save(replace(template, name=wanted))

    def delete(self, template: Template) -> None:
        """Take a template away; to `save` it again brings it back.

        Raises:
            LecternError: Its file cannot be deleted.
        """
        try:
            self._path(template.format, safe_name(template.name, "")).unlink(missing_ok=True)
        except OSError as error:
            raise LecternError(
                tr("The template “{name}” cannot be deleted: {error}.").format(
                    name=template.name, error=error.strerror
                ),
                advice=tr("Look at the permissions of its folder."),
            ) from error

    def _of(self, format_name: str) -> Iterator[Template]:
        folder = self._folder / _dialect(format_name).name
        paths = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stem.casefold())
        for path in paths:
            text = _read(path)
            if text is not None:
                yield Template(format_name, path.stem, text)

    def _path(self, format_name: str, name: str) -> Path:
        return self._folder / _dialect(format_name).name / f"{name}{SUFFIX}"

    def _is_taken(self, format_name: str, name: str) -> bool:
        return any(one.name.casefold() == name.casefold() for one in self._of(format_name))

    def _free(self, format_name: str, wanted: str) -> str:
        name, number = wanted, 1
        while self._is_taken(format_name, name):
            number += 1
            name = f"{wanted} {number}"
        return name


def _read(path: Path) -> str | None:
    """Return the text of a file that may be a template; None for what cannot be one."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return None
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _dialect(format_name: str) -> Dialect:
    """Return how a format's templates write.

    Raises:
        LecternError: It has none.
    """
    if format_name not in DIALECTS:
        raise LecternError(
            tr("The format “{name}” has no templates.").format(name=format_name),
            advice=tr("Choose one of: {names}.").format(names=", ".join(TEMPLATED)),
        )
    return DIALECTS[format_name]


def _sample() -> Handout:
    """Return two papers: one with everything, one with nothing."""
    facts = Facts(
        ("Ada Lovelace",), (("doi", "10.1000/1"),), (Link(LinkKind.CODE, "https://example.org"),),
        "2025-03-02", "Journal", ("owls",), "Summary.",
    )  # fmt: skip
    bare = Paper(
        2, "", "", Decision.INBOX, starred=False, tags=(), note="", appearances=(), added=""
    )
    full = replace(bare, id=1, title="Title", abstract="Abstract.", facts=facts, starred=True)
    full = replace(full, tags=("tag",), note="Note.")
    items = [Item(full, "key", "Section", "Sentence."), Item(bare)]
    return Handout(islice(items, None), "Heading", "Introduction.", "2026-12-01")
