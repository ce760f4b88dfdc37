"""The job that writes papers as bytes: whole, with previews, reports and a way to stop it."""

from __future__ import annotations

import pytest

from reader.errors import LecternError
from reader.exporting import export
from reader.exports import EXPORTS, export_format
from reader.types import Progress, Shape
from reader.work import Export, Exported, packed
from tests.builders import all_ids, imported, write_digest

BINARY = [each.name for each in EXPORTS if each.shape is Shape.BINARY]
BEGINNINGS = {"pdf": b"%PDF", "docx": b"PK", "epub": b"PK"}


@pytest.fixture
def ids(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(30)))
    return packed(all_ids(store))


def done(reports) -> Exported:
    *_, last = reports
    assert isinstance(last, Exported)
    return last


@pytest.mark.parametrize("name", BINARY)
def test_bytes_are_written_to_a_file(store, ids, tmp_path, name):
    path = tmp_path / f"out{export_format(name).suffix}"
    reports = list(export(store, Export(name, ids, "Owls", path)))
    assert done(reports).papers == 30
    assert path.read_bytes().startswith(BEGINNINGS[name])
    assert isinstance(reports[0], Progress)
    assert [path.name for path in tmp_path.glob("*out*")] == [path.name]


@pytest.mark.parametrize("name", BINARY)
def test_bytes_are_no_text(store, ids, name):
    with pytest.raises(LecternError, match="no text") as caught:
        list(export(store, Export(name, ids, "Owls")))
    assert "-o" in caught.value.advice


@pytest.mark.parametrize("name", BINARY)
def test_a_preview_shows_the_pages_as_html(store, ids, name):
    shown = done(export(store, Export(name, ids[:24], "Owls & tides", preview=True)))
    assert shown.rich
    assert "<h1" in shown.text
    assert "Owls &amp; tides" in shown.text
    assert shown.text.count('<h2 class="paper"') == 3


def test_a_preview_of_text_is_no_html(store, ids):
    assert not done(export(store, Export("markdown", ids, "Owls", preview=True))).rich


@pytest.mark.parametrize("name", BINARY)
def test_stopped_nothing_is_written(store, ids, tmp_path, name):
    path = tmp_path / "out.bin"
    path.write_bytes(b"before")
    running = export(store, Export(name, ids, "Owls", path))
    next(running)
    running.close()
    assert path.read_bytes() == b"before"
    assert not list(tmp_path.glob(".lectern-*"))
