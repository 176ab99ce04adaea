"""Changes as English sentences tell them: an amount, a percentage, what was reached and what it was before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from validator.extraction.english.naming import PER_SHARE, named
from validator.extraction.english.roles import OR
from validator.extraction.english.vocabulary import pattern
from validator.extraction.english.words import content, word_set
from validator.extraction.recording import COUNTED
from validator.extraction.structure import Analysis, Mention, Role, Sentence

__all__ = ["Event", "changes_told"]

# measured otherwise: on a same-day basis
BASIS = r"\bon an?\s+(?!year|reported|gaap|quarter|annual|month|sequential|consolidated|diluted|basic)[\w-]+(?:\s[\w-]+){0,2}\s+basis\b"
CHANGED_IN = re.compile(r"\s*(?:[\w-]+\s+){0,3}?(?:in|for|at|from|across)\s+(?P<name>[^,;()]+)")
NEXT_CLAUSE = re.compile(r"[,;]\s+(?:and|but|while|with|or)\b|\)\s")
CHANGED = (Role.DELTA, Role.GROWTH)
STANDING = (Role.LEVEL, Role.RATE, Role.SHARE, Role.OTHER)
REACHES = r"\bto(?:\s+(?:an?|the|reach|approximately|about|nearly|record|almost))*\s*$"


@dataclass(frozen=True, slots=True)
class Event:
    """A change that a sentence tells.

    Attributes:
        sentence: where it is told.
        delta, percent, points: by how much, as an amount, as a percentage or in points; some are missing.
        current: what was reached, or what the change is told of; None if the sentence does not print it.
        previous: what it was before; None if the sentence does not print it.
        sure: whether the words leave no doubt that these figures belong together and count as printed in the books.
        turned: whether it may count the other way round: a ratio that improved.
    """

    sentence: Sentence
    delta: Mention | None
    percent: Mention | None
    points: Mention | None
    current: Mention | None
    previous: Mention | None
    sure: bool
    turned: bool = False

    @property
    def first(self) -> Mention:
        """The figure of change that is printed first."""
        return min((m for m in (self.delta, self.percent, self.points) if m), key=lambda m: m.index)


@lru_cache(maxsize=1)  # several families ask for the changes of the one document at hand
def changes_told(analysis: Analysis) -> Mapping[int, tuple[Event, ...]]:
    """Give the changes that English sentences tell, by the number of the sentence, each sentence's in reading order."""
    return {sentence.number: found for sentence in analysis.english if (found := tuple(_events(sentence)))}


def _events(sentence: Sentence) -> Iterator[Event]:
    clusters = list(_clusters(sentence.mentions))
    for position, cluster in enumerate(clusters):
        yield _event(sentence, cluster, position, clusters)


