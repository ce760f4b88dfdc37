import json
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.html_page import attempt
from reader.formats.html_text import as_text, parsed
from reader.formats.table import read
from reader.types import DigestDate, LineKind, Link, LinkKind
from tests.builders import abstract as made_abstract
from tests.builders import title as made_title
from tests.reader.formats.page_checks import (
    KITES,
    LOOMS,
    PAGES,
    PAPERS,
    check_account,
    check_truncations,
    put,
    told,
)

FRAME = """<!DOCTYPE html>
<html class=""><head><title>Daily Papers - Hugging Face</title>
<style>div {{ color: red }}</style><script>let a = "<h3>no</h3>";</script></head>
<body><div data-target="Theme" data-props="{{&quot;isLoggedIn&quot;:false}}"></div>
<nav><ul><li><a href="/models">Models</a></li></ul></nav>
<main>{}</main>
<footer><a href="/tos">TOS</a></footer></body></html>
"""


def item(paper):
    return {
        "paper": {
            "id": paper.number,
            "title": paper.title,
            "summary": paper.abstract,
            "authors": [{"name": "Ann Weaver", "hidden": False}],
            "upvotes": 3,
        },
        "title": paper.title,
        "numComments": 2,
    }


def carrying(papers, quote='"', **form):
    data = {"periodType": "day", "dateString": "2026-10-02", "dailyPapers": [*map(item, papers)]}
    props = escape(json.dumps(data, **form))
    return FRAME.format(
        f'\n<div class="S" data-target="DailyPapers" data-props={quote}{props}{quote}>'
        f'<h3><a href="/papers/2501.00001">Another paper</a></h3></div>\n'
    )


def card(paper):
    address = f"/papers/{paper.number}"
    return f"""
<article><a href="{address}"><img src="x.png" alt=""></a>
<div><a href="/login?next=%2Fpapers%2F{paper.number}"><svg><path d=""/></svg><div>12</div></a></div>
<h3><a class="x" href="{address}">{escape(paper.title)}</a></h3>
<p>{escape(paper.abstract)}</p>
<a href="{address}"><ul><li title="Ann"></li></ul><div>4 authors</div></a>
<a href="/weavers"><img src="w.png">Weavers United</a>
<div>·</div><div>Published on {paper.date}</div><a href="{address}#community">6</a>
</article>"""


def showing(papers, date='<time datetime="2026-10-02T00:00:00">Oct 2</time>'):
    cards = "".join(map(card, papers))
    return FRAME.format(f"<h1>Daily Papers</h1><div>{date}</div><section>{cards}\n</section>")


def test_the_papers_that_a_page_carries_are_read_before_those_it_shows():
    text = carrying(PAPERS)
    digest = read(text.encode())
    assert digest.format == "html"
    assert digest.name == "Daily Papers - Hugging Face"
    assert told(digest) == put(PAPERS)
    assert digest.papers[0].facts.authors == ("Ann Weaver",)
    assert digest.date.iso == "2026-10-02"
    check_account(text, digest)


@pytest.mark.parametrize("form", [{}, {"indent": 1}, {"separators": (",", ":")}])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_carried_papers_know_their_lines(form, quote):
    text = carrying(PAPERS, quote, **form)
    lines = text.splitlines()
    digest = attempt(text)
    for paper, source in zip(digest.papers, PAPERS, strict=True):
        own = "\n".join(lines[paper.first_line - 1 : paper.last_line])
        assert source.number in own
        assert escape(source.abstract) in own
        assert digest.lines[paper.first_line - 1] is LineKind.RECORD
    assert attempt(text.replace("\n", "\r\n")).papers == digest.papers


def test_a_page_that_ends_within_its_list_says_so():
    text = carrying(PAPERS)
    digest = attempt(text[: text.index("hears the weaver")])
    assert told(digest) == put([KITES])
    assert digest.warnings == ("The page ends within its list of papers.",)
    with pytest.raises(FormatError):
        attempt(text[: text.index("the string in")])


def test_the_papers_that_a_page_shows():
    text = showing(PAPERS)
    digest = read(text.encode())
    assert digest.format == "html"
    assert told(digest) == put(PAPERS)
    assert digest.date == DigestDate("Oct 2, 2026", 10, 2, 2026)
    assert [paper.facts.published for paper in digest.papers] == ["", "2024-10-07"]
    assert digest.orphans == ()
    check_account(text, digest)


def test_shown_papers_know_their_lines():
    text = showing(PAPERS)
    lines = text.splitlines()
    for paper, source in zip(attempt(text).papers, PAPERS, strict=True):
        own = "\n".join(lines[paper.first_line - 1 : paper.last_line])
        assert own.startswith("<article>")
        assert escape(source.abstract) in own
        assert own.count("<article>") == 1


@pytest.mark.parametrize(
    "heading",
    [
        '<h3><a href="{0}">{1}</a></h3>',
        '<a href="{0}"><h3>{1}</h3></a>',
        '<h3><a href="https://huggingface.co{0}"><b>Looms</b>\n That <i>Listen</i></a></h3>',
    ],
)
@pytest.mark.parametrize(
    "body", ["<p>{1}</p>", '<a href="{0}"><p>{1}</p></a>', '<a href="{0}">{1}</a>']
)
def test_a_card_may_be_put_together_otherwise(heading, body):
    address = f"/papers/{LOOMS.number}"
    one = heading.format(address, LOOMS.title) + body.format(address, LOOMS.abstract)
    assert told(attempt(FRAME.format(f"<div>{one}</div>"))) == put([LOOMS])


