"""Equations between printed figures: whether they hold, hold only because of rounding, or cannot hold.

1. FALSE for every true value that the printing allows → it does not hold, unless the rule's tolerance bridges the gap, or one measured
   figure is off by less than one unit of its last place (cut or rounded up instead of rounded): then it holds by rounding.
2. TRUE → it holds. MAYBE → it holds if it recomputes: some figure, solved from the others as printed, rounds half up to what is printed.
   Otherwise separately rounded parts explain it: it holds by rounding.
3. An amount without decimals beside amounts with decimals is first read as exactly as they are. If the equation holds only when the
   amount is read as coarse as it is printed, it holds by rounding. A bare 0 is nothing at all, however it is printed.

A rule that says ``rounding: strict`` or ``mode: restated`` takes no miss that only rounding explains. One that says ``mode: truncated`` reads
every measured figure as cut: the true value lies between it and the next one away from zero.
"""

from __future__ import annotations

from dataclasses import dataclass

from validator.checking.gaps import tolerated
from validator.checking.printing import as_cut, measured, prints_as, within_one_unit, zeros_left_out
from validator.language.evaluation import substitute, truth
from validator.language.solving import solve_printed
from validator.model.figure import Figure
from validator.model.record import Record, figures_of
from validator.model.rule import Expression, Mode, Rule
from validator.model.truth import Truth

__all__ = ["Verdict", "judge_equation"]

Figures = tuple[tuple[str, Figure], ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a condition holds.

    Attributes:
        holds: it is not contradicted.
        rounding: only because figures are rounded.
        record: as it was read: with zeros that were left out, if it holds so.
    """

    holds: bool
    rounding: bool
    record: Record


def judge_equation(rule: Rule, record: Record, figures: Figures) -> Verdict:
    """Judge an equation on one record. ``figures`` are role and figure of all that the condition speaks of."""
    if rule.mode is Mode.TRUNCATED:
        cut = as_cut(record, figures)
        return Verdict(truth(rule.condition, cut) is not Truth.FALSE or tolerated(rule, cut), rounding=False, record=record)
    fine = zeros_left_out(record, figures)
    verdict = _judge(rule, fine, figures)
    if not verdict.holds and fine is not record:
        coarse = zeros_left_out(record, figures, nothing_only=True)
        if truth(rule.condition, coarse) is not Truth.FALSE:
            verdict = Verdict(holds=True, rounding=True, record=coarse)
    if verdict.rounding and not rule.rounding:
        return Verdict(holds=False, rounding=False, record=record)
    return verdict


def _judge(rule: Rule, record: Record, figures: Figures) -> Verdict:
    known = truth(rule.condition, record)
    if known is Truth.TRUE:
        return Verdict(holds=True, rounding=False, record=record)
    if known is Truth.MAYBE:
        return Verdict(holds=True, rounding=not _recomputes(rule.condition, record, figures), record=record)
    if tolerated(rule, record):
        return Verdict(holds=True, rounding=False, record=record)
    close = _one_unit_off(rule.condition, record, figures)
    return Verdict(holds=close, rounding=close, record=record)


def _recomputes(condition: Expression, record: Record, figures: Figures) -> bool:
    """Whether some figure can be recomputed from the others as printed. What cannot be solved is not held against the report."""
    as_read = dict(figures_of(record))
    solvable = False
    for role, _ in figures:
        value = solve_printed(condition, record, role)
        if value is not None and prints_as(value, as_read[role]):
            return True
        solvable |= value is not None
    return not solvable


def _one_unit_off(condition: Expression, record: Record, figures: Figures) -> bool:
    """Whether one figure, cut or rounded up instead of rounded, explains the miss."""
    as_read = dict(figures_of(record))
    coarse = {role: within_one_unit(as_read[role]) for role, figure in figures if measured(figure)}
    if truth(condition, substitute(record, coarse)) is Truth.FALSE:  # then no single one of them can help
        return False
    return any(truth(condition, substitute(record, {role: figure})) is not Truth.FALSE for role, figure in coarse.items())
