"""Change told in an English sentence of figures that stand in a table: Revenue increased $15.5 billion or 14%.

A sentence does not say which cells it speaks of; names and periods are like, no more. Such a reading verifies where it holds and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.english.events import Event, changes_told
from validator.extraction.english.known import series_of
from validator.extraction.english.series import Series
from validator.extraction.english.when import meet, order_of
from validator.extraction.recording import Values, place_of, readings, signed
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"
EXACT, ALIKE = 3.5, 2.5
MOST_READINGS = 4
PERCENT_KINDS = ("percent", "points")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change that a row of a table may bear out."""
    for sentence in analysis.english:
        for event in changes_told(analysis).get(sentence.number, ()):
            if event.points is None and (options := _options(analysis, event)):
                claim = f"m{event.first.index}-cells"
                yield from readings(f"core/{FAMILY}", claim, place_of(sentence), "english change of cells", options[:MOST_READINGS])


def _options(analysis: Analysis, event: Event) -> list[tuple[Values, float]]:
    dimension = event.delta.dimension if event.delta else event.current.dimension if event.current else ""
    return [
        (_values(event, current, previous), EXACT if likeness == 1 else ALIKE)
        for series, likeness in series_of(event.first, analysis, dimension)
        if series.dimension not in PERCENT_KINDS
        for current, previous in _pairs(series, event, analysis.year)
    ]


def _pairs(series: Series, event: Event, year: str) -> Iterator[tuple[Figure, Figure]]:
    """Give the figure of the period that is told of with the one before it: a year before if the table has it, else the next it has."""
    told = (event.current or event.first).figure.period
    periods = [period for period in series.periods if period]
    for position, period in enumerate(periods):
        if not meet(told, period, year):
            continue
        earlier = periods[position + 1 :]
        year_before = [
            each for each in earlier if order_of(each)[0] == order_of(period)[0] - 1 and order_of(each)[1] == order_of(period)[1]
        ]
        for other in (year_before or earlier)[:1]:
            yield _by_size(series.values[period], series.values[other])


def _by_size(current: Figure, previous: Figure) -> tuple[Figure, Figure]:
    """Read two negative amounts by their size: cash used, printed in brackets, that increased."""
    if current.value < 0 and previous.value < 0:
        return replace(current, value=-current.value), replace(previous, value=-previous.value)
    return current, previous


def _values(event: Event, current: Figure, previous: Figure) -> Values:
    values = {"current": current, "previous": previous}
    if event.delta:
        values["delta"] = signed(event.delta)
    if event.percent:
        values["percent"] = signed(event.percent)
    return values