def test_a_link_in_an_abstract_is_a_link_of_the_paper():
    text = showing([LOOMS]).replace("yarn.", 'yarn: <a href="https://github.com/a/b">code</a>.')
    paper = attempt(text).papers[0]
    assert paper.abstract.endswith("yarn: code.")
    assert paper.facts.links == (Link(LinkKind.CODE, "https://github.com/a/b"),)


def test_what_is_hidden_is_not_read():
    text = showing([LOOMS]).replace("<p>", '<p style="display: none">Unseen.</p><p>')
    assert told(attempt(text)) == put([LOOMS])


def test_any_other_page_is_read_as_plain_text():
    made = [(made_title(number), made_abstract(number)) for number in range(4)]
    body = "".join(
        f"<tr><td><b>{title}</b></td></tr>\n<tr><td>{text}</td></tr>\n" for title, text in made
    )
    text = FRAME.format(f"<table><tr><td>Daily Papers</td></tr>{body}</table>")
    digest = attempt(text)
    assert [(paper.title, paper.abstract) for paper in digest.papers] == made
    lines = text.splitlines()
    assert [made[0][0] in lines[digest.papers[0].first_line - 1]] == [True]
    assert made[3][1] in lines[digest.papers[3].last_line - 1]
    check_account(text, digest)


def test_a_heading_with_a_paragraph_does_not_make_a_page_of_papers():
    assert attempt(FRAME.format(f"<h1>{LOOMS.title}</h1><p>{LOOMS.abstract}</p>")) is None


@pytest.mark.parametrize(
    "text", ["", "new\n\nDaily Papers", "<x>", "a <p>b</p>", "<!DOCTYPE html>\n<html></html>"]
)
def test_what_is_no_page_is_left_alone(text):
    assert attempt(text) is None


def test_visible_text_keeps_the_lines_that_a_reader_sees():
    tree = parsed(
        "<head><title>x</title></head><div>a&nbsp;<b>b</b>\n c</div><div>d<br>e<br><br>f</div>"
        "<p>g</p><pre>--\n  h\n\ni</pre><style>p{}</style><ul><li>j<li>k</ul><!-- no -->&lt;l&gt;"
    )
    text = as_text(tree, marked=False)
    assert text == "a b c\nd\ne\n\nf\n\ng\n\n--\n  h\n\ni\n\nj\nk\n\n<l>\n"


@settings(max_examples=60)
@given(PAGES, st.sampled_from([carrying, showing]))
def test_what_was_written_as_a_page_is_read_back(papers, page):
    text = page(papers)
    digest = attempt(text)
    assert told(digest) == put(papers)
    check_account(text, digest)


PIECES = [
    *showing(PAPERS).splitlines(),
    *"<>\"'&",
    "<h3>",
    "</h3>",
    "<a href='/papers/2501.00001'>",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=20)), st.sampled_from(["\n", "\r\n"]))
def test_every_line_is_accounted_for(lines, end):
    text = showing([LOOMS]).replace("\n", end) + end.join(lines)
    check_account(text, attempt(text))


@pytest.mark.parametrize("page", [carrying, showing])
def test_a_page_cut_off_anywhere_is_read_as_far_as_it_goes(page):
    check_truncations(page(PAPERS), attempt)


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_has_a_visible_form(html):
    assert as_text(parsed(html), marked=False).endswith("\n")


HOSTILE = {
    "open tags": "<a " * 330_000,
    "tags": "<a>" * 100_000,
    "ampersands": "&" * 1_000_000,
    "entities": "&lt" * 300_000,
    "tables": "<table><tr><td>" * 3_000,
    "many tables": "<table>" * 100_000,
    "depth": "<div>" * 3_000,
    "great depth": "<div>" * 200_000,
    "depth in a list": "<ul><li>" * 50_000,
    "depth and ends of another kind": "<div>" * 100_000 + "</p>" * 100_000,
    "ends that hide in attributes": '<div x="</div>">' * 50_000,
    "links in blocks": "<a><div>" * 20_000,
    "bold blocks": "<b><div>" * 30_000 + "</b>" * 30_000,
    "attributes": "<div " + " ".join(f"a{n}" for n in range(150_000)),
    "quotes": "<a '" * 200_000,
    "islands": "<a data-props='" * 50_000,
    "other islands": "<a data-props='x\" y' data-props=\"dailyPaper'>" * 20_000,
    "comments": "<!--" * 200_000,
    "dashes": "<!--" + "-" * 1_000_000,
    "less than": "<" * 1_000_000,
    "nulls": "\0" * 1_000_000,
    "a lone surrogate": "\ud800" * 1_000,
    "cards": '<h3><a href="/papers/2501.00001">T</a></h3>' * 10_000,
    "cards in depth": '<h3><a href="/papers/2501.00001"><div>T' * 5_000,
    "titles cut by mark-up": "<p>T<b>i</b>tle of words</p><p>An a<i>bstra</i>ct. It ends.</p>"
    * 5_000,
    "JSON in depth": f'<div data-props="{{&quot;dailyPapers&quot;:{"[" * 300_000}">',
    "a number": f'<div data-props="{{&quot;dailyPapers&quot;:[{"1" * 300_000}]}}">',
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_html_is_read_or_refused(html):
    for text in (f"<!DOCTYPE html>{html}", showing([LOOMS]) + html):
        try:
            digest = attempt(text)
        except FormatError:
            digest = None
        if digest is not None:
            check_account(text, digest)
