"""Texts joined from pieces of lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.model.text import Piece, Text
from validator.reading.lines import Line
from validator.reading.texts import Span, cut, join, join_lines

PIECES = st.lists(st.text("一万元。（）a1 .,%$-", min_size=1).filter(lambda text: text == text.strip()), min_size=1, max_size=8)


def spans(parts: list[str]) -> tuple[list[Span], str]:
    """Put each part on a line of its own, and give the text of the file too."""
    file = "\n".join(parts)
    starts = [sum(len(part) + 1 for part in parts[:index]) for index in range(len(parts))]
    return [Span(index + 1, 1, start, part) for index, (start, part) in enumerate(zip(starts, parts, strict=True))], file


@given(PIECES)
def test_every_character_of_a_joined_text_is_found_again(parts: list[str]) -> None:
    """Each character stands in the file at its offset, line and column; a blank put between two pieces maps to the end of the first."""
    pieces, file = spans(parts)
    text = join(pieces, "a.txt")

    rows = file.split("\n")
    for index, character in enumerate(text.string):
        place = text.place(index, index + 1)
        there = (file + " ")[place.offset]
        if there == "\n":
            assert (character, place.column) == (" ", len(rows[place.line - 1]) + 1)
        else:
            assert (there, rows[place.line - 1][place.column - 1]) == (character, character)


@given(PIECES)
def test_joining_adds_nothing_but_blanks(parts: list[str]) -> None:
    """Without blanks a joined text is its pieces."""
    pieces, _ = spans(parts)

    assert join(pieces, "a.txt").string.replace(" ", "") == "".join(parts).replace(" ", "")


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("救助金额", "757.64", "救助金额757.64"),
        ("2022", "年", "2022年"),
        ("in the year", "2021", "in the year 2021"),
        ("共20129", "2022", "共20129 2022"),
        ("1,", "234.5", "1,234.5"),
        ("$", "93,662", "$93,662"),
        ("(10,500", ")", "(10,500)"),
        ("5.0", "%", "5.0%"),
        ("pick-", "up", "pick-up"),
        ("1996 -", "1997", "1996 - 1997"),
        ("全国", "total", "全国total"),
    ],
)
def test_a_blank_stands_only_between_latin_words(left: str, right: str, joined: str) -> None:
    """Chinese joins without a blank; Latin with one, unless a number, a word or a sign is broken there."""
    pieces, _ = spans([left, right])

    assert join(pieces, "a.txt").string == joined


def test_a_figure_over_two_lines_has_its_place_on_both() -> None:
    """The place of an amount that was broken goes from its first character to its last."""
    text = join_lines([Line(3, 5, 40, "救助757.64 万", 0), Line(5, 1, 52, "元", 1)], "a.txt", "一、概况")
    place = text.place(2, 11)

    assert (text.string, place.line, place.column, place.end_line, place.end_column, place.offset) == ("救助757.64 万元", 3, 7, 5, 2, 42)
    assert (place.section, place.quote) == ("一、概况", "救助757.64 万元")


def test_bold_print_is_left_out_with_the_map_kept() -> None:
    """Markers around words disappear, whether they stand on one line or on two; stars of footnotes stay."""
    text = join([Span(1, 1, 0, "1. **收入**共**12"), Span(2, 1, 13, "万元**，A** 和 B***")], "a.txt")

    assert text.string == "1. 收入共12万元，A** 和 B***"
    assert [text.place(index, index + 1).offset for index in (3, 5, 6, 8, 10)] == [5, 9, 12, 13, 17]


def test_cutting_keeps_the_place_of_what_is_left() -> None:
    """What is cut at the beginning, in the middle and at a seam leaves every other character where it was."""
    text = Text("ab一二cd", (Piece(0, 1, 1, 0), Piece(2, 4, 7, 30)), "a.txt")

    left = cut(text, [(0, 1), (3, 5)])

    assert left == Text("b一d", (Piece(0, 1, 2, 1), Piece(1, 4, 7, 30), Piece(2, 4, 10, 33)), "a.txt")


def test_a_text_cut_to_nothing_still_has_a_place() -> None:
    """A heading of signs only is empty, not lost."""
    assert cut(Text("##", (Piece(0, 7, 3, 90),)), [(0, 2)]) == Text("", (Piece(0, 7, 3, 90),))


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("完成年初預(yù)算100%，決算數（shù）大于預(yù)算數(shù)5.93萬元", "完成年初預算100%，決算數大于預算數5.93萬元"),
        ("因公出國(境)費、教育支出(款)、覆蓋率(a)", "因公出國(境)費、教育支出(款)、覆蓋率(a)"),
        ("the café (né Smith) 預(12)", "the café (né Smith) 預(12)"),
    ],
)
def test_how_characters_are_read_is_not_part_of_the_words(printed: str, read: str) -> None:
    """A syllable with the mark of its tone in a bracket behind a Chinese character is left out; any other bracket stays."""
    assert join([Span(1, 1, 0, printed)], "a.txt").string == read


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2 元 , 其中 : 项 目 支 出 预 算 3 元 , 同 比 增 加 4 元", "2 元 , 其中 : 项目支出预算 3 元 , 同比增加 4 元"),
        ("其中：同 比 增 加 4元", "其中：同比增加 4元"),
        ("合 计 12 万元，其中 小 计 3 万元", "合 计 12 万元，其中 小 计 3 万元"),
        ("是 否 有 12 万元", "是 否 有 12 万元"),
    ],
)
def test_blanks_between_the_characters_of_words_set_wide_are_left_out(printed: str, read: str) -> None:
    """Lines that fill a page are set with blanks between their characters; a lone word with a blank, as in a form, stays."""
    assert join([Span(1, 1, 0, printed)], "a.txt").string == read


def test_what_stands_behind_a_syllable_left_out_keeps_its_place() -> None:
    """Columns count what is printed."""
    text = join([Span(1, 1, 0, "預(yù)算12萬元")], "a.txt")

    assert (text.string[2:4], text.place(2, 4).column) == ("12", 7)
