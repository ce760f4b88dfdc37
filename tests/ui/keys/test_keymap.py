"""Which keys are in force: presets, the reader's own, the switch, and whatever a file may hold."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.commands import commands
from ui.commands.presets import PRESET_NAMES, PRESETS
from ui.keys.keymap import (
    KeyChoice,
    assigned,
    canonical,
    clash,
    clashing,
    in_force,
    is_single,
    is_usable,
    strokes,
    with_keys,
    without_own,
)

IDS = [command.id for command in commands]
KEYS = st.one_of(
    st.sampled_from(["E", "G", "G, I", "g,i", "Ctrl+K", "Shift+Z", "#", "F5", "Esc", ",", "Ж"]),
    st.text(max_size=6),
)
OWN = st.dictionaries(
    st.one_of(st.sampled_from(IDS), st.text(max_size=8)), st.lists(KEYS, max_size=3).map(tuple)
)
CHOICES = st.builds(
    KeyChoice,
    preset=st.one_of(st.sampled_from(sorted(PRESETS)), st.text(max_size=5)),
    own=OWN,
    single=st.booleans(),
)


def pairs(keys):
    """Return every pair of keys of different commands, and of the same one."""
    return combinations([key for mine in keys.values() for key in mine], 2)


def test_every_declared_key_is_in_force_at_first():
    keys = in_force(commands, KeyChoice())
    for command in commands:
        assert keys[command.id] == tuple(map(canonical, command.defaults)), command.id
        assert all(keys[command.id]), command.id


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_names_commands_and_keys_that_there_are(name):
    for command_id, keys in PRESETS[name].items():
        assert command_id in commands
        assert keys
        assert all(canonical(key) == key for key in keys), command_id
    assert PRESET_NAMES[name]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_whole(name):
    """Every command keeps a key that had one, and a preset's own keys do not clash."""
    keys = in_force(commands, KeyChoice(preset=name))
    assert not any(clash(one, other) for one, other in pairs(PRESETS[name]))
    for command in commands:
        assert bool(keys[command.id]) == bool(command.defaults), command.id
        assert keys[command.id] == PRESETS[name].get(command.id, keys[command.id])


@pytest.mark.parametrize(
    ("preset", "key", "command"),
    [
        ("lectern", "J", "go.next"),
        ("lectern", "E", "paper.done"),
        ("gmail", "U", "go.back"),
        ("gmail", "G, B", "go.later"),
        ("gmail", "Shift+U", "paper.inbox"),
        ("vim", "U", "edit.undo"),
        ("vim", "D, D", "paper.dismiss"),
        ("vim", "G, G", "go.first"),
        ("vim", ":", "help.palette"),
        ("netnewswire", "N", "go.next"),
        ("netnewswire", "R", "paper.done"),
        ("netnewswire", "B", "paper.open-link"),
    ],
)
def test_hands_find_their_keys(preset, key, command):
    keys = in_force(commands, KeyChoice(preset=preset))
    assert [name for name, mine in keys.items() if key in mine] == [command]


def test_the_reader_comes_before_the_preset_and_what_is_declared():
    own = {"paper.star": ("u", "Ctrl+Shift+Y")}
    keys = in_force(commands, KeyChoice("vim", own))
    assert keys["paper.star"] == ("U", "Ctrl+Shift+Y")
    assert keys["edit.undo"] == ("Ctrl+Z",)
    assert in_force(commands, KeyChoice("vim", {}))["edit.undo"] == ("U", "Ctrl+Z")


def test_a_command_can_be_left_without_a_key():
    assert in_force(commands, KeyChoice(own={"paper.done": ()}))["paper.done"] == ()


def test_a_key_that_begins_others_takes_them():
    keys = in_force(commands, KeyChoice(own={"paper.star": ("G",)}))
    assert keys["go.inbox"] == ()
    assert keys["paper.star"] == ("G",)


@pytest.mark.parametrize(
    ("key", "single"),
    [
        *((key, True) for key in ("E", "Shift+Z", "#", "1", "G, I", "[", "+", "Ж")),
        *((key, False) for key in ("Ctrl+Z", "Alt+R", "Meta+K", "F5", "Esc", "Del", "Return")),
        *((key, False) for key in ("Space", "Shift+F5", "Ctrl+G, I")),
    ],
)
def test_what_a_single_key_is(key, single):
    assert is_single(key) is single


def test_the_switch_leaves_only_keys_that_are_no_single_ones():
    keys = in_force(commands, KeyChoice(single=False))
    assert not any(is_single(key) for mine in keys.values() for key in mine)
    assert keys["edit.undo"] == ("Ctrl+Z",)
    assert keys["go.into"] == ("Return", "Enter")
    assert keys["paper.dismiss"] == ("Del",)


@pytest.mark.parametrize("key", ["Esc", "Tab", "Shift+Tab", "Up", "Down", "Home", "Shift+Down"])
def test_what_moves_everywhere_is_no_command(key):
    assert not is_usable(key)
    assert in_force(commands, KeyChoice(own={"paper.done": (key,)}))["paper.done"] == ()


def test_with_a_modifier_it_may_be_one():
    assert is_usable("Ctrl+Down")


@pytest.mark.parametrize(
    "bad", ["", "foo", "Ctrl+", "Shift", "g i", "\x00", "\ud800", "x" * 1_000_000]
)
def test_nobody_can_press_nonsense(bad):
    assert canonical(bad) == ""
    assert strokes(bad) == ()
    assert not is_usable(bad)


@given(choice=CHOICES)
def test_whatever_a_file_holds_keys_never_clash_and_can_be_pressed(choice):
    keys = in_force(commands, choice)
    assert list(keys) == IDS
    assert not any(clash(one, other) for one, other in pairs(keys))
    assert all(canonical(key) == key for mine in keys.values() for key in mine)
    assert in_force(commands, choice) == keys


@given(
    choice=CHOICES, command=st.sampled_from(IDS), key=st.sampled_from(["E", "G", "Ctrl+K", "F9"])
)
def test_what_is_given_is_had_and_taken_from_all_others(choice, command, key):
    after = with_keys(choice, command, [key])
    keys = assigned(commands, after)
    assert keys[command] == (key,)
    assert clashing(keys, key, command) == []


@given(command=st.sampled_from(IDS), key=st.sampled_from(["E", "G", "Ctrl+K", "F9"]))
def test_resetting_gives_everyone_back_what_was_taken(command, key):
    before = KeyChoice()
    first = assigned(commands, before)
    after = without_own(with_keys(before, command, [key]), command, first[command])
    assert assigned(commands, after) == assigned(commands, before)


@given(winner=st.sampled_from(IDS), loser=st.sampled_from(IDS))
def test_who_lost_its_keys_takes_them_back(winner, loser):
    first = assigned(commands, KeyChoice())
    taken = with_keys(KeyChoice(), winner, first[loser])
    back = without_own(taken, loser, first[loser])
    assert assigned(commands, back)[loser] == first[loser]


@given(text=st.text(max_size=12))
def test_the_canonical_form_is_its_own(text):
    assert canonical(canonical(text)) == canonical(text)


def test_keys_in_our_sources_are_not_written_out():
    """No sentence of the window's names a key itself; ``keyed`` puts in the one in force."""
    spoken = re.compile(r'"[^"\n]*\b(?:Press|press) (?:[A-Z#]|Ctrl\+\S+)\b[^"\n]*"')
    root = files("ui")
    found = [
        (path.name, hit)
        for path in Path(str(root)).rglob("*.py")
        for hit in spoken.findall(path.read_text(encoding="utf-8"))
    ]
    assert found == []
