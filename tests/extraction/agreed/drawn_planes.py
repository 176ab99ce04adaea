"""Planes written as lists of numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from validator.extraction.agreed.planes import Plane

__all__ = ["plane_of"]

Numbers = Sequence[float | None]


def plane_of(*lines: Numbers, places: int = 0, names: Mapping[int, str] | None = None) -> Plane:
    """Give a plane of rows, numbered from 0; None is a blank cell, and every number has so many decimals."""
    one = 2 * 10**places
    points = {
        at: {position: (round(number * one), 1) for position, number in enumerate(line) if number is not None}
        for at, line in enumerate(lines)
    }
    return Plane(rows=True, lines={at: line for at, line in points.items() if line}, one=one, names=names or {})
