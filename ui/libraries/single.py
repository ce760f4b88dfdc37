"""Have one window for a library: a second start on the same machine raises the first."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Sequence
from hashlib import sha256

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.library import Library, state_folder

ASKED, DONE = b"raise ", b"raised\n"
"""How a caller begins, and what it is answered; whoever says anything else is not heard.

After the beginning stands one line: what is to be opened, a list of texts in JSON.
"""
LONGEST = 1_000_000
"""Bytes of that line at most: a thousand files with long names."""
PATIENCE = 2_000
"""Milliseconds that an open window may take to answer, and that a caller is listened to."""
LONGEST_PATH = 100
"""Bytes of a socket's path that every system takes."""


class Single(QObject):
    """The ear of an open window."""

    raised = Signal(list)
    """Somebody has started Lectern again on this library, with these files and addresses."""

    def __init__(self, library: Library, parent: QObject) -> None:
        """Listen, for as long as the library is held: what is left of a dead window is removed."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(4)
        self._server.newConnection.connect(self._come)
        name = _address(library)
        QLocalServer.removeServer(name)
        self._server.listen(name)  # where that fails, a second start asks what to do

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _come(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setReadBufferSize(LONGEST)
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(self._hear)
            QTimer.singleShot(PATIENCE, caller, caller.abort)

    def _hear(self) -> None:
        caller = self.sender()
        assert isinstance(caller, QLocalSocket)
        if not caller.canReadLine() and caller.bytesAvailable() < LONGEST:
            return
        things = _things(bytes(caller.readLine(LONGEST).data()))
        if things is not None:
            self.raised.emit(things)
            caller.write(DONE)
            caller.flush()
        caller.disconnectFromServer()


def raise_other(library: Library, things: Sequence[str] = ()) -> bool:
    """Have the window that is open on *library* come to the front, and open *things*.

    Says whether it answered.
    """
    socket = QLocalSocket()
    socket.connectToServer(_address(library))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(ASKED + json.dumps(list(things)).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(PATIENCE)
    said = bytes(socket.readAll().data()) if answered else b""
    socket.abort()
    return said == DONE


def _things(line: bytes) -> list[str] | None:
    """Return what a caller wants opened; None where it is nobody of ours."""
    if not (line.startswith(ASKED) and line.endswith(b"\n")):
        return None
    try:
        found = json.loads(line[len(ASKED) :])
    except (ValueError, RecursionError):
        return None
    is_ours = isinstance(found, list) and all(isinstance(each, str) for each in found)
    return found if is_ours else None


def _address(library: Library) -> str:
    """Return where the window on *library* listens; in a folder of the reader's, if that fits."""
    place = f"{getpass.getuser()}\0{library.folder.resolve()}"
    name = f"lectern-{sha256(os.fsencode(place)).hexdigest()[:24]}"
    path = state_folder() / name
    if os.name != "posix" or len(os.fsencode(path)) > LONGEST_PATH:
        return name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return str(path)
