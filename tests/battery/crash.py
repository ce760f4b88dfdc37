"""Do something to a library in a child that is killed in the middle of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from reader.library import Library
from reader.store.store import Store


def killed(library: Library, act: Callable[[Store], object], at: int) -> bool:
    """Do *act* in a child, which is killed at its call number *at*; say whether it was done before.

    No connection to the library may be open here: SQLite's do not survive a fork. A child that
    is done is killed, too, before it can close anything.
    """
    hear, say = os.pipe()
    child = os.fork()
    if not child:
        try:
            with Store(library) as store:
                _kill_at(at)
                act(store)
                sys.setprofile(None)
                os.write(say, b"done")
                _kill()
        finally:  # an exception: no word of it, and none of the parent's code
            os._exit(1)
    os.close(say)
    with os.fdopen(hear, "rb") as heard:
        done = heard.read() == b"done"
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError("the child failed before it could be killed")
    return done


def _kill_at(call: int) -> None:
    """Have this process killed at the call with that number, of Python's functions or C's."""
    left = call

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            _kill()

    sys.setprofile(count)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
