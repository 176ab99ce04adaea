"""Records and rules for tests: one shape and one rule of each kind of relation, and values written as people print them.

A value may be followed by ``@name``: figures of one name are one printed figure, standing in several records.
Without a name every figure is a printed figure of its own. Places are given in the order in which figures are first written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from validator.language.expressions import parse
from validator.language.printed import read_figure
from validator.language.slacks import parse_slack
from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.model.rule import Rule, Severity
from validator.model.shape import Messages

__all__ = ["RULES", "Page", "named", "rule", "verdict"]

TEXTS, TARGETS = {"printed", "meant"}, {"each", "target"}
NO_WORDS = Messages()


def rule(condition: str, *, name: str = "test/rule", shape: str = "share", severity: Severity = Severity.ERROR, **more: Any) -> Rule:
    """Make a rule that says nothing; ``when``, ``unless`` and ``tolerance`` are given as sources."""
    expressions = {key: parse(more.pop(key)) if key in more else None for key in ("when", "unless")}
    if "tolerance" in more:
        more["tolerance"] = parse_slack(more["tolerance"])
    return Rule(name, shape, parse(condition), severity=severity, message=NO_WORDS, why=NO_WORDS, fix=NO_WORDS, **expressions, **more)


def _relation(name: str, shape: str, condition: str, **more: Any) -> tuple[str, Rule]:
    return name, rule(condition, name=name, shape=shape, **more)


RULES = dict(
    [
        _relation("share", "share", "part == whole * percent"),
        _relation("sum", "composition", "sum(parts) == total"),
        _relation("shares", "shares", "sum(percents) == 100%"),
        _relation("difference", "change", "current - previous == delta", when="present(previous)"),
        _relation("growth", "change", "growth(current, previous) == percent", when="present(previous)"),
        _relation("growth-from", "change", "growth_from(delta, current) == percent", unless="present(previous)"),
        _relation("completion", "completion", "executed == budget * rate"),
        _relation("within-budget", "completion", "executed <= budget", severity=Severity.WARNING),
        _relation("product", "product", "total == count * each"),
        _relation("rate", "rate", "0% <= percent <= 100%"),
        _relation("target", "target", "meets(actual, target)", severity=Severity.WARNING),
        _relation("inclusion", "inclusion", "part <= whole"),
        _relation("fact", "fact", "same(values)"),
        _relation("unit", "amounts", "not unit_slip(odd, others)"),
        _relation("text", "text", "printed == meant"),
        _relation("table", "table", "sum(items.amount) == total"),
    ]
)
"""The rules by name."""


def named(*names: str) -> tuple[Rule, ...]:
    """Give some rules by name, all without any name."""
    return tuple(RULES[name] for name in names or RULES)


class Page:
    """One printed page: hands out places to figures as they are written."""

    def __init__(self, file: str = "report.txt") -> None:
        self.file = file
        self.places: dict[str, Place] = {}

    def place(self, name: str = "") -> Place:
        """Give the place of a named figure, or a new one."""
        line = len(self.places) + 1
        return self.places.setdefault(name or f"#{line}", Place(self.file, line=line, column=1, end_line=line, end_column=2, offset=line))

    def figure(self, text: str, *, set_: bool = False) -> Figure:
        """Print a figure, ``@name`` behind it."""
        value, _, name = text.partition("@")
        return read_figure(value.strip(), place=self.place(name.strip()), set=set_)

    def record(self, shape: str, values: Mapping[str, Any], **more: Any) -> Record:
        """Write a record: field → printed value, list of them, or list of rows."""
        read = {name: self._value(name, value) for name, value in values.items()}
        return Record(shape, read, more.pop("place", None) or self._first(read), **more)

    def records(self, entries: Iterable[Mapping[str, Mapping[str, Any]]]) -> list[Record]:
        """Write records given as ``{shape: {field: value}}``."""
        return [self.record(shape, values) for entry in entries for shape, values in entry.items()]

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return tuple(self._value(name, each) for each in value)
        if isinstance(value, Mapping):
            return self.record("line", value)
        if name in TEXTS:
            return Printed(str(value), self.place())
        return self.figure(str(value), set_=name in TARGETS)

    def _first(self, values: Mapping[str, Any]) -> Place:
        first = next(iter(values.values()))
        while isinstance(first, tuple):
            first = first[0]
        return first.place


def verdict(check: Check) -> str:
    """Give what became of a check in one word: passed, rounding, failed, errored, or the reason it was skipped for."""
    if check.reason is not None and check.status == "skipped":
        return check.reason.key
    return "rounding" if check.rounding else check.status.value
