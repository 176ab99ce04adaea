"""What stands over or under every page and is not part of the report: page numbers, running titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from validator.reading.pdf.layout import Block, Line
from validator.reading.prose.pages import is_page_number
from validator.reading.tables.captions import names_table, names_unit

__all__ = ["without_running_lines"]

EDGE_LINES = 3
FEWEST = 3
LONGEST = 60
STEP = 6.0

_Key = tuple[str, bool, int]


def without_running_lines(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """Leave out the first and last lines of pages that number them, and those that are the same at the same height on at least three.

    Pages with nothing else are left as they are.
    """
    seen = Counter(key for blocks in pages for _, key in _edges(blocks))
    kept = []
    for blocks in pages:
        dropped = {at for at, key in _edges(blocks) if seen[key] >= FEWEST} | set(_numbers(blocks))
        kept.append([block for at, block in enumerate(blocks) if at not in dropped])
    return kept if any(kept) else [list(blocks) for blocks in pages]


def _numbers(blocks: Sequence[Block]) -> Iterator[int]:
    """Give which of the outermost lines of a page number it."""
    for at in {0, len(blocks) - 1}:
        block = blocks[at] if blocks else None
        if isinstance(block, Line) and _numbers_page(block):
            yield at


def _numbers_page(line: Line) -> bool:
    """Whether a line holds the number of a page and nothing else: one number, as several are the rest of a table."""
    return sum(any(map(str.isdigit, run.string)) for run in line.row) <= 1 and all(is_page_number(run.string) for run in line.row)


def _edges(blocks: Sequence[Block]) -> Iterator[tuple[int, _Key]]:
    """Give the lines next to the edges of a page that may run over all pages, each with what makes it the same on another page."""
    for at, block in enumerate(blocks):
        from_end = len(blocks) - 1 - at
        if min(at, from_end) < EDGE_LINES and isinstance(block, Line):
            words = "".join("#" if is_page_number(run.string) else _numbered(run.string) for run in block.row)
            if len(words) <= LONGEST and not names_unit(words) and not names_table(words):
                yield at, ("".join(words.split()), at <= from_end, round(block.top / STEP))


def _numbered(string: str) -> str:
    """Give the words of a running title without the number of the page in it."""
    if "页" not in string and "Page" not in string:
        return string
    return "".join("#" if each.isdigit() else each for each in string)
