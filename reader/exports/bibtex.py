"""Write papers as BibTeX; what is not known of a paper is left out, never invented."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reader.exports.bibtex_text import escaped, listed, name
from reader.types import Paper, PaperId

_SMALL_WORDS = (
    "a an and are as at be by can do for from how in into is it of on or our that the their this "
    "to towards toward via we what when where which with"
)
_SKIPPED = frozenset(_SMALL_WORDS.split())
_KEY_WORDS = 3
_KEY_WORD_LENGTH = 20


def write_bibtex(papers: Iterable[Paper], _heading: str) -> Iterator[str]:
    """Yield one ``@misc`` entry a paper; a paper that comes again is passed over.

    A digest's date is not the paper's: there is no year. Web addresses stay in the
    abstract, since none of them is known to be the paper's own.
    """
    seen: set[PaperId] = set()
    for paper in papers:
        if paper.id not in seen:
            yield ("\n" if seen else "") + _entry(paper)
            seen.add(paper.id)


def citation_key(paper: Paper) -> str:
    """Return an ASCII key such as ``attention-all-need-12``: it ends in the paper's number.

    It depends on title and number alone, so it stays the same from export to export.
    """
    ascii_title = unicodedata.normalize("NFKD", paper.title).encode("ascii", "ignore").decode()
    found = re.findall("[a-z0-9]+", ascii_title.lower().replace("'", ""))
    words = [word[:_KEY_WORD_LENGTH] for word in found if word not in _SKIPPED]
    return "-".join([*words[:_KEY_WORDS], str(paper.id)] if words else ["paper", str(paper.id)])


def _entry(paper: Paper) -> str:
    fields = "".join(f"  {field} = {{{value}}},\n" for field, value in _fields(paper))
    return f"@misc{{{citation_key(paper)},\n{fields}}}\n"


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{escaped(paper.title)}}}"
    if authors := " and ".join(filter(None, map(name, paper.authors))):
        yield "author", authors
    if abstract := escaped(paper.abstract):
        yield "abstract", abstract
    if tags := ", ".join(filter(None, map(listed, paper.tags))):
        yield "keywords", tags
    if note := escaped(paper.note):
        yield "annote", note
