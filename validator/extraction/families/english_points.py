"""Points in English sentences: decreased 90 basis points to 40.2% from 41.1%."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.english.events import changes_told
from validator.extraction.recording import claim_of, negated, place_of, readings, signed
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "points"
SURE, WEAK = 10.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every difference in points whose two percentages are printed in its sentence."""
    for sentence in analysis.english:
        for event in changes_told(analysis).get(sentence.number, ()):
            if event.points and event.current and event.previous:
                values = {"current": event.current.figure, "previous": event.previous.figure, "delta": signed(event.points)}
                options = [(values, SURE if event.sure else WEAK)]
                if event.turned:
                    options.append(({**values, "delta": negated(values["delta"])}, WEAK))
                yield from readings(f"core/{FAMILY}", claim_of(event.points), place_of(sentence), "english points", options)
