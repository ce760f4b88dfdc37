"""Acronyms where a text explains them: hard cases, laws, hostile text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.text.acronyms import Acronym, acronyms, first_word, is_acronym, key, singular
from reader.text.words import stemmed

FOUND = [
    ("a Large Multimodal Model (LMM) that", "LMM", "Large Multimodal Model"),
    ("our LMM (large multimodal model) sees", "LMM", "large multimodal model"),
    ("for large language models (LLMs), we", "LLM", "large language models"),
    ("GANs (generative adversarial networks)", "GAN", "generative adversarial networks"),
    ("the messenger RNA (mRNA)", "mRNA", "messenger RNA"),
    ("mean average precision (mAP)", "mAP", "mean average precision"),
    ("intersection over union (IoU)", "IoU", "intersection over union"),
    ("a mixture of experts (MoE)", "MoE", "mixture of experts"),
    ("with chain-of-thought (CoT) prompts", "CoT", "chain-of-thought"),
    ("the state-of-the-art (SOTA)", "SOTA", "state-of-the-art"),
    ("text-to-image (T2I) models", "T2I", "text-to-image"),
    ("the low-rank adaptation (LoRA)", "LoRA", "low-rank adaptation"),
    ("a bidirectional LSTM (Bi-LSTM)", "Bi-LSTM", "bidirectional LSTM"),
    ("k-nearest neighbours (k-NN)", "k-NN", "k-nearest neighbours"),
    ("peak signal-to-noise ratio (PSNR)", "PSNR", "peak signal-to-noise ratio"),
    ("light detection and ranging (LiDAR)", "LiDAR", "light detection and ranging"),
    ("explainable AI (XAI)", "XAI", "explainable AI"),
    ("3D Gaussian splatting (3DGS)", "3DGS", "3D Gaussian splatting"),
    ("an electroencephalogram (EEG)", "EEG", "electroencephalogram"),
    ("area under the curve (AUC)", "AUC", "area under the curve"),
    ("named entity recognition (NER, for short)", "NER", "named entity recognition"),
    ("convolutional neural networks (e.g., CNNs)", "CNN", "convolutional neural networks"),
    ("“question answering” (QA)", "QA", "question answering"),
    ("We use owls. Support vector machines (SVMs)", "SVM", "Support vector machines"),
    ("learning (as ever), random forests (RF)", "RF", "random forests"),
    ("the United States (US)", "US", "United States"),
    ("an SVM (support vector machine)", "SVM", "support vector machine"),
    ("an EMT (error monitor tool)", "EMT", "error monitor tool"),
    ("support vector machines (denoted by SVM)", "SVM", "support vector machines"),
    ("an SVM (abbreviated as support vector machine)", "SVM", "support vector machine"),
]
NONE = [
    "owls are found in woods (see FIG)",
    "a sentence without any (AI)",
    "we sketch owls (2019) and tides (II)",
    "the ropes (LMM) are long",
    "LMM (as shown by others before)",
    "large language models (models)",
    "a dog (D)",
    "an LSTM (LSTM)",
    "the p-value (p) was small",
    "large. Language models (LLM)",
    "with owls (OWLS)",
]


@pytest.mark.parametrize(("text", "short", "long"), FOUND)
def test_an_explained_acronym_is_found(text, short, long):
    assert list(acronyms(text)) == [Acronym(short, long)]


@pytest.mark.parametrize("text", NONE)
def test_what_explains_nothing_is_no_acronym(text):
    assert list(acronyms(text)) == []


def test_all_of_a_text_are_found_in_order():
    text = "Random forests (RF) and support vector machines (SVMs) beat kernel regression (KR)."
    assert [one.short for one in acronyms(text)] == ["RF", "SVM", "KR"]


WORDS = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9), min_size=2, max_size=7
)


@given(WORDS)
def test_initials_are_an_acronym_whichever_stands_in_the_bracket(parts):
    short, long = "".join(word[0].upper() for word in parts), " ".join(parts)
    assume(short.lower() not in parts)  # "AAA" says nothing of "aaa aaa aaa"
    for text in (f"{long} ({short})", f"{short} ({long})"):
        assert list(acronyms(f"Of {text}.")) == [Acronym(short, long)]
    assert [one.long for one in acronyms(f"Of {long} ({short}s).")] == [long]


@given(WORDS, WORDS)
def test_what_stands_before_the_long_form_is_no_part_of_it(before, parts):
    short = "".join(word[0].upper() for word in parts)
    assert first_word(short, parts) == 0
    first = first_word(short, [*before, *parts])
    assert first is not None
    assert first <= len(before) + len(parts) - 1
    assert (first_word(short, ["owls", "zzz", *parts]) or 0) >= 1


@given(st.text())
def test_any_text_is_read(text):
    for found in acronyms(f"{text} ({text})"):
        assert is_acronym(found.short)
        assert found.long
        assert singular(found.short) == found.short


@pytest.mark.parametrize(
    "piece",
    ["(", "A", "(A", "AB (", "AB (ab) ", "(AB) ", "a b (AB", ")(", " ", "a b c d e (ABCDEFGHIJ) "],
)
def test_a_megabyte_of_anything_is_read_at_once(piece):
    text = piece * (1_000_000 // len(piece))
    assert len(list(acronyms(text))) <= 100


def test_only_the_first_hundred_brackets_of_a_text_are_looked_at():
    explained = "; ".join(["a large owl model (LOM)"] * 300)
    assert len(list(acronyms(explained))) == 100
    assert list(acronyms("(xy) " * 99 + explained)) == [Acronym("LOM", "large owl model")]


def test_spellings_of_one_acronym_have_one_key():
    assert {key(short) for short in ("LLM", "LLMs", "llm")} == {"llm"}
    assert key("Bi-LSTM") == key("bi-lstm")
    assert key("OS") == "os"
    assert stemmed("Large Language Models") == stemmed("large-language model")
