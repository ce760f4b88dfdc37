"""Try templates on papers, and tell what they may use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from reader.errors import LecternError
from reader.exports.html_text import HTML
from reader.exports.latex import LATEX
from reader.exports.markdown import MARKDOWN
from reader.exports.org import ORG
from reader.exports.templated import parts
from reader.exports.templated.dialect import Dialect
from reader.exports.templated.meter import SECONDS, Meter
from reader.exports.templated.paper import ShownPaper
from reader.exports.templated.rendering import rendered
from reader.exports.templated.shown import Entry, ShownList, fields_of
from reader.exports.templated.words import Words
from reader.exports.text import TEXT
from reader.exports.vault import ShownNote, write_vault
from reader.exports.vault_text import VAULT
from reader.types import Decision, Facts, Handout, Item, Link, LinkKind, Paper
from reader.words import tr

LONGEST = 200_000
"""Characters of a preview."""

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
class Known:
    """A thing that a template may use: a field or a filter, and what it is."""

    name: str
    kind: str
    """"field" or "filter"."""
    told: str


def preview(format_name: str, text: str, handout: Handout, seconds: float = SECONDS) -> str:
    """Return what a template makes of *handout*, or the beginning of it.

    '' stands for the template that Lectern comes with. Of a vault these are its files, each
    under its name.

    Raises:
        TemplateError: The template fails, or takes too long.
    """
    pieces = _tried(replace(handout, template=text), dialect_of(format_name), seconds)
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
    filters = dialect_of(format_name).filters
    told = ((name, (each.__doc__ or "").partition("\n")[0]) for name, each in filters.items())
    return (*fields, *(Known(name, "filter", words) for name, words in told))


def dialect_of(format_name: str) -> Dialect:
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
