"""Running text and tables → headings, paragraphs and tables, each with the headings above it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from validator.model.document import Block, Cell, Heading, Paragraph, Table
from validator.model.text import Text
from validator.reading.lines import Line
from validator.reading.prose.joining import paragraphs
from validator.reading.prose.markers import Marker, marker
from validator.reading.prose.pages import is_separator
from validator.reading.prose.sections import TITLE, Entry, Path, enter, names, trail
from validator.reading.prose.titles import is_title, topic
from validator.reading.prose.wrapping import wrap_of
from validator.reading.tables.captions import caption_length
from validator.reading.tables.drawings import Part
from validator.reading.tables.found import Found
from validator.reading.texts import Span, cut, join, join_lines

__all__ = ["APART", "NO_LEVELS", "blocks_of"]

APART = -1
"""The level of a line that stands beside the text: in a text box, a footnote, a header."""

Placing = Callable[[Text], Text]

NO_LEVELS: Mapping[int, int] = MappingProxyType({})
LONGEST_STYLED = 60
OUTERMOST = 1
"""A heading of this level is over a chapter or a sheet, never over a table alone."""
_SENTENCE = "。；;！!？?"


def _as_read(text: Text) -> Text:
    """Leave a text with its rows and columns: they are its places."""
    return text


def blocks_of(
    stretches: Sequence[Part],
    file: str,
    running: frozenset[int] = frozenset(),
    levels: Mapping[int, int] = NO_LEVELS,
    *,
    declared: bool = False,
    placing: Placing = _as_read,
) -> Iterator[Block]:
    """Give the blocks of a file in reading order.

    Args:
        stretches: running text and tables, in reading order.
        file: as the user named it.
        running: the numbers of the lines that are the same on every page.
        levels: the numbers of the lines that the source itself calls headings, each with its level, 1 the outermost; ``APART`` for those
            that stand beside the text and are never headings.
        declared: each line is a paragraph by the word of its file.
        placing: gives the characters of a text, which know their rows and columns, the places they have in the file.
    """
    wrap = wrap_of([line for part in stretches if part.table is None for line in part.lines if not is_separator(line.string)])
    wrap = wrap._replace(declared=declared)
    path: Path = ()
    caption: Sequence[Line] = ()
    for index, part in enumerate(stretches):
        if part.table is not None:
            yield _table(part.table, caption, path, file, placing)
            caption = ()
            continue
        following = stretches[index + 1] if index + 1 < len(stretches) else None
        taken = caption_length(part.lines, following.lines[0].gap) if following and following.table else 0
        if levels.get(part.lines[0].number) == OUTERMOST:
            taken = 0
        prose, caption = part.lines[: len(part.lines) - taken], part.lines[len(part.lines) - taken :]
        texts = ((group[0].number, placing(join_lines(group, file))) for group in paragraphs(prose, wrap, running))
        blocks, path = _prose(texts, path, levels)
        yield from blocks


def _prose(texts: Iterable[tuple[int, Text]], path: Path, levels: Mapping[int, int]) -> tuple[list[Block], Path]:
    """Give the blocks of running text, each with the number of its first line, and the headings above what follows it."""
    blocks: list[Block] = []
    after_title = False
    for number, text in texts:
        block, path = _block(text, path, after_title, levels.get(number, 0))
        after_title = isinstance(block, Heading) and path[-1].kind == TITLE
        blocks.append(block)
    return blocks, path


def _block(text: Text, path: Path, after_title: bool, level: int) -> tuple[Block, Path]:
    """Make a heading or a paragraph of the text of one, and give the headings above what follows."""
    mark = marker(text.string)
    if level == APART:
        return Paragraph(_within(text, path), names(path)), path
    level = level if _may_be_heading(text.string) else 0
    if level or is_title(text.string, mark):
        kind, ordinal = _series(mark)
        if mark and kind.startswith("hash") and mark.kind == kind:
            text = cut(text, [(0, mark.length)])
        path = enter(path, Entry(kind, ordinal, text.string, level), adjacent=after_title)
        return Heading(_within(text, path[:-1]), len(names(path))), path
    if mark is None or mark.kind == "bullet":
        return Paragraph(_within(text, path), names(path)), path
    path = enter(path, Entry(mark.kind, mark.ordinal, topic(text.string, mark)))
    return Paragraph(_within(text, path[:-1]), names(path[:-1])), path


def _may_be_heading(string: str) -> bool:
    """Whether what is printed as a heading can be one: whole paragraphs are sometimes printed so."""
    return len(string) <= LONGEST_STYLED and not any(sign in string[:-1] for sign in _SENTENCE)


def _series(mark: Marker | None) -> tuple[str, int]:
    """Give the series of a heading and its place in it: of its mark, else that of titles."""
    return (mark.kind, mark.ordinal) if mark is not None and mark.kind != "bullet" else (TITLE, 0)


def _within(text: Text, path: Path) -> Text:
    """Give a text with the headings above it."""
    return Text(text.string, text.pieces, text.file, trail(path))


def _table(found: Found, above: Sequence[Line], path: Path, file: str, placing: Placing) -> Table:
    """Make a table of the cells found, with the lines above it that name it."""
    section = trail(path)
    if found.declared is not None:
        cells = found.declared(section)
    else:
        cells = tuple(Cell(placing(join(words, file, section)), *place) for words, *place in found.cells)
    spans = [Span(line.number, line.column, line.offset, line.string) for line in above]
    spans += found.caption
    # An empty caption stands where the table begins.
    caption = placing(join(spans, file, section)) if spans else Text("", cells[0].text.pieces[:1], file, section)
    return Table(cells, found.rows, found.columns, caption, names(path), found.ragged)
