"""How the figures of one calculation are written: with or without their units, and with their true sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from validator.language.numerals import decimals_of, find_numeral, fold_signs, rounded
from validator.language.printed import number_text, print_value
from validator.language.units import units
from validator.model.figure import Figure

__all__ = ["Style"]

_RATIOS = {"percent", "points", "ratio"}


@dataclass(frozen=True, slots=True)
class Style:
    """How figures are written in one calculation.

    Attributes:
        units: whether amounts show their units: they do unless all are counted in the same one. Percentages always do.
    """

    units: bool

    @classmethod
    def of(cls, figures: Iterable[Figure]) -> Style:
        """Give the style for the figures of one calculation."""
        amounts = {(figure.unit.dimension, figure.unit.scale) for figure in figures if figure.unit.kind not in {*_RATIOS, "number"}}
        return cls(units=len(amounts) > 1)

    def figure(self, figure: Figure) -> str:
        """Write a figure without qualifying words, with the sign it counts with."""
        text = number_text(figure)
        if self.units or figure.unit.kind in _RATIOS:
            text = figure.text if _has_currency_before(figure) else text + figure.unit.symbol
        return text.replace("-", "−")

    def value(self, base: Decimal, like: Figure) -> str:
        """Write a value in base units the way a figure is written."""
        value = rounded(base / like.unit.scale, decimals_of(like.resolution, like.value))
        return self.figure(replace(like, text=print_value(base, like), value=value))


def _has_currency_before(figure: Figure) -> bool:
    text = fold_signs(figure.text)
    numeral = find_numeral(text)
    return numeral is not None and text[: numeral.start].endswith(units().prefixes)
