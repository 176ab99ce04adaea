"""Units printed right behind a number."""

from __future__ import annotations

import re

import pytest

from validator.extraction.glued_units import glued_units
from validator.language.units import units


@pytest.mark.parametrize(
    ("behind", "unit"),
    [("m2占", "m2"), ("m³。", "m³"), ("kWh", "kWh"), ("km2", "km2"), ("mm", None), ("m", None), ("kmart", None), ("tonnes", None)],
)
def test_short_symbols_of_physics_need_no_blank(behind: str, unit: str | None) -> None:
    """A symbol of two or three signs is a unit wherever it is whole; words, lone letters and short forms of millions are none."""
    found = re.compile(glued_units(units())).match(behind)

    assert (found and found[0]) == unit
