"""What a backup promises: whole, private, in order whatever the clock says, and no bit unseen."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import triage
from reader.backups import back_up, fault_of, folder_of, has_changed, kept
from reader.backups.thinning import LAST, REJECTED, superfluous
from reader.errors import LecternError
from reader.store import copies
from reader.store.backing import description_of
from reader.store.store import Store
from reader.types.backups import Backup, Reason
from tests.builders import all_ids, imported, write_digest


def filled(store: Store, tmp_path: Path, papers: int = 3) -> None:
    imported(store, write_digest(tmp_path, "monday", range(papers)))


def test_a_backup_is_a_whole_library_that_nobody_else_may_read(store, tmp_path):
    filled(store, tmp_path)
    triage.toggle_star(store, all_ids(store)[:1])
    backup = back_up(store, Reason.ASKED)
    assert (backup.held.papers, backup.held.starred, backup.library) == (3, 1, store.id)
    assert fault_of(backup) == ""
    assert kept(store.library, store.id) == [backup]
    with closing(sqlite3.connect(backup.path)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    folder = backup.path.parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_every_flipped_bit_is_noticed(store, tmp_path):
    filled(store, tmp_path, 1)
    backup = back_up(store, Reason.ASKED)
    for path in (backup.path, description_of(backup.path)):
        whole = path.read_bytes()
        for place in {*range(0, len(whole), max(1, len(whole) // 60)), len(whole) - 1}:
            path.write_bytes(
                whole[:place] + bytes([whole[place] ^ (1 << place % 8)]) + whole[place + 1 :]
            )
            (again,) = kept(store.library, store.id)
            assert fault_of(again), (path.name, place)
        path.write_bytes(whole)
    assert fault_of(kept(store.library, store.id)[0]) == ""


def test_a_backup_is_described_before_it_is_there_so_that_it_never_looks_damaged(
    store, tmp_path, monkeypatch
):
    filled(store, tmp_path, 1)

    def killed(part, to):
        assert description_of(to).exists()
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(copies, "settled", killed)
        with pytest.raises(KeyboardInterrupt):
            back_up(store, Reason.ASKED)
    folder = folder_of(store.library, store.id)
    assert [path.name for path in folder.iterdir()] == [".lock"]
    (folder / "000007-20261122-200731-asked.json").write_text("Its copy never came.")
    assert kept(store.library, store.id) == []
    back_up(store, Reason.ASKED)
    assert len(list(folder.glob("*.json"))) == 1


def test_a_cut_or_lost_file_is_noticed(store, tmp_path):
    filled(store, tmp_path, 1)
    backup = back_up(store, Reason.ASKED)
    backup.path.write_bytes(backup.path.read_bytes()[:-4096])
    assert "bytes instead of" in fault_of(backup)
    description_of(backup.path).unlink()
    assert fault_of(kept(store.library, store.id)[0]) == "its description is missing or damaged"
    backup.path.unlink()
    assert "cannot be read" in fault_of(backup)


def test_only_what_has_changed_needs_another_backup(store, tmp_path):
    assert not has_changed(store, None)
    filled(store, tmp_path)
    assert has_changed(store, None)
    backup = back_up(store, Reason.CHANGE)
    assert not has_changed(store, backup)
    triage.toggle_star(store, all_ids(store)[:1])
    assert has_changed(store, backup)


def test_a_folder_that_cannot_be_made_is_said_with_a_way_out(store, tmp_path):
    filled(store, tmp_path)
    store.library.safe.parent.mkdir(parents=True, exist_ok=True)
    store.library.safe.write_text("a file is in the way")
    with pytest.raises(LecternError) as caught:
        back_up(store, Reason.ASKED)
    assert caught.value.advice


def test_what_was_cut_off_is_cleared_away(store, tmp_path):
    filled(store, tmp_path)
    folder = folder_of(store.library, store.id)
    folder.mkdir(parents=True)
    left = folder / ".0123456789abcdef.part"
    left.write_bytes(b"half a copy")
    back_up(store, Reason.ASKED)
    assert not left.exists()


NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def made(number: int, hours: float, reason: Reason = Reason.CHANGE) -> Backup:
    at = (NOON + timedelta(hours=hours)).isoformat()
    return Backup(Path(f"{number}.sqlite"), number, reason, at)


@settings(max_examples=40)
@given(hours=st.lists(st.floats(-20_000, 20_000), max_size=60), reasons=st.data())
def test_thinning_keeps_the_last_and_is_bounded_whatever_the_clock_says(hours, reasons):
    backups = [
        made(number, hour, reasons.draw(st.sampled_from(Reason)))
        for number, hour in enumerate(hours)
    ]
    gone = superfluous(backups)
    left = [each for each in backups if each not in gone]
    assert backups[-1:] == left[-1:]
    others = [each for each in Reason if each not in (Reason.ASKED, *REJECTED)]
    for part in ([Reason.ASKED], REJECTED, others):
        last = [each for each in backups if each.reason in part][-LAST:]
        assert set(last) <= set(left)
    assert len(left) <= 2 * (LAST + 7 + 4 + 6) + LAST + 3
    assert superfluous(left) == []


def test_of_a_year_of_half_hours_few_are_left(store):
    left: list[Backup] = []
    for number in range(365 * 16):
        left.append(made(number, (number // 16) * 24 + number % 16 / 2 - 12))
        gone = superfluous(left)
        left = [each for each in left if each not in gone]
    days = sorted((left[-1].when - each.when).days for each in left)
    assert len(left) <= 21
    assert set(range(7)) <= set(days)
    assert days[-1] >= 120


def test_what_restores_give_up_displaces_nothing_and_no_backup_what_was_asked_for():
    wanted = [made(number, 0, Reason.ASKED) for number in range(4)]
    own = [made(number, 0) for number in range(4, 30)]
    given_up = [made(number, 0, Reason.RESTORE) for number in range(30, 60)]
    gone = superfluous([*wanted, *own, *given_up])
    assert not {*wanted, *own[-LAST:], *given_up[-LAST:]} & set(gone)
    assert set(superfluous([*wanted, *own])) == set(own[:-LAST])
