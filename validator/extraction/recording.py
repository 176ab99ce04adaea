"""From readings to records: what all families share when they write down what they read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from validator.extraction.structure import Mention, Sentence
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.model.unit import Unit

__all__ = ["COUNTED", "Values", "as_counted", "claim_of", "negated", "place_of", "readings", "signed", "turned"]

COUNTED = {"number", "count"}
"""The kinds of units that are one where the text tells both of one thing."""
Values = Mapping[str, Figure | Printed | tuple[Figure, ...] | tuple[Printed, ...] | tuple[Record, ...]]


def readings(
    shape: str, claim: str, place: Place, wording: str, options: Iterable[tuple[Values, float]], *, complete: bool = True
) -> Iterator[Record]:
    """Give one record for each reading of a claim: its values and the bits of structure that speak for it."""
    for values, bits in options:
        yield Record(shape, values, place, claim=claim, structure=bits, wording=wording, complete=complete)


def claim_of(mention: Mention) -> str:
    """Give the name of the claim that a figure makes: the figure itself, by its number in the document."""
    return f"m{mention.index}"


def place_of(sentence: Sentence) -> Place:
    """Give the place of a sentence."""
    return sentence.text.place(sentence.start, sentence.end, around=0)


def negated(figure: Figure) -> Figure:
    """Give a figure as it counts the other way round."""
    return replace(figure, value=-figure.value)


def as_counted(figure: Figure, unit: Unit) -> Figure:
    """Give a bare number beside employees as employees; any other figure as it is.

    Args:
        figure: as printed.
        unit: of what it is told beside.
    """
    if figure.unit.dimension == unit.dimension or {figure.unit.kind, unit.kind} != COUNTED:
        return figure
    return replace(figure, unit=replace(unit, symbol=figure.unit.symbol, scale=figure.unit.scale))


def signed(mention: Mention) -> Figure:
    """Give the figure of a change as a signed value: a decrease is negative, whatever sign is printed."""
    return turned(mention.figure) if mention.sign < 0 < mention.figure.value else mention.figure


def turned(figure: Figure) -> Figure:
    """Give a figure with the opposite sign: what is taken off, added."""
    return replace(figure, value=-figure.value)
