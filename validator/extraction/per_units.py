"""Units of one thing for each unit of another: 5720公斤/公顷, 35微克/立方米 are no weights and add up to none."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from validator.extraction.vocabulary import alternation
from validator.language.units import units
from validator.model.unit import Unit

__all__ = ["for_each"]


def for_each(string: str, end: int, unit: Unit) -> tuple[Unit, int]:
    """Give a unit with what stands behind a stroke after it, and where that ends; the unit itself if nothing does."""
    found = _behind().match(string, end)
    if found is None or "/" in unit.symbol or unit.kind in ("percent", "points", "number"):
        return unit, end
    return replace(unit, symbol=f"{unit.symbol}/{found[1]}", dimension=f"{unit.dimension}/{found[1]}", discrete=False), found.end()


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\s*[/／]\s*({alternation(units().symbols)})")
