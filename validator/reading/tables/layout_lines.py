"""Lines whose cells stand under one another: words parted by wide blanks, and which lines make one table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from validator.reading.lines import Line
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import columns_taken, ended
from validator.reading.tables.captions import names_table, names_unit
from validator.reading.tables.found import SAMPLE, Words, is_figure, words_of
from validator.reading.texts import Span

__all__ = ["Segment", "counts_wide", "has_wide_blank", "header_above", "is_note", "run_of", "segments"]

MOST_GAP = 2
LONGEST = 28
LONGEST_ALONE = 20
MOST_ALONE = 7
MOST_PERIOD_LINES = 3
FEWEST_LINES = 3
FEWEST_WITH_FIGURES = 2
MOST_SENTENCES = 0.2
FEWEST_FIGURES = 0.15

_SEGMENT = re.compile(r"[^\s\u3000]+(?:[ \u00a0][^\s\u3000]+)*")
_SPACED_WORD = re.compile(r"[\u4e00-\u9fff](?:[ \u00a0\u3000]{1,12}[\u4e00-\u9fff](?![^\s\u3000])){1,4}(?=[ \u00a0]{2}|\u3000|\Z)")
# the end of a figure and the beginning of the next column, which nearly touches it: 610.58 302, 558.14 年末结转和结余
_TOUCHING = re.compile(
    r"(?<=\d)(?:\.\d+%?[)）]?)(?P<blank>[ \u00a0])(?=[-(（]?\d[\d,.]*%?[)）]?(?:[ \u00a0]|\Z)|(?P<name>[\u4e00-\u9fff（(][^\s]{2,}\Z)|[-—–]+\Z)"
)
# the code of a subject before its name: 2040601 行政运行
_CODED = re.compile(r"(?:\d{5}|\d{7}|\d{3}(?=.[\u4e00-\u9fff（）]{4}))[ \u00a0](?=[\u4e00-\u9fff]{2})")
# a name that nearly touches the figure of its row: 国有资本经营预算财政拨款 31
_NAMED = re.compile(r"[\u4e00-\u9fff（）、]*[\u4e00-\u9fff）](?P<blank>[ \u00a0])(?:-?[\d,]*\d\.\d+|(?<=[\u4e00-\u9fff）]{6}.)\d+)")
_NO_NAME = re.compile(r"[百千万亿萬億元%％人个件项次公平吨亩]")
_RULE = re.compile(r"[-=_—─━═]{4,}")
_SIGN = re.compile(r"(?:US|HK)?[$¥￥€£]")
_WIDE_BLANK = re.compile(r"\S(?:[ \u00a0]{2,}|\u3000+|[ \u00a0]+\u3000)\S")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_CODE = re.compile(r"\d{1,9}")
_NOTE = re.compile(r"(?:注|说明|备注|资料来源)\s*[:：]|Note")


class Segment(NamedTuple):
    """Words on a line with wide blanks on both sides.

    Attributes:
        start, stop: where its first character stands and one past the last, from 0.
        words: the characters with their place; a currency sign may stand apart.
        kind: ``figure``, ``integer`` (a code, a serial number or a figure) or ``words``.
    """

    start: int
    stop: int
    words: Words
    kind: str


@lru_cache(maxsize=512)
def segments(line: Line, *, wide: bool = False) -> tuple[Segment, ...]:
    """Divide a line at its wide blanks: two or more, or a Chinese one.

    Places are counted in characters, as programs that take text from a PDF do; or, ``wide``, in columns of which a Chinese character takes
    two, as people and terminals do.
    """
    found = []
    place = line.column - 1
    end = 0
    for start, stop in _stretches(line.string):
        string = line.string[start:stop]
        words = Span(line.number, line.column + start, line.offset + start, string)
        place += columns_taken(line.string[end:start]) if wide else start - end
        after = place + (columns_taken(string) if wide else len(string))
        if not _RULE.fullmatch(string):
            found.append(Segment(place, after, (words,), _kind(string)))
        place, end = after, stop
    return tuple(_with_signs(found))


def _stretches(string: str) -> list[tuple[int, int]]:
    """Give where the cells of a line begin and end; a first word printed with wide blanks (``合　　计``) is one."""
    word = _SPACED_WORD.match(string)
    found = [word.span()] if word else []
    for match in _SEGMENT.finditer(string, word.end() if word else 0):
        found += _apart(string, *match.span())
    return found


def _apart(string: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Part the figures that stand next to one another with a single blank between: no figure goes on behind its decimals."""
    found = []
    if (coded := _CODED.match(string, start, stop)) and not _NO_NAME.match(string, coded.end()):
        found, start = [(start, coded.end() - 1)], coded.end()
    for touching in _TOUCHING.finditer(string, start, stop):
        begun = not any(sign > "\u2e80" for sign in string[start : touching.start()])
        if touching.start() > start and (touching["name"] is None or (begun and not _NO_NAME.match(touching["name"]))):
            found.append((start, touching.start("blank")))
            start = touching.end("blank")
    return [piece for each in (*found, (start, stop)) for piece in _name_and_figure(string, *each)]


