"""Say of each thing that is measured how its cost grows with the number of papers, and why."""

from __future__ import annotations

TITLES = {
    "import": "Importing all",
    "index": "Building the index",
    "query": "A search",
    "act": "One tag given",
    "update": "The index brought up to date after it",
    "export": "Exporting all",
    "start-up": "Start to usable list",
    "frames": "A turn while scrolling",
    "memory": "Memory of the window's process",
}

REASONS = {
    "import": (
        "Each paper is read, repaired, compared with those it may be the same as, and written: "
        "work that is the same for the first paper and the last, so all of it grows as n. What a "
        "paper is compared with is found by B-trees of fingerprints and identifiers, whose depth "
        "grows as log n; that, and pages that no longer fit in SQLite's cache, is what the "
        "exponent has beyond 1. Small libraries seem to grow by less than n, as starting costs "
        "something. The terminal reader arxiv-subscription-viewer only reads a mail into memory, "
        "and does so again at each start: it compares, repairs and stores nothing."
    ),
    "index": (
        "Every word of every paper is cut, stemmed and counted once: O(n). Postings are sorted by "
        "runs and merged, which adds a factor of log n that stays small beside the cutting. "
        "Starting the second process costs a tenth of a second, which weighs at 1,000 papers and "
        "is nothing at 100,000."
    ),
    "query": (
        "A search reads the postings of its words, and these grow with n: a common word stands in "
        "every tenth paper, however many there are. What is read is blocks with the greatest "
        "score that any paper of theirs can have, and blocks that cannot come among the best are "
        "passed over, so growth stays below n; the parts that do not grow (reading the query, "
        "looking its words up) outweigh the rest in small libraries. A search with rare words "
        "hardly grows at all. The terminal reader looks through every abstract in turn: O(n)."
    ),
    "act": (
        "A transaction writes the marks of one paper, one row of history and one of the change "
        "log, and commits: O(changed). B-trees grow a level deeper with each factor of several "
        "hundred, which is not seen beside waiting for the disk."
    ),
    "update": (
        "The change log says which papers changed, and only these are written anew, into a small "
        "segment beside the large one: O(changed), not O(n). Opening the large one is a matter of "
        "mapping its files. Now and then small segments are merged, which is what is slow at "
        "times."
    ),
    "export": (
        "Papers are read in pages and written as they come: O(n), with memory that does not grow. "
        "A format that looks at other papers (citation keys must be unique) asks a B-tree."
    ),
    "start-up": (
        "Python, Qt and the window take the same time however many papers there are; then the "
        "list takes its first numbers and the rows that are seen. All numbers (8 bytes each) "
        "follow later, and counts at the side are kept, not counted. The terminal reader reads its "
        "mail and makes a row for every paper before it shows the first: O(n), and beyond a minute "
        "it is not waited for."
    ),
    "frames": (
        "The list holds numbers and asks for the page of rows that is seen; a turn of the event "
        "loop paints some ten rows, of a thousand papers or a million: O(1)."
    ),
    "memory": (
        "Beside Qt and Python the window keeps eight bytes a paper and the pages last seen. What "
        "searches, imports and indexes does so in processes of its own."
    ),
}
