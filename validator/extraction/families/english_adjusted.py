"""What an effect makes of a figure that a table prints with and without it: charges decreased net income by $13.7 billion; net income and non-GAAP net income.

The words do not say that the two rows differ by this effect alone: such a reading verifies and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.english.known import series_of
from validator.extraction.english.series import Series, shelf
from validator.extraction.english.vocabulary import english
from validator.extraction.english.when import meet
from validator.extraction.english.words import word_set
from validator.extraction.recording import Values, place_of, readings, signed
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"
WEAK = 3.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every amount of change of a figure that stands in a table as reported and as adjusted."""
    for sentence in analysis.english:
        for mention in sentence.mentions:
            if mention.role is Role.DELTA and mention.figure.unit.kind == "money":
                options = list(_options(analysis, mention))
                yield from readings(f"core/{FAMILY}", f"m{mention.index}-adjusted", place_of(sentence), "english adjusted", options)


def _options(analysis: Analysis, mention: Mention) -> Iterator[tuple[Values, float]]:
    """Give the figures as reported and as adjusted, of one period and in this order: an effect that decreased it is added back."""
    for series, likeness in series_of(mention, analysis, mention.dimension):
        if likeness < 1:
            continue
        for other in _adjusted(analysis, series):
            for period, reported in series.values.items():
                before = other.values.get(period)
                if before and before.base != reported.base and meet(mention.figure.period, period, analysis.year):
                    yield {"current": reported, "previous": before, "delta": signed(mention)}, WEAK


def _adjusted(analysis: Analysis, series: Series) -> list[Series]:
    """Give the series of the same name but for a word such as adjusted or non-GAAP."""
    names = (name | word_set(word) for name in series.names for word in english("restated_as"))
    found = {id(other): other for name in names for other in shelf(analysis).by_name.get(name, ()) if other.spans == series.spans}
    counted = (other.counted_in(series.dimension) for other in found.values())
    return [other for other in counted if other.dimension == series.dimension]
