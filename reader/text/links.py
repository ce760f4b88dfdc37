"""Tell what the web addresses in an abstract lead to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from reader.text.urls import find_urls
from reader.types import Link, LinkKind

_PAPER, _CODE, _MODEL = LinkKind.PAPER, LinkKind.CODE, LinkKind.MODEL
_DATA, _PROJECT, _OTHER = LinkKind.DATA, LinkKind.PROJECT, LinkKind.OTHER

_HUGGING_FACE = {"papers": _PAPER, "datasets": _DATA, "spaces": _PROJECT}
_HUGGING_FACE_OTHER = frozenset(("docs", "blog", "collections", "learn", "tasks", "models", "join"))
_CODE_HOSTS = (
    *("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net", "pypi.org"),
    *("gitee.com", "colab.research.google.com", "anonymous.4open.science", "gist.github.com"),
    *("cran.r-project.org", "codeocean.com", "sr.ht"),
)
_DATA_HOSTS = (
    *("zenodo.org", "figshare.com", "physionet.org", "openneuro.org", "datadryad.org"),
    *("dataverse.harvard.edu", "ieee-dataport.org", "archive.ics.uci.edu", "data.mendeley.com"),
)
_PAPER_HOSTS = (
    *("arxiv.org", "doi.org", "aclanthology.org", "aclweb.org", "openreview.net", "biorxiv.org"),
    *("medrxiv.org", "openaccess.thecvf.com", "proceedings.mlr.press", "alphaxiv.org", "ssrn.com"),
    *("papers.nips.cc", "proceedings.neurips.cc", "semanticscholar.org", "eprint.iacr.org"),
)
_PROJECT_HOSTS = ("github.io", "gitlab.io", "sites.google.com", "netlify.app", "vercel.app")
_HOSTS: dict[str, LinkKind] = {
    host: kind
    for hosts, kind in (
        (_CODE_HOSTS, _CODE),
        (_DATA_HOSTS, _DATA),
        (_PAPER_HOSTS, _PAPER),
        (_PROJECT_HOSTS, _PROJECT),
    )
    for host in hosts
}
_PATHS = (
    ("kaggle.com", "datasets", _DATA),
    ("kaggle.com", "code", _CODE),
    ("zenodo.org", "communities", _OTHER),
    ("paperswithcode.com", "paper", _PAPER),
    ("paperswithcode.com", "dataset", _DATA),
)
_SUFFIXES = {".git": _CODE, ".ipynb": _CODE, ".pdf": _PAPER, ".csv": _DATA, ".parquet": _DATA}

_READ = 50_000
"""Characters that are read for links: a text longer than that is no abstract."""

_NEAR = 90
"""Characters before an address that are read for what it leads to."""
_BESIDE = 5
"""Characters between two addresses that the same words speak of: "at … and …"."""

_SENTENCE = re.compile(r"[.!?]\s")
_NAMES = re.compile(
    r"\b(?:(?P<project>project|demo|web[\s-]?(?:page|site)|home[\s-]?page|videos?|samples|gallery|page)"
    r"|(?P<code>(?:source[\s-]?)?codes?|implementations?|repo(?:sitor(?:y|ies))?|toolkit|toolbox"
    r"|library|package|software|scripts?|code-?base|open[\s-]sourced?)"
    r"|(?P<data>data\s?sets?|data|corpus|corpora|benchmarks?|annotations)"
    r"|(?P<model>models?|checkpoints?|weights)"
    r"|(?P<paper>papers?|preprint|article|technical report))\b",
    re.IGNORECASE,
)
_ORDER = ("project", "code", "data", "model", "paper")
"""Of what the words name, the first: "code, data and models" lie in one repository."""


def links_in(text: str) -> tuple[Link, ...]:
    """Return the safe addresses in *text*, each once and with its kind, in order.

    Of a long text, the first 50,000 characters are read.
    """
    links: dict[str, Link] = {}
    start = end = 0
    for url in find_urls(text[:_READ]):
        if url.start - end > _BESIDE:
            start = end
        if url.address not in links:
            before = text[max(start, url.start - _NEAR) : url.start]
            links[url.address] = Link(kind_of(url.address, before), url.address)
        end = url.end
    return tuple(links.values())


def kind_of(address: str, before: str = "") -> LinkKind:
    """Return what *address* leads to: its host tells, or else the words just *before* it."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    path = [part for part in parts.path.lower().split("/", 4)[:4] if part]
    known = _by_host(host, path) or _by_suffix(parts.path.lower())
    return known or _by_words(before) or _OTHER


def _by_host(host: str, path: list[str]) -> LinkKind | None:
    if host in ("huggingface.co", "hf.co") or host.startswith("hf."):
        return _by_hugging_face(path)
    domains = _domains(host)
    for name, first, kind in _PATHS:
        if name in domains and path[:1] == [first]:
            return kind
    for name in domains:
        if name in _HOSTS:
            return _HOSTS[name]
    return None


def _by_hugging_face(path: list[str]) -> LinkKind | None:
    if path and path[0] in _HUGGING_FACE:
        return _HUGGING_FACE[path[0]]
    if len(path) >= 2 and path[0] not in _HUGGING_FACE_OTHER:
        return _MODEL
    return None


def _domains(host: str) -> list[str]:
    """Return the host and the domains that it lies in, the longest first."""
    labels = host.split(".")[-5:]
    return [".".join(labels[start:]) for start in range(len(labels) - 1)]


def _by_suffix(path: str) -> LinkKind | None:
    return next((kind for suffix, kind in _SUFFIXES.items() if path.endswith(suffix)), None)


def _by_words(before: str) -> LinkKind | None:
    """Return what the sentence before an address names, of more things than one the broadest."""
    sentence = _SENTENCE.split(before)[-1]
    named = {match.lastgroup for match in _NAMES.finditer(sentence)}
    return next((LinkKind(name) for name in _ORDER if name in named), None)
