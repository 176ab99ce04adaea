"""The brackets that a figure stands in."""

from __future__ import annotations

__all__ = ["open_brackets"]


def open_brackets(string: str, start: int, end: int) -> tuple[int, ...]:
    """Give the positions of the brackets that are open at ``end`` of a sentence that begins at ``start``, outermost first.

    >>> open_brackets("T (a (b) c", 0, 9)
    (2,)
    """
    stack: list[int] = []
    for at in range(start, end):
        if string[at] in "（(":
            stack.append(at)
        elif string[at] in "）)" and stack:
            stack.pop()
    return tuple(stack)
