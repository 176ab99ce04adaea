"""How alike the things are that two statements speak of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.extraction.alike import alike, ends_with, left_out, measured_alike, things_alike
from validator.extraction.statements import Statement, statements

NAMES = st.text(alphabet="检查定点医药机构案例曝光", max_size=9)


def two(report: str) -> tuple[Statement, Statement]:
    """Give the two statements of a report."""
    one, other = statements(read_report(report))
    return one, other


@given(NAMES, NAMES)
def test_leaving_out_is_symmetric_and_keeps_both_ends(one: str, other: str) -> None:
    """A name with its middle left out begins and ends like the whole name, whichever of the two comes first."""
    assert left_out(one, other) == left_out(other, one)
    short, long = sorted((one, other), key=len)
    assert not left_out(one, other) or (short[:2] == long[:2] and short[-2:] == long[-2:])


@pytest.mark.parametrize(
    ("report", "least", "most"),
    [
        ("要求辖区内24家定点医疗机构自查。对全市协议管理定点医疗机构24家开展检查。", 0.7, 1.0),
        ("检查定点医药机构285家。共检查285家医药机构。", 0.6, 1.0),
        ("走访企业24家。慰问学校24家。", 0.0, 0.5),
    ],
)
def test_what_is_counted_may_stand_on_either_side(report: str, least: float, most: float) -> None:
    """The words before a count and those behind it are compared together."""
    assert least <= things_alike(*two(report)) <= most


def test_synonyms_are_nearly_as_alike_as_equal_names() -> None:
    """Another name of the same thing is almost the same name."""
    assert alike(*two("机关运行经费47.78万元。日常公用经费47.78万元。")) == 0.9


def test_plans_of_one_project_are_alike_under_any_name() -> None:
    """资金计划 is what another place calls 全年预算数; what was done is another thing."""
    planned, budget = two("资金计划100万元。全年预算数100万元。")
    done = two("资金计划100万元。全年已到位100万元。")

    assert measured_alike(planned, budget) >= 0.6
    assert measured_alike(*done) < 0.5


def test_a_longer_name_may_end_with_a_shorter_one() -> None:
    """项目全年预算数 ends with 预算数; a single sign is no name."""
    assert (ends_with("项目全年预算数", "预算数"), ends_with("决算数", "数"), ends_with("预算数", "决算数")) == (True, False, False)
