"""Where figures stand in texts."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.text import Piece, Text
from validator.reporting.page.spans import Segment, segments


def _cut(string: str, *printed: tuple[str, int], pieces: tuple[Piece, ...] = (Piece(0, 1, 1, 0),)) -> tuple[Segment, ...]:
    figures = [Figure(text, Decimal(1), place=Place("a.txt", 1, offset + 1, offset=offset)) for text, offset in printed]
    return segments(Text(string, pieces, "a.txt"), figures, [offset for _, offset in printed])


def test_a_text_without_figures_is_one_segment() -> None:
    """And an empty one is none."""
    assert _cut("无数字") == (Segment("无数字"),)
    assert _cut("") == ()


def test_a_figure_is_found_over_joined_lines() -> None:
    """A paragraph that the source breaks has several pieces; each knows where it stood."""
    pieces = (Piece(0, 1, 1, 100), Piece(3, 2, 1, 200))

    assert _cut("收入836万元", ("8", 102), ("36万元", 200), pieces=pieces) == (
        Segment("收入"),
        Segment("8", 0),
        Segment("36万元", 1),
    )


def test_a_figure_read_in_two_ways_is_shown_once() -> None:
    """Of two readings that begin together the longer is shown; one that begins inside another is not."""
    assert _cut("2021年1.5亿元", ("1.5", 5), ("1.5亿元", 5), ("5亿元", 7)) == (Segment("2021年"), Segment("1.5亿元", 1))


def test_a_figure_that_stands_elsewhere_is_not_marked() -> None:
    """A figure made from several cells has no text of its own to mark."""
    assert _cut("支出合计", ("36", 2), ("7", 99)) == (Segment("支出合计"),)


@given(st.lists(st.tuples(st.sampled_from(["支出", "，", " ", ""]), st.sampled_from(["36.5万元", "7", "-1.25%", "2 036"])), max_size=6))
def test_nothing_is_lost(parts: list[tuple[str, str]]) -> None:
    """The segments put together are the text, and each figure is marked with its number."""
    string, printed = "", []
    for words, figure in parts:
        string += words
        printed.append((figure.replace(" ", ""), len(string)))
        string += figure

    cut = _cut(string, *printed)

    assert "".join(segment.text for segment in cut) == string
    assert [segment.figure for segment in cut if segment.figure is not None] == list(range(len(parts)))
