"""A worker that is killed costs nothing that was said to be saved, and is there again at once."""

from __future__ import annotations

from multiprocessing import active_children
from multiprocessing.process import BaseProcess

import pytest

from reader.store.store import Store
from reader.types import Intake
from reader.work import UpdateIndex
from tests.builders import title, write_digest


@pytest.fixture
def killer(hands):
    """Return what kills a worker process by its name, and waits until another is in its place."""

    def living(name: str) -> list[BaseProcess]:
        return [each for each in active_children() if each.name == name]

    def kill(name: str) -> None:
        (process,) = living(name)
        process.kill()
        hands.see(lambda: bool(living(name)) and process not in living(name))

    return kill


def test_an_import_that_is_killed_is_told_of_and_can_be_done_again(hands, killer, tmp_path):
    window, said = hands.window, []
    window.session.said.connect(lambda each: said.append(each.text))
    path = write_digest(tmp_path, "large", range(20, 640))
    begun = []
    window.session.lanes.progressed.connect(lambda kind, _: begun.append(kind))
    window.session.take_in([path])
    hands.see(lambda: "import" in begun)
    killer("import")
    hands.see(lambda: any("Nothing is lost" in text for text in said))
    hands.see(lambda: window.notices.isVisible())
    window.session.take_in([path])
    hands.see(lambda: window.session.counts.papers == 12 + 620)


def test_a_question_to_a_searcher_that_is_killed_is_answered_by_the_next(hands, killer):
    hands.press("/")
    hands.type("glaciers")
    hands.see(lambda: hands.titles() == [title(2)])
    hands.type(" or owls")
    killer("search")
    hands.see(lambda: sorted(hands.titles()) == sorted([title(0), title(2)]))
    hands.press("Esc")


def test_an_index_that_is_to_be_made_anew_is_so_after_the_import(hands, tmp_path, monkeypatch):
    lanes, asked = hands.window.session.lanes, []
    submit = lanes._import.submit
    monkeypatch.setattr(
        lanes._import, "submit", lambda job, *rest: (asked.append(job), submit(job, *rest))[1]
    )
    lanes.take_in(Intake((write_digest(tmp_path, "new", range(40, 44)),)))
    lanes.rebuild_index()
    hands.see(lambda: UpdateIndex(True) in asked)
    hands.see(lambda: lanes._indexing is None)
    asked.clear()
    lanes.update_index()
    hands.see(lambda: bool(asked))
    assert asked == [UpdateIndex(False)]


def test_an_index_is_brought_up_to_date_by_the_next_worker(hands, killer, filled):
    lanes, changed = hands.window.session.lanes, []
    lanes.index_changed.connect(lambda: changed.append(True))
    lanes.rebuild_index()
    killer("import")
    hands.see(lambda: bool(changed))
    with Store(filled) as store:
        assert filled.index(store.id).exists()
