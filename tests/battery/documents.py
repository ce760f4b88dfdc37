"""Write a small document in every format that is read, with any title and any text in it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import textwrap
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from reader.exports.markdown import write_markdown
from reader.exports.packet import write_packet
from reader.types import Decision, Facts, Paper
from tests.builders import HEADER, abstract, handout, saved_page, title

HUB = "https://huggingface.co/papers"
ARXIV = "https://arxiv.org/abs"
STAMP = "2026-03-12T08:00:00.000000+00:00"


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper as it is written down."""

    number: str
    title: str
    text: str


Document: TypeAlias = Callable[[Iterable[Entry]], str]


def entries(name: str = "", text: str = "") -> list[Entry]:
    """Return three papers; the middle one may have another title, and more text."""
    papers = [Entry(f"2503.0000{n}", title(n), abstract(n)) for n in range(3)]
    papers[1] = Entry(papers[1].number, name or title(1), f"{abstract(1)} {text}".strip())
    return papers


def _plain(papers: Iterable[Entry]) -> str:
    lines = (line for paper in papers for line in (paper.title, paper.text))
    return saved_page(lines)


def _markdown(papers: Iterable[Entry]) -> str:
    cards = (
        f"[738](https://huggingface.co/login?next=%2Fpapers%2F{one.number})\n\n"
        f"### [{one.title}]({HUB}/{one.number})\n\n[{one.text}]({HUB}/{one.number})\n\n"
        f"[- 3 authors]({HUB}/{one.number})\n\n·\n\nJun 14[3]({HUB}/{one.number}#community)"
        for one in papers
    )
    return saved_page(cards, date="# Daily Papers\n\nMar 12")


def _bracketed(papers: Iterable[Entry]) -> str:
    cards, links = [], []
    for one in papers:
        first = len(links)
        text = textwrap.fill(one.text, 119, break_on_hyphens=False)
        cards.append(
            f"[\n65\n][{first}]\n\n### [{one.title}][{first + 1}]\n\n[\n{text}\n][{first + 2}]\n\n"
            f"[\n* 3 authors\n][{first + 2}]\n\n·\n\nMay 30[2][{first + 1}]"
        )
        links += [f"{HUB}/{one.number}?login", f"{HUB}/{one.number}", f"{HUB}/{one.number}"]
    listed = "\n".join(f"{number:4}. {link}" for number, link in enumerate(links))
    return saved_page((*cards, "References", listed))


def _bare(papers: Iterable[Entry]) -> str:
    cards = (
        f" [-] 1\n\nhttps://huggingface.co/login?next=%2Fpapers%2F{one.number}\n\n{one.title}\n\n"
        f"{HUB}/{one.number}\n\n{one.text}\n\n{HUB}/{one.number}\n\n"
        f"[\n2 authors]({HUB}/{one.number})\n\n·\n\nOct 7, 2024"
        for one in papers
    )
    return saved_page(("drawing", *cards))


def _trending(papers: Iterable[Entry]) -> str:
    cards = (
        f"### {one.title}\n\n{one.text}\n- 5 authors\n"
        f"[LINK: GitHub 20.6k](https://github.com/a/{one.number})\nUpvote 352\n"
        "Published on Oct 4, 2026\n"
        for one in papers
        for _ in range(2)
    )
    return "\n".join((*HEADER[:2], "", "## Trending Papers", "", *cards))


def _html(papers: Iterable[Entry]) -> str:
    items = [{"paper": _item(paper), "title": paper.title} for paper in papers]
    props = escape(json.dumps({"dateString": "2026-03-12", "dailyPapers": items}))
    return (
        "<!DOCTYPE html><html><head><title>Daily Papers</title></head><body>\n<main>"
        f'<div data-target="DailyPapers" data-props="{props}"></div></main></body></html>\n'
    )


def _item(paper: Entry) -> dict[str, object]:
    authors = [{"name": "Ann Weaver", "hidden": False}]
    return {"id": paper.number, "title": paper.title, "summary": paper.text, "authors": authors}


def _json(papers: Iterable[Entry]) -> str:
    return "".join(f"{json.dumps(_item(paper))}\n" for paper in papers)


