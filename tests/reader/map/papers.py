"""Made-up papers on three things that have nothing to do with each other."""

from __future__ import annotations

from random import Random

TOPICS = {
    "Owls": "owl feather nocturnal prey talon hoot wing forest roost barn plumage raptor",
    "Bridges": "bridge steel girder span load cable truss concrete pier arch rivet river",
    "Sonnets": "sonnet verse rhyme stanza meter poet couplet iambic metaphor quatrain ode lyric",
}


def papers(each: int, first: int = 0) -> list[dict[str, object]]:
    """Return *each* papers of every topic; the numbers say which."""
    random = Random(first)
    found: list[dict[str, object]] = []
    for number in range(first, first + each):
        for topic, vocabulary in TOPICS.items():
            words = vocabulary.split()
            some = " ".join(random.choices(words, k=40))
            title = f"{topic[:-1].title()} {' '.join(random.sample(words[1:], 3))} number {number}"
            found.append({"title": title, "abstract": f"{some}. It is of the year."})
    return found


def topic_of(title: str) -> str:
    """Return the topic of a paper."""
    return f"{title.split(maxsplit=1)[0]}s"
