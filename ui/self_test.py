"""Try all that the window has other processes for, on a library of its own: ``--self-test``."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.library import Library, default_folder, keep_in
from reader.types import FileReport
from reader.work import Answer, Export, packed
from reader.worker import Failed
from ui.main_window import MainWindow
from ui.said import Said
from ui.showing import application, prepare, window_on

PATIENCE = 120_000
"""Milliseconds until a step that does not end is taken for one that never will."""
WANTED = "attention"
"""What is searched for: the welcome has it."""
EXPORTS = ("pdf", "docx", "citations")
"""The first is drawn by a process of its own, the others need files of other packages."""


def tried() -> int:
    """Go through the window, say of each step how it went, and return the exit status."""
    with tempfile.TemporaryDirectory(prefix="lectern-") as kept:
        keep_in(Path(kept))  # what the reader has is neither looked at nor changed
        app = application()
        start = prepare(Library(default_folder()))
        window = window_on(start.library)
        with as_file(files("resources") / "welcome.txt") as welcome:
            test = SelfTest(window, welcome, Path(kept))
            window.show()
            QTimer.singleShot(0, test.begin)
            app.exec()
        return 0 if test.passed else 1


class SelfTest(QObject):
    """The steps, one after the other; the first that fails ends it."""

    passed = False

    def __init__(self, window: MainWindow, source: Path, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._source, self._folder = source, folder
        self._exports = list(EXPORTS)
        self._step, self._found = "import", b""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self._fail("it does not come to its end"))
        lanes = window.session.lanes
        lanes.imported.connect(self._imported)
        lanes.index_changed.connect(self._search)
        lanes.trouble.connect(self._trouble)
        window.session.searched.connect(self._answered)
        window.session.said.connect(self._said)

    def begin(self) -> None:
        """Import the welcome; what follows follows from that."""
        self._patience.start()
        self._session.take_in([self._source])

    def _imported(self, reports: list[FileReport]) -> None:
        errors = [report.error for report in reports if report.error]
        if errors or not reports:
            self._fail(" ".join(map(str, errors)) or "nothing was read")
        else:
            self._next("search")

    def _search(self) -> None:
        if self._step == "search":
            self._session.search(WANTED, typing=False)

    def _answered(self, answer: Answer) -> None:
        if self._step == "search" and (papers := answer.papers()):
            self._found = packed(papers)
            self._next("list")
            self._when(lambda: self._window.model.paper(0) is not None, self._export)

    def _export(self) -> None:
        if not self._exports:
            self._next("")
            self.passed = True
            self._window.close()
            return
        name = self._exports.pop(0)
        self._next(f"export {name}")
        job = Export(name, self._found, "Self-test", path=self._folder / f"papers.{name}")
        self._session.lanes.outgoing.export(job, lambda _: self._export(), self._fail)

    def _when(self, condition: Callable[[], bool], then: Callable[[], object]) -> None:
        """Do *then* once *condition* holds: rows come when they are drawn."""
        looking = QTimer(self, interval=20)

        def look() -> None:
            if condition():
                looking.stop()
                then()

        looking.timeout.connect(look)
        looking.start()

    def _next(self, step: str) -> None:
        print(f"ok    {self._step}", flush=True)  # noqa: T201 - this is a command
        self._step = step
        self._patience.start()

    def _trouble(self, failed: Failed) -> None:
        self._fail(failed.message, failed.advice)

    def _said(self, said: Said) -> None:
        if said.problem:
            self._fail(said.text)

    def _fail(self, message: str, advice: str = "") -> None:
        if self._patience.isActive():
            self._patience.stop()
            print(f"FAIL  {self._step}: {message} {advice}".rstrip(), flush=True)  # noqa: T201
            self._window.close()
