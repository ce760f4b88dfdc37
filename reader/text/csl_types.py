"""Match the types and fields of BibTeX, BibLaTeX, RIS and EndNote with those of CSL."""

from __future__ import annotations

import re
from collections.abc import Mapping

DOCTORAL, MASTERS = "PhD thesis", "Master’s thesis"
"""What `genre` says of the two kinds of thesis that BibTeX has entries for."""

BIBTEX_THESES: Mapping[str, str] = {DOCTORAL: "phdthesis", MASTERS: "mastersthesis"}
"""The entries of BibTeX for theses, by what `genre` says."""
BIBLATEX_THESES: Mapping[str, str] = {DOCTORAL: "phdthesis", MASTERS: "mathesis"}
"""BibLaTeX's own words for the same."""

OF_BIBTEX: Mapping[str, str] = {
    "article": "article-journal",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "book": "book",
    "mvbook": "book",
    "proceedings": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "incollection": "chapter",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "periodical": "periodical",
    "preprint": "article",
}
"""What BibTeX and BibLaTeX call a type of CSL; "misc" tells nothing."""

BIBTEX: Mapping[str, str] = {
    "article-journal": "article",
    "paper-conference": "inproceedings",
    "book": "book",
    "chapter": "incollection",
    "pamphlet": "booklet",
    "report": "techreport",
    "manuscript": "unpublished",
}
"""The types that BibTeX has an entry for; theses are a case apart."""

BIBLATEX: Mapping[str, str] = {
    "article-journal": "article",
    "paper-conference": "inproceedings",
    "book": "book",
    "chapter": "incollection",
    "pamphlet": "booklet",
    "thesis": "thesis",
    "report": "report",
    "manuscript": "unpublished",
    "webpage": "online",
    "article": "online",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "periodical": "periodical",
}

OF_FIELD: Mapping[str, str] = {
    "volume": "volume",
    "pages": "page",
    "publisher": "publisher",
    "school": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "edition": "edition",
    "series": "collection-title",
    "chapter": "chapter-number",
    "isbn": "ISBN",
    "issn": "ISSN",
    "eventtitle": "event-title",
    "language": "language",
    "langid": "language",
    "pagetotal": "number-of-pages",
    "version": "version",
    "shorttitle": "title-short",
    "shortjournal": "container-title-short",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "issue": "issue",
    "note": "note",
}
"""Variables of CSL by the fields of BibTeX and BibLaTeX that say the same in every entry."""

OF_RIS: Mapping[str, str] = {
    "JOUR": "article-journal",
    "JFULL": "article-journal",
    "EJOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "CPAPER": "paper-conference",
    "CONF": "paper-conference",
    "BOOK": "book",
    "EBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "THES": "thesis",
    "RPRT": "report",
    "ELEC": "webpage",
    "DATA": "dataset",
    "COMP": "software",
    "UNPB": "manuscript",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "MAP": "map",
    "STAND": "standard",
    "SOUND": "song",
    "VIDEO": "motion_picture",
    "BLOG": "post-weblog",
    "BILL": "bill",
    "CASE": "legal_case",
    "HEAR": "hearing",
    "PCOMM": "personal_communication",
    "DICT": "entry-dictionary",
    "ENCYC": "entry-encyclopedia",
}

ISSN = re.compile(r"\d{4}-?\d{3}[\dxX]")
"""RIS has one field for this and for an ISBN."""
OWN_OF_RIS = "lectern "
"""How the field of RIS begins in which Lectern puts what RIS has no field for."""

RIS: Mapping[str, str] = {
    type_: name for name, type_ in reversed(list(OF_RIS.items())) if name not in ("JFULL", "EBOOK")
} | {"paper-conference": "CONF"}

ENDNOTE: Mapping[str, tuple[str, int]] = {
    "article-journal": ("Journal Article", 17),
    "article-magazine": ("Magazine Article", 19),
    "article-newspaper": ("Newspaper Article", 23),
    "paper-conference": ("Conference Paper", 47),
    "book": ("Book", 6),
    "chapter": ("Book Section", 5),
    "thesis": ("Thesis", 32),
    "report": ("Report", 27),
    "webpage": ("Web Page", 12),
    "article": ("Electronic Article", 43),
    "dataset": ("Dataset", 59),
    "software": ("Computer Program", 9),
    "manuscript": ("Unpublished Work", 34),
    "patent": ("Patent", 25),
}
"""Names and numbers of EndNote's reference types; "Generic", 13, is all else."""

OF_CROSSREF: Mapping[str, str] = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "posted-content": "article",
    "preprint": "article",
    "monograph": "book",
    "edited-book": "book",
    "proceedings": "book",
    "dissertation": "thesis",
}
"""What Crossref says in place of CSL's types."""
