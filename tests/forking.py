"""Start worker processes from one that has loaded what they need: a second less for each."""

from __future__ import annotations

import os
import sys
from multiprocessing import forkserver

from reader import worker


def fork_workers() -> None:
    """Have `worker.start` fork where that is safe: each is still a process of its own.

    It is forked from a server that does nothing else, never from the process of the tests,
    so it shares nothing with a window. Call it in the top folder: the server looks there.
    """
    if sys.platform == "linux":
        worker.context = _Forking()
        worker.context.set_forkserver_preload(["tests.forked"])
        forkserver.ensure_running()


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
