"""Texts that would have a careless window open files, reach out, run something, or hang."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PORT = 9
"""Nobody listens there: a connection that is tried is seen all the same."""


@dataclass(frozen=True, slots=True)
class Bait:
    """Files that no program may open; every text names one of its own."""

    folder: Path

    def plant(self) -> None:
        """Make the files."""
        self.folder.mkdir(parents=True)
        for name in ("a.png", "b.css", "c.svg", "d.html", "e.js", "f.ttf", "g.bib", "h.desktop"):
            (self.folder / name).write_text("<svg/>" if name == "c.svg" else "bait", "utf-8")

    def at(self, name: str) -> str:
        """Return the path of a file of it."""
        return str(self.folder / name)


def markup(bait: Bait) -> Iterator[str]:
    """Yield HTML and SVG that names files and hosts."""
    png, css, svg, page = (bait.at(name) for name in ("a.png", "b.css", "c.svg", "d.html"))
    for source in (f"file://{png}", png, f"file:{png}", "qrc:/x.png",
                   f"http://127.0.0.1:{PORT}/x.png", f"//127.0.0.1:{PORT}/x.png"):  # fmt: skip
        yield f'<img src="{source}">'
    yield f"<b>bold</b><img src='{svg}'>"
    yield f'<link rel="stylesheet" href="file://{css}"><p>x'
    yield f"<style>@import url(file://{css});</style><p>x"
    yield f"<style>body {{ background: url({png}) }}</style><p>x"
    yield f'<body background="file://{png}">x'
    yield f'<table background="{png}"><tr><td background="{png}">x</table>'
    yield f'<iframe src="file://{page}"></iframe>'
    yield f'<object data="file://{svg}" type="image/svg+xml"></object>'
    yield f'<svg xmlns="http://www.w3.org/2000/svg"><image href="file://{png}"/></svg>'
    yield f'<script src="file://{bait.at("e.js")}"></script>'
    yield f"<style>@font-face {{ font-family: x; src: url({bait.at('f.ttf')}) }}</style>x"
    yield f'<meta http-equiv="refresh" content="0; url=file://{page}">'
    yield f'&lt;img src="{png}"&gt; &#60;img src="{png}"&#62;'
    yield f'<ul style="list-style-image: url({png})"><li>x</ul>'
    yield f'<p style="border-image: url({png})">x</p><hr><br/>'
    yield f'<!DOCTYPE x [<!ENTITY y SYSTEM "file://{page}">]><x>&y;</x>'


def heavy() -> Iterator[str]:
    """Yield what took Qt seconds, or ended the program."""
    yield '<img src="/dev/zero">'
    yield "<table><tr><td>" * 20 + "x"
    yield "<table><tr><td>" * 50 + "x"
    yield "<table><tr><td>x</table>" * 3_000
    yield "a" * 400_000
    yield "ä" * 100_000
    yield "e" + "\u0301" * 5_000
    yield "[" * 20_000
    yield "*a_" * 10_000
    yield "> " * 5_000 + "x"
    yield "$" + "{" * 5_000 + "x" + "}" * 5_000 + "$"
    yield "|a" * 3_000 + "|\n" + "|-" * 3_000 + "|\n"
    yield "https://example.org/" + "a" * 50_000


def marks(bait: Bait) -> Iterator[str]:
    """Yield Markdown and TeX that name files."""
    png = bait.at("a.png")
    yield f"![x](file://{png})"
    yield f"![x]({png}) ![y](/dev/zero)"
    yield f"![x][r]\n\n[r]: {png}"
    yield f"[x](file://{bait.at('d.html')}) <file://{bait.at('d.html')}>"
    yield f'<img src="{png}"> in *Markdown*\n\n<div background="{png}">x</div>'
    yield f"\\input{{{bait.at('g.bib')}}} $\\includegraphics{{{png}}}$"
    yield f"[[{bait.at('d.html')}]] and `![x]({png})`"
    yield f"```\n![x]({png})\n```\n\n# ![x]({png})"


def signs() -> Iterator[str]:
    """Yield what a terminal or a text engine obeys."""
    yield "\x1b]8;;file:///etc/passwd\x1b\\click\x1b]8;;\x1b\\ \x1b[31mred"
    yield "\x9b31mred \x90 \x85 next"
    yield "evil\u202etxt.exe \u2066isolated\u2069 \u200fmark"
    yield "one\u2028two\u2029three\x0bfour\x0cfive"
    yield "nul\x00 bell\x07 back\x08 del\x7f"
    yield "tags\U000e0041\U000e0042 \ufeffbom \ufff9anno\ufffa"
    yield "&File &amp; &&Open E&xit [*]"
    yield "%s %n {title} {0} %(x)s {{7*7}} {% include 'x' %}"
    yield "' OR 1=1 -- \"; DROP TABLE papers;"
    yield '=HYPERLINK("http://127.0.0.1") @SUM(1) +1 -1'


def links(bait: Bait) -> Iterator[str]:
    """Yield addresses that no click may hand to the desktop."""
    page = bait.at("d.html")
    yield from (f"file://{page}", f"FILE://localhost{page}", page, f"file:{bait.at('h.desktop')}")
    yield from ("javascript:alert(1)", "java\tscript:alert(1)", "vbscript:x", "data:text/html,x")
    yield from ("smb://127.0.0.1/x", "\\\\127.0.0.1\\x", "//127.0.0.1/x", "ms-msdt:/id x")
    yield from ("http:\\\\127.0.0.1", "https://user:word@127.0.0.1/", "search-ms:query=x")
    yield from ("https://a\u202eb.example", "ftp://127.0.0.1/x", "ssh://127.0.0.1", "tel:1", "x:y")


def texts(bait: Bait) -> list[str]:
    """Return all of them."""
    linked = [f"See {each} and [here]({each}) or <{each}>." for each in links(bait)]
    return [*markup(bait), *marks(bait), *signs(), *linked, *heavy()]
