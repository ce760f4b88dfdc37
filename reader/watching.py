"""What the reader does to the words that he watches for: each verb is one act."""

from __future__ import annotations

from reader.errors import LecternError
from reader.store import watching
from reader.store.history import Act, Entry
from reader.store.marks import Mark
from reader.store.plain_marks import Key, Value, Values
from reader.store.store import Store
from reader.text.watch import MOST, watch_word
from reader.types import WatchWord
from reader.types.places import TAG_COLOURS
from reader.words import tr


def watch(store: Store, word: str, colour: str = "", weight: int = 1) -> Act | None:
    """Watch for *word*, or change how: an empty *colour* is chosen, or stays as it was.

    Raises:
        LecternError: It is no word, or too many are watched for already.
    """
    with store.writing() as db:
        known = watching.words(db)
        name = _existing(watch_word(word), known)
        before = next((each for each in known if each.word == name), None)
        if before is None and len(known) >= MOST:
            raise _too_many()
        chosen = colour or (before.colour if before else _free_colour(known))
        label = tr("Watching for “{word}”").format(word=name)
        return _act(store, label, {name: [chosen, weight]})


def rewatch(store: Store, old: str, new: WatchWord) -> Act | None:
    """Watch for another word in the place of *old*, or for the same in another way.

    Raises:
        LecternError: It is no word, or too many are watched for already.
    """
    with store.writing() as db:
        others = [each for each in watching.words(db) if each.word != old]
        name = _existing(watch_word(new.word), others)
        if len(others) >= MOST and all(each.word != name for each in others):
            raise _too_many()
        label = tr("Watching for “{word}”").format(word=name)
        # Under the same name with another case there is one row: the old goes first.
        values: dict[Key, Value] = {old: None, name: [new.colour or TAG_COLOURS[0], new.weight]}
        return _act(store, label, values)


def unwatch(store: Store, *words: str) -> Act | None:
    """Watch for *words* no more."""
    if len(words) == 1:
        label = tr("No longer watching for “{word}”").format(word=words[0])
    else:
        label = tr("No longer watching for %n word(s)", n=len(words))
    return _act(store, label, dict.fromkeys(words))


def _act(store: Store, label: str, values: Values) -> Act | None:
    return store.act(Entry("watch", label), [(Mark.WATCH, values)])


def _existing(word: str, known: tuple[WatchWord, ...] | list[WatchWord]) -> str:
    """Return the word that differs from *word* in case only, or *word*."""
    return next((each.word for each in known if each.word.casefold() == word.casefold()), word)


def _free_colour(known: tuple[WatchWord, ...]) -> str:
    """Return the colour that the fewest words have."""
    taken = [each.colour for each in known]
    return min(TAG_COLOURS, key=taken.count)


def _too_many() -> LecternError:
    return LecternError(
        tr("%n word(s) are watched for already.", n=MOST),
        advice=tr("Remove one first."),
    )
