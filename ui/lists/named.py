"""Ask for a name and do something by it; what is wrong with the name is said beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRect

from reader.store.history import Act
from reader.store.store import Store
from ui.lists.name_form import NameForm
from ui.session import Session

Verb: TypeAlias = Callable[[Store], Act | None]


class Naming:
    """A form for names whose answers become acts."""

    def __init__(self, session: Session, form: NameForm) -> None:
        self._session, self._form = session, form

    def ask(
        self,
        title: str,
        name: str,
        place: QRect,
        verb: Callable[[str], Verb],
        then: Callable[[Act], object] | None = None,
    ) -> None:
        """Ask for a name beside *place*; *verb* makes an act of it, *then* hears of the act."""

        def done(act: Act | None) -> None:
            self._form.dismiss()
            if then is None or act is None:
                self._session.acted(act)
            else:
                then(act)

        self._form.ask(
            title,
            name,
            place,
            lambda typed: self._session.lanes.store.call(verb(typed), done, self._refused),
        )

    def _refused(self, error: BaseException) -> None:
        self._session.tell(error, self._form.complain)
