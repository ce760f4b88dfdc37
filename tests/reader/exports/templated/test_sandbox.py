"""Templates of anybody's: they reach nothing, end, and never let a text become markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LecternError, TemplateError
from reader.exports.html_text import HTML
from reader.exports.templated import meter
from reader.exports.templated.rendering import written
from tests.builders import handout
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS, paper


def made(template: str, dialect=HTML, papers=(), **told) -> str:
    some = papers or [paper(number, f"T{number}") for number in (1, 2, 3)]
    return "".join(written(handout(some, "Head", template=template, **told), dialect))


REACHING = (
    "{{ heading.__class__ }}",
    "{{ heading.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ heading|attr('__class__') }}",
    "{{ papers.gi_frame.f_globals }}",
    "{{ range.__self__ }}",
    "{{ self._TemplateReference__context }}",
    "{% for p in papers %}{{ p._paper.title }}{% endfor %}",
    "{% for p in papers %}{{ p.run('x').text }}{% endfor %}",
    "{% for p in papers %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% set f = namespace().__init__ %}{{ f.__globals__ }}",
    "{{ '{0.__class__}'.format(heading) }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler }}",
    "{{ joiner }}",
    "{{ dict(a=1) }}",
    "{{ heading.encode() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'html' %}",
    "{{ namespace }}",
    "{{ papers }}",
)
ENDLESS = (
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "{% for p in papers recursive %}{{ loop(papers) }}{% endfor %}",
    "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{{ range(10 ** 9) }}",
    "{{ 2 ** 99999999 }}",
    "{{ 'a' * 99999999999 }}",
    "{{ '%9999999999d' % 1 }}",
    "{{ 'a'|center(9999999999) }}",
    "{{ ('a'|list)|batch(9999999999)|list }}",
    "{% set n = namespace(x='a') %}{% for i in range(90) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for i in range(90) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for i in range(90) %}{% set n.x %}{{ n.x }}{{ n.x }}"
    "{% endset %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for i in range(90) %}{% set n.x = [n.x, n.x] %}{% endfor %}"
    "{{ n.x == [n.x, n.x] }}",
    "{% set n = namespace(x=9) %}{% for i in range(90) %}{% set n.x = n.x * n.x %}{% endfor %}",
    "{% for i in range(9999) %}{{ 'a'|replace('a', 'b' ~ 'c'*1) }}{% endfor %}",
    "{% for i in range(9999) %}" + "x" * 90_000 + "{% endfor %}",
    "{% set n = namespace(x='a', all=[]) %}{% for i in range(19) %}{% set n.x = n.x ~ n.x %}"
    "{% endfor %}{% for i in range(300) %}{% set n.all = n.all + [n.x ~ i] %}{% endfor %}",
    "{% set n = namespace(x='a', all=[]) %}{% for i in range(19) %}{% set n.x = n.x ~ n.x %}"
    "{% endfor %}{% for i in range(300) %}{% set n.all = n.all + [n.x[1:]] %}{% endfor %}",
    "{% set n = namespace(x='a ', all=[]) %}{% for i in range(18) %}{% set n.x = n.x ~ n.x %}"
    "{% endfor %}{% for i in range(50) %}{% set n.all = n.all + [n.x.split()|count] %}"
    "{% endfor %}",
    "{% if 1 %}" * 200 + "{% endif %}" * 200,
    "{{ " + "9" * 5_000 + " }}",
    "{{ heading|truncate(-5) }}",
    "{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}",
    "{{ 'x'|join('y' * 9) }}",
    "x" * 100_001,
)


@pytest.mark.parametrize("template", REACHING)
def test_a_template_reaches_nothing_of_the_program(template):
    with pytest.raises(TemplateError):
        made(template)


@pytest.mark.parametrize("template", ENDLESS, ids=range(len(ENDLESS)))
def test_a_template_that_would_not_end_is_ended(template):
    with pytest.raises(TemplateError):
        made(template)


def test_time_ends_what_steps_do_not(monkeypatch):
    monkeypatch.setattr(meter, "STEPS", 10**12)
    watch = meter.Meter(limited=True, seconds=0.001)
    with pytest.raises(TemplateError, match="too long"):
        all(watch.step() is None for _ in range(10**9))


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n\n{% for %}", 3, "end of statement"),
        ("a\n{{ nothing }}", 2, "nothing"),
        ("a\nb\n{{ heading|nothing }}", 3, "nothing"),
        ("{% for p in papers %}\n{{ p.nothing }}\n{% endfor %}", 2, "nothing"),
        ("a\n{{ 1 / 0 }}", 2, "zero"),
        ("\n{% set x = {} %}", 2, "dictionaries"),
        ("\n{% for a in range(99999) %}{% endfor %}", 2, "99,999"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(template, line, said):
    with pytest.raises(TemplateError, match=said) as caught:
        made(template)
    assert caught.value.line == line
    assert f"Line {line}: " in str(caught.value)
    assert caught.value.advice


def test_an_error_of_the_papers_is_not_the_template_s():
    def failing():
        yield paper(1)
        raise LecternError("The disk is gone.")

    with pytest.raises(LecternError, match="disk") as caught:
        made("{% for p in papers %}{{ p.title }}{% endfor %}", papers=failing())
    assert not isinstance(caught.value, TemplateError)


def test_a_bug_is_not_taken_for_a_fault_of_the_template():
    def failing():
        yield paper(1)
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        made("{% for p in papers %}{{ p.title }}{% endfor %}", papers=failing())


@given(TEXTS)
def test_whatever_is_put_out_is_escaped(text):
    shown = made(
        "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{% set y %}{{ heading }}{% endset %}"
        "{% for p in papers %}<i>{{ p.title }}{{ p.title ~ p.title }}{{ p.title + p.title }}"
        "{{ p.title|upper }}{{ [p.title]|join('') }}{{ twice(p.title) }}{{ p.tags }}</i>"
        "{% endfor %}",
        papers=[paper(1, text, tags=(text,))],
    )
    inner = shown.removeprefix("<i>").removesuffix("</i>")
    assert "<" not in inner
    assert ">" not in inner


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_done_to_a_finished_text_makes_it_plain_again(text):
    shown = made(
        "{% for p in papers %}{{ p.title|prose|replace('&lt;', '<') }}{% endfor %}",
        papers=[paper(1, text)],
    )
    assert "<" not in shown


@given(st.integers(0, 40))
def test_texts_keep_the_spaces_at_their_edges_once(spaces):
    edge = " " * spaces
    assert made("{{ x }}|{{ y }}".replace("x", f"'{edge}a{edge}'").replace("y", "'b'")) == (
        f"{edge[:1]}a{edge[:1]}|b"
    )


def test_a_template_sees_what_a_list_has():
    text = made(
        "{{ heading }}/{{ by }}/{{ target }}/{{ language }}"
        "{% for p in papers %}{{ '; ' if not loop.first }}{{ p.number }} {{ p.title }}"
        "{% if loop.last %}.{% endif %}{% endfor %}",
        by="Ada",
        target="2026-12-01",
    )
    assert text == "Head/Ada/2026-12-01/en1 T1; 2 T2; 3 T3."
