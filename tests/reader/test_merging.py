"""Papers become one, by what identifies them or by the reader's word, and nothing is lost."""

from __future__ import annotations

import json
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader import merging, triage, undo
from reader.intake import take_in
from reader.store import duplicates
from reader.types import Decision, Intake, Progress, Source
from tests.builders import everything, faults
from tests.reader.merged import libraries
from tests.reader.records import DIGESTS, Told, digest, shown, take, what_is_there


def test_an_identifier_makes_two_texts_one_paper(store):
    take(store, "monday", digest([Told(1, "arxiv")]))
    (report,) = take(store, "tuesday", digest([Told(1, "later version")]))
    (paper,) = shown(store)
    assert (report.new, report.known, report.changed) == (0, 1, 1)
    assert {text.raw_title for text in paper.texts} == {
        Told(1, "arxiv").title(),
        Told(1, "later version").title(),
    }
    assert [one.digest for one in paper.appearances] == ["monday", "tuesday"]
    assert paper.facts.ids == (("arxiv", "2403.10001"), ("doi", "10.1234/journal.1"))
    assert not faults(store)


def test_an_identifier_that_is_learnt_later_joins_two_papers_and_all_their_marks(store):
    take(store, "monday", digest([Told(1, "arxiv")]))
    take(store, "tuesday", digest([Told(2, "plain")]))
    other = {"title": "Weights that are heard", "abstract": "", "doi": "10.1234/journal.1"}
    take(store, "wednesday", str(other).replace("'", '"').encode())
    arxiv, _, published = sorted(shown(store), key=lambda paper: paper.id)
    triage.star(store, [published.id], on=True)
    triage.tag(store, [arxiv.id], "owls")
    triage.tag(store, [published.id], "weights")
    triage.note(store, arxiv.id, "read this")
    triage.note(store, published.id, "and this")
    triage.decide(store, [published.id], Decision.LATER)
    before = everything(store)
    take(store, "thursday", digest([Told(1, "later version")]))
    paper = next(paper for paper in shown(store) if paper.id == arxiv.id)
    assert len(shown(store)) == 2
    assert (paper.starred, paper.tags, paper.decision) == (True, ("owls", "weights"), "later")
    assert paper.note == "read this\n\nand this"
    assert len(paper.appearances) == 3
    assert not faults(store)
    undo.undo(store)
    assert everything(store) == before
    assert not faults(store)


def test_a_paper_that_was_dismissed_does_not_come_back_as_new(store):
    take(store, "monday", digest([Told(1, "arxiv"), Told(2)]))
    first, _ = shown(store)
    triage.decide(store, [first.id], Decision.DISMISSED)
    (report,) = take(store, "tuesday", digest([Told(1, "later version"), Told(3)]))
    assert (report.new, report.known, report.dismissed) == (1, 1, 1)


def test_what_is_kept_apart_stays_apart_whatever_comes(store):
    take(store, "monday", digest([Told(1, "arxiv")]))
    take(store, "tuesday", digest([Told(1, "later version")]))
    (paper,) = shown(store)
    other = paper.texts[1].record
    merging.separate(store, paper.id, other)
    assert len(shown(store)) == 2
    take(store, "wednesday", digest([Told(1, "arxiv"), Told(1, "later version")]))
    assert len(shown(store)) == 2
    undo.undo(store)
    undo.undo(store)
    assert len(shown(store)) == 1
    assert not faults(store)


def test_another_text_can_be_shown_and_the_first_again(store):
    take(store, "monday", digest([Told(1, "arxiv")]))
    take(store, "tuesday", digest([Told(1, "later version")]))
    (paper,) = shown(store)
    merging.show_text(store, paper.id, paper.texts[1].record)
    (after,) = shown(store)
    assert after.title == Told(1, "later version").title()
    merging.show_text(store, paper.id, paper.id)
    assert shown(store) == [paper]


