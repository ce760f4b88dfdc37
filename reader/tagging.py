"""What the reader does to tags themselves: rename, merge, delete, colour, digits; all acts.

What papers have of them, passages have too: they take part in all that changes a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reader.backups.beside import before_bulk
from reader.errors import LecternError
from reader.store.highlights import packed_highlight, unpacked_highlight, with_tags
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Puts, get
from reader.store.plain_marks import Values
from reader.store.store import Store
from reader.store.tags import all_tags, colour_of, existing, new_tag, tag_name, tagged
from reader.types import Tag
from reader.words import tr


def rename(store: Store, old: str, new: str) -> Act | None:
    """Call a tag by another name, and those below it too; where a name is taken they become one.

    Raises:
        LecternError: The new name is empty or too long, or lies below the old one.
    """
    with store.writing() as db:
        tags = {tag.name: tag for tag in store.read(all_tags)}
        old, new = existing(old, tags.values()), tag_name(new)
        if _below(new, old) and new.casefold() != old.casefold():
            raise LecternError(
                tr("“{name}” lies below “{old}” itself.").format(name=new, old=old),
                advice=tr("Give it a name that does not begin with its own."),
            )
        moves = {name: new + name[len(old) :] for name in tags if _below(name, old)}
        moves = {name: tag_name(into) for name, into in moves.items() if name != into}
        papers = get(db, Mark.TAGS, [*store.read(tagged, list(moves))])
        label = tr("Renamed tag {old} to {new}").format(old=old, new=new)
        into = _into(tags, moves)
        known = {name.casefold(): name for name in ({*tags} - {*moves}) | {*into.values()}}

        def renamed(name: str) -> str:
            to = tag_name(new + name[len(old) :]) if _below(name, old) else name
            return name if to == name else known.get(to.casefold(), to)

        puts = [*_moved(tags, into, papers), *_on_passages(store, renamed)] if moves else []
        return store.act(Entry("rename-tag", label), puts)


def merge(store: Store, names: Sequence[str], into: str) -> Act | None:
    """Have papers with any of the tags *names* have the tag *into* instead; the others are gone.

    Raises:
        LecternError: *into* is no name for a tag.
    """
    with store.writing() as db:
        tags = {tag.name: tag for tag in store.read(all_tags)}
        into = existing(tag_name(into), tags.values())
        moves = {name: into for name in names if name in tags and name != into}
        papers = get(db, Mark.TAGS, [*store.read(tagged, list(moves))])
        before_bulk(store, len(papers))
        label = tr("Merged %n tag(s) into {into}", n=len(moves)).format(into=into)
        moved = {name.casefold() for name in moves}

        def merged(name: str) -> str:
            return into if name.casefold() in moved else name

        puts = [*_moved(tags, moves, papers), *_on_passages(store, merged)] if moves else []
        return store.act(Entry("merge-tags", label), puts)


def delete(store: Store, names: Sequence[str]) -> Act | None:
    """Take tags off every paper, and away; the papers stay."""
    with store.writing() as db:
        tags = {tag.name for tag in store.read(all_tags)}
        gone = [name for name in names if name in tags]
        before = get(db, Mark.TAGS, [*store.read(tagged, gone)])
        left: Values = {key: sorted({*had} - {*gone}) for key, had in before.items()}
        before_bulk(store, len(before))
        label = tr("Deleted %n tag(s): {names}", n=len(gone)).format(names=", ".join(gone))
        folded = {name.casefold() for name in gone}

        def kept(name: str) -> str | None:
            return None if name.casefold() in folded else name

        puts: Puts = [
            (Mark.TAGS, left),
            (Mark.TAG, dict.fromkeys(gone)),
            *_on_passages(store, kept),
        ]
        return store.act(Entry("delete-tags", label), puts if gone else [])


def recolour(store: Store, name: str, colour: str) -> Act | None:
    """Give a tag another colour (#rrggbb).

    Raises:
        LecternError: That is no colour, or there is no such tag.
    """
    tag = _known(store, name)
    label = tr("Coloured tag {name}").format(name=tag.name)
    look = [colour_of(colour), tag.digit]
    return store.act(Entry("colour-tag", label), [(Mark.TAG, {tag.name: look})])


def give_digit(store: Store, name: str, digit: int | None) -> Act | None:
    """Have *digit* toggle a tag, and no other; None takes its digit away.

    Raises:
        LecternError: There is no such tag, or no such digit.
    """
    if digit is not None and not 1 <= digit <= 9:
        raise LecternError(
            tr("“{digit}” is no digit for a tag.").format(digit=digit),
            advice=tr("Choose one from 1 to 9."),
        )
    with store.writing():
        tag = _known(store, name)
        puts: Puts = []
        for other in store.read(all_tags):
            if digit is not None and other.digit == digit and other.name != tag.name:
                puts.append((Mark.TAG, {other.name: [other.colour, None]}))
        puts.append((Mark.TAG, {tag.name: [tag.colour, digit]}))
        label = tr("Gave tag {name} the key {digit}") if digit else tr("Took the key of {name}")
        return store.act(Entry("digit-tag", label.format(name=tag.name, digit=digit)), puts)


def make(store: Store, name: str) -> Act | None:
    """Make a tag that no paper has yet; None when it is there.

    Raises:
        LecternError: The name is empty or too long.
    """
    with store.writing():
        tags = store.read(all_tags)
        name = existing(tag_name(name), tags)
        if any(tag.name == name for tag in tags):
            return None
        label = tr("Made tag {name}").format(name=name)
        return store.act(Entry("make-tag", label), [(Mark.TAG, {name: [*new_tag(tags)]})])


def _known(store: Store, name: str) -> Tag:
    tag = next((tag for tag in store.read(all_tags) if tag.name == name), None)
    if tag is None:
        raise LecternError(
            tr("There is no tag “{name}”.").format(name=name), advice=tr("Undo may bring it back.")
        )
    return tag


def _below(name: str, above: str) -> bool:
    """Say whether a tag is *above* itself, or one below it."""
    return f"{name}/".casefold().startswith(f"{above}/".casefold())


def _into(tags: Iterable[str], moves: Mapping[str, str]) -> dict[str, str]:
    """Return *moves* with each new name as a tag that stays has it, which may differ in case."""
    there = {name.casefold(): name for name in tags if name not in moves}
    return {name: there.get(new.casefold(), new) for name, new in moves.items()}


def _on_passages(store: Store, named: Callable[[str], str | None]) -> Puts:
    """Return what has highlights bear the names that theirs become; None takes one off."""
    changed: dict[str, tuple[str, ...]] = {}
    for key, had in store.read(with_tags).items():
        tags = tuple(dict.fromkeys(new for name in had if (new := named(name)) is not None))
        if tags != had:
            changed[key] = tags
    values: Values = {
        key: packed_highlight(replace(unpacked_highlight(str(key), value), tags=changed[str(key)]))
        for key, value in store.read(get, Mark.HIGHLIGHT, [*changed]).items()
    }
    return [(Mark.HIGHLIGHT, values)]


def _moved(tags: Mapping[str, Tag], into: Mapping[str, str], papers: Values) -> Puts:
    """Return what has papers bear each tag's new name.

    First the old ones go, so that a name may differ in case only, and a digit has one owner.
    """
    bare: Values = {key: sorted({*had} - {*into}) for key, had in papers.items()}
    full: Values = {
        key: sorted({*bare[key], *(into[name] for name in had if name in into)})
        for key, had in papers.items()
    }
    made = _looks(tags, into, {*tags} - {*into})
    return [
        (Mark.TAGS, bare),
        (Mark.TAG, dict.fromkeys(into)),
        (Mark.TAG, made),
        (Mark.TAGS, full),
    ]


def _looks(tags: Mapping[str, Tag], into: Mapping[str, str], there: Iterable[str]) -> Values:
    """Return colour and digit of the names that tags get; one that is there keeps its own."""
    looks: dict[int | str, list[object]] = {
        name: [tags[name].colour, tags[name].digit] for name in {*there} & {*into.values()}
    }
    for old, new in into.items():
        look = looks.setdefault(new, [tags[old].colour, tags[old].digit])
        look[1] = tags[old].digit if look[1] is None else look[1]
    return looks
