"""Which cells of real tables are sums, quotients, means and changes of which others: ``python benchmarks/aggrecol.py FILE.jl.gz``.

The file is a set of tables with annotated aggregations as the AggreCol project publishes them (one JSON object in a line). Every table is
read as any other table is: its cells with their places, the table families, the rules of the core pack. A relation that the checker found
counts as detected; how it is compared with the annotations is told in ``benchmarks/README.md``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any

from validator.checking.engine import check_records
from validator.extraction.agreed.records import AGREED
from validator.extraction.extract import readers_by_family
from validator.extraction.structure import Analysis
from validator.extraction.tables import read_table
from validator.model.address import Address
from validator.model.check import Check, Status
from validator.model.document import Cell, Table
from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.rule import Rule
from validator.model.text import Piece, Text
from validator.packs import load_rules

Place = tuple[int, int]
OPERATORS = ("Sum", "Average", "Division", "RelativeChange")
ONE_ITEM = ("table section", AGREED)
"""Wordings of sums that may have a single part."""


@dataclass(frozen=True)
class Aggregation:
    """One cell and the cells it is made of, in the order of the operator: numerator and divisor, earlier and later figure."""

    operator: str
    aggregator: Place
    aggregatees: tuple[Place, ...]

    @classmethod
    def annotated(cls, annotation: Mapping[str, Any]) -> Aggregation:
        """Read an annotation of the file."""
        places = tuple((row, column) for row, column in annotation["aggregatee_indices"])
        row, column = annotation["aggregator_index"]
        return cls(annotation["operator"], (row, column), places)

    def annotation(self) -> dict[str, Any]:
        """Give it in the form of the file."""
        places = [list(place) for place in self.aggregatees]
        return {"operator": self.operator, "aggregator_index": list(self.aggregator), "aggregatee_indices": places}

    def key(self, told: set[Place]) -> tuple[object, ...]:
        """Give what makes two aggregations the same: blank parts add nothing, and of a = b ÷ c and c = b ÷ a one is the other."""
        if self.operator == "Division":
            return self.operator, frozenset((self.aggregator, self.aggregatees[1])), self.aggregatees[0]
        if self.operator == "RelativeChange":
            return self.operator, self.aggregator, frozenset(self.aggregatees)
        return self.operator, self.aggregator, frozenset(self.aggregatees) & told

    def lines(self) -> Iterator[tuple[int, int, int]]:
        """Give the line of the aggregate with that of each part: 0 for rows or 1 for columns, and their numbers."""
        row, column = self.aggregator
        for part_row, part_column in self.aggregatees:
            yield (0, row, part_row) if part_column == column else (1, column, part_column)

    @property
    def straight(self) -> bool:
        """Whether all its cells stand in one row or in one column, as those of every annotation do."""
        places = (self.aggregator, *self.aggregatees)
        return len({row for row, _ in places}) == 1 or len({column for _, column in places}) == 1


@dataclass
class Count:
    """How many aggregations were found, missed, and wrongly found."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.found + other.found, self.wrong + other.wrong, self.missed + other.missed)

    def __str__(self) -> str:
        precision = self.found / max(1, self.found + self.wrong)
        recall = self.found / max(1, self.found + self.missed)
        mean = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{precision:>9.3f} {recall:>7.3f} {mean:>7.3f} {self.found:>7} {self.wrong:>7} {self.missed:>7}"


@dataclass
class Tally:
    """The counts of one group of tables."""

    tables: int = 0
    counts: dict[str, Count] = field(default_factory=lambda: {operator: Count() for operator in OPERATORS})

    def add(self, operator: str, found: set[Any], annotated: set[Any]) -> None:
        """Count one operator in one table."""
        self.counts[operator] += Count(len(found & annotated), len(found - annotated), len(annotated - found))


