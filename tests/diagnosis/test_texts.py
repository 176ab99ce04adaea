"""Findings about printed texts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.checking.relations import RULES, Page
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.diagnosis.texts import cause
from validator.model.figure import Figure
from validator.model.finding import Finding, Repair
from validator.model.record import Record


@pytest.mark.parametrize(
    ("printed", "meant", "expected"),
    [
        ("34,74万人", "34.74万人", "separator-misplaced"),
        ("7.113.36万元", "7113.36万元", "separator-misplaced"),
        ("2020年", "2021年", "stale-year"),
        ("2020", "2021", "stale-year"),
        ("2020年度", "2021年度", "stale-year"),
        ("93", "93%", "percent-sign-lost"),
        ("9３", "9３％", "percent-sign-lost"),
        ("》=90%", "≥90%", "misprint"),
        ("2021年度年", "2021年度", "misprint"),
        ("20201", "20211", "other-value"),
    ],
)
def test_causes(printed: str, meant: str, expected: str) -> None:
    """Years, separators, percent signs and other misprints are told apart; other digits are another value."""
    assert cause(printed, meant) == expected


def test_the_printed_text_is_the_suspect_and_the_meant_one_its_repair() -> None:
    """A finding over texts has no figures of its own; its repair shows the text as printed, with its place."""
    record = Page().record("text", {"printed": "34,74万人", "meant": "34.74万人"})
    checks = check_records([RULES["text"]], [record])

    figure = Figure("34,74万人", Decimal(0), qualifier="malformed")
    assert diagnose(checks) == (
        Finding(
            check=checks[0],
            severity=RULES["text"].severity,
            confidence=0.999,
            suspects=("printed",),
            arithmetic="",
            expected=(("printed", "34.74万人"),),
            cause="separator-misplaced",
            repair=Repair("printed", figure, "34.74万人"),
        ),
    )


def test_texts_without_a_meant_one() -> None:
    """A rule over other texts can fail too; nothing can then be named."""
    printed = Page().record("text", {"printed": "a"}).values["printed"]
    checks = check_records([RULES["text"]], [Record("text", {"printed": printed, "meant": Page().figure("5元")}, Page().place())])

    assert [(check.status, diagnose(checks)) for check in checks] == [("errored", ())]
