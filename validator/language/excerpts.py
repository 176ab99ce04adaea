"""A part of a pack as its author wrote it."""

from __future__ import annotations

import re

__all__ = ["declaration"]


def declaration(text: str, line: int) -> str:
    r"""Give the entry of a YAML file that begins on a line (1-based): all lines up to the next one that is indented no deeper.

    Comments and blank lines after it belong to what follows. Lines keep their text; the entry is moved to the left margin.

    >>> declaration("rules:\n  a:\n    on: x\n    assert: y\n\n  # next\n  b: {}\n", 2)
    'a:\n  on: x\n  assert: y\n'
    """
    lines = re.split(r"\r\n|\n|\r", text)
    depth = _depth(lines[line - 1])
    found = [lines[line - 1]]
    for row in lines[line:]:
        if row.strip() and _depth(row) <= depth:
            break
        found.append(row)
    while not found[-1].strip():
        found.pop()
    return "".join(f"{row[depth:]}\n" for row in found)


def _depth(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
