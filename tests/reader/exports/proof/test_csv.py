"""Python and LibreOffice read the table of papers, and LibreOffice computes none of its cells."""

from __future__ import annotations

import csv
import io

import pytest
from lxml import etree

from reader.exports.csv_table import COLUMNS, write_csv
from reader.text.visible import lines
from tests.builders import handout
from tests.reader.exports.proof.programs import needs, output
from tests.reader.exports.proof.sample import sample

FODS = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
CALC = "/usr/lib/libreoffice/program/libsclo.so"
"""The part of LibreOffice that opens tables; a package of its own."""
WITH_FORMULAS = "CSV:44,34,76,1,,0,false,false,false,false,false,-1,true"
"""Comma, quote, UTF-8, and that formulas are computed, as a reader may have it."""


def written() -> str:
    return "".join(write_csv(handout(sample(), "x"))).encode(errors="replace").decode()


def shown(text: str) -> str:
    """Return *text* as a cell shows it, but for the apostrophe that bars a formula."""
    return "\n".join(lines(text))


def test_python_reads_every_cell():
    text = written()
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    some = sample()
    assert len(rows) == len(some)
    for row, one in zip(rows, some, strict=True):
        assert tuple(row) == COLUMNS
        assert row["title"] == shown(one.title)
        assert row["abstract"] == shown(one.abstract)
        assert row["note"] in (shown(one.note), f"'{shown(one.note)}")
        assert row["decision"] == one.decision.value
        assert row["starred"] == ("yes" if one.starred else "no")
        assert (row["arxiv"], row["tags"]) == (one.facts.ids[0][1], "a/b; c\\;d")
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


@pytest.fixture(scope="module")
def sheets(tmp_path_factory):
    """Return both tables as LibreOffice has them: ours, and one of bare formulas as a control."""
    needs("soffice", CALC)
    folder = tmp_path_factory.mktemp("office")
    (folder / "papers.csv").write_text(written(), encoding="utf-8")
    (folder / "control.csv").write_text('"=1+1","@SUM(A1)","=cmd|\' /C calc\'!A0"\n')
    output(
        "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        f"--infilter={WITH_FORMULAS}", "--convert-to", "fods", "--outdir", folder,
        folder / "papers.csv", folder / "control.csv",
    )  # fmt: skip
    return {name: etree.parse(folder / f"{name}.fods") for name in ("papers", "control")}


def formulas(sheet) -> list[str]:
    return sheet.xpath("//@table:formula", namespaces=FODS)


def cells(sheet) -> list[list[str]]:
    return [
        ["\n".join("".join(p.itertext()) for p in cell.iterfind("text:p", FODS))
         for cell in row.iterfind("table:table-cell", FODS)]
        for row in sheet.iterfind(".//table:table-row", FODS)
    ]  # fmt: skip


def test_libreoffice_computes_no_cell_of_ours(sheets):
    assert formulas(sheets["control"])  # it would, if it could
    assert formulas(sheets["papers"]) == []


def test_libreoffice_reads_as_many_papers(sheets):
    rows = [row for row in cells(sheets["papers"]) if any(row)]
    some = sample()
    assert len(rows) == len(some) + 1
    titles = {"".join(row[0].split()) for row in rows[1:]}
    assert titles == {"".join(shown(one.title).split()) for one in some}
