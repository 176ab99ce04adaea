"""Names that stand for each other, and words of names that say nothing."""

from __future__ import annotations

import pytest

from validator.extraction.names import are_synonyms, core_of_subject, is_done, is_planned_name, standard_noun


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("某县水务局机关运行经费支出", "日常公用经费", True),
        ("机关运行经费", "人员经费", False),
        ("运行", "运行", False),
    ],
)
def test_synonyms_are_known_by_the_end_of_a_name(one: str, other: str, same: bool) -> None:
    """Whose it is may stand before a name; names of no group are synonyms of nothing, not even of themselves."""
    assert are_synonyms(one, other) == are_synonyms(other, one) == same


@pytest.mark.parametrize(
    ("subject", "core"),
    [
        ("农村道路养护补助资金项目", "农村道路养护"),
        ("农村道路养护项目", "农村道路养护"),
        ("补助资金项目", "补助资金项目"),
        ("绿化项目", "绿化项目"),
    ],
)
def test_a_project_is_told_from_others_by_its_first_words(subject: str, core: str) -> None:
    """What follows the name of a project is left out, unless too little would remain."""
    assert core_of_subject(subject) == core


@pytest.mark.parametrize(
    ("name", "planned", "done"),
    [
        ("项目全年预算数", True, False),
        ("资金计划", True, False),
        ("全年已到位", False, True),
        ("执行数", False, True),
        ("设备预算说明", False, False),
    ],
)
def test_a_measure_is_nothing_but_its_word(name: str, planned: bool, done: bool) -> None:
    """预算数 and 已到位 say only that something was planned or done; a name that says more is another one."""
    assert (is_planned_name(name), is_done(name)) == (planned, done)


def test_the_word_for_a_standard_is_found_among_others() -> None:
    """标准 in some words says that they speak of a price for each."""
    assert (standard_noun("按照困难群众代缴标准"), standard_noun("按照年度计划")) == ("标准", "")
