"""Sums that headers print as formulas: Total (B)=(1+2), 合计（3=1+2）, C=A+B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from validator.extraction.characters import fold
from validator.extraction.matrix import Line
from validator.extraction.sums import Sum

__all__ = ["Formula", "formulas", "sums_by_formula"]

FORMULA = 14.0
NAME = r"(?:\d{1,2}|[A-Za-z]\d?|[①-⑳]|[一二三四五六七八九十]{1,3}|[IVX]{1,4})"
FORMULA_PATTERN = re.compile(rf"[(（\[]?(?P<name>{NAME})?[)）\]]?\s*=\s*[(（\[]?\s*(?P<terms>{NAME}(?:\s*[-+－＋]\s*{NAME})+)\s*[)）\]]?")
# What a line is called by, the surest first: (1) or ①, a whole cell 1 or A, 1. before its name, A behind it.
NAMED = (
    re.compile(rf"[(（\[]\s*({NAME})\s*[)）\]]|([①-⑳])"),
    re.compile(rf"^\s*({NAME})\s*$"),
    re.compile(rf"^\s*({NAME})\s*[.、．:：]"),
    re.compile(r"(?<![A-Za-z])([A-Z])\s*$"),
)
TERM = re.compile(rf"([-+－＋]?)\s*({NAME})")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in a header: the names that are added and those that are subtracted."""

    name: str
    plus: tuple[str, ...]
    minus: tuple[str, ...]


def formulas(words: str) -> Iterator[Formula]:
    """Read the formulas that words print.

    >>> [(formula.name, formula.plus) for formula in formulas("Total (B)=(1+2)")]
    [('B', ('1', '2'))]
    """
    for found in FORMULA_PATTERN.finditer(fold(words)):
        terms = [(sign in ("-", "－"), name) for sign, name in TERM.findall(found["terms"])]
        yield Formula(found["name"] or "", tuple(n for minus, n in terms if not minus), tuple(n for minus, n in terms if minus))


def sums_by_formula(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give the sums that the lines' words print as formulas; a = b - c says that b is the sum of a and c."""
    printed = [(position, formula) for position, line in enumerate(lines) for formula in formulas(" ".join((*line.path, line.code)))]
    names = _names(lines, printed) if printed else {}
    for position, formula in printed:
        plus = [names.get(name) for name in formula.plus]
        minus = [names.get(name) for name in formula.minus]
        if any(at is None or at == position for at in (*plus, *minus)):
            continue
        added, subtracted = [at for at in plus if at is not None], [at for at in minus if at is not None]
        if not subtracted:
            yield Sum(position, tuple(added), FORMULA, "formula")
        elif len(added) == 1:
            yield Sum(added[0], (position, *subtracted), FORMULA, "formula")


def _names(lines: Sequence[Line], printed: Sequence[tuple[int, Formula]]) -> Mapping[str, int]:
    """Give the short names that lines are called by (A, 1, ①): of the surest way of calling, those that only one line has."""
    found: dict[str, int] = {}
    own = {formula.name: at for at, formula in printed if formula.name}
    for pattern in NAMED:
        called: dict[str, set[int]] = {}
        for position, line in enumerate(lines):
            for words in (line.label, line.facet, line.code):
                for match in pattern.finditer(FORMULA_PATTERN.sub("", fold(words))):
                    called.setdefault(next(name for name in match.groups() if name), set()).add(position)
        for name, at in called.items():
            if len(at) == 1:
                found.setdefault(name, next(iter(at)))
    return {**found, **own}
