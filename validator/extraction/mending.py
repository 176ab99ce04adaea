"""How a number that is not well formed was probably meant."""

from __future__ import annotations

import re

__all__ = ["mended_number"]

GROUP = 3
MARKS = re.compile(r"[.,，]+")


def mended_number(digits: str) -> str:
    """Give the well-formed number that broken digits stand for.

    A single comma that cannot part thousands is a point mistyped; several commas without a point part wrong groups and are left out, as
    are commas before a point; of several points the last is one if the others part groups of three, else the first.

    Args:
        digits: digits with points and commas, no unit.

    >>> mended_number("34,74"), mended_number("1,23.45"), mended_number("1.234.56"), mended_number("41.4.0")
    ('34.74', '123.45', '1234.56', '41.40')
    """
    groups, marks = MARKS.split(digits), MARKS.findall(digits)
    if len(groups) > 2 and all("." not in mark for mark in marks):  # noqa: PLR2004 (more than one mark)
        return "".join(groups)
    pointed = all(mark == "." for mark in marks) and not all(len(group) == GROUP for group in groups[1:-1])
    point = 1 if pointed or len(groups) == 2 else len(groups) - 1  # noqa: PLR2004 (one mark, whatever it is)
    return "".join(groups[:point]) + "." + "".join(groups[point:])