def _clusters(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Give the figures of change, those that tell one change in two ways together."""
    current: list[Mention] = []
    for mention in mentions:
        joined = current and mention.index == current[-1].index + 1 and OR.fullmatch(mention.gap)
        if mention.role in CHANGED and joined and len(current) == 1 and current[0].role is not mention.role:
            current.append(mention)
            continue
        if current:
            yield tuple(current)
        current = [mention] if mention.role in CHANGED else []
    if current:
        yield tuple(current)


def _event(sentence: Sentence, cluster: tuple[Mention, ...], position: int, clusters: Sequence[tuple[Mention, ...]]) -> Event:
    mentions = {mention.index: mention for mention in sentence.mentions}
    first, last = cluster[0].index, cluster[-1].index
    stop = clusters[position + 1][0].index if position + 1 < len(clusters) else sentence.next_index
    start = clusters[position - 1][-1].index if position else -1
    delta = next((m for m in cluster if m.role is Role.DELTA), None)
    percent = next((m for m in cluster if m.role is Role.GROWTH and m.dimension == "percent"), None)
    points = next((m for m in cluster if m.role is Role.GROWTH and m.dimension == "points"), None)
    kind = delta.dimension if delta else "percent" if points else ""
    behind = _belonging([m for index in range(last + 1, stop) if (m := mentions.get(index)) and not _told_beside(m, points)])
    before = [mentions[index] for index in range(first - 1, start, -1) if index in mentions]
    previous = _previous(behind, before, kind)
    current = _reached(behind, kind) or (_reached(before, kind) if previous in before else None)
    told = current is not None
    if current is None and _apart(sentence, cluster):
        current = next((m for m in before if m.role in STANDING and _of_kind(m, kind)), None)
        told = current is not None and _attached(sentence, current, cluster[0])
        current = current if told else None
    own = [m for m in (*cluster, current, previous) if m]
    words = _words(sentence, own, start)
    turned = pattern(r"\b<bettered>\b").search(words) is not None and pattern(r"\b<burdens>\b").search(words) is not None
    plain = not turned and not any(m.figure.qualifier for m in own) and not pattern(rf"\b<adjusted>\b|{BASIS}").search(words)
    plain = plain and not pattern(r"<respectively>").search(sentence.string, sentence.start, sentence.end)
    own_name = current in behind or current is None or _of_own_name(cluster[-1], current)
    sure = told and plain and own_name and not (current and previous and _unlike(current, previous))
    return Event(sentence, delta, percent, points, current, previous, sure, turned)


def _belonging(mentions: Sequence[Mention]) -> list[Mention]:
    """Give what was reached and what it was before, behind a change, up to a figure that is neither."""
    return list(takewhile(lambda m: m.role is Role.PRIOR or pattern(REACHES).search(m.lead) is not None, mentions))[:2]


def _of_own_name(change: Mention, current: Mention) -> bool:
    """Whether the words behind a change name nothing else that changed: sales of $100.0 million, with growth of 5% in Asia."""
    found = CHANGED_IN.match(change.tail)
    return found is None or word_set(named(found["name"])) <= word_set(current.figure.label)


def _told_beside(mention: Mention, points: Mention | None) -> bool:
    """Whether a figure says what was reached once more, for each share or as a share: to $5.5 million, or $0.22 per share, from."""
    return PER_SHARE.match(mention.tail) is not None or (mention.role is Role.SHARE and points is None)


def _reached(mentions: Sequence[Mention], kind: str) -> Mention | None:
    """Give the figure that something changed to; what it was due to is none."""
    found = (m for m in mentions[:2] if m.role in STANDING and _of_kind(m, kind))
    return next((m for m in found if pattern(REACHES).search(m.lead) and not pattern(r"<causes>\s*$").search(m.lead)), None)


def _previous(behind: Sequence[Mention], before: Sequence[Mention], kind: str) -> Mention | None:
    """Give the figure that something changed from, behind the change or between it and its level."""
    return next((m for m in (*behind, *before[:2]) if m.role is Role.PRIOR and _of_kind(m, kind)), None)


def _of_kind(mention: Mention, kind: str) -> bool:
    """Whether a figure has a dimension, or both count something; of a change told by a percentage alone, any amount."""
    own = mention.figure.unit.kind
    return (mention.dimension == kind or {own, kind.partition(".")[0]} == COUNTED) if kind else own not in ("percent", "points")


def _apart(sentence: Sentence, cluster: tuple[Mention, ...]) -> bool:
    """Whether a change is told of what stands before it, and is no reason for another: driven by a $5 million increase in."""
    words = sentence.string[sentence.start : cluster[0].start]
    reason = [found.end() for found in pattern(r"<causes>|<offsets>").finditer(words)]
    verb = pattern(r"\b(?:was|were|is|are|<risen>|<fallen>)\b")
    return not reason or verb.search(words[reason[-1] :]) is not None


def _attached(sentence: Sentence, current: Mention, change: Mention) -> bool:
    """Whether nothing stands between a level and its change but their own name, periods and words of change."""
    between = sentence.string[current.end : change.start]
    own = word_set(current.figure.label)
    return not [word for word in content(named(between)) if not word_set(word) <= own] and ";" not in between


def _words(sentence: Sentence, own: Sequence[Mention], before: int) -> str:
    """Give the words by which a change is told, from the last figure of the change before up to where the next figure's clause begins.

    They say whether it is one of the figures as the books have them: not at constant rates, not of a loss that improves.
    """
    last = max(own, key=lambda m: m.index)
    start = max((m.end for m in sentence.mentions if m.index <= before), default=sentence.start)
    following = next((m for m in sentence.mentions if m.index == last.index + 1), None)
    behind = sentence.string[last.end : following.start if following else sentence.end]
    ends = NEXT_CLAUSE.search(behind) if following else None
    return sentence.string[start : last.end] + (behind[: ends.start()] if ends else behind)


def _unlike(current: Mention, previous: Mention) -> bool:
    """Whether two figures are called by names of their own that differ: net income compared to net loss."""
    names = [word_set(mention.figure.label) for mention in (current, previous)]
    return all(names) and names[0] != names[1]
