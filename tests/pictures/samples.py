"""Render one small list in every format that has a look, by other people's programs.

The list is the welcome digest, in the project's own words, with marks of every kind.
"""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from importlib.resources import files
from pathlib import Path

from reader.exports import EXPORTS
from reader.files import write_whole
from reader.formats.table import read
from reader.text.anchors import selector
from reader.types import (
    HIGHLIGHT_COLOURS,
    Decision,
    Facts,
    Handout,
    Highlight,
    Item,
    PacketList,
    Paper,
    Part,
    Seal,
    Shape,
)

CHROMIUM = "/usr/bin/chromium"
NOTE = "Ask **Mia** about the second table:\n\n1. the units\n2. the *missing* rows"
LIST = PacketList("1", "Reading group", "For Thursday", "What we talk about.", "2026-12-03")
SECTIONS = ("", "Methods", "Methods", "To be sure 漢字 🦉")


def handed() -> Handout:
    """Return the list."""
    digest = read((files("resources") / "welcome.txt").read_bytes())
    papers = [_paper(number, one) for number, one in enumerate(digest.papers, start=1)]
    items = [
        Item(
            paper, f"key{paper.id}", SECTIONS[min(at // 2, 3)], "Read it first." if at == 1 else ""
        )
        for at, paper in enumerate(papers)
    ]
    return Handout(
        items,
        heading="For Thursday",
        introduction="What we talk about, and **why**.",
        target="2026-12-03",
        by="Ada",
        made="2026-11-22",
        meanings=(("yellow", "Finding"), ("green", "Evidence")),
        language="en",
        reading_list=LIST,
        seal=Seal("a" * 32, b"secret"),
        stamp="2026-11-22T10:00:00.000000+00:00",
    )


def _paper(number: int, one) -> Paper:
    text = one.abstract
    start = text.find(". ") + 2
    end = text.find(". ", start) + 1 or len(text)
    marked = Highlight(
        f"h{number}", number, Part.ABSTRACT, selector(text, (start, end)),
        HIGHLIGHT_COLOURS[number % 2], "Is that so?" if number == 2 else "", ("check",),
    )  # fmt: skip
    facts = replace(one.facts, authors=("Ada Lovelace", "Grace Hopper"), published="2026-01-02",
                    ids=(("arxiv", f"2601.{number:05}"),), venue="Journal of Sketches")  # fmt: skip
    return Paper(
        id=number, title=one.title, abstract=text, decision=list(Decision)[number % 4],
        starred=number == 1, tags=("method/search",) if number % 2 else (),
        note=NOTE if number == 2 else "", appearances=(), added="2026-01-02T03:04:05Z",
        facts=facts if number % 3 else Facts(), highlights=(marked,),
    )  # fmt: skip


def draw(folder: Path) -> None:
    """Write every format that can be looked at into *folder*, and beside it as pictures."""
    made = {one.name: folder / f"sample-{one.name}{one.suffix}" for one in EXPORTS}
    for one in EXPORTS:
        if one.shape is not Shape.FOLDER:
            write_whole(made[one.name], one.write(handed()))
    for name in ("html", "packet", "citations-html"):
        _browse(made[name], folder, f"sample-{name}")
    _printed(made["html"], folder / "sample-html-print")
    _pages(made["pdf"], folder / "sample-pdf")
    with tempfile.TemporaryDirectory() as scratch:
        _office(made["docx"], Path(scratch), folder / "sample-docx")
        mail = message_from_bytes(made["eml"].read_bytes(), policy=default)
        body = mail.get_body(("html",))
        assert body is not None
        page = Path(scratch) / "mail.html"
        page.write_text(str(body.get_content()), encoding="utf-8")
        _browse(page, folder, "sample-eml")
        for number, chapter in enumerate(_chapters(made["epub"], Path(scratch) / "book")):
            _browse(chapter, folder, f"sample-epub-{number}", width=700)


def _browse(page: Path, folder: Path, name: str, width: int = 1280) -> None:
    """Take pictures of a page in Chromium, in light and dark."""
    for theme, scheme in (("light", 1), ("dark", 0)):
        _run(
            CHROMIUM, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
            f"--blink-settings=preferredColorScheme={scheme}", f"--window-size={width},1600",
            f"--screenshot={folder / name}-{theme}.png", page.as_uri(),
        )  # fmt: skip


def _printed(page: Path, to: Path) -> None:
    """Take pictures of a page as Chromium prints it."""
    with tempfile.TemporaryDirectory() as scratch:
        pdf = Path(scratch) / "print.pdf"
        _run(CHROMIUM, "--headless", "--no-sandbox", "--no-pdf-header-footer",
             f"--print-to-pdf={pdf}", page.as_uri())  # fmt: skip
        _pages(pdf, to)


def _pages(pdf: Path, to: Path) -> None:
    _run("pdftoppm", "-png", "-r", "70", "-l", "3", pdf, to)


def _office(document: Path, scratch: Path, to: Path) -> None:
    _run("soffice", f"-env:UserInstallation={scratch.as_uri()}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", scratch, document)  # fmt: skip
    _pages(scratch / f"{document.stem}.pdf", to)


def _chapters(book: Path, to: Path) -> Iterator[Path]:
    """Yield the first pages of an EPUB, as a reading program opens them."""
    with zipfile.ZipFile(book) as opened:
        opened.extractall(to)  # our own book
        names = [name for name in opened.namelist() if name.endswith(".xhtml")]
    yield from (to / name for name in names[:3])


def _run(*command: str | Path) -> None:
    subprocess.run([*map(str, command)], check=True, capture_output=True, timeout=120)
