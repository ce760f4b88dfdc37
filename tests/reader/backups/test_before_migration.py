"""An older library is copied before it is changed, and left alone where it cannot be copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.backups import fault_of, kept
from reader.errors import UnguardedError
from reader.store.store import Store
from reader.types.backups import Reason
from tests.reader.store.old_libraries import SIXTH, written_by


def test_an_older_library_is_backed_up_as_it_was(tmp_path):
    library = written_by(SIXTH, tmp_path)
    with Store(library) as store:
        (backup,) = kept(library, store.id)
    assert (backup.reason, fault_of(backup)) == (Reason.MIGRATION, "")
    assert backup.held.papers > 0
    with Store(library) as store:
        assert kept(library, store.id) == [backup]


def test_without_a_backup_it_stays_as_it_is_unless_the_reader_insists(tmp_path):
    library = written_by(SIXTH, tmp_path)
    library.safe.parent.mkdir(parents=True, exist_ok=True)
    library.safe.write_text("a file is in the way")
    before = library.database.read_bytes()
    with pytest.raises(UnguardedError) as caught:
        Store(library)
    assert "--without-backup" in caught.value.advice
    assert library.database.read_bytes()[100:] == before[100:]
    with Store(replace(library, unguarded=True)) as store:
        assert store.id


def test_a_new_library_needs_no_backup(store):
    assert kept(store.library, store.id) == []
