"""Units of physics that are printed right behind a number: 38m2, 5亿m3, 12kWh."""

from __future__ import annotations

import re

from validator.language.units import UnitTable

__all__ = ["glued_units"]

PHYSICAL = ("area", "volume", "energy", "power", "weight", "length")
# A longer one is a word; a lone letter is too easily part of a name, and 3mm are millions as often.
SHORTEST, LONGEST, MILLIONS = 2, 3, "mm"


def glued_units(table: UnitTable) -> str:
    """Give the pattern of the short Latin symbols that need no blank before them, longest first."""
    glued = [symbol for symbol in table.symbols if (unit := table.find(symbol)) and unit.dimension in PHYSICAL and _is_short(symbol)]
    return "(?:" + "|".join(re.escape(symbol) + "(?![A-Za-z0-9])" for symbol in glued) + ")"


def _is_short(symbol: str) -> bool:
    latin = symbol[0].isascii() and symbol[0].isalpha()
    return latin and SHORTEST <= len(symbol) <= LONGEST and symbol.lower() != MILLIONS
