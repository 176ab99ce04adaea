"""What the steps of an evaluation read: the fields of one record, as ranges or as printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from validator.language.failures import EvaluationError, MissingField
from validator.language.relations import Value
from validator.model.figure import Figure
from validator.model.interval import EXACT, UP, Interval
from validator.model.period import Period
from validator.model.record import Printed, Record
from validator.model.truth import Truth

__all__ = ["MOST_STEPS", "Scope", "Undecided", "as_printed", "as_rounded", "over"]

_NOTHING = Figure("", Decimal(0))
MOST_STEPS = 2_000_000
"""Members of lists that one evaluation may read: more than any report has, few enough to end."""


def as_rounded(figure: Figure) -> Interval:
    """Read a figure as the range of true values that print as it does."""
    return figure.interval


def as_printed(figure: Figure) -> Interval:
    """Read a figure as the very value that is printed."""
    return Interval.point(figure.base)


def over(interval: Interval, like: Figure = _NOTHING) -> Figure:
    """Give a figure whose true values are those of an interval, otherwise like another one: to stand in its place in a record."""
    middle = EXACT.divide(EXACT.add(interval.low, interval.high), Decimal(2))
    half = max(UP.subtract(interval.high, middle), UP.subtract(middle, interval.low))
    # in base units, and not to be taken for a whole count
    unit = replace(like.unit, scale=Decimal(1), discrete=False)
    return replace(like, value=middle, unit=unit, resolution=half, set=False)


@dataclass(frozen=True, slots=True)
class Undecided:
    """A member of a list that may not be meant: at this precision it may fail the condition.

    Attributes:
        value: the member.
    """

    value: Any


class Scope:
    """One record during one evaluation.

    Attributes:
        values: its fields; inside a comprehension its names as well, a row as a record.
        read: how figures become numbers: :func:`as_rounded` or :func:`as_printed`.
    """

    __slots__ = ("_left", "read", "values")

    def __init__(self, record: Record, read: Callable[[Figure], Interval]) -> None:
        self.values: Mapping[str, Any] = record.values
        self.read = read
        self._left = [MOST_STEPS]

    def inside(self) -> tuple[Scope, dict[str, Any]]:
        """Give the scope inside a comprehension, and its values for the names to be put in. It takes its steps from this one's."""
        inner = object.__new__(Scope)
        values = dict(self.values)
        inner.values, inner.read, inner._left = values, self.read, self._left
        return inner, values

    def field(self, name: str) -> Any:  # noqa: ANN401 (a figure, a text, a meaning, a list, rows or a row)
        """Give a field; a text field as its text, a date or period as its days.

        Raises:
            MissingField: the record has none of that name.
        """
        value = self.values.get(name)
        if value is None:
            raise MissingField(name)
        return _read(value)

    def column(self, name: str, field: str) -> Any:  # noqa: ANN401 (a list, or of one row a single value)
        """Give one field of every row; of a row in a comprehension, or of a record that was joined to this one, its field.

        Raises:
            MissingField: a row, or the joined record, lacks it.
        """
        rows = self.values.get(name)
        if rows is None:
            return self.field(f"{name}.{field}")
        if isinstance(rows, Record):
            return self._cell(rows, field, name)
        return tuple(self._cell(row, field, f"{name}[{index}]") for index, row in enumerate(rows))

    def has(self, name: str, field: str = "") -> bool:
        """Whether there is such a field, or every row has it."""
        value = self.values.get(name)
        if not field or value is None:
            return value is not None or f"{name}.{field}" in self.values
        rows = value if isinstance(value, tuple) else (value,)
        return all(isinstance(row, Record) and field in row.values for row in rows)

    def _cell(self, row: Any, field: str, role: str) -> Any:  # noqa: ANN401
        value = row.values.get(field) if isinstance(row, Record) else None
        if value is None:
            raise MissingField(f"{role}.{field}")
        return _read(value)

    def members(self, value: Any) -> tuple[Any, ...]:  # noqa: ANN401 (a list or a single value)
        """Open a list; a single value is a list of one.

        Raises:
            EvaluationError: the evaluation has read too many members.
        """
        members = value if type(value) is tuple else (value,)
        self._left[0] -= len(members)
        if self._left[0] < 0:
            raise EvaluationError("too-many-steps", str(MOST_STEPS))
        return members

    def number(self, value: Any) -> Interval:  # noqa: ANN401
        """Give a value as a number in base units."""
        if type(value) is Interval:
            return value
        if type(value) is Figure:
            return self.read(value)
        raise EvaluationError("not-a-number", value if isinstance(value, str) else "")

    def numbers(self, value: Any) -> tuple[Interval, ...]:  # noqa: ANN401
        """Give the members of a list as numbers in base units."""
        return tuple(self.number(member) for member in self.members(value))

    def value(self, value: Any) -> Value:  # noqa: ANN401
        """Give a value as it is compared: a number, a text, a truth or a period."""
        return value if isinstance(value, str | Truth | Period) else self.number(value)

    def truth(self, value: Any) -> Truth:  # noqa: ANN401
        """Give a value as a truth."""
        if isinstance(value, Truth):
            return value
        raise EvaluationError("not-a-truth")

    def days(self, value: Any) -> Period:  # noqa: ANN401
        """Give a date or a period as the period that it is.

        Raises:
            EvaluationError: the period has only a name.
        """
        if isinstance(value, str):
            raise EvaluationError("no-days", value)
        return value if isinstance(value, Period) else Period(date := self.number(value), date)

    def printed(self, value: Any) -> object:  # noqa: ANN401
        """Give what tells a printed value from another: 5.0 and 5.00 are the same."""
        return value.base if type(value) is Figure else self.value(value)

    def figure(self, value: Any) -> Figure:  # noqa: ANN401
        """Give a value as a figure; a computed one as a figure of its range."""
        return value if type(value) is Figure else over(self.number(value))

    def text(self, value: Any) -> str:  # noqa: ANN401
        """Give what is printed."""
        if isinstance(value, str):
            return value
        if type(value) is Figure:
            return value.text
        raise EvaluationError("not-a-text")


def _read(value: Any) -> Any:  # noqa: ANN401
    """Give what a field says: of a text that has a meaning the meaning; a list of texts as those."""
    if isinstance(value, Printed):
        return value.text if value.meaning is None else value.meaning
    if type(value) is tuple and value and isinstance(value[0], Printed):
        return tuple(map(_read, value))
    return value
