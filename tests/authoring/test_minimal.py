"""The least text that still raises a finding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.authoring.minimal import MOST_TRIALS, case_text, minimal
from validator.language.cases import read_case_file
from validator.model.document import Document
from validator.reading.text import read_document

REPORT = """\
一、总体情况
安和县医疗保障局2021年收入100万元。全县参保34万人。其中甲类20万元；乙类90万元。
二、表
单位：万元

| 项目 | 金额 |
| --- | --- |
| 甲 | 1 |
| 乙 | 2 |
"""


def _document(text: str) -> Document:
    return read_document(text.encode(), "a.txt")


@pytest.mark.parametrize(
    ("needed", "text"),
    [
        (("收入100万元", "乙类90万元"), "某县某局2021年收入100万元。乙类90万元。\n"),
        (("甲 | 1",), "| 甲 | 1 |\n| --- | --- |\n"),
        (("一、总体情况", "34万人"), "一、总体情况\n\n全县参保34万人。\n"),
    ],
)
def test_what_is_not_needed_is_left_out(needed: tuple[str, ...], text: str) -> None:
    """Sentences, rows and headings without which the finding stays are gone, and so are names."""
    found = minimal(_document(REPORT), lambda tried: all(part in tried for part in needed))

    assert found is not None
    assert (found.text, found.anonymous) == (text, True)


def test_a_name_that_the_finding_needs_is_told() -> None:
    """Its keeper decides whether to send it."""
    found = minimal(_document(REPORT), lambda tried: "安和县" in tried)

    assert found is not None
    assert (found.text, found.anonymous) == ("安和县医疗保障局2021年收入100万元。\n", False)


def test_a_finding_that_plain_text_loses_gives_no_case() -> None:
    """Nothing is sent that does not show the finding."""
    assert minimal(_document(REPORT), lambda _: False) is None


@given(st.sets(st.integers(0, 29), min_size=1, max_size=4))
def test_only_what_is_needed_stays_in_few_trials(needed: set[int]) -> None:
    """Whatever sentences the finding needs, exactly these are left."""
    report = "".join(f"第{number}项{number}万元。" for number in range(30))
    wanted = [f"第{number}项{number}万元。" for number in sorted(needed)]
    found = minimal(_document(report), lambda tried: all(part in tried for part in wanted))

    assert found is not None
    assert found.text == "".join(wanted) + "\n"
    assert found.trials <= MOST_TRIALS


@pytest.mark.parametrize("alarm", [True, False])
def test_the_case_can_be_read_again(alarm: bool) -> None:
    """A false alarm expects nothing, a right finding itself."""
    case = read_case_file(case_text("sum", "a: 1\n\n| # | b |\n", "core/sum-of-parts", alarm=alarm), "own.test.yaml").cases[0]

    assert (case.name, case.text) == ("sum", "a: 1\n\n| # | b |\n")
    assert [wish.rule for wish in case.expect] == ([] if alarm else ["core/sum-of-parts"])
