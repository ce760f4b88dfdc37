"""A person reads a packet in a browser: Chromium shows what is in it, and nothing of it runs."""

from __future__ import annotations

import json

import pytest

from reader.formats.table import read
from tests.reader.exports.proof.programs import needs, output
from tests.reader.packets.hostile import HOSTILE, paper, written

CHROMIUM = "chromium"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> str:
    """Return the page as it stands in Chromium once it is loaded."""
    needs(CHROMIUM)
    folder = tmp_path_factory.mktemp("chromium")
    file = folder / "packet.html"
    file.write_text(packet(), encoding="utf-8")
    return output(
        CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", file.as_uri()
    )  # fmt: skip


def packet() -> str:
    papers = [
        paper(at, note=f"Note {at}: {text}", words=["strokes"], comment=f"Comment {at}: {text}")
        for at, text in enumerate(HOSTILE, start=1)
    ]
    return written(*papers, by="Ada <script>alert(2)</script>", introduction="For **us**")


def test_a_browser_shows_papers_notes_and_comments(shown):
    for at in range(1, len(HOSTILE) + 1):
        assert f"Note {at}:" in shown
        assert f"Comment {at}:" in shown
    assert shown.count("strokes</mark>") >= len(HOSTILE)
    assert "Ada &lt;script&gt;alert(2)&lt;/script&gt;" in shown


def test_nothing_that_anybody_wrote_becomes_an_element(shown):
    assert shown.count("<script") == packet().count("<script")
    assert "<img" not in shown


def test_what_the_browser_has_of_the_data_is_the_packet_still(shown):
    begin = '<script type="application/json" id="lectern-packet">'
    data = json.loads(shown.split(begin)[1].split("</script>")[0])
    assert len(data["papers"]) == len(HOSTILE)
    # Saved by a browser, the page is the same packet: no checksum fails.
    digest = read(shown.encode())
    assert digest.format == "packet"
    assert digest.packet.content
    assert digest.warnings == ()
    assert [one.said.note for one in digest.papers] == [
        f"Note {at}: {text}" for at, text in enumerate(HOSTILE, start=1)
    ]


def test_the_page_needs_nothing_from_elsewhere():
    page = packet()
    head = page[: page.index("</head>")]
    assert "default-src 'none'" in head.replace("&#39;", "'")
    for name in ("src=", "@import", "url("):
        assert name not in page.partition("<body")[0]
