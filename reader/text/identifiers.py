"""Know a paper's identifiers: arXiv, DOI and ACL Anthology numbers, bare or inside an address."""

from __future__ import annotations

import re
from urllib.parse import unquote

from reader.types import Identity

ID_NAMES = {"arxiv": "arXiv", "doi": "DOI", "acl": "ACL Anthology"}
"""What the kinds of numbers are called."""
_ARCHIVES = (
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas"
    "|cond-mat|cs|dg-ga|econ|eess|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th"
    "|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|q-fin|quant-ph|solv-int|stat"
    "|supr-con"
)
_ARXIV = rf"((?:\d{{4}}\.\d{{4,5}})|(?:(?:{_ARCHIVES})(?:\.[A-Z]{{2}})?/\d{{7}}))(?:v\d{{1,3}})?"
_WHOLE_ARXIV = re.compile(rf"(?:arxiv:|oai:arxiv\.org:)?\s*{_ARXIV}", re.IGNORECASE)
_ARXIV_ADDRESS = re.compile(
    rf"(?:arxiv\.org/(?:abs|pdf|html|format|e-print)|huggingface\.co/papers"
    rf"|alphaxiv\.org/(?:abs|overview)|ar5iv(?:\.labs)?\.(?:arxiv\.)?org/(?:abs|html))"
    rf"/{_ARXIV}(?![\w])",
    re.IGNORECASE,
)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"<>{}|\\^`]{1,300}")
_DOI_LEAD = re.compile(r"\A(?:https?://(?:dx\.|www\.)?doi\.org/|doi:)\s*", re.IGNORECASE)
_ARXIV_DOI = re.compile(rf"10\.48550/arxiv\.{_ARXIV}", re.IGNORECASE)
_ACL = re.compile(
    r"(?:https?://(?:www\.)?aclanthology\.org/|https?://(?:www\.)?aclweb\.org/anthology/)?"
    r"([A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d{1,4})(?:\.pdf|\.bib|/)?"
)


def arxiv_id(text: str) -> str | None:
    """Return the arXiv number that *text* is, or that its address leads to, without a version."""
    text = text.strip()
    match = _WHOLE_ARXIV.fullmatch(text) or _ARXIV_ADDRESS.search(text)
    return match[1].lower() if match else None


def doi(text: str) -> str | None:
    """Return the DOI that *text* is, or that its address leads to, in lower case."""
    text = _DOI_LEAD.sub("", text.strip(), count=1)
    match = _DOI.fullmatch(unquote(text).rstrip(".,;"))
    return match[0].lower() if match else None


def identities_of(*texts: str) -> tuple[Identity, ...]:
    """Return what the identifiers and addresses in *texts* identify, each once, in order.

    arXiv's own DOIs count as arXiv numbers.
    """
    found = (identity for text in texts if text for identity in _identities(text))
    return tuple(dict.fromkeys(found))


def _identities(text: str) -> list[Identity]:
    if number := arxiv_id(text):
        return [("arxiv", number)]
    if name := doi(text):
        own = _ARXIV_DOI.fullmatch(name)
        return [("arxiv", own[1].lower())] if own else [("doi", name)]
    if match := _ACL.fullmatch(text.strip()):
        return [("acl", match[1].lower())]
    return []
