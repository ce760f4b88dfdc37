"""Read what else an entry of BibTeX or BibLaTeX tells: type, volume, pages, publisher and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bibtexparser.model import Entry

from reader.formats.bibtex_values import Fields, listed, people
from reader.text.csl import names_told
from reader.text.csl_types import BIBLATEX_THESES, BIBTEX_THESES, OF_BIBTEX, OF_FIELD
from reader.text.people import Name

_THESES = {kind: genre for genre, kind in BIBTEX_THESES.items()}
_KINDS = {word: genre for genre, word in BIBLATEX_THESES.items()}


def details(entry: Entry, fields: Fields, authors: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """Yield variables of CSL and their values, as `reader.text.csl.details_of` takes them."""
    for item in listed(fields.latex("lectern-details"), semicolons=False):
        variable, _, value = item.partition(" ")
        yield variable, value
    kind = entry.entry_type.lower()
    yield "type", OF_BIBTEX.get(kind, "")
    yield "citation-key", entry.key
    yield from names_told("author", authors)
    for role in ("editor", "translator"):
        yield from names_told(role, people(fields.latex(role)))
    for field, variable in OF_FIELD.items():
        yield variable, fields.text(field)
    yield ("issue" if kind == "article" else "number"), fields.text("number")
    genre = fields.text("type")
    yield "genre", _KINDS.get(genre, genre) or _THESES.get(kind, "")