def _name_and_figure(string: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Part a name from the figure that nearly touches it."""
    named = _NAMED.fullmatch(string, start, stop)
    return [(start, named.start("blank")), (named.end("blank"), stop)] if named else [(start, stop)]


def _with_signs(cells: list[Segment]) -> list[Segment]:
    """Join a currency sign that stands apart with its figure."""
    joined: list[Segment] = []
    for cell in cells:
        if joined and cell.kind != "words" and joined[-1].kind == "words" and _SIGN.fullmatch(words_of(joined[-1].words)):
            cell = cell._replace(words=joined.pop().words + cell.words, kind="figure")  # noqa: PLW2901 - the sign belongs to the cell
        joined.append(cell)
    return joined


def _kind(string: str) -> str:
    """Give the kind of a cell; most begin with a Chinese character and are words."""
    if "\u4e00" <= string[0] <= "\u9fff" and string[0] not in "约近超":
        return "words"
    return "integer" if _CODE.fullmatch(string) else "figure" if is_figure(string) else "words"


def counts_wide(lines: Sequence[Line]) -> bool:
    """Whether figures stand better under one another when a Chinese character is counted as two."""
    sample = lines[:SAMPLE]
    return _edges(sample, wide=True) < _edges(sample, wide=False)


def _edges(lines: Sequence[Line], *, wide: bool) -> int:
    """Count the places at which figures begin and those at which they end."""
    figures = [cell for line in lines for cell in segments(line, wide=wide) if cell.kind != "words"]
    return len({cell.start for cell in figures}) + len({cell.stop for cell in figures})


def run_of(lines: Sequence[Line], at: int, *, announced: bool) -> list[Line]:
    """Give the lines from one on that make a table; nothing if they do not.

    Lines with several cells, and between them short lines with one that stands under another or next to such a line. There must be
    several, some with figures unless a table was ``announced`` by the line above, and hardly any sentence.
    """
    stop = last = at
    starts: set[int] = set()
    while stop < len(lines) and (stop == at or lines[stop].gap <= MOST_GAP):
        line = lines[stop]
        if is_note(line.string) or names_unit(line.string) or ended(line.string):
            break
        if stop == at + SAMPLE and not _is_table(lines[at:stop], announced=announced):
            break
        if has_wide_blank(line.string):
            starts.update(cell.start for cell in segments(line))
            last = stop + 1
        elif not (_aligned(line, starts) or _may_stand_alone(lines, stop) or _opens_body(lines, at, stop)):
            break
        stop += 1
    run = _with_last_fragment(lines, at, last)
    return run if _is_table(run, announced=announced) else []


def has_wide_blank(string: str) -> bool:
    """Whether words on a line are set apart by two blanks or more, or a Chinese one."""
    return bool(_WIDE_BLANK.search(string))


def is_note(string: str) -> bool:
    """Whether a line is a note below a table."""
    return bool(_NOTE.match(string))


def _aligned(line: Line, starts: set[int]) -> bool:
    """Whether a line with one cell stands exactly under a cell above and is no name of the next table."""
    return line.column - 1 in starts and len(line.string) <= LONGEST and not names_table(line.string)


def header_above(lines: Sequence[Line], at: int, floor: int) -> list[Line]:
    """Give the short lines with one cell directly above the first line of a table that head some of its columns."""
    header: list[Line] = []
    gap = lines[at].gap
    for index in range(at - 1, floor - 1, -1):
        line = lines[index]
        head = len(line.string) <= LONGEST_ALONE and line.column > MOST_GAP and not names_table(line.string) and not marker(line.string)
        if gap > 1 or not head or names_unit(line.string) or ended(line.string) or line.string[-1] in "：:":
            break
        header.insert(0, line)
        gap = line.gap
    return header


def _may_stand_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a line with one cell may be part of a table: it and those after it are short, and soon one with several follows."""
    for line in lines[index : index + MOST_ALONE]:
        if has_wide_blank(line.string):
            return True
        if len(line.string) > LONGEST_ALONE or line.gap > MOST_GAP or line.string[-1] in "：:":
            return False
        if names_table(line.string) or names_unit(line.string):
            return False
    return False


def _opens_body(lines: Sequence[Line], at: int, index: int) -> bool:
    """Whether a line is the heading of the first rows, directly under a header that names nothing but periods: ``Net sales:``."""
    if index + 1 >= len(lines) or lines[index].string[-1] not in "：:" or index > at + MOST_PERIOD_LINES:
        return False
    header = [cell for line in lines[at:index] for cell in segments(line)]
    row = segments(lines[index + 1])
    years = sum(bool(_YEAR.search(words_of(cell.words))) for cell in header)
    return (
        len(header) > 1
        and 2 * years >= len(header)
        and len(row) > 1
        and row[0].kind == "words"
        and all(cell.kind != "words" for cell in row[1:])
    )


def _with_last_fragment(lines: Sequence[Line], at: int, stop: int) -> list[Line]:
    """Add the rest of the last label, which stands below its figures as its beginning stands above them."""
    run = list(lines[at:stop])
    if len(run) < FEWEST_WITH_FIGURES or stop == len(lines) or has_wide_blank(run[-2].string):
        return run
    after = lines[stop]
    rest = not after.gap and not run[-1].gap and after.column == run[-2].column and len(after.string) <= LONGEST_ALONE
    return [*run, after] if rest and not ended(after.string) and not is_note(after.string) else run


def _is_table(run: Sequence[Line], *, announced: bool) -> bool:
    """Whether lines are a table and not words set wide apart."""
    lines = [segments(line) for line in run]
    several = [line for line in lines if len(line) > 1]
    cells = [cell for line in lines for cell in line]
    sentences = sum(len(string) > LONGEST or ended(string) for string in (words_of(cell.words) for cell in cells))
    figures = sum(cell.kind != "words" for cell in cells)
    if sentences > MOST_SENTENCES * len(cells):
        return False
    if announced:
        return len(several) >= FEWEST_WITH_FIGURES
    with_figures = sum(any(cell.kind != "words" for cell in line) for line in several)
    return len(several) >= FEWEST_LINES and with_figures >= FEWEST_WITH_FIGURES and figures >= FEWEST_FIGURES * len(cells)
