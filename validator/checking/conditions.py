"""What kind of statement a rule makes, and which figures it speaks of."""

from __future__ import annotations

import ast
from enum import Enum
from functools import lru_cache
from typing import TypeGuard

from validator.language.evaluation import sides
from validator.language.loops import fields_handed, fields_in
from validator.model.figure import Figure
from validator.model.record import Record, field_of
from validator.model.rule import Expression, Rule

__all__ = ["Kind", "approximate", "calls", "compared", "kind", "spoken_of"]

MOST_CONDITIONS = 4096
RESTATES, COMPARES_WITH_TARGET = "same", "meets"

Figures = tuple[tuple[str, Figure], ...]


class Kind(Enum):
    """What a condition can do for the figures it speaks of: an equation or a restatement can verify them, anything else only bounds them."""

    EQUATION = "equation"
    RESTATEMENT = "restatement"
    BOUND = "bound"


def kind(condition: Expression) -> Kind:
    """Give the kind of a condition: its outermost node decides."""
    return _kind(condition.source, condition.tree)


def calls(condition: Expression, function: str) -> frozenset[str]:
    """Give the fields and columns that a condition hands to a function of the language, directly or inside a larger argument."""
    return _handed(condition.tree, function)


def compared(rule: Rule, record: Record) -> Figures:
    """Give role and figure of all figures in the condition of a rule, in the order of the record."""
    return _of_fields(record, _names(rule.condition.tree))


def spoken_of(rule: Rule, record: Record) -> Figures:
    """Give role and figure of all figures that a rule speaks of, its preconditions included, in the order of the record."""
    return _of_fields(record, frozenset(name for each in (rule.condition, rule.when, rule.unless) if each for name in _names(each.tree)))


def _of_fields(record: Record, names: frozenset[str]) -> Figures:
    # a figure without a text is printed nowhere: it is missing, and counts as nothing
    return tuple(pair for pair, field in zip(record.figures, record.fields, strict=True) if field in names and pair[1].text)


def approximate(rule: Rule, record: Record) -> Figure | None:
    """Give the first figure of the condition that is not a plain value (约300万元, ≥85%) although the condition treats it as one."""
    qualified = [(role, figure) for role, figure in compared(rule, record) if figure.qualifier]
    targets = calls(rule.condition, COMPARES_WITH_TARGET) if qualified else ()
    return next((figure for role, figure in qualified if field_of(role) not in targets), None)


@lru_cache(MOST_CONDITIONS)
def _kind(source: str, tree: ast.expr) -> Kind:
    if sides(Expression(source, tree, ())) is not None:
        return Kind.EQUATION
    return Kind.RESTATEMENT if _is_call(tree, RESTATES) else Kind.BOUND


@lru_cache(MOST_CONDITIONS)
def _names(tree: ast.expr) -> frozenset[str]:
    """Give the fields and columns (``items.amount``) of an expression."""
    return frozenset(fields_in(tree))


@lru_cache(MOST_CONDITIONS)
def _handed(tree: ast.expr, function: str) -> frozenset[str]:
    return frozenset(fields_handed(tree, function))


def _is_call(node: ast.AST, function: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function
