from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.feeds import attempt
from reader.formats.table import read
from reader.text.normal import clean
from reader.types import Facts, LineKind, Link, LinkKind
from tests.reader.formats.record_checks import (
    check_account,
    check_cuts,
    check_hostile,
    fixture,
    texts,
    tried,
)

ATOM = fixture("feed.xml")
ATOM_NAMESPACE = "http://www.w3.org/2005/Atom"
GLACIERS = "Listening to Glaciers when $a < b$: Ice Speaks Before It Breaks"

RSS = """\
<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title>cs.SD updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.SD</link>
    <description>New sounds</description>
    <lastBuildDate>Wed, 05 Mar 2025 05:00:10 +0000</lastBuildDate>
    <pubDate>Wed, 05 Mar 2025 00:00:00 -0500</pubDate>
    <item>
      <title>Listening to Glaciers</title>
      <link>https://arxiv.org/abs/2503.02130</link>
      <description>arXiv:2503.02130v1 Announce Type: new
Abstract: Ice speaks, for n&lt;m &amp; b&gt;c,
before it breaks.</description>
      <guid isPermaLink="false">oai:arXiv.org:2503.02130v1</guid>
      <category>cs.SD</category>
      <category>eess.AS</category>
      <pubDate>Tue, 04 Mar 2025 00:00:00 -0500</pubDate>
      <arxiv:announce_type>new</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      <arxiv:DOI>10.5555/Ice.1</arxiv:DOI>
      <arxiv:journal_reference>Made-up Letters 3 (2025)</arxiv:journal_reference>
      <dc:creator>Ada Berg, Bo Åkerlund and Cleo Tal</dc:creator>
    </item>
    <item>
      <title><![CDATA[Knots & <b>Ferns</b>]]></title>
      <link>https://ferns.example.org/knots</link>
      <description><![CDATA[<p>Young ferns are rolled&nbsp;up.</p><p>See <a href="x">how</a>.
      <item>not one</item></p>]]></description>
      <dc:creator>Cleo Tal</dc:creator>
      <dc:creator>Dag Ende</dc:creator>
      <dc:date>2025-03-03T10:00:00Z</dc:date>
    </item>
    <item>
      <description>A remark without a title.</description>
    </item>
    <item>
      <title>Only Long Content</title>
      <content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>
    </item>
  </channel>
</rss>
"""

RDF = """\
<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
  <channel rdf:about="https://letters.example.org/">
    <title>Made-up Letters</title>
    <dc:date>2025-03-05</dc:date>
    <items><rdf:Seq><rdf:li rdf:resource="https://letters.example.org/1"/></rdf:Seq></items>
  </channel>
  <item rdf:about="https://letters.example.org/1">
    <title>Bells in Fog</title>
    <link>https://letters.example.org/1</link>
    <description>We ring.</description>
    <dc:creator>Ada Berg</dc:creator>
    <dc:identifier>doi:10.5555/bells</dc:identifier>
    <prism:publicationName>Made-up Letters</prism:publicationName>
    <prism:publicationDate>2025-02-01</prism:publicationDate>
  </item>
</rdf:RDF>
"""


def test_the_answer_of_arxiv_comes_in_whole():
    digest = attempt(ATOM)
    check_account(ATOM, digest)
    assert digest.name == "ArXiv Query: search_query=cat:cs.SD"
    assert digest.date.iso == "2025-03-05"
    assert texts(digest) == [
        (
            GLACIERS,
            "Cheap microphones stand on a glacier for a year. We learn which sounds come before a "
            "fall, for n<m & more.",
        ),
        ("Knots That Ferns Tie", "Young ferns are rolled up. We ask how they unroll."),
    ]
    glaciers, ferns = (paper.facts for paper in digest.papers)
    assert glaciers == Facts(
        authors=("Ada Berg", "Bo Åkerlund"),
        ids=(("arxiv", "2503.02130"), ("doi", "10.5555/ice.1")),
        published="2025-03-03",
        venue="Made-up Letters 3 (2025)",
        keywords=("cs.SD", "eess.AS"),
    )
    assert ferns.ids == (("arxiv", "math/0309136"),)
    assert digest.orphans == digest.warnings == ()


