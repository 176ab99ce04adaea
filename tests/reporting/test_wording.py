"""The sentences of findings."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reporting.samples import check, figure, finding, malformed, rule, share
from validator.model.check import Check, Reason, Status
from validator.model.place import Place
from validator.model.record import Record
from validator.model.result import Problem
from validator.model.shape import Messages
from validator.model.unit import Unit
from validator.reporting.wording import finding_message, message, problem_message, reason_message, role_name
from validator.reporting.words import words

ZH, EN = words("zh"), words("en")


def _said(template: str, record: Record | None = None, **known: str) -> str:
    """Fill one English template on a failed share."""
    failed = replace(check(Status.FAILED, record), rule=rule(message=Messages(en=template)))
    return message(failed, EN, expected=known)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{part} of {whole}", "821.22万元 of 1146.33万元"),
        ("{part.text}: {part.label}", "821.22万元: 基本支出"),
        ("{part.value} {part.unit} {percent.value}", "821.22 万元 74.91"),
        ("{percent.label} in {percent.section}", "percentage in 二、支出情况"),
        ("{expected.percent}, not {percent}", "71.64%, not 74.91%"),
        ("{{braces}} stay, {part}", "{braces} stay, 821.22万元"),
        ("no placeholder", "no placeholder"),
    ],
)
def test_placeholders_are_filled(template: str, said: str) -> None:
    """A placeholder gives the printed figure, what the report calls it, or what the other figures say it should be."""
    assert _said(template, percent="71.64%") == said


@pytest.mark.parametrize("template", ["{expected.part}", "{absent}", "{part.colour}", "{}", "", "{part.__class__}", "{part.value.real}"])
def test_a_message_that_cannot_be_filled_is_replaced(template: str) -> None:
    """Instead of a sentence with a hole the figures are named, and a placeholder reaches nothing but what it is meant to reach."""
    assert _said(template) == "these cannot all be true: 基本支出 821.22万元, 总支出 1146.33万元, percentage 74.91%"


def test_a_list_is_given_whole_or_abbreviated() -> None:
    """All items of a list are named; what is repeated is said once; a long list is cut in the middle, its end kept."""
    parts = tuple(figure(f"{number}.50万元", 3, number) for number in range(1, 9))
    lists = (parts[:2], parts, (parts[0],) * 3 + (parts[1],) * 2)
    short, long, repeated = (Record("core/composition", {"parts": some}, Place("a.txt")) for some in lists)

    assert _said("{parts}", short) == "1.50万元, 2.50万元"
    assert _said("{parts}", repeated) == "1.50万元 ×3, 2.50万元, 2.50万元"
    assert _said("{parts}", long) == "1.50万元, 2.50万元, 3.50万元, …, 8.50万元"
    assert _said("{parts[4]}", long) == "5.50万元"
    assert _said("{parts.value}", short) == "1.50, 2.50"
    assert _said("{expected.parts}", short, **{"parts[1]": "2.40万元"}) == "2.40万元"


def test_a_bare_number_is_told_with_its_unit() -> None:
    """A figure whose unit stands in the header of its column is understood without it; one that prints its unit is left as it is."""
    record = share()
    bare = {role: replace(value, text=value.text.rstrip("%万元")) for role, value in record.values.items()}  # type: ignore[type-var,union-attr]

    assert (
        _said("{part}, {expected.percent}, not {percent}", replace(record, values=bare), percent="71.64")
        == "821.22万元, 71.64%, not 74.91%"
    )


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("445.0", Unit("Amounts in thousands of dollars", "money.USD", Decimal(1000)), "445.0 thousand USD"),
        ("1,234", Unit("单位：万元", "money.CNY", Decimal(10000)), "1,234万元"),
        ("(12)", Unit("%", "percent", Decimal("0.01")), "(12)%"),
        ("约300万", Unit("万元", "money.CNY", Decimal(10000)), "约300万"),
        ("12", Unit("", "number", Decimal(1)), "12"),
    ],
)
def test_a_unit_is_told_as_one_would_print_it(text: str, unit: Unit, said: str) -> None:
    """Not the words of a table's caption; and only where the printed text is nothing but a number."""
    part = replace(figure("1.00万元", 1, 1), text=text, unit=unit)

    assert _said("{part}", Record("core/share", {"part": part}, Place("a.txt"))) == said


def test_the_language_decides_the_words() -> None:
    """The same finding is told in Chinese and in English, never in both."""
    assert finding_message(finding(), ZH) == "821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%"
    assert finding_message(finding(), EN) == "821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%"
    assert finding_message(malformed(), EN) == "the separator of '34,74万人' is misplaced"


def test_one_language_stands_in_for_the_other() -> None:
    """A rule that has words in one language only speaks that."""
    only_chinese = Check(rule(message=Messages(zh="占比有误：{percent}")), share(), Status.FAILED)

    assert message(only_chinese, EN) == "占比有误：74.91%"


@given(st.text())
def test_a_figure_is_never_read_as_a_template(text: str) -> None:
    """Braces in a report's text are text."""
    record = Record("core/share", {"part": replace(figure("1.00万元", 1, 1, "label"), text=text)}, Place("a.txt"))

    assert _said("<{part.label}{part}>", record) in {f"<label{text}>", f"<label{text}万元>"}


def test_roles_have_names() -> None:
    """A figure is called by its label, else by the catalogue's word for its role, else by its role."""
    assert role_name("percent", ZH, "执行率") == role_name("percent", ZH, "执行率：") == "执行率"
    assert [role_name(role, ZH) for role in ("whole", "parts[2]", "values[0]", "items[1].amount", "weight")] == [
        "整体",
        "第 3 个组成部分",
        "第 1 处",
        "items[1].amount",
        "weight",
    ]
    assert role_name("parts[0]", EN, "parts") == "part 1"


def test_reasons_and_problems_are_sentences() -> None:
    """A skipped check says why, a problem says what to do."""
    assert reason_message(Reason("missing-field", "rate"), EN) == "field rate is missing"
    assert (
        reason_message(Reason("rule-error", "not-comparable: 万元, %"), EN) == "the rule broke: different units cannot be compared: 万元, %"
    )
    assert reason_message(Reason("incomplete-list"), ZH) == "所列各项不一定是全部"
    assert problem_message(Problem("a.txt", "encoding-mismatch", (("encoding", "utf-8"),)), EN) == (
        "the content is not utf-8; name the right encoding with --encoding, or save the file as UTF-8"
    )
