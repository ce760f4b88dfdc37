"""Gather the words for people into the translators' files, and make what Qt reads of them.

    python -m tests.translations

Runs lupdate over both packages, with what the registry of commands says (its help stands
in docstrings, which lupdate does not read), and lrelease over every language.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
FORMS = {"de": 2}
"""How many forms a counted word has."""


def main() -> int:
    for code in LANGUAGES:
        gather(FOLDER / f"lectern_{code}.ts", code)
        release(FOLDER / f"lectern_{code}.ts", FOLDER / f"lectern_{code}.qm")
    return 0


def gather(file: Path, code: str) -> None:
    """Bring the words of the program into a translator's file; what is translated stays.

    lupdate takes no `tr` with a number for one that has forms: that is mended here.
    """
    known = translations(file)
    with tempfile.TemporaryDirectory() as scratch:
        fresh = _said(Path(scratch), code)
    for message in fresh.iter("message"):
        _fill(message, known.get(_key(message), ()), FORMS[code])
    ET.indent(fresh, " " * 4)
    text = ET.tostring(fresh.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def translations(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return what is translated in a translator's file: each form, by source and comment."""
    if not file.exists():
        return {}
    return {_key(each): _forms(each.find("translation")) for each in ET.parse(file).iter("message")}


def release(file: Path, made: Path) -> None:
    """Make what Qt reads of a translator's file."""
    _run("lrelease", "-silent", str(file), "-qm", str(made))


def _said(scratch: Path, code: str) -> ET.ElementTree:
    """Return all words of the program, none translated."""
    said, file = scratch / "commands.py", scratch / "said.ts"
    said.write_text("".join(f"tr({text!r})\n" for text in _of_commands()), encoding="utf-8")
    sources = sorted(str(path) for name in ("reader", "ui") for path in (ROOT / name).rglob("*.py"))
    options = ["-locations", "none", "-source-language", "en", "-target-language", code]
    _run("lupdate", *options, *sources, str(said), "-ts", str(file))
    return ET.parse(file)


def _key(message: ET.Element) -> tuple[str, str]:
    return message.findtext("source") or "", message.findtext("comment") or ""


def _forms(translation: ET.Element) -> tuple[str, ...]:
    forms = [form.text or "" for form in translation.iter("numerusform")]
    found = tuple(forms or [translation.text or ""])
    return found if all(found) else ()


def _fill(message: ET.Element, forms: tuple[str, ...], number: int) -> None:
    """Put the forms of its translation into a message; none leave it unfinished."""
    translation = message.find("translation")
    if forms:
        translation.attrib.pop("type", None)
    if "%n" not in message.findtext("source"):
        translation.text = forms[0] if forms else None
        return
    message.set("numerus", "yes")
    for form in forms or [""] * number:
        ET.SubElement(translation, "numerusform").text = form


def _of_commands() -> list[str]:
    from ui.commands import commands

    said = (text for each in commands for text in (each.name, each.about, *each.menu.split("/")))
    return list(dict.fromkeys(said))


def _run(name: str, *words: str) -> None:
    tool = Path(sys.executable).parent / f"pyside6-{name}"
    done = subprocess.run([str(tool), *words], capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


if __name__ == "__main__":
    sys.exit(main())
