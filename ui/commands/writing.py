"""Which commands change the library: where it is open for reading alone, they rest.

They stand here, and not beside each command, so that one look tells what is left out; a test
has every command either here or in the list of those that only read.
"""

from __future__ import annotations

WRITING = frozenset(
    {
        "digest.import", "digest.import-folder", "digest.paste", "digest.preview",
        "digest.read-again", "source.refresh", "text.repair", "help.welcome",
        "edit.undo", "edit.redo", "history.undo-session",
        "highlight.mark", "highlight.comment",
        "paper.done", "paper.later", "paper.dismiss", "paper.inbox", "paper.star", "paper.tags",
        "paper.list", "paper.note", "paper.merge", "paper.separate", "note.template",
        *(f"paper.tag-{digit}" for digit in range(1, 10)),
        "search.save", "search.save-new", "search.edit-list", "search.delete-list",
        "search.forget",
        "watch.word", "guest.forget", "triage.start",
        "lists.new", "lists.of-papers", "lists.details", "lists.rename", "lists.duplicate",
        "lists.merge", "lists.archive", "lists.delete",
        "entry.sentence", "entry.up", "entry.down", "entry.out",
        "section.begin", "section.put", "section.rename", "section.remove", "section.up",
        "section.down",
    }
)  # fmt: skip
