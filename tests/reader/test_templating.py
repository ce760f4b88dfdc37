"""The reader's own templates: kept as files, tried before they are used, told of completely."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.errors import LecternError, TemplateError
from reader.exports import EXPORTS
from reader.templating import TEMPLATED, Template, Templates, check, preview, reference, shipped
from tests.builders import handout
from tests.reader.exports.hostile_texts import paper
from tests.reader.exports.proof import handouts


@pytest.fixture
def own(tmp_path):
    return Templates(tmp_path / "templates")


def test_the_formats_that_have_templates_are_those_of_the_table():
    assert set(TEMPLATED) == {each.name for each in EXPORTS if each.templated}


@pytest.mark.parametrize("name", TEMPLATED)
def test_what_lectern_comes_with_passes_as_the_reader_s_own(name):
    check(name, shipped(name))
    assert preview(name, "", handouts.plain()) == preview(name, shipped(name), handouts.plain())


@pytest.mark.parametrize("name", TEMPLATED)
def test_the_reader_s_own_template_is_followed(name):
    template = {"latex": "<< heading >>!", "vault": "{{ heading }}!"}.get(name, "{{ heading }}!")
    assert "Night!" in preview(name, template, handout([paper(1)], "Night"))
    export = next(each for each in EXPORTS if each.name == name)
    written = export.write(handout([paper(1)], "Night", template=template))
    assert "Night!" in "".join(each if isinstance(each, str) else each[1] for each in written)


@pytest.mark.parametrize("name", TEMPLATED)
def test_a_template_that_fails_is_told_with_its_line(name):
    bad = "\n<% if %>" if name == "latex" else "\n{% if %}"
    with pytest.raises(TemplateError) as caught:
        check(name, bad)
    assert caught.value.line == 2


def test_no_template_gives_itself_time():
    text = "{% for x in range(1)|_counted(-1000000000000) %}{% endfor %}"
    text += "{% for x in range(900) %}{% for y in range(900) %}{% endfor %}{% endfor %}"
    with pytest.raises(TemplateError, match="turns too often"):
        preview("text", text, handout([]), seconds=600)


def test_a_preview_ends():
    long = preview("text", "{% for p in papers %}" + "x" * 50_000 + "{% endfor %}",
                   handout([paper(n) for n in range(50)]))  # fmt: skip
    assert len(long) == 200_000
    endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}"
    with pytest.raises(TemplateError, match="too long"):
        preview("text", endless, handout([paper(1)]))


def test_templates_are_kept_copied_renamed_and_deleted(own):
    assert own.all() == ()
    first = own.copied("html")
    assert first.text == shipped("html")
    second = own.copied("html", first.name)
    assert {each.name for each in own.all()} == {first.name, second.name}
    renamed = own.rename(second, "For the group")
    assert own.get("html", "For the group") == renamed
    own.delete(renamed)
    assert own.all() == (first,)
    own.save(renamed)
    assert own.get("html", "For the group").text == renamed.text


def test_a_copy_takes_no_name_that_is_taken(own):
    names = [own.copied("text").name for _ in range(3)]
    assert len(set(names)) == 3


def test_a_rename_that_cannot_be_leaves_the_template(own, monkeypatch):
    kept = own.save(Template("markdown", "mine", "x"))
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(LecternError):
        own.rename(kept, "other")
    assert own.get("markdown", "mine").text == "x"


def test_a_name_that_was_given_by_hand_is_deleted_and_renamed(own):
    path = own.path_of(own.save(Template("markdown", "mine", "x")))
    for name in ("notes: v2", ".mine", "two  spaces"):
        path.with_name(f"{name}{path.suffix}").write_text("y")
        own.delete(own.get("markdown", name))
        assert not path.with_name(f"{name}{path.suffix}").exists()
    path.with_name(f"a: b{path.suffix}").write_text("y")
    own.rename(own.get("markdown", "a: b"), "ab")
    assert sorted(each.name for each in path.parent.iterdir()) == ["ab.jinja", "mine.jinja"]


def test_what_cannot_be_kept_is_told_with_its_cause(own, tmp_path):
    (tmp_path / "templates").write_text("")
    with pytest.raises(LecternError, match=r"mine\.jinja: its folder is a file"):
        own.save(Template("markdown", "mine", "x"))


def test_a_name_of_another_is_refused_and_a_new_case_is_not(own):
    one, other = own.copied("text"), own.copied("text")
    with pytest.raises(LecternError, match="already"):
        own.rename(other, one.name.upper())
    assert own.rename(one, one.name.upper()).name == one.name.upper()
    assert len(own.all()) == 2


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "a\\b", "CON", "", "..", "x\x00y\u202e"])
def test_no_name_leaves_the_folder(own, tmp_path, name):
    kept = own.rename(own.copied("org"), name)
    (file,) = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert file.parent == tmp_path / "templates" / "org"
    assert own.get("org", kept.name) == kept


def test_what_is_no_template_is_passed_over(own, tmp_path):
    folder = tmp_path / "templates" / "text"
    folder.mkdir(parents=True)
    (folder / "bytes.jinja").write_bytes(b"\xff\xfe\x00")
    (folder / "huge.jinja").write_bytes(b"x" * 500_000)
    (folder / "folder.jinja").mkdir()
    (folder / "other.txt").write_text("x")
    assert own.all() == ()


def test_an_unknown_format_or_name_is_told(own):
    with pytest.raises(LecternError, match="bibtex"):
        check("bibtex", "")
    with pytest.raises(LecternError, match="nobody"):
        own.get("text", "nobody")


@pytest.mark.parametrize("name", TEMPLATED)
def test_the_reference_tells_all_that_the_template_uses(name):
    known = {each.name for each in reference(name)}
    text = re.sub(r"{% set script %}.*?{% endset %}", "", shipped(name), flags=re.DOTALL)
    used = set(re.findall(r"\bpaper\.(\w+)", text))
    assert used
    assert {f"paper.{field}" for field in used} <= known
    assert {f"words.{word}" for word in re.findall(r"\bwords\.(\w+)", text)} <= known
    assert all(each.told.endswith((".", "”")) for each in reference(name)), [
        each for each in reference(name) if not each.told
    ]
