"""The files that an EPUB is made of, besides what stands in its chapters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from reader.exports.edition.xhtml import TINTS
from reader.words import tr

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
STYLE = """\
body { margin: 0 5%; line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; hyphens: none; -webkit-hyphens: none;
  break-after: avoid; page-break-after: avoid; text-align: start; }
h1 { font-size: 1.5em; margin: 1.6em 0 0.8em; }
h2 { font-size: 1.2em; margin: 2.2em 0 0.4em; }
h3, h4, h5, h6 { font-size: 1em; margin: 1em 0 0.3em; }
p { margin: 0.5em 0; }
a { overflow-wrap: anywhere; }
.subtitle, .authors, .facts, .small { text-align: start; hyphens: none; -webkit-hyphens: none; }
.authors { margin: 0; }
.facts { margin: 0.1em 0 0.6em; font-size: 0.85em; }
.small { font-size: 0.85em; opacity: 0.8; }
.sentence { font-style: italic; border-inline-start: 0.2em solid #4453c4;
  padding-inline-start: 0.8em; margin: 0.8em 0; }
.note { border-inline-start: 0.2em solid #c9a227; padding-inline-start: 0.8em; margin: 0.8em 0; }
.label { font-size: 0.85em; font-weight: bold; margin: 0; }
blockquote { margin: 0.8em 0 0.4em 1em; }
pre { font-size: 0.85em; white-space: pre-wrap; overflow-wrap: anywhere; }
code { font-size: 0.9em; }
pre code { font-size: 1em; }
sup, sub { font-size: 0.75em; line-height: 0; }
hr { margin: 1.5em 30%; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
nav li { margin: 0.3em 0; }
mark { color: #1d1d20; }
""" + "".join(f"mark.{name} {{ background-color: {tint}; }}\n" for name, tint in TINTS.items())

_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"\
 lang="{language}" xml:lang="{language}">
<head>
<meta charset="UTF-8"/>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
{body}</body>
</html>
"""
_FEATURES = ("tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability")


@dataclass(slots=True)
class Chapter:
    """A file of text: its name, its title, the section that it belongs to, and its papers."""

    name: str
    title: str
    section: str = ""
    papers: list[tuple[str, str]] = field(default_factory=list)
    """The anchor and the title of each."""
    body: list[str] = field(default_factory=list)


def page(chapter: Chapter, language: str) -> str:
    """Return a chapter as a file."""
    kind = "chapter" if chapter.papers else "preamble"
    body = f'<section epub:type="{kind}">\n{"".join(chapter.body)}</section>\n'
    return _PAGE.format(language=escape(language), title=escape(chapter.title), body=body)


def contents(chapters: Sequence[Chapter], language: str) -> str:
    """Return the table of contents, by which readers of EPUB 3 go, and the landmarks."""
    title = escape(tr("Contents"))
    entries = "".join(_entry(chapter) for chapter in chapters)
    first = next((chapter for chapter in chapters if chapter.papers), chapters[0])
    body = (
        f'<nav epub:type="toc" id="toc" role="doc-toc">\n<h1>{title}</h1>\n<ol>\n{entries}</ol>\n'
        '</nav>\n<nav epub:type="landmarks" id="landmarks" hidden="hidden">\n<ol>\n'
        f'<li><a epub:type="toc" href="#toc">{title}</a></li>\n'
        f'<li><a epub:type="bodymatter" href="{first.name}.xhtml">{escape(tr("Papers"))}</a></li>\n'
        "</ol>\n</nav>\n"
    )
    return _PAGE.format(language=escape(language), title=title, body=body)


def _entry(chapter: Chapter) -> str:
    file = f"{chapter.name}.xhtml"
    papers = "".join(
        f'<li><a href="{file}#{anchor}">{escape(title)}</a></li>\n'
        for anchor, title in chapter.papers
    )
    below = f"\n<ol>\n{papers}</ol>\n" if papers else ""
    return f'<li><a href="{file}">{escape(chapter.title)}</a>{below}</li>\n'


def ncx(chapters: Sequence[Chapter], title: str, named: str) -> str:
    """Return the table of contents for readers of EPUB 2."""
    points: list[str] = []
    place = 0
    for chapter in chapters:
        below: list[str] = []
        place += 1
        begun = _point(place, chapter.title, f"{chapter.name}.xhtml")
        for anchor, paper in chapter.papers:
            place += 1
            below.append(_point(place, paper, f"{chapter.name}.xhtml#{anchor}") + "</navPoint>\n")
        points += [begun, *below, "</navPoint>\n"]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">\n'
        f'<head><meta name="dtb:uid" content="{escape(named)}"/></head>\n'
        f"<docTitle><text>{escape(title)}</text></docTitle>\n"
        f"<navMap>\n{''.join(points)}</navMap>\n</ncx>\n"
    )


def _point(place: int, title: str, target: str) -> str:
    label = f"<navLabel><text>{escape(title)}</text></navLabel>"
    return f'<navPoint id="p{place}" playOrder="{place}">{label}<content src="{target}"/>'


def package(
    chapters: Sequence[Chapter],
    title: str,
    language: str,
    day: str,
    told: tuple[str, str] = ("", ""),
) -> str:
    """Return what says of the book what it is, and which files it has, in their order.

    *told* is the book's identifier and who made it.
    """
    named, by = told
    items = "".join(
        f'<item id="{one.name}" href="{one.name}.xhtml" media-type="application/xhtml+xml"/>\n'
        for one in chapters
    )
    order = [chapters[0].name, "nav", *(chapter.name for chapter in chapters[1:])]
    spine = "".join(f'<itemref idref="{name}"/>\n' for name in order)
    features = "".join(
        f'<meta property="schema:accessibilityFeature">{each}</meta>\n' for each in _FEATURES
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"\
 xml:lang="{escape(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{escape(named)}</dc:identifier>
<dc:title>{escape(title)}</dc:title>
<dc:language>{escape(language)}</dc:language>
{f"<dc:creator>{escape(by)}</dc:creator>" if by else ""}
<dc:date>{day}</dc:date>
<meta property="dcterms:modified">{day}T00:00:00Z</meta>
<meta name="generator" content="Lectern"/>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
{features}<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">{escape(_summary())}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}</manifest>
<spine toc="ncx">
{spine}</spine>
</package>
"""


def _summary() -> str:
    return tr("Text only, with headings, and a table of contents that leads to each paper.")
