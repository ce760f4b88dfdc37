"""A real window that is shown every hostile text, everywhere, and tells what came of it.

It is started by `tests.battery.display` under strace, with the library, what is to be switched
off (or ''), and the addresses that are to be clicked.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.waiting import rest, until

SWITCHED_OFF = ("links", "plain")
PATIENCE = 30.0
PANES = ("palette", "tags", "export", "tag-list", "report", "history", "annotations", "duplicates",
         "source", "watch-words", "triage")  # fmt: skip


def switch_off(what: str) -> None:
    """Take a mechanism away, to see that the battery notices."""
    if what == "links":
        from reader.text import urls

        urls.safe_address = lambda address: address
    elif what == "plain":
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QLabel, QTextBrowser

        from ui.widgets import calm_browser, plain

        plain.PlainLabel.setTextFormat = lambda self, _: QLabel.setTextFormat(
            self, Qt.TextFormat.RichText
        )
        calm_browser.CalmBrowser.loadResource = QTextBrowser.loadResource


class Show:
    """Leads the window through everything that it can show."""

    def __init__(self, window, hrefs: list[str]) -> None:
        from PySide6.QtCore import QTimer

        self.window, self.hrefs = window, hrefs
        self.opened: list[str] = []
        self.worst, self.at = 0.0, ""
        self._since = time.thread_time()
        self._beat = QTimer(window, interval=5)
        self._beat.timeout.connect(self._tick)
        self._beat.start()
        self.doing = "start"

    def _tick(self) -> None:
        took, self._since = time.thread_time() - self._since, time.thread_time()
        if took > self.worst:
            self.worst, self.at = took, self.doing

    def until(self, condition: Callable[[], object], what: str) -> None:
        until(condition, PATIENCE, 10, what)

    def quiet(self, seconds: float) -> None:
        rest(int(seconds * 1000))

    def all(self) -> int:
        """Show all there is; return how many papers that were."""
        from reader.types import Place, PlaceKind

        window = self.window
        window.session.go(Place(PlaceKind.ALL))
        self.until(lambda: window.desk.shows(Place(PlaceKind.ALL)), "the list")
        self.until(lambda: window.model.rowCount() > 20, "the papers")
        count = window.model.rowCount()
        for row in range(count):
            self.paper(row)
        self.doing = "panes"
        self.panes()
        return count

    def paper(self, row: int) -> None:
        """Show one paper: its row, its page, its tool tips; click what it links to."""
        window = self.window
        index = window.model.index(row, 0)
        self.until(lambda: window.model.paper(row), f"row {row}")
        paper = window.model.paper(row).id
        self.doing = f"row {row}: {window.model.paper(row).title[:60]!r}"
        window.list.setCurrentIndex(index)
        self.until(lambda: window.session.open_id == paper, f"paper {paper}")
        self.quiet(0.02)
        window.page.grab()
        for browser in self.browsers():
            self.click(browser)

    def browsers(self) -> list:
        from PySide6.QtWidgets import QTextBrowser

        return [each for each in self.window.findChildren(QTextBrowser) if each.isVisible()]

    def click(self, browser) -> None:
        """Choose each link of a text, and what a hostile text may have put into one."""
        from PySide6.QtCore import QUrl

        block = browser.document().begin()
        found = set(self.hrefs)
        while block.isValid():
            runs = block.begin()
            while not runs.atEnd():
                found.add(runs.fragment().charFormat().anchorHref())
                runs += 1
            block = block.next()
        for href in found - {""}:
            if not href.startswith("paper:"):
                browser.anchorClicked.emit(QUrl(href))

    def panes(self) -> None:
        """Open what else shows texts of papers."""
        for name in PANES:
            self.doing = name
            self.window.dialogs.show(name)
            self.quiet(0.3)
            self._look_away()
        self.doing = "rows"
        for row in range(self.window.model.rowCount()):
            for role in range(16):
                self.window.model.data(self.window.model.index(row, 0), role)
        self.doing = "tool tips"
        self._tips()

    def _look_away(self) -> None:
        """Draw all that is open, then close it."""
        from PySide6.QtWidgets import QApplication, QDialog

        for each in QApplication.topLevelWidgets():
            if each.isVisible():
                each.grab()
        for each in self.window.findChildren(QDialog):
            each.close()
        self.window.steering.back()

    def _tips(self) -> None:
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QToolTip, QWidget

        for each in self.window.findChildren(QWidget):
            if each.toolTip():
                QToolTip.showText(QPoint(10, 10), each.toolTip())
                self.quiet(0.005)
        QToolTip.hideText()


def main() -> int:
    folder, cache, off, hrefs = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
    switch_off(off)
    from PySide6.QtCore import QObject, QTimer, Slot
    from PySide6.QtGui import QDesktopServices

    from reader.library import Library
    from ui import app

    real, told = app.window_on, {}

    class Desktop(QObject):
        """Takes every address that would have gone to the desktop."""

        @Slot("QUrl")
        def take(self, url) -> None:
            told.setdefault("opened", []).append(url.toString())

    desktop = Desktop()
    addresses = json.loads(Path(hrefs).read_text("utf-8"))
    for scheme in ("http", "https", "mailto", "file", "javascript", "smb", "ms-msdt", "data",
                   "ftp", "vbscript", "search-ms", "ssh", "tel", "x", ""):  # fmt: skip
        QDesktopServices.setUrlHandler(scheme, desktop, "take")

    def window_on(*args):
        window = real(*args)
        show = Show(window, addresses)

        def run() -> None:
            try:
                told["papers"] = show.all()
            except TimeoutError as error:
                told["stuck"] = str(error)
            told.update(worst=show.worst, at=show.at)
            print(json.dumps(told), flush=True)
            window.close()

        QTimer.singleShot(300, run)
        return window

    app.window_on = window_on
    return app.open_window(Library(folder, cache))


if __name__ == "__main__":
    sys.exit(main())
