"""Where a paper leads: every address safe, each page once, code before anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.identifiers import identities_of
from reader.text.urls import safe_address
from reader.types import Decision, Facts, Link, LinkKind, Paper
from ui.papers.leads import first_lead, links_of, numbers_of

ADDRESSES = st.sampled_from(
    [
        "https://github.com/owls/ear",
        "https://arxiv.org/abs/2403.10001",
        "https://arxiv.org/abs/2403.10001v3",
        "http://www.arxiv.org/abs/2403.10001/",
        "https://arxiv.org/pdf/2403.10001",
        "https://doi.org/10.1234/owls",
        "https://example.org/a b",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://zenodo.org/record/1",
    ]
)
LINKS = st.builds(Link, st.sampled_from(LinkKind), ADDRESSES)
IDS = st.sampled_from(
    [("arxiv", "2403.10001"), ("doi", "10.1234/owls"), ("acl", "p19-1001"), ("text", "x")]
)
ABSTRACTS = st.lists(ADDRESSES, max_size=3).map(lambda some: "Code: " + " and ".join(some))


def paper(abstract="", links=(), ids=()):
    facts = Facts(links=tuple(links), ids=tuple(ids))
    return Paper(1, "T", abstract, Decision.INBOX, False, (), "", (), "", facts)


PAPERS = st.builds(paper, ABSTRACTS, st.lists(LINKS), st.lists(IDS, unique=True))


@given(PAPERS)
def test_every_address_is_safe_and_none_comes_twice(one):
    addresses = [each.address for each in (*links_of(one), *numbers_of(one))]
    assert len(set(addresses)) == len(addresses)
    assert all(safe_address(address) for address in addresses)
    assert first_lead(one) == (addresses[0] if addresses else None)


@given(PAPERS)
def test_no_safe_link_is_lost_but_those_that_a_number_leads_to(one):
    shown = {link.address for link in links_of(one)}
    for link in one.facts.links:
        if safe_address(link.address) and link.address not in shown:
            assert set(identities_of(link.address)) <= set(one.facts.ids)


@pytest.mark.parametrize(
    ("identity", "name", "address"),
    [
        (("arxiv", "2403.10001"), "arXiv 2403.10001", "https://arxiv.org/abs/2403.10001"),
        (("doi", "10.1234/a<b"), "DOI 10.1234/a<b", "https://doi.org/10.1234/a%3Cb"),
        (("acl", "p19-1001"), "ACL p19-1001", "https://aclanthology.org/P19-1001"),
    ],
)
def test_a_number_leads_to_its_page(identity, name, address):
    (number,) = numbers_of(paper(ids=[identity]))
    assert (number.name, number.address) == (name, address)


def test_code_comes_first_and_the_kind_that_tells_more_is_kept():
    address = "https://example.org/owls"
    links = [
        Link(LinkKind.PAPER, "https://example.org/paper"),
        Link(LinkKind.OTHER, address),
    ]
    one = paper(f"The code is at {address}.", links)
    assert links_of(one) == (
        Link(LinkKind.CODE, address),
        Link(LinkKind.PAPER, "https://example.org/paper"),
    )
