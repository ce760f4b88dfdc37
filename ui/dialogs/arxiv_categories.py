"""Offer arXiv's categories by their codes and by what they are about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

SHOWN = 10
CATEGORIES = {
    "cs.CL": "Computation and Language",
    "cs.LG": "Machine Learning",
    "cs.CV": "Computer Vision and Pattern Recognition",
    "cs.AI": "Artificial Intelligence",
    "stat.ML": "Machine Learning (Statistics)",
    "cs.IR": "Information Retrieval",
    "cs.RO": "Robotics",
    "cs.HC": "Human-Computer Interaction",
    "cs.MA": "Multiagent Systems",
    "cs.NE": "Neural and Evolutionary Computing",
    "cs.SD": "Sound",
    "cs.CR": "Cryptography and Security",
    "cs.CY": "Computers and Society",
    "cs.DB": "Databases",
    "cs.DC": "Distributed, Parallel, and Cluster Computing",
    "cs.DL": "Digital Libraries",
    "cs.DS": "Data Structures and Algorithms",
    "cs.GR": "Graphics",
    "cs.GT": "Computer Science and Game Theory",
    "cs.IT": "Information Theory",
    "cs.LO": "Logic in Computer Science",
    "cs.MM": "Multimedia",
    "cs.NI": "Networking and Internet Architecture",
    "cs.OS": "Operating Systems",
    "cs.PL": "Programming Languages",
    "cs.SE": "Software Engineering",
    "cs.SI": "Social and Information Networks",
    "cs.SY": "Systems and Control",
    "eess.AS": "Audio and Speech Processing",
    "eess.IV": "Image and Video Processing",
    "eess.SP": "Signal Processing",
    "stat.ME": "Statistics Methodology",
    "stat.AP": "Statistics Applications",
    "math.OC": "Optimization and Control",
    "math.ST": "Statistics Theory",
    "math.NA": "Numerical Analysis",
    "math.PR": "Probability",
    "math.CO": "Combinatorics",
    "q-bio.NC": "Neurons and Cognition",
    "q-bio.QM": "Quantitative Methods in Biology",
    "q-bio.BM": "Biomolecules",
    "q-fin.ST": "Statistical Finance",
    "econ.EM": "Econometrics",
    "astro-ph": "Astrophysics",
    "cond-mat": "Condensed Matter",
    "gr-qc": "General Relativity and Quantum Cosmology",
    "hep-ex": "High Energy Physics, Experiment",
    "hep-ph": "High Energy Physics, Phenomenology",
    "hep-th": "High Energy Physics, Theory",
    "physics.comp-ph": "Computational Physics",
    "physics.soc-ph": "Physics and Society",
    "quant-ph": "Quantum Physics",
}
"""The common ones, the commonest among readers of digests first; any other can be typed."""


class CategoryCompleter(QCompleter):
    """Completes "retrieval" to cs.IR: what is typed may be in the code or in the title."""

    def __init__(self, parent: QObject) -> None:
        lines = [f"{code}   {title}" for code, title in CATEGORIES.items()]
        super().__init__(QStringListModel(lines, parent), parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(SHOWN)
        popup = self.popup()
        assert popup is not None
        popup.setProperty("role", "completions")

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802  Qt's
        """Return the code alone."""
        return str(index.data()).partition(" ")[0]
