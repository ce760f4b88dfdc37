"""Speak the reader's language: Lectern's own words and Qt's, from the files of translations."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader.catalogue import speak_language

NAMES = {"en": "English", "de": "Deutsch"}
"""The languages there are, each by its own name; English needs no file."""
FROM_THE_RIGHT = {"ar", "fa", "he", "ur", "yi"}


def languages() -> dict[str, str]:
    """Return the languages that can be spoken here, by their codes: their own names."""
    return {code: name for code, name in NAMES.items() if code == "en" or _file(code).is_file()}


def language(wanted: str) -> str:
    """Return the language to speak: *wanted* if there is it, else the system's, else English."""
    natural = (QLocale(name).name()[:2] for name in QLocale.system().uiLanguages())
    there = languages()
    return next((one for one in (wanted, *natural) if one in there), "en")


def speak_to(app: QApplication, wanted: str) -> str:
    """Have all that is made from now on speak; return the code of the language."""
    code = language(wanted)
    speak_language(code)
    _speak_qt(app, code)
    natural = QLocale.system()
    is_natural = natural.name()[:2] == code or (code == "en" and natural == QLocale.c())
    QLocale.setDefault(natural if is_natural else QLocale(code))
    right = code in FROM_THE_RIGHT
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    )
    return code


def _file(code: str) -> Path:
    return Path(str(files("resources.translations") / f"lectern_{code}.qm"))


def _speak_qt(app: QApplication, code: str) -> None:
    """Have Qt's own buttons and menus speak too, where it knows the language."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    theirs = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != "en" and theirs.load(f"qtbase_{code}", folder):
        app.installTranslator(theirs)
