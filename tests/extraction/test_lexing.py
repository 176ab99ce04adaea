"""Numbers in running text are found once, and known as what they are."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.characters import fold
from validator.extraction.lexing import lex
from validator.extraction.tokens import TokenKind
from validator.model.text import Piece, Text

CASES = yaml.load((Path(__file__).parents[1] / "cases" / "extraction" / "lexing.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
amounts = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


def run(string: str) -> Text:
    """Give a text that stands on one line."""
    return Text(string, (Piece(0, 1, 1, 0),), "report.txt")


@pytest.mark.parametrize("name", CASES)
def test_every_number_is_known_as_what_it_is(name: str) -> None:
    """Each number of the case is found with its unit, and told apart from dates, codes, ranges and item numbers."""
    text = CASES[name]["text"]

    assert [f"{token.kind.value} {text[token.start : token.end]}" for token in lex(run(text))] == CASES[name]["tokens"]


@given(value=amounts, unit=st.sampled_from(["元", "万元", "亿元", "%", "人", "家", "人次"]), blanks=st.sampled_from(["", " "]))
def test_an_amount_keeps_value_resolution_text_and_place(value: Decimal, unit: str, blanks: str) -> None:
    """Whatever is printed, the figure has exactly that value and half a unit of its last digit as resolution, and stands where it is printed."""
    printed = f"{value}{blanks}{unit}"

    (token,) = lex(run(f"支出合计为{printed}，其余无。"))

    figure = token.figure
    assert figure is not None
    assert (figure.value, figure.resolution, figure.text, figure.unit.symbol) == (value, Decimal("0.005"), f"{value}{unit}", unit)
    assert (figure.place.column, figure.place.end_column) == (6, 6 + len(printed))


@given(st.text(alphabet="0123456789.,-％%元万人年月日（）()〔〕、，。第号 a$约", max_size=40))
def test_every_digit_belongs_to_exactly_one_token(string: str) -> None:
    """Whatever the text, tokens follow one another and no digit is passed over or read twice."""
    tokens = lex(run(string))

    assert all(one.end <= other.start for one, other in pairwise(tokens))
    covered = {at for token in tokens for at in range(token.start, token.end)}
    assert {at for at, character in enumerate(fold(string)) if character in "0123456789"} <= covered
    assert all((token.figure is not None) == (token.kind is TokenKind.FIGURE) for token in tokens)


@given(st.text(max_size=60))
def test_folding_keeps_every_position(string: str) -> None:
    """The folded text has the length of the printed one, so that a place in one is a place in the other."""
    assert len(fold(string)) == len(string)
