"""Smart lists: saved, renamed, ordered and deleted as acts; they never hold themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import smart, undo
from reader.errors import LecternError
from reader.library import Library
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.types import SmartList

NAMES = st.sampled_from(["Owls", "owls", "Night birds", "birds", "ünï", " ", "x" * 61])
QUERIES = st.sampled_from(
    ["owls", "is:starred OR list:birds", 'list:"Night birds" -has:note', "-list:owls", "", "()"]
)
ACTS = st.one_of(
    st.tuples(st.just("save"), NAMES, QUERIES),
    st.tuples(st.just("change"), NAMES, QUERIES),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("move"), NAMES, st.integers(-1, 4)),
    st.tuples(st.just("delete"), NAMES, NAMES),
)


def there(store: Store) -> tuple[SmartList, ...]:
    return store.read(smart_lists)


@given(acts=st.lists(ACTS, max_size=10))
def test_undo_restores_every_state_and_redo_repeats_it(tmp_path_factory, acts):
    folder = tmp_path_factory.mktemp("smart")
    with Store(Library(folder / "library", folder / "cache")) as store:
        states = [there(store)]
        for verb, *values in acts:
            before = there(store)
            try:
                act = getattr(smart, verb)(store, *values)
            except LecternError:
                act = None
            if act is None:
                assert there(store) == before
            else:
                states.append(there(store))
        names = [one.name.casefold() for one in there(store)]
        assert len(names) == len(set(names))
        for one in there(store):
            assert one.name.casefold() not in held(one, there(store))
        for expected in reversed(states[:-1]):
            undo.undo(store)
            assert there(store) == expected
        for expected in states[1:]:
            undo.redo(store)
            assert there(store) == expected


def held(one: SmartList, known: tuple[SmartList, ...]) -> set[str]:
    """Return the lists within a list, found by their names in its text."""
    queries = {each.name.casefold(): each.query.casefold() for each in known}
    found: set[str] = set()
    waiting = [one.name.casefold()]
    while waiting:
        text = queries[waiting.pop()]
        names = {name for name in queries if {f"list:{name}", f"-list:{name}"} & {*text.split()}}
        names |= {name for name in queries if f'list:"{name}"' in text}
        waiting += names - found
        found |= names
    return found


def test_a_list_comes_last_and_is_moved(store):
    for name in ("one", "two", "three"):
        smart.save(store, name, name)
    smart.move(store, "three", 0)
    assert [one.name for one in there(store)] == ["three", "one", "two"]
    undo.undo(store)
    assert [one.name for one in there(store)] == ["one", "two", "three"]


def test_a_name_is_taken_whatever_its_case_but_a_list_may_change_its_own(store):
    smart.save(store, "Owls", "owls")
    with pytest.raises(LecternError, match="already"):
        smart.save(store, " oWLS ", "is:starred")
    smart.rename(store, "owls", "OWLS")
    assert there(store) == (SmartList("OWLS", "owls"),)


def test_a_list_gets_name_and_search_in_one_act_or_neither(store):
    smart.save(store, "owls", "owls")
    smart.save(store, "tides", "tides")
    with pytest.raises(LecternError, match="already"):
        smart.edit(store, "owls", "Tides", "kites")
    assert there(store)[0] == SmartList("owls", "owls")
    act = smart.edit(store, "owls", "birds", "kites")
    assert act is not None
    assert act.label == "Changed smart list “birds”"
    assert there(store)[0] == SmartList("birds", "kites")
    undo.undo(store)
    assert there(store)[0] == SmartList("owls", "owls")


def test_lists_that_hold_a_renamed_one_hold_it_still(store):
    smart.save(store, "birds", "owls OR kites")
    smart.save(store, "both", "list:BIRDS -is:done sort:date")
    smart.rename(store, "birds", "night birds")
    assert there(store)[1].query == 'list:"night birds" -is:done sort:date'


def test_no_list_holds_itself_not_even_by_way_of_another(store):
    smart.save(store, "inner", "owls")
    smart.save(store, "outer", "list:inner")
    for name, query in (("inner", "list:outer"), ("outer", "kites OR list:Outer")):
        with pytest.raises(LecternError, match="would hold itself"):
            smart.change(store, name, query)
    assert there(store)[0].query == "owls"
