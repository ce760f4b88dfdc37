"""Lists with made-up papers in some of their rows."""

from array import array

from reader.types import Decision, PaperRow, Snippet


def paper(number, **more):
    more = {"decision": Decision.INBOX, "starred": False, "digests": 1, "has_note": False} | more
    text = f"Learning to Describe Owls from Sketch {number}"
    return PaperRow(number, text, Snippet("They see at night. " * 20), tags=(), **more)


def filled(model, rows):
    model.page_wanted.connect(
        lambda ids, generation: model.set_rows(ids, [rows[key] for key in ids], generation)
    )
    model.set_ids(array("q", rows))
    for row in range(len(rows)):
        model.paper(row)
