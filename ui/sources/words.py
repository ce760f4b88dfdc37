"""Say what a refresh came to, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from reader.types.sources import Standing
from reader.words import tr
from reader.worker import Failed
from ui.dialogs.report_text import memory
from ui.widgets.plain import and_more, cut
from ui.work.refreshing import Brought, Refreshed

NAMED = 3
"""Sources that are told of one by one."""
_LONGEST = 60
"""Characters of a source's name."""


def told(came: Refreshed) -> str:
    """Return what is worth saying; of a scheduled refresh only what is new, or ''."""
    new = [one for one in came.brought if one.source.new]
    if came.scheduled:
        return _new(new)
    parts = [_new(new), _failures(_standing(came, Standing.FAILED)), _offline(came)]
    said = [part for part in parts if part] or [_nothing(came)]
    return said[0] if len(said) == 1 else " ".join(f"{part.rstrip('.')}." for part in said)


def is_problem(came: Refreshed) -> bool:
    """Say whether it is to stay until it was read: the reader asked, and a source failed."""
    return not came.scheduled and bool(_standing(came, Standing.FAILED))


def _standing(came: Refreshed, standing: Standing) -> list[Brought]:
    return [one for one in came.brought if one.source.standing is standing]


def _new(new: Sequence[Brought]) -> str:
    if len(new) == 1:
        return f"{_name(new[0])}: {_counts(new)}"
    if len(new) <= NAMED:
        return " · ".join(
            tr("{name}: %n new", n=one.source.new).format(name=_name(one)) for one in new
        )
    return f"{tr('%n source(s)', n=len(new))}: {_counts(new)}"


def _counts(brought: Sequence[Brought]) -> str:
    return ", ".join(memory(file for one in brought for file in one.files if file.error is None))


def _failures(failed: Sequence[Brought]) -> str:
    if len(failed) == 1:
        source = failed[0].source
        return f"{_name(failed[0])}: {source.message} {source.advice}".strip()
    names = and_more(", ".join(map(_name, failed[:NAMED])), len(failed) - NAMED)
    return tr("{names} failed; Sources… tells why").format(names=names) if failed else ""


def _offline(came: Refreshed) -> str:
    offline = _standing(came, Standing.OFFLINE)
    if not offline:
        return ""
    if len(offline) == len(came.brought):
        return tr("Offline")
    return tr("%n could not be asked", n=len(offline))


def _nothing(came: Refreshed) -> str:
    if isinstance(came.ended, Failed):
        return ""
    if came.ended.stopped:
        return tr("Refreshing was stopped")
    if len(came.brought) == 1:
        return tr("{name}: nothing new").format(name=_name(came.brought[0]))
    return tr("Nothing new from %n source(s)", n=len(came.brought))


def _name(brought: Brought) -> str:
    return cut(brought.source.name, _LONGEST)
