"""Packs: what is loaded, and everything that is refused, in one pass and at its place."""

from __future__ import annotations

import pickle
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from validator.language.evaluation import truth
from validator.language.expressions import parse
from validator.language.files import PackSource, read_packs
from validator.language.loading import PackError, load_pack, load_packs
from validator.language.printed import read_figure
from validator.language.problems import PROBLEMS
from validator.model.record import Record
from validator.model.result import Problem
from validator.model.rule import Example, Pack, Rule, Severity
from validator.model.shape import Field, Messages, Shape
from validator.model.truth import Truth
from validator.model.unit import Unit

CASES = Path(__file__).parents[1] / "cases"
PACKS = {
    f"{path.stem}/{name}": case
    for path in sorted((CASES / "packs").glob("*.yaml"))
    for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}
ELSEWHERE = {
    "param-unfit",
    "param-unknown",
    "case-input",
    "expression-too-big",
    "expression-too-deep",
    "expression-too-long",
    "yaml-control-character",
    "yaml-too-deep",
    "yaml-too-large",
}
"""Tested where the texts that show them are made by a program."""
ON_DISK = {"file-unreadable", "folder-without-packs", "pack-encoding", "pack-unknown"}

SPENDING = """\
pack: office
title: {zh: 支出}
version: 2
detect: [绩效]
shapes:
  spending:
    about: A budget line.
    fields:
      budget: {type: money, labels: [预算数], unit: 万元}
      rate: {type: percent, of: budget, optional: true}
      target: {type: percent, set: true, optional: true}
    find: {within: [row], same: [period]}
    phrase: 预算{budget}
rules:
  positive:
    on: spending
    when: present(rate)
    unless: budget == 0
    assert: budget >= 0
    tolerance: 10元
    severity: warning
    rounding: strict
    enabled: false
    message: "{budget} 为负"
    why: {en: Budgets are positive.}
    references: [财预〔2020〕10号]
    examples:
      pass: [{budget: 0.10}]
      fail: [{budget: -3元, cause: sign-slip, repair: {budget: 3元}}]
"""


def as_text(problem: Problem) -> str:
    """Write a problem on one line: place, kind, details."""
    details = ", ".join(f"{name}={value}" for name, value in problem.detail)
    return f"{problem.line}:{problem.column} {problem.key} {details}".rstrip()


def problems_of(*sources: str) -> tuple[Problem, ...]:
    """Give what is refused in packs ``0.yaml``, ``1.yaml`` …."""
    with pytest.raises(PackError) as caught:
        load_packs(PackSource(f"{index}.yaml", source) for index, source in enumerate(sources))
    return caught.value.problems


@pytest.mark.parametrize("name", PACKS)
def test_what_is_refused_and_where(name: str) -> None:
    """Every mistake in a pack is named by its kind, at its place, in one pass; nothing else is."""
    case = PACKS[name]

    assert [as_text(problem) for problem in problems_of(case["pack"])] == case["problems"]


@pytest.mark.parametrize("name", PACKS)
def test_problems_say_what_their_messages_may_name(name: str) -> None:
    """The details of a problem are those that the catalogue of messages is promised, and it shows the author's own line."""
    lines = PACKS[name]["pack"].split("\n")

    for problem in problems_of(PACKS[name]["pack"]):
        assert (tuple(detail for detail, _ in problem.detail), problem.source) == (PROBLEMS[problem.key], lines[problem.line - 1])


def test_every_kind_of_problem_has_a_case() -> None:
    """No kind of problem is declared that nothing raises, and none is raised that is not declared."""
    cases = [*PACKS.values(), *yaml.safe_load((CASES / "yaml.yaml").read_text(encoding="utf-8")).values()]

    seen = {problem.split(" ")[1] for case in cases for problem in case["problems"]}

    assert seen | ELSEWHERE | ON_DISK | {"name-duplicate"} == set(PROBLEMS)


