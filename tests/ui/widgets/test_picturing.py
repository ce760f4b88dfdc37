"""Pictures are offered where the last export went, and remember where they went themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog

from ui.widgets.picturing import asked


def test_a_picture_is_offered_where_the_last_export_went(window, tmp_path, monkeypatch):
    starts, session = [], window.session

    def answer(_parent, _heading, start, _kinds):
        starts.append(start)
        return str(tmp_path / "elsewhere" / "mine.png"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    session.remember(export_folder=str(tmp_path))
    for _ in range(2):
        assert asked(window, session, "Export", "map", "png") == tmp_path / "elsewhere" / "mine.png"
    assert starts == [str(tmp_path / "map.png"), str(tmp_path / "elsewhere" / "map.png")]


def test_who_goes_back_leaves_the_folder_as_it_was(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.session.remember(export_folder=str(tmp_path))
    assert asked(window, window.session, "Export", "map", "svg") is None
    assert window.session.settings.export_folder == str(tmp_path)