def table_of(name: str, rows: Sequence[Sequence[str]]) -> Table:
    """Give the cells of a file as a table; the address of a cell is its position, and blank cells are left out."""
    starts = list(accumulate((len(cell) + 1 for row in rows for cell in row), initial=0))
    columns = max(map(len, rows), default=0)
    texts: list[Cell] = []
    number = 0
    for row, cells in enumerate(rows):
        for column, string in enumerate(cells):
            if string.strip():
                piece = Piece(0, row + 1, column + 1, starts[number], Address(cells=((1, row + 1, column + 1),)))
                texts.append(Cell(Text(string, (piece,), name), row, column))
            number += 1
    return Table(tuple(texts), len(rows), columns, Text("", (Piece(0, 1, 1, 0),), name))


def records_of(table: Table) -> tuple[Record, ...]:
    """Read a table, and in it the records of every family."""
    analysis = Analysis((), (read_table(table, 0, ""),), "")
    return tuple(record for readers in readers_by_family().values() for read in readers for record in read(analysis))


def aggregations(rules: Sequence[Rule], records: Sequence[Record]) -> Iterator[Aggregation]:
    """Give what the checks of the records say about which cell is made of which."""
    detected = [
        (check, found) for check in check_records(rules, records) if _detected(check) for found in _of_record(check) if found.straight
    ]
    several = {lines for _, found in detected if found.operator == "Sum" and len(found.aggregatees) > 1 for lines in found.lines()}
    for check, found in detected:
        section = check.record.wording.startswith(ONE_ITEM)
        if found.operator != "Sum" or len(found.aggregatees) > 1 or section or not several.isdisjoint(found.lines()):
            yield found


def _detected(check: Check) -> bool:
    if check.status in (Status.PASSED, Status.FAILED):
        return check.equality
    # what arithmetic alone has found accuses nobody: a cell in which it fails is skipped
    weak = check.reason is not None and check.reason.key == "weak-reading"
    return weak and check.record.wording.startswith(AGREED)


def _of_record(check: Check) -> Iterator[Aggregation]:
    """Give the aggregation that a rule sees in a record."""
    values = check.record.values
    one = {name: value for name, value in values.items() if isinstance(value, Figure)}
    many = next((tuple(item for item in value if isinstance(item, Figure)) for value in values.values() if isinstance(value, tuple)), ())
    match check.rule.name.rpartition("/")[2]:
        case "sum-of-parts":
            yield from _sum(one["total"], many)
        case "average-of-items":
            yield _aggregation("Average", one["average"], many)
        case "change-amount" | "points-difference":
            yield _aggregation("Sum", one["current"], (one["previous"], one["delta"]))
        case "growth-rate":
            yield _aggregation("RelativeChange", one["percent"], (one["previous"], one["current"]))
        case "share-of-total":
            yield _aggregation("Division", one["percent"], (one["part"], one["whole"]))
        case "completion-rate":
            yield _aggregation("Division", one["rate"], (one["executed"], one["budget"]))
        case "quotient-of-two":
            yield _aggregation("Division", one["quotient"], (one["dividend"], one["divisor"]))
        case "amount-of-standard":
            yield _aggregation("Division", one["each"], (one["total"], one["count"]))


def _sum(total: Figure, parts: Sequence[Figure]) -> Iterator[Aggregation]:
    """Give a sum; with one part that adds and others that are taken off, it is the part that is a sum."""
    taken_off = [part for part in parts if _turned(part)]
    added = [part for part in parts if part not in taken_off]
    if not taken_off:
        yield _aggregation("Sum", total, parts)
    elif len(added) == 1:
        yield _aggregation("Sum", added[0], (total, *taken_off))


def _turned(part: Figure) -> bool:
    """Whether a reading has exchanged the sign that a part is printed with."""
    printed = part.text.lstrip("$￥¥€£ ").startswith(("-", "−", "–", "(", "（"))
    return bool(part.value) and printed != (part.value < 0)


def _aggregation(operator: str, aggregator: Figure, aggregatees: Iterable[Figure]) -> Aggregation:
    return Aggregation(operator, _cell(aggregator), tuple(_cell(figure) for figure in aggregatees))


