"""CSV as rows of cells with places; a cell may hold commas, quotes and line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.language.marked_yaml import Scalar
from validator.language.sources import Source
from validator.reading.problems import ReadingError, told

__all__ = ["csv_rows"]

_DELIMITERS = (",", "\t", ";", "，", "；", "|")
_LINE_END = re.compile(r"\r\n|\r|\n")
_QUOTED = re.compile(r'"((?:[^"]|"")*)"[ \t]*')


def csv_rows(source: Source) -> Iterator[list[Scalar]]:
    r"""Give the rows of a CSV file, each a list of cells with the place of what stands in them; blank rows are left out.

    Cells are parted by the sign that the first line has most of: a comma, a tab, a semicolon, a pipe, also a Chinese comma or semicolon.

    Raises:
        ReadingError: ``csv-unclosed-quote``, at the quote.

    >>> [[cell.text for cell in row] for row in csv_rows(Source.of('项目,"预算数（万元）"\n甲,"1,000"\n', "a.csv"))]
    [['项目', '预算数（万元）'], ['甲', '1,000']]
    """
    text = source.text
    plain = _plain(_delimiter(text))
    index, row = 0, []
    while index < len(text):
        cell, index = _cell(source, index, plain)
        row.append(cell)
        end = _LINE_END.match(text, index)
        if end is None and index < len(text):
            index += 1
            if index < len(text):
                continue
            row.append(_scalar(source, index, index))
        index = end.end() if end else index
        if any(cell.text for cell in row):
            yield row
        row = []


def _delimiter(text: str) -> str:
    """Give the sign that parts the cells."""
    first = _QUOTED.sub("", _LINE_END.split(text.lstrip("\r\n"), maxsplit=1)[0])
    return max(_DELIMITERS, key=first.count)


def _plain(delimiter: str) -> re.Pattern[str]:
    """Give the pattern of a cell without quotes."""
    return re.compile(rf"[^\r\n{re.escape(delimiter)}]*")


def _cell(source: Source, index: int, plain: re.Pattern[str]) -> tuple[Scalar, int]:
    """Read one cell, and give the index of the sign after it."""
    text = source.text
    quoted = _QUOTED.match(text, index + _blanks(text, index))
    if quoted is not None:
        rest = plain.match(text, quoted.end())
        end = rest.end() if rest else quoted.end()
        return _scalar(source, quoted.start(1), quoted.end(1), quoted[1].replace('""', '"')), end
    if text[index + _blanks(text, index) :][:1] == '"':
        raise ReadingError(told(source, "csv-unclosed-quote", source.position(index + _blanks(text, index))))
    match = plain.match(text, index)
    end = match.end() if match else index
    return _scalar(source, index, end), end


def _blanks(text: str, index: int) -> int:
    """Count the blanks before a quote."""
    count = 0
    while text[index + count : index + count + 1] == " ":
        count += 1
    return count


def _scalar(source: Source, start: int, stop: int, words: str | None = None) -> Scalar:
    """Give the words of a cell without the blanks around them, at their place."""
    raw = source.text[start:stop]
    start += len(raw) - len(raw.lstrip())
    stop = max(start, start + len(raw.strip()))
    return Scalar(*source.position(start), *source.position(stop), (raw if words is None else words).strip())
