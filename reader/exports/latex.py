"""Write papers as LaTeX: a document that compiles, whatever stands in a digest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from reader.exports import bibtex_text
from reader.exports.templated.dialect import Dialect, counted, finished, items, with_edges
from reader.exports.templated.notes import Marks, as_marked
from reader.exports.templated.rendering import written
from reader.exports.templated.words import Words
from reader.text.urls import safe_address, with_links
from reader.text.visible import one_line
from reader.types import Handout

_HARMFUL = re.compile(r"[\s{}\\%#&_~^$]")


def escaped(text: str) -> str:
    """Return *text* as one line of LaTeX; braces need not balance here, as BibTeX wants it."""
    line = bibtex_text.escaped(text).replace("`", r"\`{}")
    return line.replace(r"{\textbraceleft}", r"\{").replace(r"{\textbraceright}", r"\}")


def prose(text: str) -> str:
    """A text whose web addresses become links."""
    return with_links(one_line(text), _part, link)


def link(address: str, words: str = "") -> str:
    """An address as a link, with words of its own if some are given; unsafe ones stay text."""
    safe = safe_address(one_line(address))
    shown = escaped(words or address)
    if safe is None:
        return shown
    return rf"\href{{{_target(safe)}}}{{{shown}}}"


def note(text: str) -> str:
    """A note as its Markdown means it."""
    return as_marked(text, _MARKS) if text else ""


def _target(address: str) -> str:
    r"""Return an address as ``\href`` takes it, also within other commands."""
    return _HARMFUL.sub(
        lambda found: rf"\{found[0]}" if found[0] in "%#&_$" else quote(found[0]), address
    )


def _part(text: str) -> str:
    return with_edges(escaped, text)


def _code(text: str) -> str:
    rows = (escaped(row).replace("  ", r"\ \ ") or r"\strut" for row in text.split("\n"))
    return "\\begin{quote}\\ttfamily\\raggedright\n" + "\\newline{}\n".join(rows) + "\n\\end{quote}"


def _listed(rows: list[str], *, numbered: bool) -> str:
    kind = "enumerate" if numbered else "itemize"
    lines = "\n".join(f"\\item{{}} {row}" for row in rows)
    return f"\\begin{{{kind}}}\n{lines}\n\\end{{{kind}}}"


_MARKS = Marks(
    escape=_part,
    spans={
        "strong": (r"\textbf{", "}"),
        "em": (r"\emph{", "}"),
        "code_inline": (r"\texttt{", "}"),
    },
    link=lambda words, address: rf"\href{{{_target(address)}}}{{{words}}}",
    heading=lambda text: rf"\textbf{{{text}}}",
    code=_code,
    quote=lambda text: f"\\begin{{quote}}\n{text}\n\\end{{quote}}",
    listed=_listed,
    rule=r"\par\noindent\hrulefill\par",
    line_break="\\newline{}\n",
)

SIGNS = {
    "block_start_string": "<%",
    "block_end_string": "%>",
    "variable_start_string": "<<",
    "variable_end_string": ">>",
    "comment_start_string": "<#",
    "comment_end_string": "#>",
}
"""LaTeX itself has ``{{``, ``{%`` and ``{#`` all over."""

LATEX = Dialect(
    "latex",
    escaped,
    {
        "prose": finished(prose),
        "link": finished(link),
        "note": finished(note),
        "items": items(escaped),
        "counted": finished(counted),
    },
    SIGNS,
)
"""How templates of LaTeX write."""


def write_latex(handout: Handout) -> Iterator[str]:
    """Yield a document piece by piece.

    Raises:
        TemplateError: The reader's own template cannot be used.
    """
    yield from written(handout, LATEX, {"words": Words()})
