"""Change in English sentences: increased $5.3 million or 12% to $49.1 million from $43.8 million."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.english.events import Event, changes_told
from validator.extraction.recording import Values, as_counted, claim_of, negated, place_of, readings, signed
from validator.extraction.structure import Analysis, Mention
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"
SURE, WEAK = 12.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change that its own sentence allows to recompute."""
    for sentence in analysis.english:
        for event in changes_told(analysis).get(sentence.number, ()):
            if event.points is None and event.current and (event.previous or (event.delta and event.percent)):
                claim, place = claim_of(event.first), place_of(sentence)
                yield from readings(f"core/{FAMILY}", claim, place, "english change", _options(event, event.current, event.previous))


def _options(event: Event, current: Mention, previous: Mention | None) -> Iterator[tuple[Values, float]]:
    """Give the figures as printed and, of losses and outflows in brackets, by their size."""
    bits, unit = SURE if event.sure else WEAK, current.figure.unit
    levels = {"current": current.figure}
    if previous:
        levels["previous"] = as_counted(previous.figure, unit)
    values = {**levels}
    if event.delta:
        values["delta"] = as_counted(signed(event.delta), unit)
    if event.percent:
        values["percent"] = signed(event.percent)
    if event.turned:
        yield values, WEAK
        yield {name: figure if name in levels else negated(figure) for name, figure in values.items()}, WEAK
        return
    negative = [figure.value < 0 for figure in levels.values()]
    if not any(negative):
        yield values, bits
        return
    yield values, WEAK
    if all(negative):
        yield {**values, **{name: negated(figure) for name, figure in levels.items()}}, WEAK
