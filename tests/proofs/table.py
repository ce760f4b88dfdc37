"""Say which program proves which format by which tests; the tests themselves do the proving."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from pathlib import Path

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".venv" / "cache" / "proof" / "node_modules"
_NUMBER = re.compile(r"\d+(?:\.\d+)+(?:[-+~]\w+)*|\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True, slots=True)
class Proof:
    """That a program reads a format: *tests* is a pattern of the names of the tests for that."""

    formats: tuple[str, ...]
    program: str
    version: Callable[[], str]
    tests: str


def of_program(*command: str) -> Callable[[], str]:
    """Return what asks a program for its version; '' where it is not there."""

    def asked() -> str:
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        except (OSError, subprocess.TimeoutExpired):
            return ""
        found = _NUMBER.search(done.stdout + done.stderr)
        return found[0] if found else ""

    return asked


def of_package(name: str) -> Callable[[], str]:
    """Return what tells the version of a package of Python's; '' where it is not there."""

    def asked() -> str:
        try:
            return installed(name)
        except PackageNotFoundError:
            return ""

    return asked


def of_deb(name: str) -> Callable[[], str]:
    """Return what tells the version of a package of Debian's, for programs that do not say."""
    return of_program("dpkg-query", "-W", "-f=${Version}", name)


def of_node(name: str) -> Callable[[], str]:
    """Return what tells the version of a package that `install.sh` fetched."""

    def asked() -> str:
        file = CACHE / name / "package.json"
        found = re.search(r'"version": "([^"]+)"', file.read_text()) if file.is_file() else None
        return found[1] if found else ""

    return asked


_PANDOC = of_program("pandoc", "--version")
_CHROMIUM = of_program("/usr/bin/chromium", "--version")
_OFFICE = of_program("soffice", "--version")
_BIBUTILS = of_deb("bibutils")
_IN_TEX = "proof/test_bibliographies_in_tex.py::test_"

PROOFS = (
    Proof(("bibtex", "biblatex"), "bibtexparser", of_package("bibtexparser"),
          rf"{_IN_TEX}bibtexparser.*\[{{}}\]"),
    Proof(("bibtex", "biblatex"), "pybtex", of_package("pybtex"), rf"{_IN_TEX}pybtex.*\[{{}}\]"),
    Proof(("bibtex", "biblatex"), "biber", of_program("biber", "--version"),
          rf"{_IN_TEX}biber.*\[{{}}\]"),
    Proof(("bibtex", "ris", "endnote"), "bibutils", _BIBUTILS,
          r"test_bibliographies_in_bibutils.py::test_every.*\[{}\]"),
    Proof(("ris",), "rispy", of_package("rispy"), r"::test_rispy"),
    Proof(("bibtex", "biblatex", "csl-json", "csl-yaml"), "pandoc --citeproc", _PANDOC,
          r"in_pandoc.py::.*\[{}\]"),
    Proof(("citations", "citations-html", "citations-markdown", "in-text", "in-text-html",
           "in-text-markdown"), "citeproc-py", of_package("citeproc-py"), r"/test_citations.py::"),
    Proof(("vault", "org", "latex"), "pandoc", _PANDOC,
          r"test_texts.py::test_(every_heading.*\[{}|{}_takes|pandoc.*_{}$)"),
    Proof(("markdown",), "markdown-it", of_package("markdown-it-py"),
          r"/test_markdown.py::|::test_markdown_has"),
    Proof(("text",), "Python's unicodedata", of_program("python3", "--version"),
          r"::test_plain_text"),
    Proof(("vault",), "PyYAML, links", of_package("pyyaml"), r"/test_vault.py::"),
    Proof(("latex",), "lacheck", of_deb("lacheck"), r"::test_latex_is_balanced"),
    Proof(("latex",), "pdfLaTeX", of_program("pdflatex", "--version"),
          r"::test_latex_compiles\[pdflatex\]"),
    Proof(("latex",), "XeLaTeX", of_program("xelatex", "--version"),
          r"::test_latex_compiles\[xelatex\]"),
    Proof(("html",), "Nu Html Checker", of_node("vnu-jar"), r"test_page.py::test_both_pages"),
    Proof(("html",), "axe-core in Chromium", of_node("axe-core"), r"test_page.py::test_axe"),
    Proof(("html",), "Chromium, and the search there", _CHROMIUM,
          r"test_page.py::test_(?!both|axe)"),
    Proof(("packet",), "Chromium", _CHROMIUM, r"test_packet_page.py::"),
    Proof(("epub",), "epubcheck", of_deb("epubcheck"), r"test_epub.py::test_epubcheck"),
    Proof(("epub",), "pandoc", _PANDOC, r"test_epub.py::test_(?!epubcheck)"),
    Proof(("docx",), "LibreOffice", _OFFICE, r"test_docx.py::test_libreoffice"),
    Proof(("docx",), "python-docx", of_package("python-docx"),
          r"proof/test_docx.py::test_(?!libreoffice|pandoc)"),
    Proof(("docx",), "pandoc", _PANDOC, r"test_docx.py::test_pandoc"),
    Proof(("pdf",), "poppler", of_program("pdftotext", "-v"),
          r"proof/test_pdf.py::test_(poppler|characters|fonts|no_page|what_no|the_outline_leads)"),
    Proof(("pdf",), "qpdf", of_program("qpdf", "--version"), r"proof/test_pdf.py::test_qpdf"),
    Proof(("pdf",), "pypdf, and the outline there", of_package("pypdf"),
          r"proof/test_pdf.py::test_(it_says|links|the_outline_is)"),
    Proof(("csv",), "Python's csv", of_program("python3", "--version"),
          r"proof/test_csv.py::test_python"),
    Proof(("csv",), "LibreOffice, no cell computed", _OFFICE,
          r"proof/test_csv.py::test_libreoffice"),
    Proof(("jsonld",), "W3C Web Annotation model, RDF by pyld", of_package("pyld"),
          r"test_jsonld.py::"),
    Proof(("atom", "json-feed"), "feedparser, schema", of_package("feedparser"),
          r"test_feeds.py::test_(?!xmllint)"),
    Proof(("atom",), "xmllint", of_deb("libxml2-utils"), r"test_feeds.py::test_xmllint"),
    Proof(("eml",), "Python's email", of_program("python3", "--version"), r"test_eml.py::"),
    Proof(("OPML of sources",), "xmllint", of_deb("libxml2-utils"), r"test_opml.py::.*xmllint"),
    Proof(("markdown", "packet", "bibtex", "biblatex", "ris", "csl-json", "csv", "json-lines",
           "atom", "json-feed", "eml"), "Lectern, into an empty library", lambda: "this one",
          r"test_round_trip.py::test_what_a_library.*\[{}\]"),
)  # fmt: skip
"""``{}`` in a pattern stands for the format's name."""

PLACES = (
    "tests/reader/exports/proof",
    "tests/reader/exports/test_citations.py",
    "tests/reader/exports/test_markdown.py",
    "tests/reader/exports/test_vault.py",
    "tests/reader/sources/test_opml.py",
    "tests/test_round_trip.py",
)
"""Where these tests are."""


def matches(proof: Proof, name: str, test: str) -> bool:
    """Say whether *test*, by its whole name, is one by which *proof* proves the format *name*."""
    return re.search(proof.tests.replace("{}", re.escape(name)), test) is not None
