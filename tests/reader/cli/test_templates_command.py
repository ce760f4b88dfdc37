"""Templates of the reader's own, from the terminal."""

from __future__ import annotations

from pathlib import Path

from reader.templating import shipped


def test_a_template_is_copied_changed_listed_and_followed(lectern, tmp_path):
    home = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert lectern("templates", "show", "text", **home).stdout == shipped("text")
    copied = lectern("templates", "copy", "text", **home)
    path = Path(copied.stdout.strip())
    assert path.read_text() == shipped("text")
    path.write_text("{% for paper in papers %}* {{ paper.title }}{% endfor %}")

    (tmp_path / "a.bib").write_text("@misc{a, title={Sketch of an engine}}\n")
    lectern("import", tmp_path / "a.bib")
    told = lectern("templates", "list", **home).stdout
    assert told.split(maxsplit=1) == ["text", f"My template  {path}\n"]
    written = lectern("export", "--format", "text", "--template", "My template", **home)
    assert written.stdout == "* Sketch of an engine"


def test_a_name_that_is_none_is_refused(lectern, tmp_path):
    home = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    for words in (
        ("templates", "show", "text", "Gone"),
        ("export", "--format", "text", "--template", "Gone"),
    ):
        refused = lectern(*words, **home)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "Gone" in refused.stderr
