"""What the process that reads files may not do: take much memory, reach out, write, look around."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

from reader.starting import is_bundle

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = ("socket.", "subprocess.", "os.", "shutil.", "ctypes.", "pty.", "_winapi.")
_ALLOWED = frozenset(("os.listdir", "os.scandir"))  # Python itself looks for its modules


def limit_memory(most: int) -> int:
    """Limit this process to *most* bytes, or less where it was limited already; return how many."""
    if resource is None:
        return most
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(ValueError, OSError):  # macOS may refuse
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    return limit


class Fence:
    """Lets this process open for reading what Python consists of, and files while it is told to.

    Sockets, other processes and any change to the disk raise PermissionError.
    Parsers are other people's code: some take a text for a file's name or an address.
    """

    def __init__(self) -> None:
        own = [sys.prefix, sys.base_prefix, os.path.dirname(os.__file__), *sys.path]  # noqa: PTH120
        if is_bundle():  # it holds the modules itself
            own.append(sys.executable)
        self._own = tuple(os.path.join(folder, "") for folder in own if folder)  # noqa: PTH118
        self._is_open = False
        sys.addaudithook(self._check)

    @contextlib.contextmanager
    def opened(self) -> Iterator[None]:
        """Let files be opened for reading."""
        self._is_open = True
        try:
            yield
        finally:
            self._is_open = False

    def _check(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            self._check_file(*arguments)
        elif event.startswith(_FORBIDDEN) and event not in _ALLOWED:
            raise PermissionError(f"{event} is not for the reader of files")

    def _check_file(self, path: object, _mode: object, flags: object) -> None:
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("the reader of files writes none")
        if not self._is_open and isinstance(path, str | bytes) and not self._is_own(path):
            raise PermissionError("the reader of files opens none but those it is to read")

    def _is_own(self, path: str | bytes) -> bool:
        """Say whether *path* is, or is in, one of Python's folders; a zip file may be one."""
        return os.path.join(os.path.normpath(os.fsdecode(path)), "").startswith(self._own)  # noqa: PTH118