def test_an_entry_knows_its_lines():
    digest = attempt(ATOM)
    lines = ATOM.splitlines()
    for paper in digest.papers:
        assert lines[paper.first_line - 1].strip() == "<entry>"
        assert lines[paper.last_line - 1].strip() == "</entry>"
        assert set(digest.lines[paper.first_line - 1 : paper.last_line]) == {LineKind.RECORD}
    assert digest.lines[0] == digest.lines[-1] == LineKind.FURNITURE


def test_rss_comes_in_arxiv_s_and_any_other():
    digest = attempt(RSS)
    check_account(RSS, digest)
    assert (digest.name, digest.date.iso) == ("cs.SD updates on arXiv.org", "2025-03-05")
    assert texts(digest) == [
        ("Listening to Glaciers", "Ice speaks, for n<m & b>c, before it breaks."),
        ("Knots & Ferns", "Young ferns are rolled up. See how. <item>not one</item>"),
        ("Only Long Content", "All of it."),
    ]
    glaciers, ferns, _ = (paper.facts for paper in digest.papers)
    assert glaciers == Facts(
        authors=("Ada Berg", "Bo Åkerlund", "Cleo Tal"),
        ids=(("arxiv", "2503.02130"), ("doi", "10.5555/ice.1")),
        published="2025-03-04",
        venue="Made-up Letters 3 (2025)",
        keywords=("cs.SD", "eess.AS"),
    )
    assert ferns.authors == ("Cleo Tal", "Dag Ende")
    assert ferns.links == (Link(LinkKind.PAPER, "https://ferns.example.org/knots"),)
    assert ferns.published == "2025-03-03"


def test_an_entry_without_a_title_is_told_of_if_it_has_text():
    digest = attempt(RSS)
    (number,) = (orphan.number for orphan in digest.orphans)
    assert (
        RSS.splitlines()[number].strip() == "<description>A remark without a title.</description>"
    )
    assert not attempt(RSS.replace("A remark without a title.", "")).orphans


def test_rdf_comes_in():
    digest = attempt(RDF)
    check_account(RDF, digest)
    assert (digest.name, digest.date.iso) == ("Made-up Letters", "2025-03-05")
    assert texts(digest) == [("Bells in Fog", "We ring.")]
    assert digest.papers[0].facts == Facts(
        authors=("Ada Berg",),
        ids=(("doi", "10.5555/bells"),),
        links=(Link(LinkKind.PAPER, "https://letters.example.org/1"),),
        published="2025-02-01",
        venue="Made-up Letters",
    )


def test_a_prefix_and_a_comment_do_not_hide_a_feed():
    text = f"""<!-- made <feed> by hand --><?xml-stylesheet href="a.css"?>
<a:feed xmlns:a="{ATOM_NAMESPACE}"><a:entry><a:title>Bells</a:title></a:entry></a:feed>"""
    digest = attempt(text)
    assert [(paper.title, paper.first_line) for paper in digest.papers] == [("Bells", 2)]
    assert digest.warnings == ()


def test_the_error_of_arxiv_is_told_in_its_words():
    error = (
        f'<feed xmlns="{ATOM_NAMESPACE}"><title>ArXiv Query</title><entry>'
        "<id>http://arxiv.org/api/errors#incorrect_id_format_for_12</id><title>Error</title>"
        "<summary>incorrect id format for 12</summary></entry></feed>"
    )
    with pytest.raises(FormatError, match="error: incorrect id format for 12") as refusal:
        attempt(error)
    assert "query" in refusal.value.advice
    paper = error.replace("arxiv.org/api/errors#", "example.org/")
    assert attempt(paper).papers[0].title == "Error"


def test_a_feed_without_entries_is_refused_by_name():
    with pytest.raises(FormatError, match="without entries"):
        attempt(f'<feed xmlns="{ATOM_NAMESPACE}"><title>Empty</title></feed>')


