"""Names over numbered rows that are printed once, before the first of them, and hold for the rows that go on counting below.

``三、办理结果 | （一）予以公开 | 60`` names two rows in one; ``| （二）部分公开 | 10`` on the next line stands under 三、 as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.extraction.characters import fold
from validator.extraction.label_words import numbering
from validator.extraction.matrix import Line, LineKind

__all__ = ["with_outer_names"]

# the first number of a list, within the name of what it is a list of
FIRST_INSIDE = re.compile(r"(?<=.)(?:[（(](?:一|1)[）)]|(?<![\d（(〔\[.])1\s*[、.．](?!\d)|①)\s*(?=\S)")


def with_outer_names(lines: Sequence[Line]) -> Iterator[Line]:
    """Put over each numbered row the names that the rows above opened and no row of their own rank has closed."""
    over: tuple[str, ...] = ()
    headed: tuple[str, ...] = ()
    told = {numbering(line.label) for line in lines if line.kind is not LineKind.HEADING}
    for line in lines:
        if line.kind is LineKind.HEADING and line.path and 0 < numbering(line.label) in told:
            # others of its rank have figures of their own: it is a name over some of them, no heading of a section
            headed = line.path
            over = (*(name for name in over if numbering(name) < numbering(line.label)), line.label)
            continue
        own = line.path[len(headed) :] if line.path[: len(headed)] == headed else line.path
        path = tuple(name for each in own for name in _parted(each))
        if line.kind is LineKind.HEADING or not path or not numbering(path[0]):
            over = ()
            yield replace(line, path=own) if own != line.path else line
            continue
        path = (*(name for name in over if numbering(name) < numbering(path[0])), *path)
        over = path[:-1]
        yield replace(line, path=path) if path != line.path else line


def _parted(name: str) -> tuple[str, ...]:
    """Part a numbered name from the first item of the list that it opens.

    >>> _parted("三、办理结果（一）予以公开"), _parted("（二）部分公开（区分处理）")
    (('三、办理结果', '（一）予以公开'), ('（二）部分公开（区分处理）',))
    """
    inside = FIRST_INSIDE.search(fold(name), 2)
    if inside and 0 < numbering(name) < numbering(name[inside.start() :]):
        return name[: inside.start()].strip(), name[inside.start() :]
    return (name,)
