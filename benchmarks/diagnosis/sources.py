"""What slips are planted into: records that hold, read from reports and record files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.language.evaluation import substitute
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.finding import Finding
from validator.model.record import Record
from validator.model.rule import Rule
from validator.reading.sniff import read
from validator.running import applicable, extracted, rules_of, wanted
from validator.settings import Settings

__all__ = ["Placed", "Source", "findings_of", "read_source", "spot"]

Placed = tuple[str, int, int, int]
"""Where a figure is printed, whatever is printed there."""
FEW_LINES = 1
DIGIT = re.compile("[0-9]")


def spot(figure: Figure) -> Placed:
    """Give the place of a figure."""
    place = figure.place
    return (place.file, place.offset, place.line, place.column)


@dataclass(frozen=True)
class Source:
    """One clean report or record file.

    Attributes:
        name: to tell it by.
        data: its bytes.
        rules: that apply to it.
        records: read from it; every check on them holds.
    """

    name: str
    data: bytes
    rules: Sequence[Rule] = field(repr=False)
    records: Sequence[Record] = field(repr=False)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """All checks on the records as they are."""
        return check_records(self.rules, self.records)

    @cached_property
    def printed(self) -> Mapping[Placed, Figure]:
        """Every figure that some check speaks of, by place, in reading order."""
        found = {spot(figure): figure for check in self.checks for _, figure in check.figures}
        return {place: figure for place, figure in sorted(found.items()) if DIGIT.search(figure.text)}

    @cached_property
    def equations(self) -> Mapping[Placed, list[tuple[Check, str]]]:
        """Place → the relations that verify the figure there, with its role; two rules over the same figures are one relation."""
        found: dict[Placed, dict[object, tuple[Check, str]]] = {}
        for check in self.checks:
            together = frozenset(spot(figure) for _, figure in check.figures)
            for role, figure in check.figures:
                if figure.key in check.verified and DIGIT.search(figure.text):
                    found.setdefault(spot(figure), {})[together] = (check, role)
        return {place: list(relations.values()) for place, relations in sorted(found.items())}

    def near(self, figure: Figure) -> list[Figure]:
        """Give the figures beside, above and below one: the nearest of its line, and those at its column in the next lines."""
        place = figure.place
        same = [other for other in self.printed.values() if other.place.line == place.line and other.place.offset != place.offset]
        beside = sorted(same, key=lambda other: abs(other.place.offset - place.offset))[:2]
        lines = [other for other in self.printed.values() if abs(other.place.line - place.line) == FEW_LINES]
        return beside + sorted(lines, key=lambda other: abs(other.place.column - place.column))[:2]

    def changed(self, changes: Mapping[Placed, Figure]) -> list[Record]:
        """Give the records with other figures printed at some places."""
        return [_changed(record, changes, self.printed) for record in self.records]

    def findings(self, changes: Mapping[Placed, Figure]) -> tuple[tuple[Check, ...], tuple[Finding, ...]]:
        """Give checks and findings with other figures printed at some places."""
        checks = check_records(self.rules, self.changed(changes))
        return checks, diagnose(checks)


def _changed(record: Record, changes: Mapping[Placed, Figure], printed: Mapping[Placed, Figure]) -> Record:
    now = {
        role: _as_there(figure, printed[spot(figure)], changes[spot(figure)]) for role, figure in record.figures if spot(figure) in changes
    }
    return substitute(record, now) if now else record


def _as_there(there: Figure, printed: Figure, now: Figure) -> Figure:
    """Give a changed figure as a record reads it: a decrease may be a negative figure in one and a plain one in another."""
    value = now.value if there.value == printed.value else -now.value
    unit = there.unit if now.unit == printed.unit else now.unit
    return replace(there, text=now.text, value=value, unit=unit, resolution=now.resolution)


def read_source(name: str, data: bytes, settings: Settings) -> Source:
    """Read a report or record file and keep the records on which every check holds."""
    rules, records = _read(name, data, settings)
    wrong = {_claim(check.record) for check in check_records(rules, records) if check.status is Status.FAILED}
    return Source(name, data, rules, _without(records, wrong))


def findings_of(name: str, data: bytes, settings: Settings) -> tuple[Finding, ...]:
    """Read a report or record file and give its findings."""
    return diagnose(check_records(*_read(name, data, settings)))


def _read(name: str, data: bytes, settings: Settings) -> tuple[tuple[Rule, ...], Sequence[Record]]:
    contents = read(data, name, wanted(settings))
    if contents.document is None:
        return rules_of(settings.packs), contents.records
    packs = applicable(settings.packs, contents.document)
    return rules_of(packs), extracted(contents.document, packs).records


def _without(records: Iterable[Record], wrong: set[tuple[object, ...]]) -> list[Record]:
    return [record for record in records if _claim(record) not in wrong]


def _claim(record: Record) -> tuple[object, ...]:
    return (record.shape, record.claim) if record.claim else (record.shape, record.place.offset, record.place.line, record.figures)
