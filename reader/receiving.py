"""Say what becomes of a packet: what its maker says stands beside the reader's own, or is it."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

from reader.exports.packet_data import sealed
from reader.merge import Prepared, united_marks
from reader.store import guest_lists
from reader.store.guest_lists import Listed
from reader.store.guests import json_of, newest, packed_page, page_key
from reader.store.highlights import of_papers, packed_highlight
from reader.store.marks import Mark, Puts, get
from reader.store.plain_marks import Key, Value, Values
from reader.store.records import roots
from reader.store.store import Store
from reader.store.taking_in import Taken
from reader.types import Highlight, Marks, Own, Packet, ParsedDigest, RecordId, Said, Seal
from reader.words import tr


def seal_of(store: Store) -> Seal:
    """Return by what a library is known to others, and what only itself can know it by."""
    person = sha256(f"lectern person {store.id}".encode()).hexdigest()[:32]
    return Seal(person, sha256(f"lectern seal {store.id}".encode()).digest())


@dataclass(frozen=True, slots=True)
class Sender:
    """Who made a packet, as far as that can be told."""

    packet: Packet
    person: str
    """The id under which what they say is kept."""
    is_own: bool
    """It is of this very library, and unchanged: what it says is the reader's own."""
    made: str
    """When; one that claims a later time was made just now."""
    warning: str = ""


def sender_of(store: Store, packet: Packet) -> Sender:
    """Return who made a packet. One that claims to be of this library has to prove it."""
    own, made = seal_of(store), min(packet.made, datetime.now(UTC).isoformat())
    if packet.person != own.person:
        return Sender(packet, packet.person or _nobody(packet.name), is_own=False, made=made)
    expected = sealed(packet.content, own.secret)
    if packet.content and hmac.compare_digest(packet.seal.encode(), expected.encode()):
        return Sender(packet, own.person, is_own=True, made=made)
    warning = tr(
        "It claims to be your own, but your library did not make it, or not as it is: what it"
        " says is kept as somebody else's."
    )
    return Sender(packet, _nobody(packet.person), is_own=False, made=made, warning=warning)


def remarks(store: Store, digest: ParsedDigest) -> list[str]:
    """Return what previews and reports are to tell of a packet, or of the reader's own export."""
    packet = digest.packet
    if packet is None:
        return [_back(digest.own)] if digest.own else []
    sender = sender_of(store, packet)
    brought = _brought(packet)
    if sender.is_own:
        text = tr("Your own packet: {brought}, which join your own.").format(brought=brought)
    else:
        text = tr("A packet by {name}: {brought}, which stand beside your own.").format(
            name=packet.name or tr("someone"), brought=brought
        )
    return [one for one in (text, sender.warning) if one]


def _back(own: Own) -> str:
    parts = [tr("%n highlight(s)", n=own.highlights)] if own.highlights else []
    if own.reading_list:
        parts.append(tr("the reading list “{name}”").format(name=own.reading_list.name))
    return tr("An export of Lectern’s own: {brought} come back with it.").format(
        brought=tr(" and ").join(parts)
    )


def _brought(packet: Packet) -> str:
    parts = [tr("%n note(s)", n=packet.notes), tr("%n highlight(s)", n=packet.highlights)]
    if packet.reading_list:
        parts.append(tr("the reading list “{name}”").format(name=packet.reading_list.name))
    return ", ".join(parts)


def _nobody(name: str) -> str:
    return sha256(f"lectern nobody {name}".encode()).hexdigest()[:32]


def receiving(store: Store, digest: ParsedDigest) -> Receiving | None:
    """Return what takes in what *digest* tells beside papers and marks; None where that is none."""
    if digest.packet is not None:
        return Receiving(store, sender_of(store, digest.packet))
    if digest.own is None:
        return None
    person = seal_of(store).person
    told = Packet(person, name="", made="", reading_list=digest.own.reading_list)
    return Receiving(store, Sender(told, person, is_own=True, made=""))


class Receiving:
    """One packet, or export of the reader's own, on its way in, batch by batch."""

    def __init__(self, store: Store, sender: Sender) -> None:
        self._store = store
        self._sender = sender
        self._listed: list[Listed] = []

    def own(self, papers: Sequence[Prepared]) -> list[Prepared]:
        """Return *papers* with the marks that the reader's own packet gives them."""
        return list(map(_marked, papers)) if self._sender.is_own else [*papers]

    def puts(self, papers: Sequence[Prepared], taken: Taken) -> Puts:
        """Return what a batch that was *taken* in brings of people, pages and highlights."""
        told = [
            (each.paper.said or Said(""), record)
            for each, record in zip(papers, taken.records, strict=True)
        ]
        self._listed += [Listed(record, said.section, said.sentence) for said, record in told]
        return self._highlights(told) if self._sender.is_own else self._pages(told)

    def ending(self) -> Puts:
        """Return what makes a reading list of the packet's, once all its papers are there."""
        known = self._sender.packet.reading_list
        if known is None:
            return []
        came = guest_lists.Came(
            known, self._sender.person, self._sender.packet.name, self._sender.made,
            tuple(self._listed), self._sender.is_own, bool(self._sender.packet.content),
        )  # fmt: skip
        return self._store.read(guest_lists.listing, came)

    def _pages(self, told: Iterable[tuple[Said, RecordId]]) -> Puts:
        """Return the newer of each page and the one that there is."""
        sender = self._sender
        came: dict[Key, Value] = {}
        for said, record in told:
            key, page = page_key(sender.person, said.key), packed_page(said, record, sender.made)
            came[key] = newest(came.get(key), page)
        there = self._store.read(get, Mark.GUEST, [*came])
        # One that says nothing is kept, too: an older one may come later.
        values: Values = {key: newest(there.get(key), page) for key, page in came.items()}
        return [(Mark.PERSON, self._person()), (Mark.GUEST, values)] if values else []

    def _person(self) -> Values:
        sender = self._sender
        now = self._store.read(get, Mark.PERSON, [sender.person]).get(sender.person)
        meanings = json_of(sender.packet.meanings)
        came = [sender.packet.name, meanings, sender.made]
        newer = now is None or (came[2], came) > (now[2], now)
        return {sender.person: came if newer else now}

    def _highlights(self, told: Iterable[tuple[Said, RecordId]]) -> Puts:
        """Return the reader's own highlights that the library has no more."""
        came = {
            one.id: replace(one, record=record) for said, record in told for one in said.highlights
        }
        if not came:
            return []
        there = self._store.read(get, Mark.HIGHLIGHT, [*came])
        stands = self._store.read(roots, [one.record for one in came.values()])
        papers = self._store.read(of_papers, set(stands.values()))
        known = {(paper, _passage(one)) for paper, some in papers.items() for one in some}
        new: Values = {
            key: packed_highlight(one)
            for key, one in came.items()
            if key not in there and (stands[one.record], _passage(one)) not in known
        }
        return [(Mark.HIGHLIGHT, new)] if new else []


def _passage(one: Highlight) -> tuple[str, str, int]:
    """Return where a highlight stands: not every export tells its id."""
    return one.part, one.selector.exact, one.selector.start


def _marked(each: Prepared) -> Prepared:
    said, paper = each.paper.said, each.paper
    if said is None:
        return each
    marks = united_marks(paper.marks, Marks(tags=said.tags, note=said.note))
    return replace(each, paper=replace(paper, marks=marks))
