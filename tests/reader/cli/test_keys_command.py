"""Citation keys from the terminal."""

from __future__ import annotations

BIB = "@article{%s, title={%s}, author={Ada Lovelace}, year=1843}\n"


def exported(lectern):
    return [
        line.partition("{")[2].rstrip(",")
        for line in lectern("export", "--format", "bibtex").stdout.splitlines()
        if line.startswith("@")
    ]


def test_keys_are_shown_changed_and_renewed(lectern, tmp_path):
    (tmp_path / "a.bib").write_text(BIB % ("", "Sketch of an engine"))
    lectern("import", tmp_path / "a.bib")
    assert lectern("keys").stdout == "{author}{year}{word}: menabrea1843sketch\n"
    assert exported(lectern) == ["lovelace1843sketch"]

    changed = lectern("keys", "--pattern", "{author:capital}-{year:2}")
    assert changed.stdout == "{author:capital}-{year:2}: Menabrea-43\n"
    assert exported(lectern) == ["lovelace1843sketch"]

    assert "keys changed: 1" in lectern("keys", "--renew").stdout
    assert exported(lectern) == ["Lovelace-43"]


def test_a_wrong_pattern_says_what_there_is(lectern):
    refused = lectern("keys", "--pattern", "{autor}")
    assert refused.returncode == 1
    assert "{author}" in refused.stderr
    assert "{author:upper}" in lectern("keys", "--help").stdout