def test_same_title_and_another_abstract_is_asked_and_never_merged(store):
    one = {"title": "Measuring the Weight of Owls by Ear at Night", "abstract": "Heard. " * 60}
    two = one | {"abstract": "A treatise on the theory of weighing that mentions no birds. " * 9}
    take(store, "monday", str(one).replace("'", '"').encode())
    (report,) = take(store, "tuesday", str(two).replace("'", '"').encode())
    assert (report.new, report.doubtful, len(shown(store))) == (1, 1, 2)
    (doubt,) = store.read(duplicates.doubts)
    merging.keep_apart(store, doubt.first, doubt.second)
    assert store.read(duplicates.doubts) == []
    undo.undo(store)
    assert store.read(duplicates.doubts) == [doubt]
    merging.merge(store, doubt.first, [doubt.second])
    assert store.read(duplicates.doubts) == []
    assert len(shown(store)) == 1


def test_merging_what_was_merged_meanwhile_makes_no_circle(store):
    take(store, "monday", digest([Told(1), Told(2), Told(3)]))
    a, b, c = (paper.id for paper in shown(store))
    triage.note(store, c, "kept")
    merging.merge(store, a, [b])
    assert merging.merge(store, b, [a]) is None
    merging.merge(store, b, [c])
    assert [(paper.id, paper.note) for paper in shown(store)] == [(a, "kept")]
    take(store, "tuesday", digest([Told(1), Told(2), Told(3)]) + b"\n")
    assert not faults(store)


def test_what_the_reader_does_during_an_import_outlasts_its_undoing(store, monkeypatch):
    monkeypatch.setattr("reader.intake.BATCH", 1)
    take(store, "monday", digest([Told(1, "arxiv"), Told(2, "arxiv")]))
    one, two = shown(store)
    source = Source(data=digest([Told(1, "later version"), Told(2, "later version")]), name="b")
    running = take_in(store, Intake(items=(source,)))
    while next(running) != Progress("Importing b", 1, 2):
        pass
    triage.tag(store, [one.id], "owls")
    triage.note(store, two.id, "written between")
    list(running)
    undo.undo(store)
    one, two = shown(store)
    assert (one.tags, two.note) == (("owls",), "written between")
    assert (len(one.texts), len(two.texts)) == (1, 1)
    assert not faults(store)


def test_an_import_that_was_taken_back_merges_again_when_it_comes_again(store):
    take(store, "monday", digest([Told(1, "arxiv")]))
    (paper,) = shown(store)
    triage.decide(store, [paper.id], Decision.DISMISSED)
    cut = Told(1).record() | {"abstract": Told(1).abstract() * 3}
    first = Told(1).record() | {"abstract": Told(1).abstract() * 3 + " And more words at the end."}
    take(store, "long", json.dumps(first).encode())
    count = len(shown(store))
    take(store, "cut", json.dumps(cut).encode())
    assert len(shown(store)) == count
    undo.undo(store)
    (report,) = take(store, "cut", json.dumps(cut).encode())
    assert (len(shown(store)), report.new) == (count, 0)


def test_an_identifier_from_a_digest_that_was_taken_back_joins_nothing(store):
    take(store, "monday", digest([Told(1)]))
    wrong = Told(1).record() | {"doi": "10.1234/wrong"}
    take(store, "wrong", json.dumps(wrong).encode())
    undo.undo(store)
    take(store, "other", json.dumps(Told(2).record() | {"doi": "10.1234/wrong"}).encode())
    assert len(shown(store)) == 2


def test_two_dois_make_certain_likeness_a_question(store):
    text = {"title": Told(1).title(), "abstract": Told(1).abstract() * 3}
    same = text | {"abstract": text["abstract"] + " And some more words stand at the end of it."}
    take(store, "one", json.dumps(text | {"doi": "10.1234/one"}).encode())
    take(store, "two", json.dumps(same | {"doi": "10.1234/two"}).encode())
    assert len(shown(store)) == 2
    assert len(store.read(duplicates.doubts)) == 1


