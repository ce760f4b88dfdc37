"""Start our processes from one that has loaded what they need: most of a second less for each."""

from __future__ import annotations

import os
import subprocess
import sys
from multiprocessing import forkserver
from pathlib import Path

from reader import worker

WAIT = 120
"""Seconds until a command is taken for one that hangs."""


def fork_workers() -> None:
    """Have `worker.start` fork where that is safe: each is still a process of its own.

    It is forked from a server that does nothing else, never from the process of the tests,
    so it shares nothing with a window. Call it in the top folder: the server looks there.
    """
    if sys.platform == "linux":
        worker.context = _Forking()
        worker.context.set_forkserver_preload(["tests.preloaded"])
        forkserver.ensure_running()


def run_lectern(
    arguments: list[str], text: str | None, folder: Path
) -> subprocess.CompletedProcess[str]:
    """Run `lectern` as `subprocess.run` would, in UTF-8; *folder* is for what goes in and out.

    The process is forked where workers are: see `fork_workers`.
    """
    streams = [folder / name for name in ("in", "out", "err")]
    streams[0].write_bytes((text or "").encode(errors="surrogateescape"))
    process = worker.context.Process(target=_lectern, args=(streams, arguments), daemon=False)
    process.start()
    try:
        process.join(WAIT)
        if process.exitcode is None:
            raise subprocess.TimeoutExpired(arguments, WAIT)
    finally:
        process.kill()
        process.join()
        status = process.exitcode
        process.close()
    out, err = (each.read_text(encoding="utf-8", errors="surrogateescape") for each in streams[1:])
    return subprocess.CompletedProcess(arguments, status, out, err)


def _lectern(streams: list[Path], arguments: list[str]) -> None:
    for number, path in enumerate(streams):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC * (number > 0)), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - for good
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    sys.argv = ["lectern", *arguments]
    from reader.cli import main

    sys.exit(main())


if sys.platform == "linux":
    from multiprocessing.context import ForkServerContext, ForkServerProcess

    class _Worker(ForkServerProcess):
        """A process that has the environment of who starts it, as a fresh one would."""

        def __init__(self, **told) -> None:
            super().__init__(**told)
            self._environment = dict(os.environ)

        def run(self) -> None:
            os.environ.clear()
            os.environ.update(self._environment)
            super().run()

    class _Forking(ForkServerContext):
        Process = _Worker
