"""What follows from conditions for every record, whatever its figures. What is said here is proven; what is not said may be so or not.

Figures are taken as exact numbers. A condition that cannot hold for exact numbers is never certain for rounded ones, and one that holds for all
of them never fails.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations

from validator.authoring.reasoning.cases import Case, Claim, TooManyCasesError, cases_of
from validator.authoring.reasoning.feasibility import Bound, exclude_each_other
from validator.authoring.reasoning.linear import linear
from validator.language.printing import printed_node

__all__ = ["equivalent", "follows", "never_hold_together"]

_ORDER = ("min", "mean", "max")


def never_hold_together(conditions: Iterable[ast.expr], fails: Iterable[ast.expr] = (), present: Iterable[str] = ()) -> bool:
    """Whether it is proven that no record keeps all conditions and breaks all ``fails``; ``present``: fields it certainly has."""
    conditions, fails = list(conditions), list(fails)
    given = [Claim(f"present({name})", holds=True) for name in present]
    facts = [fact for node in (*conditions, *fails) for fact in _facts(node)]
    try:
        cases = [cases_of(condition) for condition in conditions] + [cases_of(condition, holds=False) for condition in fails]
        return all(_impossible((*given, *facts, *case)) for case in _together(cases))
    except TooManyCasesError:
        return False


def follows(condition: ast.expr, given: Iterable[ast.expr], present: Iterable[str] = ()) -> bool:
    """Whether it is proven that a condition holds wherever all others do; ``present``: fields that a record certainly has."""
    return never_hold_together(given, [condition], present)


def equivalent(one: ast.expr, other: ast.expr, given: Iterable[ast.expr] = (), present: Iterable[str] = ()) -> bool:
    """Whether it is proven that two conditions hold for the same records, among those that keep the ``given`` ones."""
    given, present = list(given), list(present)
    return follows(one, [other, *given], present) and follows(other, [one, *given], present)


def _together(every: list[list[Case]]) -> Iterator[Case]:
    """Give every way in which something of each list of cases holds; lists are joined one by one, leaving out what is impossible already."""
    found: list[Case] = [()]
    for cases in every:
        found = [joined for case in found for other in cases if not _impossible(joined := (*case, *other))]
    return iter(found)


def _impossible(case: Iterable[Bound | Claim]) -> bool:
    parts = list(case)
    claims = {part for part in parts if isinstance(part, Claim)}
    if any(Claim(claim.text, not claim.holds) in claims for claim in claims):
        return True
    return exclude_each_other([part for part in parts if isinstance(part, Bound)])


def _facts(condition: ast.expr) -> Iterator[Bound]:
    """Give what is known of functions: an absolute value is not negative, the smallest of a list is not above its largest."""
    calls = {printed_node(node): node for node in ast.walk(condition) if isinstance(node, ast.Call)}
    for node in calls.values():
        name = ast.unparse(node.func)
        if name in {"count", "abs", "digits", "decimals"}:
            yield Bound(linear(node).times(Fraction(-1)))
        if name == "abs":
            inside = linear(node.args[0])
            yield from (Bound(side.plus(linear(node), Fraction(-1))) for side in (inside, inside.times(Fraction(-1))))
    for one, other in combinations(calls.values(), 2):
        names = [ast.unparse(node.func) for node in (one, other)]
        if set(names) <= set(_ORDER) and [printed_node(each) for each in one.args] == [printed_node(each) for each in other.args]:
            low, high = (one, other) if _ORDER.index(names[0]) < _ORDER.index(names[1]) else (other, one)
            yield Bound(linear(low).plus(linear(high), Fraction(-1)))
