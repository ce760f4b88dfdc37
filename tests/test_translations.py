"""Every word for people can be translated, and one translation proves it."""

from __future__ import annotations

import re
import shutil
from string import Formatter
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from reader.words import english, speak, tr
from tests.translations import FOLDER, LANGUAGES, gather, release
from ui.looks.tongue import language, speak_to

FILES = [(code, FOLDER / f"lectern_{code}.ts") for code in LANGUAGES]


@pytest.fixture
def german(qapp):
    speak_to(qapp, "de")
    yield
    speak_to(qapp, "en")


def messages(file):
    return ET.parse(file).getroot().iter("message")


def texts(file) -> set[str]:
    return {message.findtext("source") for message in messages(file)}


@pytest.mark.parametrize(("code", "file"), FILES)
def test_the_file_has_every_word_of_the_program(code, file, tmp_path):
    fresh = tmp_path / file.name
    shutil.copy(file, fresh)
    gather(fresh, code)
    assert texts(fresh) == texts(file), "run python -m tests.translations"


@pytest.mark.parametrize(("code", "file"), FILES)
def test_every_word_is_translated(code, file):
    open_ones = [
        message.findtext("source")
        for message in messages(file)
        if message.find("translation").get("type") == "unfinished"
    ]
    assert open_ones == []


@pytest.mark.parametrize(("code", "file"), FILES)
def test_a_translation_has_the_places_of_its_source(code, file):
    for message in messages(file):
        source, made = message.findtext("source"), message.find("translation")
        for text in [form.text for form in made.iter("numerusform")] or [made.text]:
            assert places(text) == places(source), source


def places(text: str) -> set[str]:
    named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return named | {"%n" for _ in re.findall("%L?n", text)}


@pytest.mark.parametrize(("code", "file"), FILES)
def test_what_qt_reads_is_made_of_it(code, file, tmp_path):
    made = tmp_path / "made.qm"
    release(file, made)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes()


def test_counts_take_their_form_and_values_their_place(german):
    assert tr("%n paper(s)", n=1) == "1 Artikel"
    assert tr("Renamed tag {old} to {new}").format(old="a", new="b") == (
        "Schlagwort a in b umbenannt"
    )


def test_what_is_not_translated_is_said_in_english(german):
    assert tr("Never written in any program") == "Never written in any program"
    assert tr("%n unheard-of thing(s)", n=1) == "1 unheard-of thing"
    assert tr("%n unheard-of thing(s)", n=1200) == "1,200 unheard-of things"


def test_english_needs_no_translation(qapp):
    assert english("%n paper(s)", n=1) == "1 paper"
    assert english("%n paper(s)", n=0) == "0 papers"


def test_a_language_that_is_not_there_is_english(monkeypatch):
    assert language("de") == "de"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    assert language("xx") == "en"
    assert isinstance(QCoreApplication.instance(), QApplication)
    speak(english)
