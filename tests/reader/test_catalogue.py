"""What Qt reads of a file of translations is read of it without Qt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

from reader.catalogue import Catalogue, read, speak_language
from reader.words import speak, spoken, tr
from tests.translations import FOLDER, LANGUAGES, release, translations

NUMBERS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{code}"><context><name></name>
<message numerus="yes"><source>%n owl(s)</source><translation>{forms}</translation></message>
</context></TS>"""
FORMS = {"de": 2, "fr": 2, "ja": 1, "ru": 3, "pl": 3, "ar": 6, "lv": 3, "ga": 3, "sl": 4}
"""Languages that count in different ways, and how many forms they have."""


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak_language("en")


@pytest.fixture(scope="module")
def counting(tmp_path_factory) -> dict[str, tuple[Catalogue, QTranslator]]:
    folder, found = tmp_path_factory.mktemp("forms"), {}
    for code, number in FORMS.items():
        forms = "".join(f"<numerusform>form {at}</numerusform>" for at in range(number))
        file = folder / f"{code}.ts"
        file.write_text(NUMBERS.format(code=code, forms=forms), encoding="utf-8")
        release(file, file.with_suffix(".qm"))
        theirs = QTranslator()
        assert theirs.load(str(file.with_suffix(".qm")))
        found[code] = read(file.with_suffix(".qm").read_bytes()), theirs
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_translation_is_found(code):
    catalogue = read((FOLDER / f"lectern_{code}.qm").read_bytes())
    for (text, comment), forms in translations(FOLDER / f"lectern_{code}.ts").items():
        found = [catalogue.translate(text, comment, n) for n in ((1, 2) if "%n" in text else (-1,))]
        numbers = (1, 2) if "%n" in text else ("",)
        wanted = [form.replace("%Ln", str(n)) for form, n in zip(forms, numbers, strict=True)]
        assert found == wanted


@given(number=st.one_of(st.integers(0, 130), st.integers(0, 2**31 - 1)))
@pytest.mark.parametrize("code", FORMS)
def test_a_number_takes_the_form_that_qt_gives_it(counting, code, number):
    ours, theirs = counting[code]
    assert ours.translate("%n owl(s)", n=number) == theirs.translate("", "%n owl(s)", "", number)


@given(text=st.text(), n=st.integers(-1, 5000))
def test_what_a_file_has_not_is_english(text, n):
    speak_language("en")
    before = tr(text, n=n)
    assert Catalogue().translate(text, "", n) == before


@given(data=st.binary())
def test_a_file_that_is_none_has_nothing(data):
    assert read(data).translate("Inbox") == "Inbox"


def test_thousands_are_parted_as_the_language_does():
    speak_language("de")
    assert spoken() == "de"
    assert tr("%n paper(s)", n=1_234_567) == "1.234.567 Artikel"


def test_a_language_without_a_file_is_english():
    speak_language("xx")
    assert tr("%n paper(s)", n=1_200) == "1,200 papers"
    speak(lambda text, _comment, _n: text.upper())
    speak_language("")
    assert tr("Inbox") == "Inbox"
