import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.snippet import highlight, hits, keys_of, only, snippet
from reader.text.words import stem
from reader.types import Terms

FILLER = "Nothing to see in this sentence at all. "
TEXT = f"{FILLER * 9}A sparse encoder learns codes. {FILLER * 9}Encoders are everywhere."


def terms(*words, prefixes=()):
    return Terms(frozenset(map(stem, words)), tuple(prefixes))


def marked(text, spans):
    return [text[start:end] for start, end in spans]


def test_highlight_finds_every_form_of_a_word():
    assert marked(TEXT, highlight(TEXT, terms("encoding"))) == ["encoder", "Encoders"]


def test_highlight_finds_prefixes_as_typed():
    text = "Ünsupervised and unsuper models"
    assert marked(text, highlight(text, terms(prefixes=["UNSUP"]))) == ["Ünsupervised", "unsuper"]


@pytest.mark.parametrize("nothing", [Terms(), terms(prefixes=[""]), terms("zebra")])
def test_without_a_match_nothing_is_marked_and_the_beginning_is_shown(nothing):
    assert highlight(TEXT, nothing) == ()
    shown = snippet(TEXT, nothing, 100)
    assert TEXT.startswith(shown.text.removesuffix("…"))
    assert shown.spans == ()


def test_a_short_text_is_shown_whole():
    shown = snippet("A sparse encoder.", terms("sparse"))
    assert shown.text == "A sparse encoder."
    assert marked(shown.text, shown.spans) == ["sparse"]


def test_the_passage_with_most_different_words_is_shown():
    text = f"Encoder encoder encoder encoder. {FILLER * 9}A sparse encoder learns. {FILLER * 9}"
    shown = snippet(text, terms("sparse", "encoder", "learn"), 80)
    assert marked(shown.text, shown.spans) == ["sparse", "encoder", "learns"]
    assert shown.text[0] == shown.text[-1] == "…"


def test_a_snippet_is_cut_between_words():
    shown = snippet(TEXT, terms("sparse"), 80)
    assert set(shown.text.strip("…").split()) <= set(TEXT.split())


LETTERS = st.text(alphabet="ab -é’s\u0301", max_size=400)


@given(LETTERS, st.integers(3, 60))
def test_spans_lie_in_the_text_in_order_and_mark_what_was_meant(text, width):
    meant = terms("a", "ab", prefixes=["b"])
    shown = snippet(text, meant, width)
    assert len(shown.text) <= width
    assert shown.text.strip("…") in text
    for where, spans in ((text, highlight(text, meant)), (shown.text, shown.spans)):
        end = -1
        for start, stop in spans:
            assert end < start < stop <= len(where)
            word = where[start:stop]
            assert stem(word) in meant.stems or word.startswith("b")
            end = stop


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), min_size=1, max_size=200))
def test_a_match_is_always_in_sight(words):
    shown = snippet(" ".join(words), terms("gamma"), 40)
    assert bool(shown.spans) == ("gamma" in words)


@pytest.mark.parametrize("text", ["a" * 300_000, "a " * 150_000, "ab-" * 100_000])
def test_hostile_text_takes_linear_time(text):
    assert len(snippet(text, terms("a", prefixes=["a"])).text) <= 240


def test_the_words_of_a_phrase_count_only_together():
    text = "Attention is sparse. Sparse attentions pay."
    meant = Terms(phrases=((stem("sparse"), stem("attention")),))
    assert marked(text, highlight(text, meant)) == ["Sparse attentions"]


def test_a_word_within_a_phrase_is_marked_once():
    text = "A sparse attention"
    meant = Terms(frozenset({stem("attention")}), phrases=((stem("sparse"), stem("attention")),))
    assert marked(text, highlight(text, meant)) == ["sparse attention"]


def test_of_passages_with_as_many_words_the_tighter_is_shown():
    far = "Sparse owls, as every child knows, have no use for an encoder. "
    text = f"{far}{FILLER * 9}A sparse encoder learns. {FILLER * 9}"
    shown = snippet(text, terms("sparse", "encoder"), 80)
    assert "A sparse encoder learns." in shown.text


def test_words_with_one_beginning_are_one_word_of_the_search():
    many = "Transform, transformer, transformation. "
    text = f"{many}{FILLER * 9}A transformer for owls. {FILLER * 9}"
    shown = snippet(text, terms("owls", prefixes=["transform"]), 80)
    assert "A transformer for owls." in shown.text


@given(LETTERS)
def test_what_is_found_is_of_the_terms_and_cuts_them_down_to_itself(text):
    meant = Terms(frozenset({"a"}), ("b",), (("a", "ab"), ()))
    keys = {hit.key for hit in hits(text, meant)}
    assert keys <= keys_of(meant)
    less = only(meant, keys)
    assert keys_of(less) == keys
    assert hits(text, less) == hits(text, meant)


ENGLISH = st.text(alphabet="adegilnprsty ,'_-TS4", max_size=300)


@given(ENGLISH, st.lists(st.text("adegilnprsty", min_size=1, max_size=9), min_size=1, max_size=4))
def test_plain_letters_are_searched_as_all_others(text, some):
    meant = Terms(frozenset(map(stem, some)), (some[0],), (tuple(map(stem, some)),))
    assert hits(text, meant) == hits(f"{text} —ж", meant)


@pytest.mark.parametrize("word", ["dying", "skies", "happily", "relational", "idly"])
def test_every_form_of_an_odd_word_is_found(word):
    text = f"So {word} it is"
    assert marked(text, highlight(text, terms(word))) == [word]
