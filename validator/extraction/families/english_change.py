"""Change in English sentences: increased $5.3 million or 12% to $49.1 million from $43.8 million."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.english.events import Event, events
from validator.extraction.recording import Values, claim_of, place_of, readings, signed
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"
SURE, WEAK = 12.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change that its own sentence allows to recompute."""
    for sentence in analysis.english:
        for event in events(sentence):
            if event.points is None and event.current and (event.previous or (event.delta and event.percent)):
                bits = SURE if event.sure else WEAK
                yield from readings(f"core/{FAMILY}", claim_of(event.first), place_of(sentence), "english change", [(_values(event), bits)])


def _values(event: Event) -> Values:
    assert event.current
    values = {"current": event.current.figure}
    if event.previous:
        values["previous"] = event.previous.figure
    if event.delta:
        values["delta"] = signed(event.delta)
    if event.percent:
        values["percent"] = signed(event.percent)
    return values
