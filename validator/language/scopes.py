"""What the steps of an evaluation read: the fields of one record, as ranges or as printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from validator.language.failures import EvaluationError, MissingField
from validator.language.relations import Value
from validator.model.figure import Figure
from validator.model.interval import EXACT, UP, Interval
from validator.model.record import Printed, Record
from validator.model.truth import Truth

__all__ = ["MOST_STEPS", "Scope", "as_printed", "as_rounded", "over"]

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


class Scope:
    """One record during one evaluation.

    Attributes:
        values: its fields.
        read: how figures become numbers: :func:`as_rounded` or :func:`as_printed`.
    """

    __slots__ = ("_left", "read", "values")

    def __init__(self, record: Record, read: Callable[[Figure], Interval]) -> None:
        self.values = record.values
        self.read = read
        self._left = MOST_STEPS

    def field(self, name: str) -> Any:  # noqa: ANN401 (a figure, a text, a list or rows)
        """Give a field; a text field as its text.

        Raises:
            MissingField: the record has none of that name.
        """
        value = self.values.get(name)
        if value is None:
            raise MissingField(name)
        return value.text if isinstance(value, Printed) else value

    def column(self, name: str, field: str) -> tuple[Any, ...]:
        """Give one field of every row, or the field of a record that was joined to this one.

        Raises:
            MissingField: a row, or the joined record, lacks it.
        """
        if name not in self.values:
            return self.field(f"{name}.{field}")  # type: ignore[no-any-return]
        column = []
        for index, row in enumerate(self.field(name)):
            value = row.values.get(field) if isinstance(row, Record) else None
            if value is None:
                raise MissingField(f"{name}[{index}].{field}")
            column.append(value.text if isinstance(value, Printed) else value)
        return tuple(column)

    def members(self, value: Any) -> tuple[Any, ...]:  # noqa: ANN401 (a list or a single value)
        """Open a list; a single value is a list of one.

        Raises:
            EvaluationError: the evaluation has read too many members.
        """
        members = value if type(value) is tuple else (value,)
        self._left -= len(members)
        if self._left < 0:
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
        """Give a value as it is compared: a number, a text or a truth."""
        return value if isinstance(value, str | Truth) else self.number(value)

    def figure(self, value: Any) -> Figure:  # noqa: ANN401
        """Give a value as a figure; a computed one as a figure of its range."""
        return value if type(value) is Figure else over(self.number(value))

    def text(self, value: Any) -> str:  # noqa: ANN401
        """Give what is printed."""
        if isinstance(value, str):
            return value
        return self.figure(value).text