def test_a_pack_is_loaded_as_written() -> None:
    """Everything that a pack says arrives in the model: names with their pack, figures as printed, words in their language."""
    unit = Unit("万元", "money.CNY", Decimal(10000))
    shape = Shape(
        "office/spending",
        Messages(en="A budget line."),
        (
            Field("budget", "money", ("预算数",), unit),
            Field("rate", "percent", optional=True, of="budget"),
            Field("target", "percent", optional=True, set=True),
        ),
        within=("row",),
        same=("period",),
        phrases=("预算{budget}",),
    )

    pack = load_pack(SPENDING, "office.yaml")

    rule = pack.rules["office/positive"]
    passing, failing = rule.examples
    assert pack == Pack(
        "office", Messages("支出"), {"office/spending": shape}, {"office/positive": rule}, version="2", detect=("绩效",), file="office.yaml"
    )
    assert rule == Rule(
        name="office/positive",
        shape="office/spending",
        condition=rule.condition,
        when=rule.when,
        unless=rule.unless,
        severity=Severity.WARNING,
        message=Messages("{budget} 为负"),
        why=Messages(en="Budgets are positive."),
        fix=Messages(),
        examples=(
            Example(Record("office/spending", {"budget": read_figure("0.10", default=unit)}, passing.record.place), "pass", line=28),
            Example(
                Record("office/spending", {"budget": read_figure("-3元")}, failing.record.place),
                "fail",
                "sign-slip",
                {"budget": "3元"},
                line=29,
            ),
        ),
        tolerance=rule.tolerance,
        rounding=False,
        enabled=False,
        references=("财预〔2020〕10号",),
        file="office.yaml",
        line=15,
    )
    sources = [expression.source for expression in (rule.condition, rule.when, rule.unless, rule.tolerance) if expression]
    assert sources == ["budget >= 0", "present(rate)", "budget == 0", "10元"]
    assert rule.condition.names == parse("budget >= 0").names


def test_unquoted_values_of_a_pack_mean_what_their_author_sees() -> None:
    """no, on, 010 and 12:30:45 are texts of labels, expressions and examples; figures keep their decimals; a date is a date."""
    source = """\
pack: office
shapes:
  row:
    about: no
    fields:
      on: {type: text, labels: [no, yes, 010, 12:30:45]}
      rate: {type: percent, unit: '%'}
      day: {type: date}
rules:
  one:
    on: row
    assert: on in ["no", "010", "12:30:45"] and decimals(rate) == 2 and day == 2021-01-31
    message: on
    examples:
      pass: [{on: no, rate: 0.10, day: 2021-01-31}, {on: 010, rate: 1.00, day: 2021/1/31}]
      fail: [{on: 12:30:45, rate: 0.1, day: 2021-01-31}]
"""
    (pack,) = load_packs([PackSource("office.yaml", source)])

    shape, rule = pack.shapes["office/row"], pack.rules["office/one"]
    assert (shape.about.en, shape.fields[0].labels, rule.message.en) == ("no", ("no", "yes", "010", "12:30:45"), "on")
    read = [[getattr(example.record.values[name], "text", "") for name in ("on", "rate", "day")] for example in rule.examples]
    assert read == [["no", "0.10", "2021-01-31"], ["010", "1.00", "2021/1/31"], ["12:30:45", "0.1", "2021-01-31"]]
    assert [truth(rule.condition, example.record) for example in rule.examples] == [Truth.TRUE, Truth.TRUE, Truth.FALSE]


def test_examples_know_where_they_stand() -> None:
    """Each figure of an example has a place of its own, and quotes its line: equal figures are told apart."""
    pack = load_pack(
        "pack: x\nrules:\n  r:\n    on: core/inclusion\n    assert: part <= whole\n    message: m\n"
        "    examples: {pass: [{part: 7元, whole: 7元}], fail: [{part: 8元, whole: 7元}]}\n",
        "x.yaml",
    )

    record = pack.rules["x/r"].examples[0].record

    places = [value.place for value in record.values.values()]
    assert [(place.line, place.column, place.end_column) for place in places] == [(7, 30, 32), (7, 41, 43)]
    assert len({place.offset for place in places}) == 2
    assert {place.quote for place in places} == {"examples: {pass: [{part: 7元, whole: 7元}], fail: [{part: 8元, whole: 7元}]}"}


def test_a_pack_may_be_several_files() -> None:
    """Files that name the same pack are one pack, whichever comes first; what only one of them says holds for all."""
    shapes, rules = SPENDING.split("rules:\n")

    (one,) = load_packs([PackSource("a.yaml", SPENDING)])
    (joined,) = load_packs([PackSource("b.yaml", f"pack: office\nrules:\n{rules}"), PackSource("a.yaml", shapes)])

    assert (joined.name, joined.title, joined.version, joined.detect, joined.shapes) == (
        one.name,
        one.title,
        one.version,
        one.detect,
        one.shapes,
    )
    assert (list(joined.rules), joined.file) == (["office/positive"], "b.yaml")