@pytest.mark.parametrize(
    ("broken", "title"),
    [
        ("Bells &nbsp;&amp;&eacute; & &foo; Q&A", "Bells &é & &foo; Q&A"),
        ("Bells \x01\x0c\ufffe", "Bells"),
        ("AT&T", "AT&T"),
    ],
)
def test_what_is_no_xml_but_can_be_understood_is(broken, title):
    digest = attempt(ATOM.replace("Knots That Ferns Tie", broken))
    assert [paper.title for paper in digest.papers] == [GLACIERS, title]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<title>Listening", "<titel>Listening"),
        ("</title>\n    <summary>  Cheap", "<summary>  Cheap"),
        ("<author><name>Ada", "<author <name>Ada"),
        ("<arxiv:doi>10.5555/Ice.1</arxiv:doi>", "<arxive:doi>10.5555/Ice.1</arxive:doi>"),
        ("  </entry>\n  <entry>", "  <entry>"),
    ],
)
def test_one_broken_entry_costs_only_itself(old, new):
    text = ATOM.replace(old, new, 1)
    assert text != ATOM
    digest = attempt(text)
    check_account(text, digest)
    assert [paper.title for paper in digest.papers] == ["Knots That Ferns Tie"]
    assert [orphan.number for orphan in digest.orphans] == [6]
    assert digest.warnings == ()


def test_a_file_that_ends_early_says_where():
    digest = attempt(ATOM[: ATOM.index("Young ferns")])
    assert [paper.title for paper in digest.papers] == [GLACIERS]
    assert digest.warnings == (f"It ends in the middle of line {len(digest.lines)}.",)
    assert len(digest.orphans) == 1
    with pytest.raises(FormatError, match="line 6"):
        attempt(ATOM[:400])


@pytest.mark.parametrize("text", [ATOM, RDF])
def test_cut_off_anywhere_it_gives_what_is_whole(text):
    check_cuts(attempt, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "feed",
        "<html><body><feed>",
        '<?xml version="1.0"?><l/>',
        "<feed",
        "<feedback>",
        "<rss/>",
    ],
)
def test_other_text_is_left_to_others(text):
    assert attempt(text) is None


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))


@pytest.mark.parametrize(
    "entities", [f'<!ENTITY e0 "ha">{BOMB}', '<!ENTITY e19 SYSTEM "file:///etc/passwd">']
)
def test_entities_are_refused_before_anything_reads_them(entities):
    text = ATOM.replace("<feed", f"<!DOCTYPE feed [{entities}]>\n<feed", 1)
    with pytest.raises(FormatError, match="entities"):
        attempt(text.replace("Knots", "&e19;"))


def test_a_document_type_alone_does_no_harm():
    rss = f'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "file:///etc/passwd">{RSS[39:]}'
    assert texts(attempt(rss)) == texts(attempt(RSS))


TOP = '<rss version="2.0"><channel><title>T</title>'
ITEM = "<item><title>x</title>"


@pytest.mark.parametrize(
    "text",
    [
        TOP + "<item><title>x</title></item>" * 1_000,
        TOP + "<item>" * 150_000,
        TOP + "<item/>" * 9_000,
        TOP + f"{ITEM}<description>{'<a>' * 3_000}{'</a>' * 3_000}</description></item>",
        TOP + f"{ITEM}<description>{'&lt;a ' * 150_000}</description></item>",
        TOP + f"{ITEM}<description><![CDATA[{'<table><tr><td>' * 60_000}]]></description></item>",
        TOP + f"{ITEM}<description>{'<![CDATA[x]]>' * 70_000}</description></item>",
        TOP + f"{ITEM}<x {'a' * 900_000}='1'/></item>",
        TOP + f"<item><title>{'&amp;' * 150_000}</title></item>",
        TOP + f"<item><title>{'&a;' * 300_000}</title></item>",
        TOP + f"<item><title>e{chr(0x301) * 400_000}</title></item>",
        TOP + f"{ITEM}{'<category>x</category>' * 20_000}</item>",
        TOP + f"{ITEM}{'<link>http://[</link>' * 20_000}</item>",
        TOP + f"{ITEM}<pubDate>{'1 ' * 400_000}</pubDate></item>",
        TOP + f"{ITEM}<author>{'a@(' * 300_000}</author></item>",
        TOP
        + f"{ITEM}<guid>http://[::1</guid><link>//[</link><pubDate>{'9' * 5_000}</pubDate></item>",
        TOP + "<![CDATA[" * 100_000,
        TOP + "<!--" * 250_000,
        TOP + "<item " * 150_000,
        "<!--" * 250_000 + "<rss>",
        "<?" * 500_000,
        "<!DOCTYPE " * 100_000,
        "<rss " + "a" * 1_000_000,
        TOP + "x" * 1_000_000 + "<item><title>x</title></item>",
    ],
)
def test_hostile_feeds_are_read_or_refused_in_linear_time(text):
    check_hostile(attempt, text)


