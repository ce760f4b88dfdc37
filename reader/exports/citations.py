"""Cite papers in the styles of journals: bibliographies and in-text citations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any

from reader.exports import cited_text
from reader.exports.citeproc_mended import begin, loaded
from reader.exports.csl import csl_item
from reader.exports.references import each_once, shown_reference
from reader.exports.styles import style_named
from reader.text.visible import one_line
from reader.types import Handout

_LEFT_OUT = ("abstract", "citation-key", "note")
"""No style needs them, or citeproc-py warns of them."""


def write_citations(handout: Handout) -> Iterator[str]:
    """Yield a bibliography as plain text: an entry a line."""
    yield from (f"{cited_text.as_text(entry)}\n" for entry in _Cited(handout).entries())


def write_citations_html(handout: Handout) -> Iterator[str]:
    """Yield a bibliography as HTML."""
    yield from _page(handout, _paragraphs(_Cited(handout).entries()))


def write_citations_markdown(handout: Handout) -> Iterator[str]:
    """Yield a bibliography as Markdown: a paragraph for each entry."""
    for number, entry in enumerate(_Cited(handout).entries()):
        yield ("\n" if number else "") + f"{cited_text.as_markdown(entry)}\n"


def write_in_text(handout: Handout) -> Iterator[str]:
    """Yield one citation of all papers, to stand within a text."""
    yield from (f"{cited_text.as_text(text)}\n" for text in _Cited(handout).in_text())


def write_in_text_html(handout: Handout) -> Iterator[str]:
    """Yield one citation of all papers, to stand within a text, as HTML."""
    yield from _page(handout, _paragraphs(_Cited(handout).in_text()))


def write_in_text_markdown(handout: Handout) -> Iterator[str]:
    """Yield one citation of all papers, to stand within a text, as Markdown."""
    yield from (f"{cited_text.as_markdown(text)}\n" for text in _Cited(handout).in_text())


def _paragraphs(entries: Iterator[str]) -> Iterator[str]:
    return (f"<p>{cited_text.as_html(entry)}</p>\n" for entry in entries)


def _page(handout: Handout, inside: Iterator[str]) -> Iterator[str]:
    """Yield a page that shows as well in a browser as it is pasted into a text."""
    heading = escape(one_line(handout.heading))
    yield f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{heading}</title>'
    yield "</head>\n<body>\n"
    yield from inside
    yield "</body>\n</html>\n"


class _Cited:
    """The papers of a handout as citeproc-py takes them, in one style."""

    def __init__(self, handout: Handout) -> None:
        from citeproc import CitationStylesBibliography  # noqa: PLC0415 - it costs 100 ms

        self._style = loaded(style_named(handout.style))
        self._source = _source()
        self._bibliography = CitationStylesBibliography(self._style, self._source, cited_text)
        self._items = each_once(handout)
        self._list, self._citation = self._style.root.bibliography, self._style.root.citation
        quotes = self._list.layout.get_locale_option("punctuation-in-quote")
        self._quotes = quotes.lower() == "true"

    def entries(self) -> Iterator[str]:
        """Yield the entries of the bibliography, marked as `cited_text` says.

        A style that sorts has to see all papers first; the others go on as they come.
        """
        flush = self._list.get("second-field-align") is not None
        for cite in self._sorted():
            text = self._rendered(self._list.layout, cite)
            del self._source[cite.key], cite["told"]
            if text:
                marked = str(self._list.layout.format(self._list.layout.wrap(text)))
                yield cited_text.mended(marked, quotes=self._quotes, flush=flush)

    def in_text(self) -> Iterator[str]:
        """Yield one citation of all the papers, if there are any, marked as `cited_text` says."""
        layout = self._citation.layout
        cites, self._citation.cites = list(self._sorted()), []
        if self._citation.sort is not None:
            cites = self._citation.sort.sort(cites, layout)
        texts = [text for cite in cites if (text := self._rendered(layout, cite))]
        if texts:
            marked = str(layout.format(layout.wrap(layout.join(texts))))
            yield cited_text.mended(marked, quotes=self._quotes, flush=False)

    def _sorted(self) -> Iterator[Any]:
        """Yield the papers in the order of the bibliography, and number them."""
        cites = self._cites()
        if self._list.find("cs:sort", self._list.nsmap) is not None:
            cites = iter(self._style.sort_bibliography(list(cites)))
        for number, cite in enumerate(cites, start=1):
            cite["number"] = number
            yield cite

    def _cites(self) -> Iterator[Any]:
        from citeproc import Citation  # noqa: PLC0415 - as above

        for number, item in enumerate(self._items, start=1):
            key = str(item.paper.id)
            told = csl_item(shown_reference(item.paper), key)
            self._source.take({name: told[name] for name in told if name not in _LEFT_OUT})
            cite = _cite()(key)
            cite["number"], cite["told"] = number, self._source[key]
            Citation([cite]).bibliography = self._bibliography
            yield cite

    def _rendered(self, layout: Any, cite: Any) -> Any:
        begin()
        layout.repressed = {}
        return layout.render_children(cite)


@cache
def _cite() -> Any:
    """Return the class of a citation that knows its number and what it cites.

    citeproc-py would count all keys, and look itself up, each time.
    """
    from citeproc import CitationItem  # noqa: PLC0415 - as above

    class Cite(CitationItem):  # type: ignore[misc]
        number = property(lambda self: self["number"])
        reference = property(lambda self: self["told"])

    return Cite


def _source() -> Any:
    """Return an empty source of references; texts in it are no mark-up."""
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415 - as above
    from citeproc.string import NoCase, String  # noqa: PLC0415 - as above

    class Source(CiteProcJSON):  # type: ignore[misc]
        def take(self, told: dict[str, Any]) -> None:
            """Take one item of CSL."""
            CiteProcJSON.__init__(self, [told])

        def parse_string(self, string: object) -> Any:
            text = cited_text.unmarked(str(string))
            return NoCase(text) if text.startswith("arXiv:") else String(text)

        def parse_names(self, names: list[dict[str, str]]) -> Any:
            plain = [{part: cited_text.unmarked(one[part]) for part in one} for one in names]
            return super().parse_names(plain)

    return Source([])
