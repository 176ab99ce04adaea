"""Checks judged again with other figures: every question once, and most of them by what the other figures allow.

A repair is tried by judging every check that speaks of its figure. Nearly all repairs fail, and nearly all of those miss by far: a comparison
is solved once for the figure, every other figure read as coarsely as a check may ever read it, and what lies outside is refuted without
being worked out. What is left is judged in full, and remembered.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace

from validator.checking.conditions import Kind, calls, compared, kind
from validator.checking.outcome import Outcome, outcome
from validator.diagnosis.changes import Change, coarse, is_read, mended
from validator.diagnosis.nodes import node_of
from validator.language.evaluation import EvaluationError, MissingField, substitute, truth
from validator.language.solving import solve
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.record import Record
from validator.model.rule import Mode, Rule
from validator.model.truth import Truth

__all__ = ["Judge"]

There = Mapping[str, Change]
"""Roles of a record, and what is changed there."""
Question = tuple[tuple[str, Figure], ...]
"""Roles of a record, and the figures there."""


class Judge:
    """Judges the checks of one report again, and remembers what it found.

    Attributes:
        asked: how many checks it was asked to judge: what the time of a diagnosis goes by.
    """

    def __init__(self) -> None:
        self.asked = 0
        self._cases: dict[int, _Case] = {}

    def after(self, check: Check, there: There) -> Outcome | None:
        """Judge a check with the figures of some roles changed, on whatever reading holds then; None if they are read otherwise there.

        What does not pass has the record of the check.
        """
        self.asked += 1
        return self._case(check).after(there)

    def repaired(self, check: Check, there: There) -> Check:
        """Give a check with the figures of some roles changed, the same one for the same changes; as it is if they are read otherwise there."""
        return self._case(check).repaired(there)

    def _case(self, check: Check) -> _Case:
        case = self._cases.get(id(check))
        if case is None:
            case = self._cases[id(check)] = _Case(check)
        return case


class _Case:
    """One check. It is kept, so that no other can come to have its identity."""

    def __init__(self, check: Check) -> None:
        self.check = check
        self._read = _Reading(check.rule, check.record)
        self._others: list[tuple[_Reading, dict[object, list[str]]]] | None = None
        self._roles: dict[object, list[tuple[_Reading, tuple[str, ...]]]] = {}
        self._repaired: dict[Question, Check] = {}

    def after(self, there: There) -> Outcome | None:
        result = self._read.after(there)
        if not self.check.alternatives or (result and result.status is Status.PASSED):
            return result
        changes = list({id(change): change for change in there.values()}.values())
        known = [self._alternatives(change) for change in changes]
        for (reading, own), *more in zip(*known, strict=True):
            roles = dict.fromkeys(own, changes[0])
            for change, (_, others) in zip(changes[1:], more, strict=True):
                roles.update(dict.fromkeys(others, change))
            other: Outcome | None = reading.after(roles)
            if other and other.status is Status.PASSED:
                return other
        return result

    def repaired(self, there: There) -> Check:
        question = self._read.question(there)
        if question is None:
            return self.check
        if question not in self._repaired:
            self._repaired[question] = self._judged(question, there)
        return self._repaired[question]

    def _judged(self, question: Question, there: There) -> Check:
        """Give the check on the changed record; it passes if any of its readings, changed as well, holds."""
        check = self.check
        record = substitute(check.record, dict(question))
        result = outcome(check.rule, record)
        if result.status not in {Status.PASSED, Status.FAILED}:
            return check
        others = tuple(self._read_otherwise(there)) if check.alternatives else ()
        if result.status is Status.FAILED:
            tried = (outcome(check.rule, other) for other in others)
            result = next((other for other in tried if other.status is Status.PASSED), result)
        figures = dict(record.figures)
        spoken = tuple((role, figures[role]) for role, _ in check.figures)
        return replace(check, record=record, status=result.status, rounding=result.rounding, figures=spoken, alternatives=others)

    def _read_otherwise(self, there: There) -> Iterator[Record]:
        """Give the other readings with the same figures changed; one that reads such a figure as another stays as it is."""
        changes = list({id(change): change for change in there.values()}.values())
        for at, record in enumerate(self.check.alternatives):
            roles = {role: change for change in changes for role in self._alternatives(change)[at][1]}
            question = self._alternatives(changes[0])[at][0].question(roles)
            yield substitute(record, dict(question)) if question else record

    def _alternatives(self, change: Change) -> list[tuple[_Reading, tuple[str, ...]]]:
        """Give the other readings, each with the roles that changed figures have there."""
        if change.nodes not in self._roles:
            places = [node[:-1] for node in change.nodes]
            known = [(reading, tuple(role for place in places for role in roles.get(place, ()))) for reading, roles in self._readings()]
            self._roles[change.nodes] = known
        return self._roles[change.nodes]

    def _readings(self) -> list[tuple[_Reading, dict[object, list[str]]]]:
        """Give the other readings, each with the roles of its figures by place."""
        if self._others is None:
            self._others = []
            for record in self.check.alternatives:
                roles: dict[object, list[str]] = {}
                for role, figure in record.figures:
                    roles.setdefault(node_of(self.check, role, figure)[:-1], []).append(role)
                self._others.append((_Reading(self.check.rule, record), roles))
        return self._others


class _Reading:
    """A rule on one record."""

    def __init__(self, rule: Rule, record: Record) -> None:
        self._rule = rule
        self._record = record
        self._figures = dict(record.figures)
        self._known: dict[object, Outcome | None] = {}
        self._allowed: dict[str, Interval | None] = {}
        self._says_all = _says_all(rule, record)
        self._equation = kind(rule.condition) is Kind.EQUATION
        self._coarsest: Record | None = None

    def question(self, there: There) -> Question | None:
        """Give the figures of some roles as changed; None if one of them is read otherwise."""
        found = []
        for role, change in there.items():
            figure = mended(self._figures[role], change.printed, change.meant)
            if figure is None:
                return None
            found.append((role, figure))
        return tuple(found)

    def after(self, there: There) -> Outcome | None:
        if len(there) == 1 and self._says_all:
            ((role, change),) = there.items()
            if not is_read(self._figures[role], change.printed):
                return None
            if self._refutes(role, change):
                return Outcome(Status.FAILED, self._record)
        if len(there) > 1 and self._says_all and self._refutes_together(there):
            return Outcome(Status.FAILED, self._record)
        asked = tuple((role, self._figures[role].value == change.printed.value, change.key) for role, change in there.items())
        if asked not in self._known:
            question = self.question(there)
            self._known[asked] = outcome(self._rule, substitute(self._record, dict(question))) if question is not None else None
        return self._known[asked]

    def _refutes(self, role: str, change: Change) -> bool:
        """Whether the check cannot hold with another figure, however coarsely all are read."""
        if role not in self._allowed:
            self._allowed[role] = solve(self._rule.condition, self._as_coarse_as_can_be(), role)
        allowed, there = self._allowed[role], self._figures[role]
        if allowed is None or there.set != change.meant.set:
            return False
        meant = change.coarse if self._equation else change.meant.interval
        return not (meant if there.value == change.printed.value else -meant).meets(allowed)

    def _refutes_together(self, there: There) -> bool:
        """Whether an equation cannot hold with several other figures, however coarsely all are read."""
        question = self.question(there) if self._equation else None
        if question is None:
            return False
        try:
            read = substitute(self._as_coarse_as_can_be(), {role: coarse(figure) for role, figure in question})
            return truth(self._rule.condition, read) is Truth.FALSE
        except (EvaluationError, MissingField):
            return False

    def _as_coarse_as_can_be(self) -> Record:
        if self._coarsest is None:
            read = {role: coarse(figure) for role, figure in compared(self._rule, self._record)} if self._equation else {}
            self._coarsest = substitute(self._record, read)
        return self._coarsest


def _says_all(rule: Rule, record: Record) -> bool:
    """Whether nothing but the one comparison that a rule makes decides: no tolerance, no size of the gap, no other way to read figures.

    Of a list that need not be complete, and of a bound with a condition, it is told whether nothing else kept it from failing.
    """
    tree = rule.condition.tree
    if rule.tolerance is not None or rule.grades or rule.mode is Mode.TRUNCATED or not isinstance(tree, ast.Compare):
        return False
    if kind(rule.condition) is Kind.EQUATION:
        return record.complete or not calls(rule.condition, "sum")
    return rule.when is None and rule.unless is None and not any(isinstance(node, ast.Call) for node in ast.walk(tree))
