"""Text: every character knows where it stands in the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from validator.model.address import UNKNOWN, Address
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

    assert text.place(4, 11, around=4) == Place("report.txt", 7, 5, 7, 12, UNKNOWN, 104, "二、预算", "总支出 1146.33 万元，")


def test_formats_without_lines_name_their_own_places() -> None:
    """In Word or Excel a place is an address that counts characters, and line and column are nought."""
    text = Text("1146.33", (Piece(0, 0, 0, 5, Address(paragraph=12, character=4)),), "report.docx")

    assert text.place(2, 4) == Place("report.docx", address=Address(paragraph=12, character=6, end_character=8), offset=7, quote="1146.33")


def test_characters_are_counted_in_the_paragraph_where_they_begin() -> None:
    """What runs over the pieces of one paragraph ends in it; what runs into the next paragraph ends with the first."""
    cell = Address(cells=((1, 2, 3),), paragraph=1)
    pieces = (cell._replace(character=1), cell._replace(character=9), cell._replace(paragraph=2, character=1))
    text = Text("111122223333", tuple(Piece(4 * index, 0, 0, 4 * index, address) for index, address in enumerate(pieces)))

    assert text.place(2, 6).address == cell._replace(character=3, end_character=11)
    assert text.place(2, 10).address == cell._replace(character=3, end_character=13)
    assert text.place(9, 10).address == cell._replace(paragraph=2, character=2, end_character=3)


def test_characters_on_a_page_have_a_box_for_each_line() -> None:
    """The box of a figure goes from the left edge of its first character to the right edge of its last, line by line, on one page."""
    edges = (10.0, 20.0, 30.0, 40.0)
    lines = (Address(page=3, boxes=((10.0, 700.0, 40.0, 712.0),)), Address(page=3, boxes=((10.0, 680.0, 40.0, 692.0),)))
    last = Address(page=4, boxes=((10.0, 700.0, 40.0, 712.0),))
    text = Text("111222333", (Piece(0, 0, 0, 0, lines[0], edges), Piece(3, 0, 0, 3, lines[1], edges), Piece(6, 0, 0, 6, last)))

    assert text.place(1, 2).address == Address(page=3, boxes=((20.0, 700.0, 30.0, 712.0),))
    assert text.place(1, 5).address == Address(page=3, boxes=((20.0, 700.0, 40.0, 712.0), (10.0, 680.0, 30.0, 692.0)))
    assert text.place(5, 8).address == Address(page=3, boxes=((30.0, 680.0, 40.0, 692.0),))
    assert text.place(7, 8).address.box == (10.0, 700.0, 40.0, 712.0)
