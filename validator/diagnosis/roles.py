"""Which figure of a check is its claim: what the report worked out, rather than what it was given."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import lru_cache

from validator.checking.conditions import Kind, compared, kind
from validator.language.evaluation import sides
from validator.model.check import Check
from validator.model.record import field_of
from validator.model.rule import Expression

__all__ = ["claimed", "is_claimed", "is_settled"]

BARE = "number"
WORKED_OUT = {"percent", "points", "ratio"}


def claimed(check: Check) -> str | None:
    """Give the role of the figure that a check's rule works out: the only percentage, else the side of the equation that is one field.

    Beside amounts the only figure without a unit is taken for a percentage that lost its sign.

    Where both sides are one field, it is the one that is not set.
    Of a bound it is the first figure that the rule names. A restatement has none: each place claims the same.
    """
    return _claimed(_This(check))


class _This:
    """A check that is known by its identity: it is kept, so that no other can come to have it."""

    __slots__ = ("check",)

    def __init__(self, check: Check) -> None:
        self.check = check

    def __hash__(self) -> int:
        return id(self.check)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.check is self.check


@lru_cache(maxsize=1024)  # asked of every value that is tried
def _claimed(this: _This) -> str | None:
    check = this.check
    figures = tuple((role, figure) for role, figure in compared(check.rule, check.record) if not is_settled(check, role))
    sort = kind(check.rule.condition)
    if sort is Kind.RESTATEMENT or not figures:
        return None
    if sort is Kind.BOUND:
        first = [role for name in check.rule.condition.names for role, _ in figures if field_of(role) == name]
        return first[0] if first else figures[0][0]
    rates = [role for role, figure in figures if figure.unit.kind in WORKED_OUT and not figure.set]
    bare = [role for role, figure in figures if figure.unit.kind == BARE and not figure.set]
    if len(rates) == 1 or (not rates and len(bare) == 1 < len(figures)):
        return (rates or bare)[0]
    alone = _alone(check.rule.condition)
    named = [role for role, _ in figures if role in alone]
    measured = [role for role, figure in figures if role in alone and not figure.set]
    return next((roles[0] for roles in (named, measured) if len(roles) == 1), None)


@lru_cache(maxsize=4096)
def _alone(condition: Expression) -> tuple[str, ...]:
    """Give the fields that are a side of an equation by themselves."""
    return tuple(ast.unparse(side.tree) for side in sides(condition) or () if isinstance(side.tree, ast.Name | ast.Attribute))


def is_settled(check: Check, role: str) -> bool:
    """Whether a figure stands in the prior file: it was published, and is not what this year's report has wrong."""
    return any(join.prior and role.startswith((f"{join.name}.", f"{join.name}[")) for join in check.rule.reach.joins)


def is_claimed(check: Check, roles: Iterable[str]) -> bool:
    """Whether one of some roles is claimed by a check; of a bound on a list every member is."""
    claim = claimed(check)
    if claim is not None and kind(check.rule.condition) is Kind.BOUND:
        return field_of(claim) in {field_of(role) for role in roles}
    return claim in set(roles)
