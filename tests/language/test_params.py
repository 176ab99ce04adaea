"""Parameters of packs: called by name in rules and messages, and set otherwise by users."""

from __future__ import annotations

import pytest

from tests.language.test_loading import as_text
from validator.language.files import PackSource
from validator.language.loading import PackError, load_packs
from validator.language.params import ParamError, reset
from validator.language.printed import read_figure
from validator.language.printing import printed
from validator.model.rule import Pack, Param
from validator.model.shape import Messages

PACK = """\
pack: office
params:
  floor: {value: 85%, about: {zh: 满意度下限, en: The least satisfaction}}
  grades: [优, "1", 01, 2]
shapes:
  satisfaction: {about: Satisfaction., fields: {rate: {type: percent}, grade: {type: text}}}
rules:
  at-least-the-floor:
    on: satisfaction
    assert: rate >= floor
    message: "{rate} < {floor}"
    examples: {pass: [{rate: 85%, grade: 优}], fail: [{rate: 84%, grade: 优}]}
  known-grade:
    on: satisfaction
    assert: one_of(grade, grades)
    message: "{grade}: {grades}"
    examples: {pass: [{rate: 85%, grade: 优}], fail: [{rate: 85%, grade: 劣}]}
""".replace("01, 2]", "01]")


def _loaded(**params: str) -> Pack:
    (pack,) = load_packs([PackSource("office.yaml", PACK)], {f"office.{name}": value for name, value in params.items()})
    return pack


def test_a_pack_knows_its_parameters() -> None:
    """A figure is set, and exact; what is quoted, begins with a zero or is no figure is a text."""
    assert _loaded().params == (
        Param("floor", (read_figure("85%", set=True),), Messages("满意度下限", "The least satisfaction")),
        Param("grades", ("优", "1", "01")),
    )


def test_a_rule_holds_the_value_of_its_parameter() -> None:
    """The value stands in the tree in place of the name, a list written out, and in the message; the source stays as written."""
    rules = _loaded().rules

    floor, grade = rules["office/at-least-the-floor"], rules["office/known-grade"]
    assert (floor.condition.source, floor.condition.names, floor.message.en) == ("rate >= floor", ("rate",), "{rate} < 85%")
    assert [getattr(node, "value", None) for node in grade.condition.tree.args] == [None, "优", "1", "01"]  # type: ignore[attr-defined]  # it is a call
    assert grade.message.en == "{grade}: 优, 1, 01"


def test_a_list_of_parameters_stands_behind_in() -> None:
    """A list is written out where membership is asked for; a name that stands for members is no parameter."""
    source = PACK.replace("one_of(grade, grades)", "grade in grades and rate not in floor")
    (pack,) = load_packs([PackSource("office.yaml", source)])

    assert printed(pack.rules["office/known-grade"].condition) == 'grade in ["优", "1", "01"] and rate not in [85%]'


def test_users_set_parameters() -> None:
    """What a user says takes the place of the default, with its unit; commas part a list."""
    rules = _loaded(floor="90", grades="优, 良").rules

    assert rules["office/at-least-the-floor"].message.en == "{rate} < 90%"
    assert rules["office/known-grade"].message.en == "{grade}: 优, 良"


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("flor", "1", "0:0 param-unknown name=office.flor, near=office.floor"),
        ("floor", "3元", "0:0 param-unfit name=office.floor, value=3元, expected=85%"),
        ("floor", "much", "0:0 param-unfit name=office.floor, value=much, expected=85%"),
    ],
)
def test_a_value_that_cannot_be_stops_the_run(name: str, value: str, problem: str) -> None:
    """A parameter that does not exist, or a value that measures something else, is refused, never ignored."""
    with pytest.raises(PackError) as caught:
        _loaded(**{name: value})

    assert [as_text(each) for each in caught.value.problems] == [problem]


def test_a_text_may_be_any_text() -> None:
    """A parameter whose default is a text takes whatever is said; one that is a figure does not."""
    assert reset(Param("code", ("A",)), " B, C ").value == ("B, C",)
    with pytest.raises(ParamError):
        reset(Param("floor", (read_figure("3元"),)), "")