def test_a_name_is_taken_once_in_a_pack() -> None:
    """A shape or rule that two files of one pack declare is refused, with the place of the first."""
    problems = problems_of(SPENDING, SPENDING)

    assert [(problem.file, as_text(problem)) for problem in problems] == [
        ("1.yaml", "6:3 name-duplicate name=spending, first=0.yaml:6"),
        ("1.yaml", "15:3 name-duplicate name=positive, first=0.yaml:15"),
    ]


def test_different_packs_may_use_the_same_names() -> None:
    """Names are those of a pack: another pack may have a shape and a rule of the same name."""
    packs = load_packs([PackSource("a.yaml", SPENDING), PackSource("b.yaml", SPENDING.replace("pack: office", "pack: bureau"))])

    assert [(list(pack.shapes), list(pack.rules)) for pack in packs] == [
        (["office/spending"], ["office/positive"]),
        (["bureau/spending"], ["bureau/positive"]),
    ]


def test_a_rule_may_look_at_the_shape_of_another_pack() -> None:
    """A pack holds the shapes of other packs that its rules look at, those of their rows included, and not their rules."""
    other = (
        "pack: other\nshapes:\n  list: {about: A list., fields: {rows: {type: rows, shape: row}}}\n"
        "  row: {about: A row., fields: {amount: {type: money}}}\n"
    )
    own = (
        "pack: own\nrules:\n  r:\n    on: other/list\n    assert: sum(rows.amount) > 0\n    message: m\n"
        "    examples: {pass: [{rows: [{amount: 1元}]}], fail: [{rows: []}]}\n"
    )

    packs = load_packs([PackSource("own.yaml", own), PackSource("other.yaml", other)])

    assert [(pack.name, list(pack.shapes), list(pack.rules)) for pack in packs] == [
        ("own", ["other/list", "other/row"], ["own/r"]),
        ("other", ["other/list", "other/row"], []),
    ]


def test_every_file_is_read_to_the_end() -> None:
    """A file that is no YAML does not hide the mistakes of the others, nor add to them."""
    problems = problems_of(
        "pack: a\nshapes: {b: ", "pack: c\nrulez: {}\nrules:\n  r: {on: a/b, assert: x, message: m, examples: {pass: [{}], fail: [{}]}}"
    )

    assert [(problem.file, as_text(problem)) for problem in problems] == [
        ("0.yaml", "2:13 yaml-syntax problem=did not find expected node content"),
        ("1.yaml", "2:1 key-unknown name=rulez, where=rulez, near=rules"),
    ]


def test_a_byte_order_mark_moves_nothing() -> None:
    """A pack saved by a Windows editor loads like any other, and its problems point at the same place."""
    assert problems_of("\ufeffpack: X") == problems_of("pack: X")


def test_loaded_packs_survive_being_stored() -> None:
    """A loaded pack can be pickled, so that it can be cached and handed to other processes."""
    pack = load_pack(SPENDING, "office.yaml")

    copy = pickle.loads(pickle.dumps(pack))  # noqa: S301 (our own bytes)

    assert (copy.shapes, [rule.examples for rule in copy.rules.values()]) == (
        pack.shapes,
        [rule.examples for rule in pack.rules.values()],
    )
    assert copy.rules["office/positive"].condition.source == "budget >= 0"


def test_loading_twice_gives_the_same() -> None:
    """The built-in packs load to the same shapes, examples and expressions every time, in the same order."""
    first, second = (load_packs(read_packs(["core", "performance-self-evaluation"])) for _ in range(2))

    assert [pack.shapes for pack in first] == [pack.shapes for pack in second]
    assert [[(name, rule.examples, rule.condition.source) for name, rule in pack.rules.items()] for pack in first] == [
        [(name, rule.examples, rule.condition.source) for name, rule in pack.rules.items()] for pack in second
    ]


@settings(max_examples=40)
@given(st.data())
def test_no_mistake_of_typing_breaks_the_loader(data: st.DataObject) -> None:
    """Whatever characters are lost or put into a pack, it loads or is refused with places inside it: nothing else ever happens."""
    start = data.draw(st.integers(0, len(SPENDING)))
    end = start + data.draw(st.integers(0, 3))
    source = SPENDING[:start] + data.draw(st.text("ab:{}[],'\"#&*!|>%@ \n\t-0元", max_size=3)) + SPENDING[end:]
    lines = source.split("\n")
    problems: tuple[Problem, ...] = ()

    try:
        load_pack(source, "p.yaml")
    except PackError as error:
        problems = error.problems

    assert [
        p for p in problems if not (p.key in PROBLEMS and 1 <= p.line <= len(lines) and 1 <= p.column <= len(lines[p.line - 1]) + 1)
    ] == []