def _cell(figure: Figure) -> Place:
    ((_, row, column),) = figure.place.address.cells
    return row - 1, column - 1


def half_of(name: str) -> str:
    """Give the half that a table belongs to, by a hash of its name: thresholds are only ever looked for on the first."""
    return "held out" if sha256(name.encode()).digest()[0] % 2 else "development"


def told_cells(rows: Sequence[Sequence[str]]) -> set[Place]:
    """Give the positions of the cells in which a digit is printed."""
    return {(at, column) for at, row in enumerate(rows) for column, cell in enumerate(row) if any(map(str.isdigit, cell))}


def compare(row: Mapping[str, Any], detected: Sequence[Aggregation], tally: Tally, *, verbose: bool) -> None:
    """Count what was detected in one table and, if asked to, say what is missed and what is wrong."""
    told = told_cells(row["table_array"])
    keys = {each.key(told): each for each in detected}
    annotated = {each.key(told): each for each in map(Aggregation.annotated, row["aggregation_annotations"])}
    tally.tables += 1
    for operator in OPERATORS:
        tally.add(operator, {key for key in keys if key[0] == operator}, {key for key in annotated if key[0] == operator})
    if verbose:
        differences = [("missed", each) for key, each in annotated.items() if key not in keys]
        differences += [("wrong", each) for key, each in keys.items() if key not in annotated]
        lines = Counter(f"    {kind} {_pattern(each)}" for kind, each in differences)
        print(row["file_name"], f"({half_of(row['file_name'])})", *(f"{line} × {times}" for line, times in sorted(lines.items())), sep="\n")


def _pattern(found: Aggregation) -> str:
    """Write an aggregation by its rows or columns, so that those of one pattern fall together."""
    down = len({column for _, column in (found.aggregator, *found.aggregatees)}) == 1
    axis = 0 if down else 1
    parts = ", ".join(str(place[axis]) for place in found.aggregatees)
    return f"{found.operator} in {'rows' if down else 'columns'} {found.aggregator[axis]} ← {parts}"


def print_tally(name: str, tally: Tally) -> None:
    """Print one table of counts."""
    print(
        f"\n{name}: {tally.tables} tables\n{'operator':<16} {'precision':>9} {'recall':>7} {'F1':>7} {'found':>7} {'wrong':>7} {'missed':>7}"
    )
    for operator, count in tally.counts.items():
        print(f"{operator:<16} {count}")
    print(f"{'all':<16} {sum(tally.counts.values(), Count())}")


def main() -> None:
    """Read the file, write what was detected and print the counts of both halves and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="tables with annotations, gzipped JSON lines")
    parser.add_argument("--output", type=Path, help="where to write every row with what was detected in it")
    parser.add_argument("--verbose", action="store_true", help="list what is missed and what is wrong in each table")
    options = parser.parse_args()
    rules = [rule for pack in load_rules("core") for rule in pack.rules.values()]
    tallies: dict[str, Tally] = {"development": Tally(), "held out": Tally(), "all": Tally()}
    lines: list[str] = []
    start = time.perf_counter()
    with gzip.open(options.file, "rt", encoding="utf-8") as source:
        for line in source:
            row = json.loads(line)
            detected = tuple(dict.fromkeys(aggregations(rules, records_of(table_of(row["file_name"], row["table_array"])))))
            lines.append(json.dumps({**row, "detected_aggregations": [each.annotation() for each in detected]}, ensure_ascii=False))
            compare(row, detected, tallies[half_of(row["file_name"])], verbose=options.verbose)
            compare(row, detected, tallies["all"], verbose=False)
    if options.output:
        with gzip.open(options.output, "wt", encoding="utf-8") as target:
            target.writelines(f"{line}\n" for line in lines)
    for name, tally in tallies.items():
        print_tally(name, tally)
    print(f"\n{time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
