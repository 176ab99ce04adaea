"""Numbers in expressions: found where they stand, and masked for the parser."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from validator.language.literals import LiteralProblem, masked

PIECES = st.lists(
    st.sampled_from(["rate", "占比2", " ", "<=", "(", ")", "+", "5", "85%", "50万元", "1.10", "'a 5%'", '"9"', "0.5‰", ","]), max_size=12
)


@given(PIECES)
def test_masking_moves_nothing(pieces: list[str]) -> None:
    """A masked source is as long as the source, and differs only where its numbers stand."""
    source = " ".join(pieces)

    text, numbers = masked(source)

    spans = {index for start, figure in numbers.items() for index in range(start, start + len(figure.text))}
    assert [index for index, (one, other) in enumerate(zip(text, source, strict=True)) if one != other] == sorted(spans)
    assert all(source[start:].startswith(figure.text) and figure.exact for start, figure in numbers.items())


def test_digits_in_names_and_texts_are_no_numbers() -> None:
    """Only what begins with a digit outside quotes is a number."""
    assert {start: figure.base for start, figure in masked("q1 + '2' == 3万元")[1].items()} == {12: Decimal(30000)}


def test_problems_say_where_they_are() -> None:
    """A number that cannot be read is refused with its place."""
    try:
        masked("a == 5furlong")
    except LiteralProblem as problem:
        found = (problem.key, problem.index, dict(problem.detail))
    assert found == ("unit-unknown", 5, {"symbol": "furlong", "near": ""})
