"""Take one digest in, batch by batch: for the import, and on trial for its preview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.formats.year import with_year
from reader.merge import Prepared, folded
from reader.reading import Read
from reader.receiving import Receiving, receiving, remarks
from reader.store import digests, readings
from reader.store.digests import Kept, Original
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Puts
from reader.store.plain_marks import Values
from reader.store.readings import Account
from reader.store.store import Store
from reader.store.taking_in import Taken, take_in_papers
from reader.types import READING, FileReport, Fix, Identity, PaperId
from reader.types import Sequence as Seq
from reader.words import tr


@dataclass(frozen=True, slots=True)
class Told:
    """What the reader told of a digest, beside what stands in it."""

    name: str = ""
    year: int | None = None
    fixes: tuple[Fix, ...] = ()


def original_of(read: Read, told: Told) -> Original:
    """Return what is to be kept of a digest that was read."""
    assert read.digest is not None
    return Original(
        read.place,
        told.name or read.digest.name or read.name,
        read.hash,
        read.packed,
        with_year(read.digest.date, told.year, read.stamp),
        READING,
        told.fixes,
    )


def account_of(read: Read) -> Account:
    """Return what was read of a digest beside its papers."""
    digest = read.digest
    assert digest is not None
    kinds = dict(Counter(digest.lines))
    return Account(digest.format, kinds, digest.orphans, digest.warnings)


@dataclass(slots=True)
class _Tally:
    new: int = 0
    known: int = 0
    decided: int = 0
    dismissed: int = 0
    changed: int = 0
    doubtful: int = 0
    added: int = 0

    def count(self, taken: Taken) -> None:
        """Count a batch."""
        asked = {record for pair in taken.matches.doubts for record in pair}
        seen: set[int] = set()
        self.added += taken.added
        for record in taken.records:
            paper = taken.paper(record)
            how = taken.before.get(paper)
            known = how is not None or paper in seen
            seen.add(paper)
            self.new += not known
            self.known += known
            self.decided += how not in (None, "inbox")
            self.dismissed += how == "dismissed"
            self.changed += known and record in taken.created
            self.doubtful += not known and record in asked


class Taking:
    """One digest on its way in. ``act`` is the act that showed it, once there is one."""

    def __init__(self, store: Store, read: Read, told: Told, entry: Entry) -> None:
        self._store = store
        self._read = read
        self._told = told
        self._entry = entry
        self._kept: Kept | None = None
        self._warnings: list[str] = []
        self._seen: set[Identity] = set()
        self._tally = _Tally()
        self._ended = False
        self._receiving: Receiving | None = None
        self._news = frozenset[PaperId]()
        self.taken = 0
        self.act: Seq | None = None

    @property
    def place(self) -> str:
        """Return where the digest came from."""
        return self._read.place

    @property
    def name(self) -> str:
        """Return what it is called on the way."""
        return self._read.name

    @property
    def total(self) -> int:
        """Return how many papers it has."""
        return self._read.papers

    def warn(self, text: str) -> None:
        """Add a remark to the report."""
        self._warnings.append(text)

    def take(self, papers: Sequence[Prepared]) -> Taken | None:
        """Take a batch of its papers in; None when the reader has taken it back meanwhile."""
        self.taken += len(papers)
        once = self._once(papers)
        if self._ended:
            return None
        with self._store.writing() as db:
            kept = self._kept = self._show(once) if self._kept is None else self._again()
            if kept.hidden:
                self._end(len(papers))
                return None
            receiving = self._received()
            own = receiving.own(once) if receiving else once
            taken = take_in_papers(db, kept, own, self._news)
            self._do(taken.puts)
            if receiving is not None:
                self._receive(receiving, once, taken)
            if self.taken >= self.total:
                readings.finish(db, kept, account_of(self._read))
        self._tally.count(taken)
        return taken

    def _receive(self, receiving: Receiving, papers: Sequence[Prepared], taken: Taken) -> None:
        """Put what somebody says of papers that came in their packet."""
        self._do(receiving.puts(papers, taken))
        if self.taken >= self.total:
            self._do(receiving.ending())

    def _received(self) -> Receiving | None:
        """Return what takes in what a packet or own export tells; None where it is none."""
        digest = self._read.digest
        if digest is not None and self._receiving is None:
            self._receiving = receiving(self._store, digest)
            self._warnings += remarks(self._store, digest) if self._receiving else []
        return self._receiving

    def report(self) -> FileReport:
        """Return what became of it."""
        if self._read.known:
            return self._known()
        if self._kept is None:  # the reader has dropped all its papers
            self.take([])
        assert self._kept is not None
        account, tally = account_of(self._read), self._tally
        return replace(
            self._reported(self._kept, account),
            appearances=tally.new + tally.known,
            new=tally.new,
            known=tally.known,
            decided=tally.decided,
            dismissed=tally.dismissed,
            changed=tally.changed,
            doubtful=tally.doubtful,
            added=tally.added,
        )

    def _known(self) -> FileReport:
        """Return the report on a digest that is here already, all of it."""
        before = self._store.read(readings.read_before, self._read.hash)
        assert before is not None
        kept = Kept(*before, shown=before[1])
        states = self._store.read(digests.decisions, kept.digest_id)
        known = sum(states.values())
        return replace(
            self._reported(kept, self._store.read(readings.account, kept)),
            appearances=known,
            known=known,
            decided=known - states.get("inbox", 0),
            dismissed=states.get("dismissed", 0),
        )

    def _reported(self, kept: Kept, account: Account) -> FileReport:
        name, date = self._store.read(digests.title, kept.digest_id)
        return FileReport(
            path=self.place,
            digest=name,
            digest_id=kept.digest_id,
            format=account.format,
            orphans=account.orphans,
            kinds=account.kinds,
            date=date,
            warnings=(*account.warnings, *self._warnings),
        )

    def _once(self, papers: Sequence[Prepared]) -> list[Prepared]:
        """Return the papers whose text has not stood on the page before."""
        once, again = folded(papers)
        again += [each for each in once if each.identities[0] in self._seen]
        once = [each for each in once if each.identities[0] not in self._seen]
        self._seen.update(each.identities[0] for each in once)
        for each in again:
            paper = each.paper
            text = tr("Line {line}: “{title}” stands on this page twice.")
            self.warn(text.format(line=paper.first_line, title=paper.title))
        return once

    def _show(self, papers: Sequence[Prepared]) -> Kept:
        """Keep the original if it is new, and make the library show it, as an act."""
        original = original_of(self._read, self._told)
        with self._store.writing() as db:
            kept = digests.kept(db, original.hash, original.fixes)
            known = kept is not None
            if kept is None:
                kept = digests.keep(db, original, digests.grown(db, original, papers))
            puts: Puts = []
            if kept.hidden:
                self._news = self._store.read(digests.hidden_papers, kept)
                puts.append((Mark.VERSION, {kept.digest_id: kept.version}))
            if self._told.year is not None and original.date.text:
                year = [original.date.year, int(original.date.year_inferred)]
                puts.append((Mark.YEAR, {kept.digest_id: year}))
            self._do(puts)
        if known and kept.hidden:
            self.warn(tr("It had been taken back; now it is here again."))
        return replace(kept, shown=kept.version)

    def _again(self) -> Kept:
        kept = self._store.read(digests.kept, self._read.hash, self._told.fixes)
        assert kept is not None
        return kept

    def _end(self, last: int) -> None:
        self._ended = True
        self.warn(tr("It was taken back after %n of its papers.", n=self.taken - last))

    def _do(self, puts: Sequence[tuple[Mark, Values]]) -> None:
        if puts:
            entry = replace(self._entry, joins=self.act or self._entry.joins)
            act: Act | None = self._store.act(entry, puts)
            self.act = act.act if act else self.act