# Of Latin-1 only letters: feedparser takes "Ã©" for a damaged "é", as browsers do.
WORDS = st.text(alphabet="abcXYZ 012<>&\"';éЖ冰𝒳\n-", min_size=1, max_size=40).filter(clean)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4), WORDS)
def test_what_is_written_is_read(entries, name):
    inside = "".join(
        f'<entry id={quoteattr(author)}><title type="text">{escape(title)}</title>'
        f"<summary>{escape(summary)}</summary><author><name>{escape(author)}</name></author>"
        f"<author><name>Z</name></author></entry>\n"
        for title, summary, author in entries
    )
    feed = f'<feed xmlns="{ATOM_NAMESPACE}"><title>{escape(name)}</title>\n{inside}</feed>'
    digest = attempt(feed)
    check_account(feed, digest)
    assert digest.name == clean(name)
    assert texts(digest) == [(clean(title), clean(summary)) for title, summary, _ in entries]
    assert [paper.facts.authors for paper in digest.papers] == [
        (clean(author), "Z") for _, _, author in entries
    ]


TAGS = ("title", "link", "description", "guid", "pubDate", "author", "category", "source", "image")
TAGS += ("dc:date", "dc:creator", "media:content", "itunes:duration", "georss:point", "geo:lat")
TAGS += ("textInput", "enclosure", "content", "item", "updated", "ttl", "cloud", "creativeCommons")
PREFIXES = "".join(
    f' xmlns:{prefix}="{address}"'
    for prefix, address in {
        "dc": "http://purl.org/dc/elements/1.1/",
        "media": "http://search.yahoo.com/mrss/",
        "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
        "georss": "http://www.georss.org/georss",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    }.items()
)
ODD = ("", "x", "-1", "nan", "1e999", "http://[", "//", "a@b (c)", "&#0;", "<b>", "&lt;b&gt;")
ODD_DATES = ("2025-02-30", "0000-00-00", "99999999999999", "Tue, 99 Foo 99999 99:99:99", "1 2 3 4")
VALUES = st.sampled_from((*ODD, *ODD_DATES))


@given(
    st.lists(st.tuples(st.sampled_from(TAGS), VALUES, st.sampled_from(["", ' url="x" type="y"']))),
    st.sampled_from([TOP.replace(">", PREFIXES + ">", 1), f'<feed xmlns="{ATOM_NAMESPACE}">']),
)
def test_any_elements_are_read_or_refused(elements, top):
    inside = "".join(f"<{tag}{given_}>{value}</{tag}>" for tag, value, given_ in elements)
    name = "item" if "rss" in top else "entry"
    tried(attempt, f"{top}{inside}<{name}><title>T</title>{inside}</{name}>")


@pytest.mark.shared
@pytest.mark.parametrize(("name", "title"), [("atom", "Example Feed"), ("rss", "RSS Title")])
def test_a_real_feed_comes_in(shared, name, title):
    digest = read((shared / f"samples/reader_full.{name}").read_bytes())
    assert (digest.format, digest.name) == ("feed", title)
    assert len(digest.papers) == 2
    assert all(paper.facts.published for paper in digest.papers)
    assert digest.orphans == digest.warnings == ()
