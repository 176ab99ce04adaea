"""How the tests of the language write records and results: as people would."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from validator.language.evaluation import EvaluationError, MissingField, evaluate
from validator.language.expressions import parse
from validator.language.printed import PrintedError, read_figure
from validator.language.values import read_value
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.model.shape import Field
from validator.model.truth import Truth

CASES = Path(__file__).parents[1] / "cases" / "language"


def cases(name: str) -> dict[str, dict[str, Any]]:
    """Load a file of cases; every scalar as text."""
    return dict(yaml.load((CASES / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506 (it builds text only)


def record(values: Mapping[str, Any]) -> Record:
    """Read a record: figures, lists of figures, rows; what is no figure is a text; ``!5`` is set, ``@2021-01-31`` a date, ``~2021年`` a period."""
    return Record("pack/shape", {name: _value(value) for name, value in values.items()}, Place(""))


def result(expression: str, values: Mapping[str, Any], *, printed: bool = False) -> str:
    """Write what an expression gives: a truth, a number, a range, or why it gives nothing."""
    try:
        value = evaluate(parse(expression), record(values), printed=printed)
    except MissingField as missing:
        return f"missing {missing.name}"
    except EvaluationError as error:
        return error.key
    return written(value)


def written(value: Interval | Truth | str | None) -> str:
    """Write a value: TRUE, 12.5, [12.45, 12.55], a text; ``none``."""
    match value:
        case Truth():
            return value.name
        case Interval():
            return _number(value.low) if value.exact else f"[{_number(value.low)}, {_number(value.high)}]"
        case None:
            return "none"
    return value


def _number(value: Decimal) -> str:
    if not value.is_finite():
        return "∞" if value > 0 else "-∞"
    return f"{value.normalize():f}"


def _value(value: Any) -> Figure | Printed | tuple[Any, ...]:
    if isinstance(value, list):
        return tuple(record(member) if isinstance(member, dict) else _value(member) for member in value)
    if value.startswith(("@", "~")):
        return read_value(Field("when", "date" if value[0] == "@" else "period"), value[1:], Place(""))
    try:
        return read_figure(value.removeprefix("!"), set=value.startswith("!"))
    except PrintedError:
        return Printed(value)
