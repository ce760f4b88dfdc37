"""What the reader reads and writes stays out of logs and reports, and off the network."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from reader.library import settings_file, state_folder
from reader.logs import kept
from reader.settings import window_file
from tests.battery.hostile_texts import Bait, links
from tests.waiting import rest
from ui.faults import Faults

CANARY = "zanzibarquux"
ASKED: list[list[tuple[str, object]]] = []
_EVENTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto",
           "socket.gethostbyaddr", "socket.sendmsg"}  # fmt: skip

_OWN = getattr(socket, "AF_UNIX", object())


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if ASKED and event in _EVENTS:
        asking, address = arguments[0], arguments[-1]
        # A socket of this machine's own is a file: what starts the workers is spoken to by one.
        own = isinstance(address, str | bytes) or getattr(asking, "family", None) == _OWN
        if not own:
            ASKED[-1].append((event, address))


sys.addaudithook(_hear)


@contextmanager
def asked() -> Iterator[list[tuple[str, object]]]:
    """Give what this process asks of the network meanwhile; a hook cannot be taken away."""
    found: list[tuple[str, object]] = []
    ASKED.append(found)
    try:
        yield found
    finally:
        ASKED.remove(found)


def test_the_ear_hears():
    with asked() as found, socket.socket() as made:
        made.settimeout(0.1)
        assert made.connect_ex(("127.0.0.1", 9)) != 0
    assert found


def work(hands, tmp_path: Path) -> None:
    """Have the canary in everything that a reader reads and writes."""
    window = hands.window
    digest = tmp_path / f"{CANARY} page.txt"
    digest.write_text(
        f"new\n\nMar 12\n\nOn {CANARY} in Title\n\nWe study {CANARY} at length, and find that it"
        f" stands in abstracts, too. More at https://example.org/{CANARY}.\n",
        encoding="utf-8",
    )
    window.session.take_in([digest, tmp_path / f"{CANARY}-none.txt"])
    hands.see(lambda: window.model.rowCount() == 13 and all(map(window.model.paper, range(13))))
    hands.write_note(f"My {CANARY} note")
    hands.see(lambda: not window.notes.unsaved)
    hands.press("/")
    hands.type(CANARY)
    hands.press("Enter")
    hands.see(lambda: window.session.query == CANARY)
    hands.press("Esc", "Esc")
    window.dialogs.show("help")
    window.dialogs.show("export")
    exporting = window.dialogs.exporting
    hands.see(lambda: exporting.dialog is not None and exporting.dialog.isVisible())
    window.dialogs.exporting.dialog.reject()


def test_nothing_of_the_reader_is_logged_reported_or_sent(hands, tmp_path, capsys):
    told = []
    faults = Faults(told.extend)
    with kept(state_folder()) as log, faults.caught(state_folder()), asked() as found:
        work(hands, tmp_path)
        window = hands.window
        sys.excepthook(KeyError, KeyError(f"{CANARY} in {tmp_path}"), None)
        hands.see(lambda: bool(told))
        window.show_bug(told)
        report = window.dialogs._bug.report
        window.dialogs._bug.close()
    window.close()
    hands.see(lambda: settings_file().exists() and not window.isVisible())
    assert found == []
    logged = log.read_text("utf-8")
    assert "job ImportFiles finished" in logged
    assert "fault KeyError" in logged
    assert "KeyError" in report
    state = [each.read_text("utf-8", "replace") for each in state_folder().iterdir()]
    for text in (logged, report, *state, window_file(settings_file()).read_text("utf-8")):
        assert CANARY not in text.lower()
        assert str(Path.home()) not in text
        assert str(tmp_path) not in text
    assert CANARY not in settings_file().read_text("utf-8").lower()


class Desktop(QObject):
    """Takes what would have gone to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot("QUrl")
    def take(self, url) -> None:
        self.opened.append(url.toString())


def test_only_web_and_mail_addresses_reach_the_desktop(window, tmp_path):
    schemes = ("http", "https", "mailto", "file", "javascript", "smb", "ms-msdt", "data", "ftp", "")
    desktop = Desktop()
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, desktop, "take")
    try:
        for address in links(Bait(tmp_path)):
            window.page.link_opened.emit(address)
            window.steering.open_link(address)
        assert desktop.opened == []
        window.page.link_opened.emit("https://example.org/a")
        window.page.link_opened.emit("mailto:someone@example.org")
        assert desktop.opened == ["https://example.org/a", "mailto:someone@example.org"]
    finally:
        for scheme in schemes:
            QDesktopServices.unsetUrlHandler(scheme)


def test_every_foreign_word_in_the_window_is_plain(hands, tmp_path):
    """A label that guesses, a tool tip with markup, or an unwanted mnemonic shows in no widget."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractButton, QLabel

    from reader import triage

    nasty = "<img src=/dev/zero>&Tag"
    digest = tmp_path / "nasty.json"
    digest.write_text(
        f'[{{"title": "{nasty} title of a paper", "abstract": "{nasty} {"word " * 40}",'
        f' "authors": ["{nasty}"], "venue": "{nasty}"}}]',
        encoding="utf-8",
    )
    window = hands.window
    window.session.take_in([digest])
    hands.see(lambda: window.model.rowCount() == 13 and all(map(window.model.paper, range(13))))
    row = next(n for n in range(13) if nasty in window.model.paper(n).title)
    window.list.setCurrentIndex(window.model.index(row, 0))
    paper = window.model.paper(row).id
    window.session.act(lambda store: triage.tag(store, [paper], nasty.replace("/", "\\")))
    window.session.act(lambda store: triage.note(store, paper, f"{nasty} ![x](/dev/zero)"))
    hands.see(lambda: any(tag.name.endswith("&Tag") for tag in window.session.counts.tags))
    hands.see(lambda: window.session.open_id == paper)
    for name in ("tags", "palette", "tag-list", "report"):
        window.dialogs.show(name)
    rest(1)
    seen = 0
    for widget in QApplication.allWidgets():
        assert "<img" not in widget.toolTip(), widget
        seen += "&lt;img" in widget.toolTip()
        if isinstance(widget, QLabel) and "<img" in widget.text():
            seen += 1
            assert widget.textFormat() == Qt.TextFormat.PlainText, widget
            assert widget.buddy() is None, widget
        if isinstance(widget, QAbstractButton) and "Tag" in widget.text():
            assert "&&Tag" in widget.text() or "&Tag" not in widget.text(), widget
    for action in window.findChildren(QAction):
        assert "<img" not in action.text() or "&&" in action.text()
    assert seen > 3