def test_one_doi_for_a_whole_book_is_asked_about_and_short_titles_stay_two_papers(store):
    chapters = {
        "Grinding Lenses from Sea Glass": "Glass from the shore is melted, cooled and ground. " * 4,
        "On the Diet of Lighthouse Keepers": "Ledgers of nine islands list flour and fish. " * 4,
        "A Grammar of Whistles": "Shepherds of two valleys were recorded for a winter. " * 4,
    }
    doi = {"doi": "10.1234/book"}
    book = [{"title": title, "abstract": text} | doi for title, text in chapters.items()]
    other = {"title": "Editorial", "abstract": ""}
    both = [other | {"doi": "10.1234/one"}, other | {"doi": "10.1234/two"}]
    lines = "".join(json.dumps(each) + "\n" for each in (*book, *both))
    take(store, "book", lines.encode())
    assert len(shown(store)) == 5
    assert len(store.read(duplicates.doubts)) == 3


@settings(max_examples=25, deadline=None)
@given(first=DIGESTS, second=DIGESTS)
def test_the_order_of_two_imports_does_not_matter(first, second):
    assume(first != second)  # the same text is one digest, called as it was the first time
    with TemporaryDirectory() as folder:
        one, other = libraries(2, folder)
        with one, other:
            for store, order in ((one, "ab"), (other, "ba")):
                for name in order:
                    take(store, name, digest(first if name == "a" else second))
            assert what_is_there(one) == what_is_there(other)
            assert not faults(one)


@settings(max_examples=25, deadline=None)
@given(first=DIGESTS, second=DIGESTS, stars=st.sets(st.integers(0, 7)))
def test_undoing_an_import_that_merges_restores_everything(first, second, stars):
    assume(first != second)
    with TemporaryDirectory() as folder:
        (store,) = libraries(1, folder)
        with store:
            take(store, "a", digest(first))
            ids = [paper.id for paper in shown(store)]
            triage.star(store, [ids[n] for n in stars if n < len(ids)], on=True)
            before = everything(store)
            take(store, "b", digest(second))
            after = everything(store)
            undo.undo(store)
            assert everything(store) == before
            undo.redo(store)
            assert everything(store) == after
            assert not faults(store)


@settings(max_examples=25, deadline=None)
@given(told=DIGESTS, data=st.data())
def test_merging_and_undoing_restores_everything(told, data):
    with TemporaryDirectory() as folder:
        (store,) = libraries(1, folder)
        with store:
            take(store, "a", digest(told))
            ids = [paper.id for paper in shown(store)]
            for paper in ids:
                if data.draw(st.booleans()):
                    triage.tag(store, [paper], data.draw(st.sampled_from(["owls", "maps"])))
                if data.draw(st.booleans()):
                    triage.note(store, paper, data.draw(st.sampled_from(["one", "two"])))
            before, tags = everything(store), {t for p in shown(store) for t in p.tags}
            into = data.draw(st.sampled_from(ids))
            others = data.draw(st.lists(st.sampled_from(ids), unique=True))
            act = merging.merge(store, into, others)
            assert {tag for paper in shown(store) for tag in paper.tags} == tags
            assert not faults(store)
            if act is not None:
                undo.undo(store)
            assert everything(store) == before
            assert not faults(store)


@settings(max_examples=15, deadline=None)
@given(told=DIGESTS, data=st.data())
def test_a_chosen_text_is_shown_and_one_undo_takes_all_back(told, data):
    with TemporaryDirectory() as folder:
        (store,) = libraries(1, folder)
        with store:
            take(store, "a", digest(told))
            some = shown(store)
            assume(len(some) > 1)
            into, other = some[0], data.draw(st.sampled_from(some[1:]))
            before = everything(store)
            chosen = data.draw(st.sampled_from([into, other])).texts[0]
            merging.merge(store, into.id, [other.id], chosen.record)
            (paper,) = (one for one in shown(store) if one.id == into.id)
            assert paper.texts[0] == chosen
            assert not faults(store)
            undo.undo(store)
            assert everything(store) == before
