"""Numbers as the format of a cell prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.reading.sheets.number_formats import BUILT_IN, GENERAL, number_text, padding

ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("0.925", "0.0%", "92.5%"),
        ("0.925", "0%", "93%"),
        ("0.0047", "0.00‰", "0.00‰"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("1234.5", ACCOUNTING, " 1,234.50 "),
        ("-1234.5", ACCOUNTING, " -1,234.50 "),
        ("0", ACCOUNTING, " - "),
        ("12345", '0.0,"千元"', "12.3千元"),
        ("12345678", "0.00,,", "12.35"),
        ("1234567", "#,##0,", "1,235"),
        ("-5", "0_);[Red]\\(0\\)", "(5)"),
        ("5", "0_);[Red]\\(0\\)", "5 "),
        ("-3", "0;-0;;@", "-3"),
        ("0", "0;-0;;@", ""),
        ("5", '[>=10]0"多";0"少"', "5少"),
        ("12", '[>=10]0"多";0"少"', "12多"),
        ("12.3", "[$¥-804]#,##0.00", "¥12.30"),
        ("0.5", "#.##", ".5"),
        ("0.5", "0.##", "0.5"),
        ("7", "000", "007"),
        ("3.5", 'General"项"', "3.5项"),
        ("2021", '0"年"', "2021年"),
        ("-0.001", "0.00", "0.00"),
        ("2.675", "0.00", "2.68"),
        ("12", '0.00"万元"', "12.00万元"),
        ("1234.5678901234", GENERAL, "1234.56789"),
        ("1234567890123", GENERAL, "1234567890123"),
        ("0.1", GENERAL, "0.1"),
        ("1200", "0.00E+00", "1200"),
        ("0.5", "# ?/?", "0.5"),
        ("12", "@", "12"),
    ],
)
def test_a_number_is_printed_as_its_cell_shows_it(value: str, code: str, shown: str) -> None:
    """Decimals, thousands, percent, scaling, signs, conditions, currencies and literals; what is not understood is shown plainly."""
    assert number_text(Decimal(value), code) == shown


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False, allow_infinity=False))
def test_a_printed_number_is_the_number_rounded(value: Decimal) -> None:
    """With n decimals the printed number is never further than half a unit of the last from the stored one."""
    printed = Decimal(number_text(value, "#,##0.00;-#,##0.00").replace(",", ""))

    assert abs(printed - value) <= Decimal("0.005")
    assert printed.as_tuple().exponent == -2


def test_every_built_in_format_prints() -> None:
    """No code that a workbook may name by its number alone breaks the reading."""
    assert all(number_text(Decimal("44562.25"), code) for code in BUILT_IN.values())
    assert number_text(Decimal("-3.5"), BUILT_IN[40]) == "-3.50"


@given(
    st.integers(0, 10**12),
    st.integers(0, 6),
    st.sampled_from(["0.00", "#,##0", "#,##0.00_ ", ACCOUNTING, '0.0"万元"', "0;(0)"]),
)
def test_noughts_behind_the_digits_are_what_the_format_prints(digits: int, places: int, code: str) -> None:
    """A number that has no more decimals than its format is printed at once as it is by all the rules."""
    value = f"{Decimal(digits).scaleb(-places):f}"
    padded = padding(code)

    assert padded is not None
    assert padded.text(value) in {"", number_text(Decimal(value), code)}


@pytest.mark.parametrize("code", ["0.0%", '0.00,"千元"', "yyyy/m/d", "[<1]0.00;0", "General", "# ?/?", "0.00E+00", '"无"', "000"])
def test_other_formats_do_more_than_that(code: str) -> None:
    """Percent, scales, dates, conditions, fractions and codes without digits, or with more of them, go by all the rules."""
    assert padding(code) is None
