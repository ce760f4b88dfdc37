"""Keep the reader's own templates: a file for each, in a folder for each format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import LecternError
from reader.exports.templated.rendering import shipped
from reader.files import named, safe_name, write_whole
from reader.library import settings_file
from reader.settling import make_folder
from reader.templating.trying import TEMPLATED, dialect_of
from reader.words import tr

SUFFIX = ".jinja"
MOST_BYTES = 400_000
"""Of a file that is read as a template: four for each character that one may have."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template of the reader's own for one format."""

    format: str
    name: str
    text: str


def templates_folder() -> Path:
    """Return the folder of the reader's templates; it may not exist yet."""
    return settings_file().parent / "templates"


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
        with named(path):
            make_folder(path.parent)
        write_whole(path, [template.text])
        return replace(template, name=name)

    def copied(self, format_name: str, name: str = "") -> Template:
        """Keep and return a copy of a template; '' is the one that Lectern comes with.

        Raises:
            LecternError: There is none of that name, or the copy cannot be written.
        """
        text = self.get(format_name, name).text if name else shipped(dialect_of(format_name).name)
        wanted = tr("{name} (copy)").format(name=name) if name else tr("My template")
        return self.save(Template(format_name, self._free(format_name, wanted), text))

    def path_of(self, template: Template) -> Path:
        """Return the file that a template is kept in."""
        name = template.name
        # One that was put there by hand has the name that it has, if that leads nowhere else.
        return self._path(template.format, name if name == Path(name).name else safe_name(name, ""))

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
        old = self.path_of(template)
        with named(old):
            write_whole(old, [template.text])
            old.replace(self._path(template.format, wanted))
        return replace(template, name=wanted)

    def delete(self, template: Template) -> None:
        """Take a template away; to `save` it again brings it back.

        Raises:
            LecternError: Its file cannot be deleted.
        """
        path = self.path_of(template)
        with named(path):
            path.unlink(missing_ok=True)

    def _of(self, format_name: str) -> Iterator[Template]:
        folder = self._folder / dialect_of(format_name).name
        paths = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stem.casefold())
        for path in paths:
            text = _read(path)
            if text is not None:
                yield Template(format_name, path.stem, text)

    def _path(self, format_name: str, name: str) -> Path:
        return self._folder / dialect_of(format_name).name / f"{name}{SUFFIX}"

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
