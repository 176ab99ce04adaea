"""Points in English sentences: decreased 90 basis points to 40.2% from 41.1%."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.english.events import changes_told
from validator.extraction.english.when import order_of
from validator.extraction.recording import claim_of, negated, place_of, readings, signed
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "points"
SURE, LIKELY, WEAK = 10.0, 6.0, 3.5
PERCENTAGES = (Role.SHARE, Role.RATE, Role.PRIOR, Role.OTHER)


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
            elif event.points and (pair := _pair(analysis, sentence, event.points)):
                values = {"current": pair[0].figure, "previous": pair[1].figure, "delta": signed(event.points)}
                yield from readings(
                    f"core/{FAMILY}", claim_of(event.points), place_of(sentence), "english points of shares", [(values, LIKELY)]
                )


def _pair(analysis: Analysis, sentence: Sentence, points: Mention) -> tuple[Mention, Mention] | None:
    """Give the only two percentages of a sentence, of one whole and told before their difference: this period's and the one's before it.

    Margin was $62.9 million, or 44.2% of net sales, compared to $66.3 million, or 50.9% of net sales, in 2022, a decrease of 670 basis points.
    """
    told = [mention for mention in sentence.mentions if mention.dimension == "percent" and mention.role in PERCENTAGES]
    if len(told) != 2 or told[-1].index > points.index or told[0].base != told[1].base or points.figure.qualifier:  # noqa: PLR2004 (a pair)
        return None
    periods = [order_of(mention.figure.period or analysis.year) for mention in told]
    if told[1].role is Role.PRIOR or periods[0] > periods[1]:
        return told[0], told[1]
    return None
