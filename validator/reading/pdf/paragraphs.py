"""Lines of running text on pages → paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from validator.model.text import Text
from validator.reading.flow import Prose
from validator.reading.pdf.layout import Line
from validator.reading.pdf.runs import row_text
from validator.reading.pdf.writing import digits_parted, joined
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_table, names_unit

__all__ = ["Print", "paragraphs", "print_of"]

SLACK, SLACK_ENDED, SLACK_LATIN = 1.6, 0.2, 0.8
_WIDE = "\u2e80"
INDENT = 0.7
LOOSE = 0.5
ALIKE = 0.25
LARGER = 1.15
FEWEST_FULL, SHARE_FULL = 3, 25
LONGEST_HEADING = 60
MOST_LEVELS = 5
_CELLS = re.compile(r"[\u2e80-\u9fff] (?=[\u2e80-\u9fff])")
_WORD = re.compile(r"[（(《“‘【]*(?:[^\s\u2e80-\uffff]+|[\u2e80-\uffff])(?:[）)》”’】，。；：、！？]+[^\s\u2e80-\uffff]*)?")


class Print(NamedTuple):
    """How a report is printed.

    Attributes:
        size: the height of a line of its running text, in points.
        edges: width of a page → where full lines begin and end on such pages; 0 where that cannot be told.
        gap: how far one line of a paragraph stands below another.
        parted: whether the first line of each paragraph is indented, or stands further below.
        larger: sizes of its headings, the largest first.
    """

    size: float
    edges: Mapping[float, tuple[float, float]]
    gap: float
    parted: bool
    larger: tuple[float, ...]


def print_of(lines: Sequence[Line]) -> Print:
    """Measure how the running text of a file is printed."""
    sizes: Counter[float] = Counter()
    pages: dict[float, list[Line]] = {}
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.string)
        if line.column.whole:
            pages.setdefault(line.column.page, []).append(line)
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    edges = {
        page: (-_outermost([-line.left for line in found], size), _outermost([line.right for line in found], size))
        for page, found in pages.items()
    }
    gaps = Counter(
        round(above.bottom - below.top)
        for above, below in pairwise(lines)
        if above.page == below.page
        and above.bottom > below.top - size
        and above.right > edges.get(above.column.page, (0, 0))[1] - SLACK * size
    )
    larger = sorted({each for each in sizes if each > LARGER * size}, reverse=True)
    measured = Print(size, edges, gaps.most_common(1)[0][0] if gaps else size, parted=False, larger=tuple(larger))
    after = [
        _is_further_in([above], line, measured) or _is_far_below(above, line, measured)
        for above, line in pairwise(lines)
        if ended(above.row[-1].string) and _edge(above, measured) - above.right > SLACK * size
    ]
    return measured._replace(parted=sum(after) * 2 > len(after))


def _outermost(ends: Sequence[float], size: float) -> float:
    """Give the greatest of some numbers that several others are near to; 0 if there is none: one line may stand out of its column."""
    ends = sorted(ends, reverse=True)
    least = max(FEWEST_FULL, len(ends) // SHARE_FULL)
    return next((ends[at] for at in range(len(ends) - least + 1) if ends[at] - ends[at + least - 1] <= size), 0.0)


def paragraphs(lines: Iterable[Line], layout: Print, file: str) -> Iterator[Prose]:
    """Give the paragraphs that lines make; headings are told by the size of their print."""
    current: list[Line] = []
    for line in lines:
        if current and not _goes_on(current, line, layout):
            yield _prose(current, layout, file)
            current = []
        current.append(line)
    if current:
        yield _prose(current, layout, file)


def _prose(lines: Sequence[Line], layout: Print, file: str) -> Prose:
    texts = [row_text(line.row, file) for line in lines]
    parted = [_is_parted(above, below, layout) for above, below in pairwise(lines)]
    text = joined(texts, parted, _blanks(texts, lines))
    return Prose((text,), _level(lines, text.string, layout))


def _blanks(texts: Sequence[Text], lines: Sequence[Line]) -> list[bool]:
    """Give for each line whether a blank stands behind it.

    Where the file has one; and behind a figure in a paragraph whose words are parted by blanks, as cells written one after the other are: a
    blank at the end of a line is not printed.
    """
    cells = sum(len(_CELLS.findall(text.string)) for text in texts) >= len(lines)
    return [line.row[-1].blank_ended or (cells and text.string[-1].isdigit()) for text, line in zip(texts, lines, strict=True)]


def _is_parted(above: Line, below: Line, layout: Print) -> bool:
    """Whether a figure is parted between two lines, as there was no room for one digit more."""
    return digits_parted(above.row[-1].string, below.row[0].string) and _edge(above, layout) - above.right < above.size / 2


def _level(lines: Sequence[Line], string: str, layout: Print) -> int:
    """Give the level of a heading by its size; 0 of running text and of the names of tables."""
    size = round(lines[0].size * 2) / 2
    if size not in layout.larger or len(string) > LONGEST_HEADING or names_table(string) or names_unit(string) or ended(string):
        return 0
    return min(MOST_LEVELS, 1 + layout.larger.index(size))


def _edge(line: Line, layout: Print) -> float:
    """Give how far to the right a full line goes: where several lines of the file end, else as far from the edge of the page as on the left."""
    if not line.column.whole:
        return line.column.right
    return layout.edges.get(line.column.page, (0, 0))[1] or max(line.column.right, line.column.page - line.column.left)


def _indent(line: Line, layout: Print) -> float:
    """Give how far a line begins to the right of where full lines begin."""
    known = layout.edges.get(line.column.page, (0, 0))[0] if line.column.whole else 0
    return line.left - (known or line.column.left)


def _goes_on(lines: Sequence[Line], line: Line, layout: Print) -> bool:
    """Whether a paragraph goes on in the next line.

    It does after a line with no room for the first word of the next, if that is not further in, not further down than usual, of the same
    size and begins no item.
    """
    above = lines[-1]
    if abs(line.size - above.size) > ALIKE * above.size or len(above.row) > 1 or len(line.row) > 1:
        return False
    if _room(above, line) < _edge(above, layout) - above.right:
        return False
    if _is_far_below(above, line, layout):
        return False
    string, item = above.row[-1].string, marker(line.row[0].string) is not None
    introduces = string[-1] in "：:；;" and _edge(above, layout) - above.right > line.size
    if item and (ended(string) or not layout.parted):
        return False
    return (layout.parted or not (ended(string) or introduces)) and not _is_further_in(lines, line, layout)


def _is_far_below(above: Line, line: Line, layout: Print) -> bool:
    """Whether a line stands further below another than the lines of a paragraph do."""
    beside = above.page != line.page or above.column != line.column
    return not beside and above.bottom - line.top > layout.gap + LOOSE * line.size


def _room(above: Line, line: Line) -> float:
    """Give the width that the next word needs, and some slack: signs that begin no line take others along to the next."""
    first, before = line.row[0], above.row[-1].string
    word = _WORD.match(first.string)
    needed = first.glyphs.right[first.first + word.end() - 1] - first.left if word else line.size
    slack = SLACK_ENDED if ended(before) else SLACK if before[-1] >= _WIDE else SLACK_LATIN
    return needed + slack * line.size


def _is_further_in(lines: Sequence[Line], line: Line, layout: Print) -> bool:
    """Whether a line begins further to the right than its paragraph does below its first line."""
    edge = _indent(lines[1], layout) if len(lines) > 1 else 0
    return _indent(line, layout) > edge + INDENT * line.size
