"""The brackets that a figure stands in."""

from __future__ import annotations

import re

__all__ = ["open_brackets"]

BRACKET = re.compile("[（()）]")


def open_brackets(string: str, start: int, end: int) -> tuple[int, ...]:
    """Give the positions of the brackets that are open at ``end`` of a sentence that begins at ``start``, outermost first.

    >>> open_brackets("T (a (b) c", 0, 9)
    (2,)
    """
    stack: list[int] = []
    for found in BRACKET.finditer(string, start, end):
        if found[0] in "（(":
            stack.append(found.start())
        elif stack:
            stack.pop()
    return tuple(stack)
