"""Shapes that packs declare are found by their labels."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.extraction.cases import Case, read_report, shown, wanted
from validator.extraction.field_labels import FieldLabels, Match
from validator.extraction.shapes import bind
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs
from validator.language.printed import read_figure
from validator.model.shape import Field, Messages, Shape

CASES = yaml.load((Path(__file__).parents[1] / "cases" / "extraction" / "shapes.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)


@cache
def shapes() -> dict[str, Shape]:
    """Give the shapes of the built-in packs by name."""
    return {name: shape for pack in load_packs(read_packs(builtin_names())) for name, shape in pack.shapes.items()}


@pytest.mark.parametrize("name", CASES)
def test_a_declared_shape_is_found_by_its_labels(name: str) -> None:
    """Sentences, rows and columns give exactly the records of the case."""
    each = CASES[name]
    case = Case(name, each["report"], tuple(each["records"]))

    assert shown(bind(read_report(case.report), shapes()[each["shape"]]), case) == wanted(case)


def field(name: str, *labels: str) -> Field:
    """Give a field of money with labels."""
    return Field(name, "money", labels=labels)


MONEY = read_figure("20万元")


def test_the_longest_label_wins() -> None:
    """全年执行数 is the executed amount even where another field is called 执行数."""
    short, long = field("short", "执行数"), field("long", "全年执行数")

    assert FieldLabels.of([short, long]).before("其中全年执行数为", MONEY) == Match(long, 0)


def test_a_label_of_two_fields_names_neither() -> None:
    """Where two fields are called the same, the label says nothing."""
    labels = FieldLabels.of([field("one", "预算数"), field("other", "预算数")])

    assert labels.before("预算数", MONEY) is None
    assert labels.named("预算数") is None


def test_of_two_fields_of_one_name_the_one_that_fits_is_meant() -> None:
    """检查 names a count of institutions and an amount recovered: the unit tells which."""
    money, count = field("money", "追回"), Field("count", "count", labels=("追回",))

    assert FieldLabels.of([money, count]).before("追回", MONEY) == Match(money, 0)
    assert FieldLabels.of([money, count]).before("追回", read_figure("20家")) == Match(count, 0)


def test_the_name_of_a_column_must_be_the_whole_label() -> None:
    """执行数情况 is no column of 执行数, while brackets and numbering are no part of a name."""
    executed = field("executed", "执行数")
    labels = FieldLabels.of([executed])

    assert labels.named("执行数情况") is None
    assert labels.named("2.执行数（万元）") == Match(executed, 0)


def test_a_figure_is_told_of_what_stands_before_its_label() -> None:
    """甲项目 of 甲项目预算数 is the subject of the figure, and of those that follow in the record without one: a table's row has the same."""
    shape = Shape("s", Messages(), (field("budget", "预算数"), field("executed", "执行数")), within=("sentence",))

    records = list(bind(read_report("其中：甲项目预算数20万元，执行数0.94万元；预算数8万元，执行数8万元。"), shape))

    assert [[figure.subject for _, figure in record.figures] for record in records] == [["甲项目", "甲项目"], ["", ""]]


def test_columns_that_begin_anew_are_another_record() -> None:
    """Where a table gives the columns of last year and then those of this year, a blank of one year is not filled from the other."""
    fields = (field("total", "小计"), field("basic", "基本支出"), field("projects", "项目支出"))
    shape = Shape("pack/row", Messages(), fields=tuple(replace(each, optional=True) for each in fields), within=("row",))
    report = "单位：万元\n\n| 科目 | 小计 | 基本支出 | 项目支出 | 小计 | 基本支出 | 项目支出 |\n|---|---|---|---|---|---|---|\n| 教育 | 9.00 | 9.00 | | 8.00 | | 8.00 |\n| 文化 | 5.00 | 3.00 | 2.00 | 4.00 | 2.00 | 2.00 |"

    found = [{name: figure.text for name, figure in record.figures} for record in bind(read_report(report), shape)]

    assert found == [
        {"total": "9.00", "basic": "9.00"},
        {"total": "8.00", "projects": "8.00"},
        {"total": "5.00", "basic": "3.00", "projects": "2.00"},
        {"total": "4.00", "basic": "2.00", "projects": "2.00"},
    ]


def test_a_column_of_changes_is_no_record() -> None:
    """Where a column tells changes, costs that fell may be printed as a gain: nothing is added up there; small and large letters are alike."""
    shape = Shape("pack/row", Messages(), fields=(field("revenue", "net sales"), field("gross", "gross profit")), within=("row",))
    report = "In thousands\n\n| | 2019 | 2018 | Change |\n|---|---|---|---|\n| Net sales | $ 900 | $ 950 | $ (50) |\n| Gross profit | 300 | 310 | (10) |"

    found = [[figure.text for _, figure in record.figures] for record in bind(read_report(report), shape)]

    assert found == [["$900", "300"], ["$950", "310"]]
