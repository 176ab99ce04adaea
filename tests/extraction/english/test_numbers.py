"""Numbers in English text that are no figures, and figures that are printed as only English reports do."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from validator.extraction.lexing import lex
from validator.model.text import Piece, Text

FILE = Path(__file__).parents[2] / "cases" / "extraction" / "english_numbers.yaml"
CASES = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)


def run(string: str) -> Text:
    """Give a text that stands on one line."""
    return Text(string, (Piece(0, 1, 1, 0),), "report.txt")


@pytest.mark.parametrize("name", CASES)
def test_every_number_is_known_as_what_it_is(name: str) -> None:
    """Each number of the case is told apart: a figure with all of its printing, or a date, a code, an item number."""
    text = CASES[name]["text"]

    assert [f"{token.kind.value} {text[token.start : token.end]}" for token in lex(run(text))] == CASES[name]["tokens"]


@pytest.mark.parametrize(
    ("printed", "base"),
    [
        ("US$177.2m", "177200000"),
        ("$(5.2) million", "-5200000"),
        ("($0.12)", "-0.12"),
        ("(3.1)%", "-0.031"),
        ("$.57", "0.57"),
        ("55.9p", "0.559"),
        ("14 bps", "0.0014"),
    ],
)
def test_the_value_is_what_the_printing_says(printed: str, base: str) -> None:
    """Scale letters, brackets, missing zeros and small units are part of the value."""
    (figure,) = [token.figure for token in lex(run(f"It was {printed} per share.")) if token.figure]

    assert figure.base == Decimal(base)
