"""The steps of the arguments of a function: what each contributes to the call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from validator.language.failures import EvaluationError, MissingField
from validator.language.looping import LEFT_OVER, Step
from validator.language.relations import equal, hull
from validator.language.scopes import Scope, Undecided
from validator.language.signatures import Function, Takes
from validator.model.figure import Figure
from validator.model.interval import Interval

__all__ = ["READ", "READ_EACH", "Argument", "Read", "has", "opened", "single", "written"]

Read = Callable[[Scope, Any], Any]
"""Turns a value into what a function takes."""
Argument = Callable[[Scope], Iterable[Any]]
"""Gives the values that an argument contributes to a call."""

_ONE = Interval.point(Decimal(1))


def _once(_: Scope, __: Any) -> Interval:  # noqa: ANN401
    return _ONE


READ: dict[Takes, Read] = {
    Takes.NUMBER: Scope.number,
    Takes.FIGURE: Scope.figure,
    Takes.TEXT: Scope.text,
    Takes.LIST: Scope.members,
    Takes.COLUMN: Scope.numbers,
    Takes.RATIOS: Scope.numbers,
    Takes.DAYS: Scope.days,
}
"""How a single argument is read."""
READ_EACH: dict[Takes, Read] = {
    Takes.NUMBERS: Scope.number,
    Takes.FIGURES: Scope.figure,
    Takes.VALUES: Scope.value,
    Takes.TRUTHS: Scope.truth,
    Takes.PRINTED: Scope.printed,
    Takes.EACH: _once,
}
"""How each member is read of an argument that may be a list."""


def single(read: Read, step: Step) -> Argument:
    """Give the step of an argument that is one value."""

    def argument(scope: Scope) -> Iterable[Any]:
        return (read(scope, step(scope)),)

    return argument


def opened(read: Read, step: Step, function: Function, source: str, *, filtered: bool, compared: Step | None = None) -> Argument:
    """Give the step of an argument whose members are taken one by one.

    Args:
        read: what becomes of each.
        step: of the list, or of a single value.
        function: that takes them.
        source: the argument as written, to say which list is empty.
        filtered: the list may rightly be empty: nothing in it is meant.
        compared: gives a value that each member is set equal to.
    """
    may_be_empty = source.startswith(LEFT_OVER) or (filtered and function.neutral is not None) or function.take(0) is Takes.EACH

    def argument(scope: Scope) -> Iterable[Any]:
        members = scope.members(step(scope))
        if not members:
            if not may_be_empty:
                raise MissingField(source)
            return ()
        if compared is not None:
            value = compared(scope)
            return [_meant(function, member, lambda each: equal(value, read(scope, each))) for member in members]
        return [
            _meant(function, member, lambda each: read(scope, each)) if type(member) is Undecided else read(scope, member)
            for member in members
        ]

    return argument


def has(name: str, field: str = "") -> Argument:
    """Give the step of a field that is only looked for."""

    def argument(scope: Scope) -> Iterable[Any]:
        return (scope.has(name, field),)

    return argument


def written(constant: Any) -> Argument:  # noqa: ANN401
    """Give the step of what is written in the rule: a whole number or a form."""
    value = (int(constant.value) if isinstance(constant, Figure) else constant,)

    def argument(_: Scope) -> Iterable[Any]:
        return value

    return argument


def _meant(function: Function, member: Any, read: Callable[[Any], Any]) -> Any:  # noqa: ANN401
    """Read a member; one that may not be meant is something between itself and the member that changes nothing."""
    if type(member) is not Undecided:
        return read(member)
    if function.neutral is None:
        raise EvaluationError("undecidable")
    return hull(read(member.value), function.neutral)
