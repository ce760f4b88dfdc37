"""Org, LaTeX, Markdown and the vault, read by pandoc and markdown-it: every text as it was."""

from __future__ import annotations

import io
import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt
from pypdf import PdfReader

from reader.exports.latex import write_latex
from reader.exports.markdown import write_markdown
from reader.exports.org import APART, write_org
from reader.exports.text import write_text
from reader.exports.vault import write_vault
from reader.text.visible import one_line
from reader.types import Item
from tests.reader.exports.hostile_texts import HOSTILE
from tests.reader.exports.proof import handouts
from tests.reader.exports.proof.programs import needs, output


def read(way: str, text: str, to: str = "json") -> str:
    needs("pandoc")
    return output("pandoc", "-f", way, "-t", to, given=text.encode(errors="replace"))


def plain(node: Any) -> str:
    """Return the words of pandoc's inlines, with what it takes for typography taken back."""
    if isinstance(node, list):
        return "".join(map(plain, node))
    kind, content = node["t"], node.get("c")
    match kind:
        case "Str":
            return content
        case "Space" | "SoftBreak" | "LineBreak":
            return " "
        case "Quoted":
            sign = "'" if content[0]["t"] == "SingleQuote" else '"'
            return f"{sign}{plain(content[1])}{sign}"
        case "Code" | "Math" | "RawInline":
            pytest.fail(f"{kind}: {content}")
        case "Link":
            return plain(content[1])
        case "Span":
            return "" if "tag" in content[0][1] else plain(content[1])
    return plain(content)


def blocks(text: str) -> Iterator[dict[str, Any]]:
    yield from json.loads(text)["blocks"]


def headers(text: str) -> list[tuple[int, str]]:
    found = [each["c"] for each in blocks(text) if each["t"] == "Header"]
    return [(level, flat(plain(inlines))) for level, _, inlines in found]


def flat(text: str) -> str:
    """Return *text* in a form in which typographic quotes and dashes are those that were typed."""
    text = text.replace(APART, "").replace("\xa0", " ")
    text = text.translate(str.maketrans("‘’“”", "''\"\""))
    text = text.replace("—", "---").replace("–", "--").replace("…", "...")
    return " ".join(text.replace("``", '"').replace("''", '"').split())


def wanted(text: str) -> str:
    return flat(handouts.shown(one_line(text))) or "Untitled"


def papers_of(found: list[tuple[int, str]]) -> list[str]:
    """Return the headings of papers: they stand below a section's, or at the top without one."""
    return [text for level, text in found if level == 2]


@pytest.mark.parametrize(("way", "write"), [("org", write_org), ("latex", write_latex)])
def test_every_heading_comes_back(way, write):
    found = headers(read(way, "".join(write(handouts.plain()))))
    assert found == [
        (1, "Methods"),
        (2, handouts.TITLES[0]),
        (2, handouts.CJK),
        (1, "Other scripts"),
        (2, handouts.ARABIC),
        (2, flat(handouts.MATHS)),
    ]


def test_org_takes_no_hostile_text_for_markup():
    text = read("org", "".join(write_org(handouts.hostile())))
    assert papers_of(headers(text)) == [wanted(title) for title in HOSTILE]
    assert "<script" not in read("org", "".join(write_org(handouts.hostile())), "html")


def test_latex_takes_no_hostile_text_for_commands():
    found = headers(read("latex", "".join(write_latex(handouts.hostile()))))
    assert papers_of(found) == [wanted(text) for text in HOSTILE]


def test_latex_is_balanced_and_lacheck_finds_nothing_that_stops_it(tmp_path):
    for handout in (handouts.plain(), handouts.hostile()):
        text = "".join(write_latex(handout))
        bare = re.sub(r"\\[\\{}%$&#_]", "", re.sub(r"(?m)^%.*$", "", text))
        assert bare.count("{") == bare.count("}")
        assert not re.search(r"[%#&$^~]", bare.replace("{\\textasciitilde}", ""))
        begun = re.findall(r"\\(begin|end)\{(\w+)\}", text)
        assert begun.count(("begin", "itemize")) == begun.count(("end", "itemize"))
        needs("lacheck")
        path = tmp_path / "papers.tex"
        path.write_bytes(text.encode(errors="replace"))
        told = output("lacheck", path)
        assert not re.search(r"(?i)unmatched|unexpected|missing", told), told


@pytest.mark.parametrize("engine", ["pdflatex", "xelatex"])
def test_latex_compiles(engine, tmp_path):
    """TeX is large: CI has none, and lacheck stands for it there."""
    if shutil.which(engine) is None:
        pytest.skip(f"{engine} not installed")
    for name, handout in (("plain", handouts.plain()), ("hostile", handouts.hostile())):
        path = tmp_path / f"{name}.tex"
        path.write_bytes("".join(write_latex(handout)).encode(errors="replace"))
        output(engine, "-interaction=nonstopmode", "-halt-on-error", path, folder=tmp_path)
        pages = (tmp_path / f"{name}.pdf").read_bytes()
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pages)).pages)
        assert "Sparse attention is enough" in text or name == "hostile"


def test_markdown_has_every_section_and_paper():
    text = "".join(write_markdown(handouts.plain()))
    found = [
        (token.tag, after.content)
        for token, after in zip(*(MarkdownIt().parse(text)[n:] for n in (0, 1)), strict=False)
        if token.type == "heading_open" and token.level == 0
    ]
    assert [tag for tag, _ in found] == ["h1", "h1", "h2", "h2", "h1", "h2", "h2"]
    assert found[1] == ("h1", "Methods")
    assert "- Remark: The paper that began it; read section 3 first.\n" in text
    assert "- Read by: 2026-12-01\n" in text
    assert "- Highlight yellow: sparse attention is enough\n  > The claim\n" in text


def test_plain_text_has_every_text_and_nothing_that_a_terminal_obeys():
    for handout in (handouts.plain(), handouts.hostile()):
        papers = [item.paper for item in handout.items]
        text = "".join(write_text(replace(handout, items=map(Item, papers))))
        told = "".join(text.split())
        for paper in papers:
            parts = (paper.title, paper.abstract, paper.facts.venue, *paper.facts.authors)
            for part in parts:
                assert "".join(one_line(part).split()) in told
        controls = {sign for sign in text if unicodedata.category(sign) == "Cc"}
        assert controls <= {"\n", "\t"}


def test_pandoc_reads_the_properties_of_a_vault():
    for handout in (handouts.plain(), handouts.hostile()):
        files = dict(write_vault(handout))
        notes = [text for text in files.values() if text.startswith("---\n")]
        joined = "\n\n".join(notes[:1])
        meta = json.loads(read("markdown-smart", joined))["meta"]
        assert meta["title"]
        for text in notes:
            told = yaml.safe_load(text[4 : text.index("\n---\n", 4) + 1])
            assert told["decision"] in ("inbox", "done")
