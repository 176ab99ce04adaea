"""Figures that English words speak of, wherever they are printed: in a sentence or in a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from validator.extraction.english.series import Series, shelf
from validator.extraction.english.when import meet
from validator.extraction.english.words import alike, word_set
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure

__all__ = ["Known", "context_of", "known", "series_of"]

STANDING = (Role.LEVEL, Role.PRIOR)
EXACT, ALIKE = 3.5, 2.5
MOST = 3
LEAST_LIKENESS = 0.7


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that may be meant, with the bits of structure that say so.

    Attributes:
        figure: as printed.
        bits: weak, since words are like and no more.
        index: of its mention; -1 in a table.
    """

    figure: Figure
    bits: float
    index: int = -1


def context_of(mention: Mention, analysis: Analysis) -> frozenset[str]:
    """Give the words that may tell the rest of a name: those of the subject and of the heading above."""
    return word_set(mention.figure.subject) | word_set(" ".join(analysis.sentences[mention.sentence].section[-1:]))


def series_of(mention: Mention, analysis: Analysis, dimension: str) -> list[tuple[Series, float]]:
    """Give the series of tables that a figure may belong to, named best, each with its likeness."""
    return shelf(analysis).find(dimension, word_set(mention.figure.label), context_of(mention, analysis))


def known(analysis: Analysis, names: Iterable[frozenset[str]], at: Mention, period: str, dimension: str) -> list[Known]:
    """Give the figures of a name and a period, those of tables first; of sentences of the same section the nearest one.

    Args:
        analysis: the document.
        names: by the words of which the figure may be called.
        at: the figure that speaks of it.
        period: of the figure.
        dimension: of its unit; empty for any.
    """
    found: dict[object, Known] = {}
    for name in names:
        for series, likeness in shelf(analysis).find(dimension, name):
            for when, figure in series.values.items():
                if meet(period, when, analysis.year):
                    found.setdefault(figure.base, Known(figure, EXACT if likeness == 1 else ALIKE))
        for mention, likeness in _nearest(analysis, name, at, period, dimension):
            found.setdefault(mention.figure.base, Known(mention.figure, EXACT if likeness == 1 else ALIKE, mention.index))
    return sorted(found.values(), key=lambda each: -each.bits)[:MOST]


def _nearest(analysis: Analysis, name: frozenset[str], at: Mention, period: str, dimension: str) -> Iterator[tuple[Mention, float]]:
    section = analysis.sentences[at.sentence].section
    told = [
        (mention, likeness)
        for mention, likeness in _called(analysis, name)
        if dimension in ("", mention.dimension)
        and meet(period, mention.figure.period, analysis.year)
        and analysis.sentences[mention.sentence].section == section
    ]
    yield from sorted(told, key=lambda each: (-each[1], abs(each[0].index - at.index)))[:1]


@lru_cache(maxsize=1024)
def _called(analysis: Analysis, name: frozenset[str]) -> tuple[tuple[Mention, float], ...]:
    """Give the amounts of the sentences that a name may speak of, each with its likeness."""
    alike_ones = [(mentions, alike(name, called)) for called, mentions in _told(analysis).items() if name <= called]
    return tuple((mention, likeness) for mentions, likeness in alike_ones if likeness >= LEAST_LIKENESS for mention in mentions)


@lru_cache(maxsize=1)
def _told(analysis: Analysis) -> Mapping[frozenset[str], tuple[Mention, ...]]:
    """Give the amounts of the sentences by the words of their names."""
    found: dict[frozenset[str], list[Mention]] = defaultdict(list)
    for sentence in analysis.english:
        for mention in sentence.mentions:
            if mention.role in STANDING and mention.figure.unit.kind not in ("percent", "points"):
                found[word_set(mention.figure.label)].append(mention)
    return {name: tuple(mentions) for name, mentions in found.items() if name}
