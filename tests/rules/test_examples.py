"""The worked examples of the built-in packs are true, and show what a reader of a finding would see."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from validator.checking.engine import check_records
from validator.checking.nothing import with_nothing
from validator.diagnosis.diagnose import diagnose
from validator.language.evaluation import evaluate, sides
from validator.language.files import builtin_names, read_packs
from validator.language.loading import load_packs
from validator.model.finding import Finding
from validator.model.interval import Interval
from validator.model.record import figures_of
from validator.model.rule import Example, Rule
from validator.model.shape import Messages
from validator.proving import unproven
from validator.reporting.wording import finding_message
from validator.reporting.words import words

SOURCES = read_packs(builtin_names())
PACKS = load_packs(SOURCES)
RULES = {rule.name: rule for pack in PACKS for rule in pack.rules.values()}
each_rule = pytest.mark.parametrize("name", RULES)
ALONE = [name for name, rule in RULES.items() if not rule.reach.joins and not rule.reach.by]
"""Rules that look at one record alone: their examples are records as they stand."""


def measured_equation(rule: Rule) -> bool:
    """Whether a rule equates figures that are measured, so that rounding plays a part in it."""
    return sides(rule.condition) is not None and any(
        not figure.exact for example in rule.examples for _, figure in figures_of(example.record)
    )


def off_by(rule: Rule, example: Example) -> Decimal:
    """Give how far the two sides of a passing example are apart as printed, in base units."""
    both = sides(rule.condition)
    assert both is not None
    left, right = (evaluate(side, with_nothing(rule, example.record), printed=True) for side in both)
    assert isinstance(left, Interval)
    assert isinstance(right, Interval)
    return abs(left.low - right.low)


def found(rule: Rule, example: Example) -> Finding:
    """Give the finding of a failing example."""
    (finding,) = diagnose(check_records([rule], [example.record]))
    return finding


def test_every_example_is_true() -> None:
    """Each example passes, fails or is skipped as its author says, with the cause and the repair that he names."""
    assert unproven(PACKS, {source.path: source.text for source in SOURCES}) == []


@each_rule
def test_every_rule_shows_both_sides(name: str) -> None:
    """Each rule has an example that keeps it and one that breaks it."""
    assert {example.outcome for example in RULES[name].examples} >= {"pass", "fail"}


@pytest.mark.parametrize("name", [name for name in ALONE if measured_equation(RULES[name])])
def test_every_equation_shows_that_rounding_is_allowed(name: str) -> None:
    """Each equation between measured figures has a passing example whose sides, as printed, are not equal."""
    rule = RULES[name]
    passing = [example for example in rule.examples if example.outcome == "pass" and not example.text]

    assert max(off_by(rule, example) for example in passing) > 0


@pytest.mark.parametrize("name", ALONE)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_message_can_be_said(name: str, language: str) -> None:
    """For each failing example the rule's own message is said, every placeholder filled, in both languages."""
    spoken = words(language)
    speechless = replace(RULES[name], message=Messages())

    for example in RULES[name].examples:
        if example.outcome == "fail":
            said, instead = (finding_message(found(rule, example), spoken) for rule in (RULES[name], speechless))
            assert (said == instead, "{" in said) == (False, False)
