"""Text: every character knows where it stands in the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.model.place import Place
from validator.model.text import Piece, Text

LINES = st.lists(st.text("甲乙1.万", min_size=1, max_size=6), min_size=1, max_size=5)


def joined(lines: list[str]) -> Text:
    """Join wrapped lines of a source, two blanks in front of each, into one text."""
    pieces, start, offset = [], 0, 0
    for number, line in enumerate(lines, start=1):
        pieces.append(Piece(start, number, 3, offset + 2))
        start, offset = start + len(line), offset + len(line) + 3
    return Text("".join(lines), tuple(pieces), "report.txt", "一、概况")


@given(LINES, st.data())
def test_every_character_maps_back_to_its_source(lines: list[str], data: st.DataObject) -> None:
    """Line, column and offset of every character of joined lines are those of the very character in the source."""
    text = joined(lines)
    index = data.draw(st.integers(0, len(text.string) - 1))

    place = text.place(index, index + 1)

    source = "\n".join("  " + line for line in lines)
    assert lines[place.line - 1][place.column - 3] == text.string[index] == source[place.offset]
    assert (place.end_line, place.end_column) == (place.line, place.column + 1)


@given(LINES, st.data())
def test_a_span_begins_and_ends_where_its_characters_do(lines: list[str], data: st.DataObject) -> None:
    """A span over line ends has the place of its first character and ends behind its last one."""
    text = joined(lines)
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text.string) - 1), st.integers(1, len(text.string)))))
    end = max(end, start + 1)

    place, first, last = text.place(start, end), text.place(start, start + 1), text.place(end - 1, end)

    assert (place.line, place.column, place.offset) == (first.line, first.column, first.offset)
    assert (place.end_line, place.end_column) == (last.end_line, last.end_column)


def test_a_place_quotes_the_words_around_it() -> None:
    """A place carries file, section and the words around it on one line."""
    text = Text("总支出 1146.33\n万元，其中项目支出", (Piece(0, 7, 1, 100),), "report.txt", "二、预算")

    assert text.place(4, 11, around=4) == Place("report.txt", 7, 5, 7, 12, "", 104, "二、预算", "总支出 1146.33 万元，")


def test_formats_without_lines_name_their_own_places() -> None:
    """In Word or Excel a place is a path, and line and column are nought."""
    text = Text("1146.33", (Piece(0, 0, 0, 5, "第12段"),), "report.docx")

    place = text.place(2, 4)

    assert (place.line, place.column, place.end_line, place.end_column, place.path, place.offset) == (0, 0, 0, 0, "第12段", 7)
