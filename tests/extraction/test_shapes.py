"""Shapes that packs declare are found by their labels."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.extraction.cases import Case, read_report, shown, wanted
from validator.extraction.field_labels import best_field
from validator.extraction.shapes import bind
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs
from validator.model.shape import Field, Shape

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


def test_the_longest_label_wins() -> None:
    """全年执行数 is the executed amount even where another field is called 执行数."""
    short, long = Field("short", "money", labels=("执行数",)), Field("long", "money", labels=("全年执行数",))

    assert best_field([short, long], "其中全年执行数为") == long


def test_a_label_of_two_fields_names_neither() -> None:
    """Where two fields are called the same, the label says nothing."""
    one, other = Field("one", "money", labels=("预算数",)), Field("other", "money", labels=("预算数",))

    assert best_field([one, other], "预算数") is None


def test_the_name_of_a_column_must_be_the_whole_label() -> None:
    """其他执行数情况 is no column of 执行数, while brackets and numbering are no part of a name."""
    field = Field("executed", "money", labels=("执行数",))

    assert best_field([field], "执行数情况", whole=True) is None
    assert best_field([field], "2.执行数（万元）", whole=True) == field
