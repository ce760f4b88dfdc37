import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.links import kind_of, links_in
from reader.text.urls import find_urls
from reader.types import Link, LinkKind


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://github.com/a/b", LinkKind.CODE),
        ("https://www.gitlab.com/a/b", LinkKind.CODE),
        ("https://codeberg.org/a/b", LinkKind.CODE),
        ("https://e.org/tool.git", LinkKind.CODE),
        ("https://huggingface.co/a/b", LinkKind.MODEL),
        ("https://huggingface.co/datasets/a/b", LinkKind.DATA),
        ("https://huggingface.co/spaces/a/b", LinkKind.PROJECT),
        ("https://hf.co/papers/2401.00001", LinkKind.PAPER),
        ("https://huggingface.co/docs/x", LinkKind.OTHER),
        ("https://zenodo.org/records/1", LinkKind.DATA),
        ("https://www.kaggle.com/datasets/a/b", LinkKind.DATA),
        ("https://arxiv.org/abs/2401.00001", LinkKind.PAPER),
        ("https://doi.org/10.1/x", LinkKind.PAPER),
        ("https://aclanthology.org/2020.acl-main.1/", LinkKind.PAPER),
        ("https://openreview.net/forum?id=x", LinkKind.PAPER),
        ("https://somebody.github.io/thing", LinkKind.PROJECT),
        ("https://github.com.example.org/a", LinkKind.OTHER),
        ("https://e.org/", LinkKind.OTHER),
        ("https://127.0.0.1/x", LinkKind.OTHER),
        ("http://localhost", LinkKind.OTHER),
    ],
)
def test_the_host_tells(address, kind):
    assert kind_of(address) is kind


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Code is available at ", LinkKind.CODE),
        ("Our source-code: ", LinkKind.CODE),
        ("The dataset is released at ", LinkKind.DATA),
        ("All models can be found at ", LinkKind.MODEL),
        ("Code, data and models are at ", LinkKind.CODE),
        ("Project page: ", LinkKind.PROJECT),
        ("Our model beats the dataset. See ", LinkKind.OTHER),
        ("We encode recoded modelling at ", LinkKind.OTHER),
        ("", LinkKind.OTHER),
    ],
)
def test_else_the_words_before_it_tell(before, kind):
    assert links_in(f"{before}https://e.org/x.") == (Link(kind, "https://e.org/x"),)


def test_words_speak_of_the_addresses_beside_each_other():
    text = "Code is at https://e.org/a and https://e.org/b. See https://e.org/c, https://e.org/a"
    kinds = {link.address[-1]: link.kind for link in links_in(text)}
    assert kinds == {"a": LinkKind.CODE, "b": LinkKind.CODE, "c": LinkKind.OTHER}


@given(st.lists(st.sampled_from(("https://e.org/a", "http://github.com/x/y", "code at", "(", "."))))
def test_every_address_is_one_link_in_order(parts):
    text = " ".join(parts)
    found = [url.address for url in find_urls(text)]
    assert [link.address for link in links_in(text)] == list(dict.fromkeys(found))


@given(st.text(alphabet="htps:/.github[]com%@?#é 1"))
def test_no_text_makes_it_fail(text):
    links_in(text)


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://a.b/ " * 70_000, ["https://a.b/"]),
        ("https://" + "a." * 400_000, []),
        ("code at " * 120_000, []),
        ("x" * 10**6, []),
    ],
)
def test_hostile_text_has_the_links_that_are_written(text, addresses):
    assert [link.address for link in links_in(text)] == addresses
