"""Write papers as the HTML of an e-mail: plain tags that every mail program shows."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from reader.exports.addresses import lead_of
from reader.exports.html_text import note as html_note
from reader.text.visible import lines, one_line
from reader.types import Handout, Item
from reader.words import tr

_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:42em;margin:1.5em auto;padding:0 1em}"
    "h1,h2,h3{line-height:1.25}h3{margin:1.6em 0 .2em}.facts{color:#555;font-size:.9em;margin:0}"
    "blockquote{border-left:3px solid #bbb;margin:.6em 0;padding:0 0 0 .9em}"
    ".heading{font-weight:bold}"
)


def page_head(handout: Handout) -> str:
    """Return what stands above the papers."""
    heading = one_line(handout.heading) or tr("Reading list")
    told = _note(handout.introduction)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(handout.language or "en")}"><head>'
        f'<meta charset="utf-8"><title>{escape(heading)}</title><style>{_STYLE}</style></head>\n'
        f"<body>\n<h1>{escape(heading)}</h1>\n{told}"
    )


def page_item(item: Item, section: str = "") -> str:
    """Return a paper; under the heading of its section where that is not the *section* before."""
    return "".join(f"{part}\n" for part in _parts(item, section))


def page_end() -> str:
    """Return what closes the page."""
    return "</body></html>\n"


def _parts(item: Item, section: str) -> Iterator[str]:
    paper = item.paper
    if item.section != section and one_line(item.section):
        yield f"<h2>{escape(one_line(item.section))}</h2>"
    title = escape(one_line(paper.title) or tr("Untitled"))
    lead = lead_of(paper)
    yield f'<h3><a href="{escape(lead)}">{title}</a></h3>' if lead else f"<h3>{title}</h3>"
    told = (", ".join(paper.authors), paper.facts.venue, paper.facts.published)
    if facts := " · ".join(filter(None, map(one_line, told))):
        yield f'<p class="facts">{escape(facts)}</p>'
    yield from _paragraphs(item.sentence)
    yield from _paragraphs(paper.abstract)
    if note := _note(paper.note):
        yield f"<blockquote>{note}</blockquote>"


def _note(text: str) -> str:
    """Return what the reader wrote as its Markdown means it; '' where nothing of it shows."""
    return html_note(text) if one_line(text) else ""


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the lines of *text* that show something, as it stands there: no mark-up in it acts."""
    return (f"<p>{escape(line)}</p>" for line in map(str.strip, lines(text)) if line)
