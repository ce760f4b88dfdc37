"""The page in Chromium: valid, accessible, searchable, and hostile texts in it stay text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from reader.exports.html import write_html
from reader.text.visible import one_line
from tests.reader.exports.hostile_texts import HOSTILE
from tests.reader.exports.proof import handouts
from tests.reader.exports.proof.programs import JAVA, absent, needs, output

HERE = Path(__file__).parent
CACHE = HERE.parents[3] / ".venv" / "cache" / "proof"
VALIDATOR = CACHE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
ALLOWED = ("Content Security Policy", "Empty heading")
"""The validator does not know a page's own hashes; and a paper may have no title that shows."""


def installed(*paths: Path) -> None:
    if missing := [each.name for each in paths if not each.exists()]:
        absent(f"{', '.join(missing)} not there: run {HERE.name}/install.sh")


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("pages")
    made = {"plain": handouts.plain(), "hostile": handouts.hostile()}
    paths = []
    for name, some in made.items():
        paths.append(folder / f"{name}.html")
        paths[-1].write_bytes("".join(write_html(some)).encode(errors="replace"))
    return paths[0], paths[1]


@pytest.fixture(scope="module")
def seen(pages) -> list[dict[str, Any]]:
    """Return what Chromium tells of both pages: the first in light, the second in dark."""
    needs("node", "/usr/bin/chromium")
    installed(CACHE / "node_modules" / "playwright-core", CACHE / "node_modules" / "axe-core")
    return json.loads(output("node", HERE / "page.mjs", CACHE, *pages))


def test_both_pages_are_valid_html(pages):
    needs("java")
    installed(VALIDATOR)
    command = (*JAVA, "-jar", VALIDATOR, "--format", "json", "--exit-zero-always", "--stdout")
    told = json.loads(output(*command, *pages))["messages"]
    assert [one for one in told if not any(each in one["message"] for each in ALLOWED)] == []


def test_axe_finds_nothing_in_light_and_dark(seen):
    assert [page["axe"] for page in seen] == [[], []]
    assert all(page["passes"] > 20 for page in seen)
    assert seen[0]["background"] != seen[1]["background"]


def test_nothing_is_fetched_and_the_policy_is_kept(seen, pages):
    for page, path in zip(seen, pages, strict=True):
        assert page["requests"] == [path.as_uri()]
        assert page["messages"] == []
        assert page["scripts"] == 1


def test_hostile_texts_show_as_they_are(seen):
    page = seen[1]
    assert [title.strip() for title in page["titles"]] == [
        handouts.shown(one_line(text)) or "Untitled" for text in HOSTILE
    ]
    assert [text.strip() for text in page["abstracts"]] == [
        handouts.shown(one_line(text)) for text in HOSTILE if one_line(text)
    ]
    assert {re.split(r"[:#]", link)[0] for link in page["links"]} <= {"http", "https", ""}


def test_the_page_has_every_paper_heading_and_highlight(seen):
    page = seen[0]
    assert [title.strip() for title in page["titles"]] == list(handouts.TITLES)
    assert page["headings"] == ["h1", "h2", "h3", "h3", "h2", "h3", "h3", "h2"]
    assert page["marks"] == [
        ["yellow", "sparse attention is enough"],
        ["green", "12 sets"],
        ["pink", "a tenth of the cost"],
    ]
    assert page["dangling"] == 0


def test_its_search_leaves_what_has_all_words(seen):
    page = seen[0]
    assert len(page["all"]) == 4
    assert page["searches"] == {
        "SPARSE  cost": {"shown": ["paper-1"], "said": "1 of 4 papers"},
        "画像": {"shown": ["paper-1", "paper-2"], "said": "2 of 4 papers"},
        "nowhere to be found": {"shown": [], "said": "0 of 4 papers"},
    }
    assert page["after"] == page["all"]
