"""Tables whose rows are a label and figures with single blanks between: text taken from a PDF."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from validator.reading.lines import Line, Source
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import ended, wrapped_width
from validator.reading.tables.captions import names_unit
from validator.reading.tables.found import Found, Placed, Words, is_figure
from validator.reading.tables.spaced_headers import place_header
from validator.reading.texts import Span

__all__ = ["find_spaced", "tokens_of"]

FEWEST = 2
FEWEST_OF_ONE = 3
LONGEST_LABEL = 40
MOST_HEADER_LINES = 4
WIDE_LABEL = 0.8

_TOKEN = re.compile(
    r"""\d{4}\s?年(?:\s?度|\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?\s?[末底初]?(?=\s|\Z)
      | (?:增加|减少|上升|下降|提高|降低|增长)\s[\d.,]+\s?(?:个\s?百分点|[%％])
      | (?<!\S)[\u4e00-\u9fff](?:\s[\u4e00-\u9fff](?!\S)){1,5}
      | [-+]?[\d.,]+\s(?:[千百十]?[万亿]?元|[%％‰]|个?百分点)(?=\s|\Z)
      | \S+""",
    re.VERBOSE,
)
_CLAUSE = re.compile("[，。；！？;!?]")


class _Body(NamedTuple):
    """Rows read so far: each a label and the cells after it.

    Attributes:
        rows: label and cells.
        full: how many rows have all figures.
        taken: how many lines they take.
    """

    rows: list[tuple[Words, list[Words]]]
    full: int
    taken: int


def find_spaced(source: Source, at: int, floor: int) -> Found | None:
    """Find a table of labels and figures parted by single blanks whose first row is a line.

    At least two rows in succession must end with the same number of figures (three if it is one). Lines without figures among them
    are the rest of a label that filled its column, or rows of their own. The header is looked for above, not beyond ``floor``.
    """
    count = _figures(source.lines[at].string)
    if not count or not _begins(source.lines, at, count):
        return None
    body = _body(source.lines, at, count)
    if body.full < (FEWEST if count > 1 else FEWEST_OF_ONE):
        return None
    header = _header_lines(source.lines, at, floor)
    placed, height, caption = place_header([tokens_of(line) for line in header], count)
    for label, cells in body.rows:
        placed += [Placed(words, height, column) for column, words in enumerate([label, *cells]) if words]
        height += 1
    columns = 1 + max(cell.column + cell.column_span - 1 for cell in placed)
    return Found(body.taken, placed, height, columns, ragged=True, caption=caption, before=len(header))


def tokens_of(line: Line) -> list[Span]:
    """Divide a line at its blanks, keeping together dates, figures with their unit and words printed with blanks (``合 计``)."""
    matches = _TOKEN.finditer(line.string)
    return [Span(line.number, line.column + match.start(), line.offset + match.start(), match[0]) for match in matches]


def _figures(string: str) -> int:
    """Count the figures that a line ends with after a label; 0 if it is no row of a table."""
    if " " not in string or not (string[-1].isdecimal() or string[-1] in "%％)）-—–"):
        return 0
    tokens = [match[0] for match in _TOKEN.finditer(string)]
    count = next((index for index, token in enumerate(reversed(tokens)) if not is_figure(token)), len(tokens) - 1)
    label = " ".join(tokens[: len(tokens) - count])
    return 0 if len(label) > LONGEST_LABEL or _CLAUSE.search(label) else count


def _begins(lines: Sequence[Line], at: int, count: int) -> bool:
    """Whether a row is followed by more of its kind, and the rows are no table of contents."""
    following = [line for line in lines[at : at + 4] if _figures(line.string) == count]
    if len(following) < (FEWEST if count > 1 else FEWEST_OF_ONE):
        return False
    return count > 1 or any("." in tokens_of(line)[-1].string and not marker(line.string) for line in following)


def _body(lines: Sequence[Line], at: int, count: int) -> _Body:
    """Read rows from a line on."""
    rows: list[tuple[Words, list[Words]]] = []
    full, widest, index = 0, 0, at
    while index < len(lines):
        line = lines[index]
        if (index > at and line.gap > 1) or _is_prose(line.string):
            break
        row = _row(tokens_of(line), count)
        goes_on = any(_figures(other.string) == count for other in lines[index + 1 : index + 3])
        if row is not None:
            rows.append(row)
            full += len(row[1]) == count
            widest = max(widest, _width(row[0]))
        elif marker(line.string) or wrapped_width(line) > LONGEST_LABEL:
            break
        elif rows[-1][1] and _width(rows[-1][0]) >= WIDE_LABEL * widest:
            rows[-1] = ((*rows[-1][0], _whole(line)), rows[-1][1])
        elif goes_on:
            rows.append(((_whole(line),), []))
        else:
            break
        index += 1
    return _Body(rows, full, index - at)


def _is_prose(string: str) -> bool:
    """Whether a line is a sentence or names a unit, and so no row."""
    return ended(string) or names_unit(string) or bool(_CLAUSE.search(string))


def _whole(line: Line) -> Span:
    """Give a line as one piece."""
    return Span(line.number, line.column, line.offset, line.string)


def _width(label: Words) -> int:
    """Give how many characters a label has."""
    return sum(len(span.string) for span in label)


def _row(tokens: list[Span], count: int) -> tuple[Words, list[Words]] | None:
    """Divide the tokens of a line into a label and its cells; None if it has no figures."""
    figures = [is_figure(token.string) for token in tokens]
    first = next((index for index, figure in enumerate(figures) if figure and index), len(tokens))
    cells = tokens[first:]
    if not cells or len(cells) > count:
        first = len(tokens) - count
        cells = tokens[first:]
    if first < 1 or not any(is_figure(cell.string) for cell in cells):
        return None
    return tuple(tokens[:first]), [(cell,) for cell in cells]


def _header_lines(lines: Sequence[Line], at: int, floor: int) -> list[Line]:
    """Give the lines directly above the first row that head its columns.

    A line with a single word is part of the header only at its foot, or between two lines with several.
    """
    header: list[Line] = []
    gap = lines[at].gap
    for index in range(at - 1, max(floor, at - MOST_HEADER_LINES) - 1, -1):
        line = lines[index]
        lone = " " not in line.string and any(" " in other.string for other in header)
        between = len(header) == 1 and index > floor and " " in lines[index - 1].string
        if gap > 1 or (lone and not between) or _is_prose(line.string) or marker(line.string) or line.string[-1] in "：:":
            break
        header.insert(0, line)
        gap = line.gap
    return header