def _json_feed(papers: Iterable[Entry]) -> str:
    items = [
        {"id": f"{ARXIV}/{one.number}", "title": one.title, "content_text": one.text}
        for one in papers
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Machines", "items": items}
    return json.dumps(feed, indent=1)


def _csl_json(papers: Iterable[Entry]) -> str:
    items = [
        {
            "id": f"key{one.number}",
            "type": "article-journal",
            "title": one.title,
            "abstract": one.text,
            "author": [{"family": "Weaver", "given": "Ann"}],
            "issued": {"date-parts": [[2025, 3, 5]]},
        }
        for one in papers
    ]
    return json.dumps(items, indent=1)


def _feed(papers: Iterable[Entry]) -> str:
    items = "".join(
        f"<entry><id>{ARXIV}/{one.number}v1</id><title>{escape(one.title)}</title>\n"
        f"<summary>{escape(one.text)}</summary><author><name>Ann Weaver</name></author></entry>\n"
        for one in papers
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>New machines</title><id>urn:x</id>\n{items}</feed>\n"
    )


def _bibtex(papers: Iterable[Entry]) -> str:
    return "\n".join(
        f"@article{{key{number},\n  author = {{Weaver, Ann}},\n  title = {{{one.title}}},\n"
        f"  abstract = {{{one.text}}},\n  eprint = {{{one.number}}},\n"
        "  archivePrefix = {arXiv},\n  year = {2025},\n}\n"
        for number, one in enumerate(papers)
    )


def _ris(papers: Iterable[Entry]) -> str:
    return "\n".join(
        f"TY  - JOUR\nTI  - {one.title}\nAU  - Weaver, Ann\nPY  - 2025/03/05/\n"
        f"AB  - {one.text}\nUR  - {ARXIV}/{one.number}\nER  - \n"
        for one in papers
    )


def _arxiv(papers: Iterable[Entry]) -> str:
    rule = "-" * 78
    records = "".join(
        f"\\\\\narXiv:{one.number}\nDate: Mon, 3 Mar 2025 16:21:40 GMT   (308kb)\n\n"
        f"Title: {one.title}\nAuthors: Ann Weaver\nCategories: cs.SD\n\\\\\n"
        f"  {one.text}\n\\\\ ( {ARXIV}/{one.number} ,  308kb)\n{rule}\n"
        for one in papers
    )
    return (
        f"{rule}\nSubmissions to:\nSound\n received from  Tue  4 Mar 25 19:00:00 GMT"
        f"  to  Wed  5 Mar 25 19:00:00 GMT\n{rule}\n{rule}\n{records}"
    )


def _lectern(papers: Iterable[Entry]) -> str:
    return "".join(write_markdown(handout(kept(papers), "To read")))


def _packet(papers: Iterable[Entry]) -> str:
    return "".join(write_packet(handout(kept(papers), "To read", by="Ann", stamp=STAMP)))


def kept(papers: Iterable[Entry]) -> Iterable[Paper]:
    """Yield *papers* as a library has them, marked."""
    return (
        Paper(
            id=number,
            title=one.title,
            abstract=one.text,
            decision=Decision.LATER,
            starred=True,
            tags=("birds",),
            note="A note.",
            appearances=(),
            added="2026-03-12T08:00:00Z",
            facts=Facts(authors=("Ann Weaver",)),
        )
        for number, one in enumerate(papers, start=1)
    )


def _csv(papers: Iterable[Entry]) -> str:
    held = io.StringIO()
    rows = csv.writer(held, lineterminator="\n")
    rows.writerow(("Title", "Authors", "Abstract", "arXiv", "Year"))
    rows.writerows((one.title, "Ann Weaver", one.text, one.number, "2025") for one in papers)
    return held.getvalue()


DOCUMENTS: Mapping[str, Document] = {
    "json-feed": _json_feed,
    "csl-json": _csl_json,
    "json": _json,
    "feed": _feed,
    "html": _html,
    "bibtex": _bibtex,
    "ris": _ris,
    "arxiv": _arxiv,
    "lectern": _lectern,
    "packet": _packet,
    "markdown": _markdown,
    "bracketed": _bracketed,
    "trending": _trending,
    "bare": _bare,
    "csv": _csv,
    "plain": _plain,
}
"""How each format of the table is written."""


def document(form: str, papers: Iterable[Entry]) -> bytes:
    """Return *papers* as a document; what cannot be written in UTF-8 is a question mark."""
    return DOCUMENTS[form](papers).encode(errors="replace")


def zipped(data: bytes, name: str = "digest.txt") -> bytes:
    """Return *data* as the one file of a ZIP archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return held.getvalue()


def mailed(data: bytes) -> bytes:
    """Return *data* as the text of a mail."""
    head = (
        "From: owls@example.org\nSubject: Owls\nDate: Fri, 13 Mar 2026 10:00:00 +0000\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: 8bit\n\n"
    )
    return head.encode() + data


def boxed(data: bytes) -> bytes:
    """Return *data* as the text of a mail in a mailbox."""
    return b"From owls@example.org Fri Mar 13 10:00:00 2026\n" + mailed(data)


CONTAINERS: Mapping[str, Callable[[bytes], bytes]] = {
    "zip": zipped,
    "gzip": gzip.compress,
    "mail": mailed,
    "mailbox": boxed,
}
"""How each kind of container holds a document."""

HELD: Mapping[str, tuple[str, ...]] = {"zip": ("zip", "gzip"), "mail": ("mail", "mailbox")}
"""What each container of the table may be."""
