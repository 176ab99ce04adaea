"""Rules in words."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import rule, share
from validator.model.rule import Example, Pack, Rule, Severity
from validator.model.shape import Field, Messages, Shape
from validator.reporting.explaining import explain_lines, list_lines, topics
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.words import words

SHAPE = Shape(
    "core/share",
    Messages("部分占整体的百分比", "A part and its percentage"),
    (Field("part", "amount", ("其中", "部分")), Field("whole", "amount", optional=True), Field("percent", "percent", of="whole")),
)


def _rule() -> Rule:
    plain = rule(message=Messages("{part}有误", "{part} is wrong"))
    examples = (Example(share(), "pass"), Example(share(), "fail", "digits-transposed", {"percent": "71.64%"}))
    return replace(
        plain, why=Messages("读者可以复算。", "A reader can recompute it."), examples=examples, when=rule(source="whole > 0").condition
    )


def test_a_rule_explained() -> None:
    """Severity, shape, condition, message, reason, fields and examples, each under its heading; what there is not is not mentioned."""
    shown = render_lines(explain_lines(_rule(), SHAPE, words("en")), Options("en"))

    assert shown.splitlines() == [
        "core/share-of-total",
        "  severity: error",
        "  applies to: core/share  A part and its percentage",
        "  must hold: part == whole * percent",
        "  when: whole > 0",
        "  in words: where whole is more than 0: part equals whole × percentage",
        "  message: {part} is wrong",
        "  why: A reader can recompute it.",
        "  fields:",
        "    part: amount, also called 其中, 部分",
        "    whole: amount, optional",
        "    percent: percent, percentage of whole",
        "  examples:",
        "    holds: part 821.22万元, whole 1146.33万元, percent 74.91%",
        "    fails: part 821.22万元, whole 1146.33万元, percent 74.91%  cause: digits changed round  should be percent 71.64%",
    ]


def test_a_rule_explained_in_chinese() -> None:
    """The same in Chinese; a rule that is off says how to turn it on."""
    off = replace(_rule(), enabled=False, severity=Severity.WARNING)

    assert topics(off, SHAPE, words("zh"))[:6] == [
        ("级别", ("警告", "默认关闭，点名选用（--select）才执行")),
        ("适用于", ("core/share  部分占整体的百分比",)),
        ("必须成立", ("part == whole * percent",)),
        ("前提", ("whole > 0",)),
        ("即", ("前提是 整体 大于 0：其中 等于 整体 × 百分比",)),
        ("提示语", ("{part}有误",)),
    ]


def test_a_rule_whose_shape_is_unknown() -> None:
    """Nothing is said of fields that are not at hand."""
    assert [heading for heading, _ in topics(rule(), None, words("en"))] == ["severity", "applies to", "must hold", "in words", "message"]


def test_rules_are_listed_in_columns() -> None:
    """Name, severity and purpose; without a purpose the condition; rules that are off are marked."""
    rules = {each.name: each for each in (_rule(), replace(rule("core/x"), enabled=False, severity=Severity.WARNING))}

    shown = render_lines(list_lines([Pack("core", Messages(), {}, rules)], words("en")), Options("en"))

    assert shown == (
        "core/share-of-total  error    A reader can recompute it.\ncore/x               warning  part == whole * percent [off by default]\n"
    )
