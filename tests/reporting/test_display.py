"""Text from a report on a screen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.reporting.display import UNSEEN, columns, pointer, visible, wrap_points

REPORT = "基本支出821.22万元，占总支出1146.33万元的74.91%。"


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_visible_can_steer_a_terminal(text: str) -> None:
    """Whatever a report holds, what is shown has no control character, no reordering and no lone surrogate, and can be written as UTF-8."""
    shown = visible(text)

    assert UNSEEN.search(shown) is None
    assert {unicodedata.category(character) for character in shown}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert shown.encode().decode() == shown


@given(st.text())
def test_what_is_harmless_is_shown_as_it_is(text: str) -> None:
    """Only what is unseen is changed, and once is enough."""
    assert visible(UNSEEN.sub("", text)) == UNSEEN.sub("", text)
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("完成\x1b[31m率", "完成\\x1b[31m率"),
        ("1\u202e234", "1\\u202e234"),
        ("a\r\nb\tc", "a\\r\\nb\\tc"),
        ("\x9b2J", "\\x9b2J"),
        ("70\u200b.35%", "70\\u200b.35%"),
        ("\udc80", "\\udc80"),
        ("[red]√ ＋ 𠮷 é", "[red]√ ＋ 𠮷 é"),
    ],
)
def test_characters_that_hide_are_written_out(text: str, shown: str) -> None:
    """Escape sequences, line ends, bidirectional controls and zero-width characters are written as escapes; letters and markup stay."""
    assert visible(text) == shown


def test_wide_characters_take_two_columns() -> None:
    """A Chinese character takes two columns, a Latin one one, a combining accent none."""
    assert [columns(text) for text in ("占比", "4.7%", "e\u0301", "")] == [4, 4, 1, 0]


@pytest.mark.parametrize(
    ("source", "column", "carets"),
    [
        ("  assert: basic <= total", 11, "          ^^^^^"),
        ("  总额: 1e999", 7, "        ^^^^^"),
        ("", 1, "^"),
        ("ab", 9, "  ^"),
        ("a\tb", 3, "   ^"),
    ],
)
def test_a_pointer_stands_under_its_word(source: str, column: int, carets: str) -> None:
    """The carets stand under the word at the column as it is shown, wide characters and escapes counted, and never outside the line."""
    assert pointer(source, column) == carets


@given(st.text(st.sampled_from("占总支出的12.5%, ，。ab ")), st.integers(min_value=12, max_value=60))
def test_no_figure_is_torn_apart(text: str, width: int) -> None:
    """Lines are broken between characters, never inside a run of digits, and no more than needed."""
    points = wrap_points(text, width)

    assert points == sorted(set(points))
    assert all(0 < point < len(text) for point in points)
    assert [
        text[point - 1 : point + 1] for point in points if not text[point - 1].isspace() and text[point - 1 : point + 1].isascii()
    ] == []


def test_a_long_line_is_filled_and_then_broken() -> None:
    """Each line takes as much as fits; closing punctuation stays with the word before it."""
    points = wrap_points(REPORT, 22, indent=4)

    assert [REPORT[start:end] for start, end in zip([0, *points], [*points, None], strict=True)] == [
        "基本支出821.22万元，占",
        "总支出1146.33万元",
        "的74.91%。",
    ]


def test_a_word_wider_than_the_screen_stays_whole() -> None:
    """A word that no line can hold is left to the terminal."""
    assert wrap_points("a" * 50, 20) == []
