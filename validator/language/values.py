"""What a field may hold, and the reading of one value as its field's type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from validator.language.dates import DateError, read_date, read_period, read_year
from validator.language.printed import PrintedError, read_figure
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.period import Period
from validator.model.place import Place
from validator.model.record import Printed
from validator.model.shape import Field
from validator.model.unit import NUMBER, Unit

__all__ = ["FIELD_TYPES", "TEXT_TYPES", "UNITS_PRINTED", "FieldValueError", "fits", "one_kind", "read_value"]

_SHARES = frozenset({"percent", "points"})

FIELD_TYPES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "money": frozenset({"money"}),
        "percent": frozenset({"percent"}),
        "points": frozenset({"points"}),
        "count": frozenset({"count", "number"}),
        "number": frozenset({"number", "ratio"}),
        "ratio": frozenset({"ratio", "number"}),
        "score": frozenset({"score", "number"}),
        "days": frozenset({"days", "number"}),
        "amount": frozenset(),
        "any": frozenset(),
        "text": frozenset(),
        "date": frozenset(),
        "period": frozenset(),
        "year": frozenset(),
        "rows": frozenset(),
    }
)
"""Type of a field → the kinds of unit that its figures may have; empty: not limited by a list (see :func:`fits`)."""

TEXT_TYPES = frozenset({"text", "date", "period", "year"})
"""Types whose values are texts, not figures; those of a date, a period or a year have a meaning besides."""

UNITS_PRINTED = frozenset({"money", "percent", "points"})
"""Types whose figures say nothing without a unit: each value prints it, or the field declares it."""


class FieldValueError(ValueError):
    """A value that its field cannot hold.

    Attributes:
        key: of the message catalogue: ``unit-missing`` (text, type), ``unit-unfit`` (text, unit, type), ``date-malformed`` (text, type), or what
            :func:`~validator.language.printed.read_figure` says of a text that is no figure.
        detail: (name, text) pairs for the message.
    """

    def __init__(self, key: str, **detail: str) -> None:
        super().__init__(f"{key}: {detail}")
        self.key = key
        self.detail = tuple(detail.items())


def fits(unit: Unit, kind: str) -> bool:
    """Whether figures of this unit may stand in a field of type ``kind``.

    An ``amount`` is anything that can be added up and shared out: all but percentages and the points between them.

    >>> from validator.language.units import units
    >>> fits(units().find("万元"), "amount"), fits(units().find("%"), "amount"), fits(units().find("%"), "money")
    (True, False, False)
    """
    if kind == "amount":
        return unit.kind not in _SHARES
    return kind == "any" or unit.kind in FIELD_TYPES[kind]


def read_value(field: Field, text: str, place: Place) -> Figure | Printed:
    """Read one value as its field's type; a bare number has the unit that the field declares.

    Raises:
        FieldValueError: the text is no figure, or not one of this type; it is no date or year.

    >>> read_value(Field("rate", "percent"), "17.02%", Place("")).base
    Decimal('0.1702')
    """
    if field.type in TEXT_TYPES:
        return Printed(text, place, _meaning(field.type, text))
    try:
        figure = read_figure(text, default=field.unit, place=place, set=field.set)
    except PrintedError as error:
        raise FieldValueError(error.key, **dict(error.detail)) from error
    if figure.unit.dimension == NUMBER.dimension and field.type in UNITS_PRINTED:
        raise FieldValueError("unit-missing", text=figure.text, type=field.type)
    if not fits(figure.unit, field.type):
        raise FieldValueError("unit-unfit", text=figure.text, unit=figure.unit.symbol, type=field.type)
    return figure


def one_kind(values: Iterable[object]) -> tuple[Figure, ...] | tuple[Printed, ...]:
    """Give the figures among the values of a list, or its texts; of what could not be read there is nothing left."""
    known = tuple(values)
    return tuple(each for each in known if isinstance(each, Figure)) or tuple(each for each in known if isinstance(each, Printed))


def _meaning(kind: str, text: str) -> Interval | Period | None:
    """Give what a text stands for; a period may have a name that says no days (上年, prior)."""
    if kind == "period":
        return read_period(text)
    try:
        return {"date": read_date, "year": read_year}[kind](text) if kind != "text" else None
    except DateError:
        raise FieldValueError("date-malformed", text=text, type=kind) from None
