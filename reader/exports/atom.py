"""Write papers as an Atom feed, which any feed reader follows."""

from __future__ import annotations

from collections.abc import Iterator

from reader.exports.addresses import address_of
from reader.exports.moments import day_as_moment, moment
from reader.exports.urns import paper_urn, urn
from reader.exports.xml_text import element, empty, xml_text
from reader.text.urls import safe_address
from reader.types import Facts, Handout, Item, Paper
from reader.words import tr

_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" \
xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:lectern="urn:x-lectern:facts">
"""
"""What Atom has no element for stands in elements of PRISM's, or of our own: readers pass them."""
_EPOCH = "1970-01-01T00:00:00Z"
"""Stands for a time that nobody knows: the format demands one."""


def write_atom(handout: Handout) -> Iterator[str]:
    """Yield a feed with an entry for each paper. Marks and notes are the reader's: they stay here.

    The feed and its entries have names that stay the same from one export to the next.
    """
    heading = handout.heading or tr("Reading list")
    made = day_as_moment(handout.made) or _EPOCH
    yield _HEAD + "".join(
        f"  {line}\n"
        for line in (
            element("title", heading, type="text"),
            *([element("subtitle", handout.introduction)] if handout.introduction.strip() else []),
            element("id", urn("feed", heading)),
            element("updated", made),
            element("generator", "Lectern"),
            f"<author>{element('name', handout.by or 'Lectern')}</author>",
        )
    )
    for item in handout.items:
        lines = "".join(f"    {line}\n" for line in _entry(item, made))
        yield f"  <entry>\n{lines}  </entry>\n"
    yield "</feed>\n"


def _entry(item: Item, made: str) -> Iterator[str]:
    paper, facts = item.paper, item.paper.facts
    yield element("title", paper.title, type="text")
    yield element("id", paper_urn(paper))
    yield element("updated", moment(paper.added) or made)
    if published := day_as_moment(facts.published):
        yield element("published", published)
    for name in facts.authors:
        if xml_text(name):
            yield f"<author>{element('name', name)}</author>"
    yield from _links(paper)
    for word in facts.keywords:
        if xml_text(word):
            yield empty("category", term=word)
    yield element("summary", paper.abstract, type="text")
    yield from _told(facts)
    if item.sentence.strip():
        yield element("lectern:sentence", item.sentence)


def _links(paper: Paper) -> Iterator[str]:
    """Yield what leads to the paper, then its links with their kinds."""
    addresses = [address_of(identity) for identity in paper.facts.ids]
    addresses += [link.address for link in paper.facts.links]
    if lead := next(filter(None, map(safe_address, addresses)), None):
        yield empty("link", rel="alternate", href=lead)
    for link in paper.facts.links:
        if safe_address(link.address):
            yield empty("link", rel="related", href=link.address, title=link.kind.value)


def _told(facts: Facts) -> Iterator[str]:
    doi = next((value for kind, value in facts.ids if kind == "doi"), "")
    if doi:
        yield element("prism:doi", doi)
    if xml_text(facts.venue):
        yield element("prism:publicationName", facts.venue)
    yield element("lectern:ids", " ".join(f"{kind}:{value}" for kind, value in facts.ids))
    yield element("lectern:published", facts.published)
    yield element("lectern:summary", facts.summary)
