"""The job that writes a folder: again, stopped, as a preview, by a template of the reader's."""

from __future__ import annotations

import pytest

from reader.errors import TemplateError
from reader.exporting import export
from reader.exports.folders import MANIFEST
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.types import Progress, Written
from reader.work import Export, Exported, packed
from tests.builders import all_ids, imported, write_digest


@pytest.fixture
def ids(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(30)))
    return packed(all_ids(store))


def done(reports) -> Exported:
    *_, last = reports
    assert isinstance(last, Exported)
    return last


def test_a_vault_is_brought_up_to_date(store, ids, tmp_path):
    job = Export("vault", ids, "Owls", tmp_path / "vault")
    first = done(export(store, job))
    assert first.written == Written(new=31)
    assert first.path == tmp_path / "vault"
    assert done(export(store, job)).written == Written(kept=31)
    store.act(Entry("note", "Note"), [(Mark.NOTE, {all_ids(store)[3]: "A note."})])
    assert done(export(store, job)).written == Written(changed=1, kept=30)
    assert {path.suffix for path in (tmp_path / "vault").iterdir()} == {".md", ".json"}


def test_what_was_written_before_a_stop_is_known(store, ids, tmp_path):
    job = Export("vault", ids, "Owls", tmp_path / "vault")
    reports = export(store, job)
    assert isinstance(next(reports), Progress)
    reports.close()
    before = [path for path in (tmp_path / "vault").iterdir() if path.name != MANIFEST]
    assert before
    told = done(export(store, job)).written
    assert told == Written(new=31 - len(before), kept=len(before))


def test_without_a_folder_the_files_are_told(store, ids):
    told = done(export(store, Export("vault", ids, "Owls", preview=True)))
    assert len(told.files) == 31
    assert told.files[-1][0] == "Owls.md"
    assert told.files[0][1].startswith("---\n")


def test_a_template_that_fails_writes_nothing(store, ids, tmp_path):
    bad = "{{ paper.title }}\n{{ nothing }}"
    with pytest.raises(TemplateError) as caught:
        list(export(store, Export("vault", ids, "Owls", tmp_path / "vault", template=bad)))
    assert caught.value.line == 2
    assert list((tmp_path / "vault").iterdir()) == []
    page = tmp_path / "page.html"
    with pytest.raises(TemplateError):
        list(export(store, Export("html", ids, "Owls", page, template=bad)))
    assert not page.exists()
