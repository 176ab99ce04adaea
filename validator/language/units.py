"""The table of units: spelling → dimension and scale, from ``vocabulary/units.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any

from validator.language.files import package_yaml
from validator.model.unit import Unit

__all__ = ["UnitTable", "normal", "units"]

_LEAST_ALONE = 1000
_LONGEST_MULTIPLIER = 8
# Full-width signs that reports print; everything else is spelled in the table itself.
_FOLDED = str.maketrans({"％": "%", "＄": "$", "／": "/", "•": "·", "・": "·"})


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Every known spelling of a unit.

    Attributes:
        after: spelling → unit, for what stands behind a number (``元``, ``%``, ``people``), without multipliers.
        before: spelling → unit, for what stands before it (``$``, ``¥``).
        multipliers: spelling → factor, for what may stand between number and unit (``万``, ``million``).
        multiplied: dimensions that are printed with multipliers.
        symbols: the spellings of ``after``, longest first; each may follow a multiplier.
        prefixes: the spellings of ``before``, longest first.
    """

    after: Mapping[str, Unit]
    before: Mapping[str, Unit]
    multipliers: Mapping[str, Decimal]
    multiplied: frozenset[str]
    symbols: tuple[str, ...]
    prefixes: tuple[str, ...]

    def find(self, symbol: str) -> Unit | None:
        """Give the unit that is spelled so, with or without a multiplier; blanks and the case of Latin letters do not matter.

        >>> units().find("万元")
        Unit(symbol='万元', dimension='money.CNY', scale=Decimal('10000'), discrete=False)
        >>> units().find("furlong") is None
        True
        """
        spelling = normal(symbol)
        if known := self.after.get(spelling) or self.before.get(spelling):
            return known
        if factor := self.multipliers.get(spelling):
            # 十 and 百 alone are parts of numerals rather than units.
            return Unit(symbol, "number", factor) if factor >= _LEAST_ALONE else None
        return self._multiplied(symbol, spelling)

    def nearest(self, symbol: str) -> str:
        """Give the known spelling that was probably meant; empty if none is near.

        >>> units().nearest("个百份点"), units().nearest("percentage pionts")
        ('个百分点', 'percentage points')
        """
        multiplier = next((word for word in sorted(self.multipliers, key=len, reverse=True) if symbol.startswith(word)), "")
        near = get_close_matches(symbol.removeprefix(multiplier), self.symbols, n=1)
        return multiplier + near[0] if near else ""

    def spelling(self, unit: Unit) -> str:
        """Give a symbol that is read as this unit: its own, else one in the same kind of letters; empty if there is none.

        A table's caption may name its unit in words that nobody would put behind a number.

        >>> units().spelling(Unit("Amounts in thousands of dollars", "money.USD", Decimal(1000)))
        'thousand USD'
        """
        latin = unit.symbol.isascii()
        blank = " " if latin else ""
        factors = [("", Decimal(1)), *((f"{word}{blank}", factor) for word, factor in self.multipliers.items())]
        same = [known for known in self.after.values() if known.dimension == unit.dimension]
        built = [f"{word}{known.symbol}" for word, factor in factors for known in same if factor * known.scale == unit.scale]
        candidates = [unit.symbol, *sorted(built, key=lambda symbol: symbol.isascii() != latin)]
        found = ((symbol, self.find(symbol)) for symbol in candidates)
        return next((symbol for symbol, known in found if known and (known.dimension, known.scale) == (unit.dimension, unit.scale)), "")

    def prefixed(self, prefix: str, symbol: str) -> Unit | None:
        """Give the unit of a number with a currency before it and perhaps a multiplier or the same currency behind it.

        >>> units().prefixed("$", "million")
        Unit(symbol='$million', dimension='money.USD', scale=Decimal('1000000'), discrete=False)
        """
        currency = self.before.get(normal(prefix))
        if currency is None or not symbol:
            return currency
        if factor := self.multipliers.get(normal(symbol)):
            return replace(currency, symbol=prefix + symbol, scale=factor)
        behind = self.find(symbol)
        same = behind is not None and behind.dimension == currency.dimension
        return replace(behind, symbol=prefix + symbol) if behind and same else None

    def _multiplied(self, symbol: str, spelling: str) -> Unit | None:
        for length in range(min(len(spelling) - 1, _LONGEST_MULTIPLIER), 0, -1):
            factor, unit = self.multipliers.get(spelling[:length]), self.after.get(spelling[length:])
            if factor and unit and unit.dimension.partition("/")[0] in self.multiplied:
                return Unit(symbol, unit.dimension, factor * unit.scale, unit.discrete)
        return None


def normal(symbol: str) -> str:
    """Give a spelling as the table has it: no blanks, ASCII signs, Latin letters small."""
    return "".join(symbol.translate(_FOLDED).split()).lower()


@cache
def units() -> UnitTable:
    """Load the table (once in a process)."""
    data = package_yaml("vocabulary/units.yaml")
    dimensions = data["dimensions"]
    after = {unit.symbol: unit for dimension, entry in dimensions.items() for unit in _spellings(dimension, entry)}
    before = {sign: Unit(sign, dimension, Decimal(1)) for dimension, entry in dimensions.items() for sign in entry.get("before", ())}
    return UnitTable(
        after=MappingProxyType({normal(symbol): unit for symbol, unit in after.items()}),
        before=MappingProxyType({normal(symbol): unit for symbol, unit in before.items()}),
        multipliers=MappingProxyType({word: Decimal(factor) for word, factor in data["multipliers"].items()}),
        multiplied=frozenset(dimension for dimension, entry in dimensions.items() if entry.get("multiplied") == "true"),
        symbols=_longest_first(after),
        prefixes=_longest_first(before),
    )


def _spellings(dimension: str, entry: Mapping[str, Any]) -> Iterator[Unit]:
    """Give every unit of one dimension, plain and per something."""
    discrete = entry.get("discrete") == "true"
    for symbol, scale in entry["units"].items():
        yield Unit(symbol, dimension, Decimal(scale), discrete)
        yield from (Unit(f"{symbol}/{per}", f"{dimension}/{per}", Decimal(scale)) for per in entry.get("per", ()))


def _longest_first(spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(spellings, key=lambda symbol: (-len(symbol), symbol)))
