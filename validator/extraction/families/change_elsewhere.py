"""Changes against a figure that is told in another place: 2015年受理15985件，比2014年上升42.6% … 2014年受理11210件.

Both figures go by one name, and the report tells which year each is of. They need not be compiled alike, so such a reading accuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.labels import normal_label, similar
from validator.extraction.recording import Values, place_of, readings, signed
from validator.extraction.resolving import before
from validator.extraction.runs import run_of, runs
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"
WEAK, FURTHER = 3.5, 0.5
MOST = 3
SAME_NAME = 0.85
ROLES = {Role.GROWTH: "percent", Role.DELTA: "delta"}


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change whose own year and the year that it is measured against are told, with the figure of that year."""
    for sentence in analysis.chinese:
        for change in sentence.mentions:
            if change.role not in ROLES or change.figure.qualifier or change.figure.unit.kind == "points":
                continue
            current = _current(sentence, change)
            for position, previous in enumerate(_previous(analysis, current, change) if current else ()):
                assert current
                values: Values = {"current": current.figure, "previous": previous.figure, ROLES[change.role]: signed(change)}
                claim = f"m{change.index}-elsewhere"
                yield from readings(f"core/{FAMILY}", claim, place_of(sentence), "told elsewhere", [(values, WEAK - FURTHER * position)])


def _current(sentence: Sentence, change: Mention) -> Mention | None:
    """Give the figure that changed: the one in the same position of the run before a run of changes, else the last before the change."""
    run = run_of(sentence, change)
    if len(run) > 1:
        rows = [each for each in runs(sentence.mentions) if len(each) == len(run) and each[0].role is Role.LEVEL]
        rows = [each for each in rows if each[-1].index < run[0].index]
        told = list(before(sentence, run[0]))[: len(run)][::-1]
        row = rows[-1] if rows else tuple(told) if len(told) == len(run) else ()
        return row[run.index(change)] if row else None
    return next(before(sentence, change), None)


def _previous(analysis: Analysis, current: Mention, change: Mention) -> list[Mention]:
    """Give the figures of the year before that go by the same name, the nearest first."""
    own = current.figure.period or analysis.year
    compared = change.figure.period
    year = compared if compared.isdigit() else str(int(own) - 1) if own.isdigit() else ""
    name = normal_label(current.figure.label)
    if not year or year == own or not name or name in words()["label_empty"]:
        return []
    found = [
        mention
        for mention in analysis.mentions
        if mention.role is Role.LEVEL
        and mention.dimension == current.dimension
        and (mention.figure.period or analysis.year) == year
        and mention.figure.value > 0
        and similar(mention.figure.label, name) >= SAME_NAME
    ]
    return sorted(found, key=lambda mention: abs(mention.index - current.index))[:MOST]
