"""How well the examples of a rule guard it: the rule is changed on purpose, and each change that no example notices is told."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, replace

from validator.authoring.mutant import Mutant, mutants_of
from validator.authoring.neighbours import neighbours
from validator.authoring.proving import differences, judged, records_of
from validator.authoring.reasoning.domains import judged_only_where
from validator.authoring.reasoning.proofs import equivalent
from validator.checking.conditions import kind
from validator.checking.outcome import outcome
from validator.language.expressions import parse
from validator.language.reaches import seen
from validator.language.values import TEXT_TYPES
from validator.model.check import Status
from validator.model.record import Record
from validator.model.rule import Example, Missing, Pack, Rule

__all__ = ["Killer", "RuleScore", "Survivor", "score_rule", "total_score"]

_ALWAYS = parse("0 == 0").tree
_OUTCOMES = {Status.PASSED: "pass", Status.FAILED: "fail", Status.SKIPPED: "skip"}


@dataclass(frozen=True, slots=True)
class Killer:
    """An example that would notice a change: a record, and what the rule says of it as it is (``pass``, ``fail``, ``skip``)."""

    outcome: str
    record: Record


@dataclass(frozen=True, slots=True)
class Survivor:
    """A change that no example notices. ``killer``: an example that would; None: none was found, perhaps there is none."""

    mutant: Mutant
    killer: Killer | None


@dataclass(frozen=True, slots=True)
class RuleScore:
    """How a rule fared.

    Attributes:
        rule: as it is.
        noticed: changes that an example noticed.
        survivors: changes that none did.
        equivalent: changes that are proven to mean the same: they count for nothing.
    """

    rule: Rule
    noticed: tuple[Mutant, ...]
    survivors: tuple[Survivor, ...]
    equivalent: tuple[Mutant, ...]

    @property
    def share(self) -> tuple[int, int]:
        """Changes noticed, of how many that could be."""
        return len(self.noticed), len(self.noticed) + len(self.survivors)


def total_score(scores: Sequence[RuleScore]) -> tuple[int, int]:
    """Give changes noticed, of how many that could be, of several rules."""
    return sum(score.share[0] for score in scores), sum(score.share[1] for score in scores)


def score_rule(rule: Rule, pack: Pack, *, build: bool = True) -> RuleScore:
    """Change a rule in every way known, and run its examples on each change; ``build``: look for examples that would notice the others."""
    shape = pack.shapes[rule.shape]
    known = [(example, records_of(rule, example, pack)) for example in rule.examples]
    noticed, survivors, same = [], [], []
    for mutant in mutants_of(rule, shape, pack.shapes):
        if _notices(mutant.rule, known):
            noticed.append(mutant)
        elif _means_the_same(rule, mutant):
            same.append(mutant)
        else:
            survivors.append(Survivor(mutant, _killer(rule, mutant.rule, known, pack) if build else None))
    return RuleScore(rule, tuple(noticed), tuple(survivors), tuple(same))


def _notices(rule: Rule, known: Sequence[tuple[Example, Sequence[Record]]]) -> bool:
    return any(differences(judged(rule, example, records)) for example, records in known)


def _means_the_same(rule: Rule, mutant: Mutant) -> bool:
    """Whether it is proven that the changed rule says the same of every record that it judges."""
    if mutant.key == "tolerance":
        return False
    before, after = rule.condition.tree, mutant.rule.condition.tree
    where = [*_preconditions(rule), *judged_only_where(before)]
    if mutant.key == "assert":
        return equivalent(before, after, where) and kind(rule.condition) is kind(mutant.rule.condition)
    skips = rule.missing is Missing.SKIP
    present = rule.condition.names if skips else ()
    domain = list(judged_only_where(before)) if skips else []
    return equivalent(_all(_preconditions(rule)), _all(_preconditions(mutant.rule)), domain, present)


def _preconditions(rule: Rule) -> list[ast.expr]:
    when = [rule.when.tree] if rule.when else []
    return when + ([ast.UnaryOp(ast.Not(), rule.unless.tree)] if rule.unless else [])


def _all(conditions: Sequence[ast.expr]) -> ast.expr:
    """Join conditions; none at all is one that always holds."""
    return ast.BoolOp(ast.And(), list(conditions)) if conditions else _ALWAYS


def _killer(rule: Rule, mutant: Rule, known: Sequence[tuple[Example, Sequence[Record]]], pack: Pack) -> Killer | None:
    """Look among the neighbours of the examples for a record on which the two rules differ."""
    shape = pack.shapes[rule.shape]
    seeds = [record for _, records in known for record in records]
    if rule.reach:
        if not all(join.many for join in rule.reach.joins):
            return None  # what is joined field by field cannot be written as it is seen
        view = seen(shape, rule.reach, pack.shapes)
        shape = replace(view, fields=tuple(field for field in view.fields if field.type not in TEXT_TYPES))  # the keys stay
        seeds = [proof.check.record for example, records in known if (proof := judged(rule, example, records)).check]
    conditions = [each for one in (rule, mutant) for each in (one.condition, one.when, one.unless) if each]
    for record in neighbours(seeds, shape, conditions):
        before = _OUTCOMES.get(outcome(rule, record).status)
        if before and before != _OUTCOMES.get(outcome(mutant, record).status):
            return Killer(before, _as_written(record, rule))
    return None


def _as_written(record: Record, rule: Rule) -> Record:
    """Give a record as an example shows it: the keys of a group stand in its records."""
    return replace(record, values={name: value for name, value in record.values.items() if name not in rule.reach.by})
