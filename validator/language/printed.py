"""Printed figures: from the text of one value to a figure, and from a value to the text that would have been printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from validator.language.files import package_yaml
from validator.language.numerals import (
    MOST_DIGITS,
    Numeral,
    chinese_numeral,
    decimals_of,
    find_numeral,
    fold_signs,
    in_chinese,
    is_plain,
    resolution_of,
    rounded,
    write,
)
from validator.language.units import units
from validator.model.figure import NOWHERE, Figure
from validator.model.place import Place
from validator.model.unit import NUMBER, Unit

__all__ = ["PrintedError", "number_text", "print_number", "print_value", "read_figure"]

# A longer text is no figure; it is not searched for one.
_LONGEST = 200
_DIGIT = re.compile(r"\d")
# A blank between Latin words is part of the spelling; any other (a line break inside an amount) is not.
_IDLE_BLANK = re.compile(r"(?<![0-9A-Za-z])\s+|\s+(?![A-Za-z])")


class PrintedError(ValueError):
    """A text that is no figure.

    Attributes:
        key: of the message catalogue: ``value-empty``, ``value-malformed``, ``value-too-long`` or ``unit-unknown``.
        detail: (name, text) pairs for the message: ``text``, and for an unknown unit ``symbol`` and the nearest known one, ``near``.
    """

    def __init__(self, key: str, **detail: str) -> None:
        super().__init__(f"{key}: {detail}")
        self.key = key
        self._detail = detail

    @property
    def detail(self) -> tuple[tuple[str, str], ...]:
        """Looked up when it is asked for: most who try a text only want to know that it is no figure."""
        near = {"near": units().nearest(self._detail["symbol"])} if "symbol" in self._detail else {}
        return tuple({**self._detail, **near}.items())


@dataclass(frozen=True, slots=True)
class _Qualifiers:
    """Qualifying word → qualifier, by where the word stands."""

    before: dict[str, str]
    between: dict[str, str]
    after: dict[str, str]


def read_figure(text: str, *, default: Unit | None = None, place: Place = NOWHERE, set: bool = False) -> Figure:  # noqa: A002 (the field's name)
    """Read one value as people write it in data: ``28.20万元``, ``-5.78%``, ``(10,500)``, ``≥85%``, ``约300万元``, ``$1.2 million``.

    Args:
        text: the value; full-width signs are understood, blanks inside ignored.
        default: the unit of a bare number; a bare multiplier (``300万``) counts in its base unit.
        place: where it is printed.
        set: whether the figure is set, not measured.

    Raises:
        PrintedError: it is no number that a report would print (also ``nan``, ``1e5``, ``1_000``, ``34,74``, ``٣``), or its unit is unknown.

    >>> read_figure("(10,500)万元").base
    Decimal('-105000000')
    """
    if is_plain(text):
        number = Decimal(text.replace(",", ""))
        return Figure(text, number, default or NUMBER, resolution_of(number), "", set, place=place)
    tidy = _IDLE_BLANK.sub("", text.strip()[: _LONGEST + 1])
    folded = fold_signs(tidy)
    numeral = _numeral(tidy, folded)
    lead, sign, tail = _outside(folded, numeral)
    qualifier, prefix = _lead(lead, tidy)
    unit, behind = _tail(prefix, tail, default, tidy)
    value = -numeral.value if sign == "-" else numeral.value
    return Figure(tidy, value, unit, resolution_of(numeral.value), qualifier or behind, set, place=place)


def print_value(base: Decimal, like: Figure) -> str:
    """Print a value in base units the way another figure is printed: its unit, decimals (half up), separators and words.

    Where words carry the sign (减少5.78% read as -5.78%) they go on carrying it; a count in Chinese numerals (四个) stays in them.

    >>> print_value(Decimal("0.047"), read_figure("47.0%"))
    '4.7%'
    >>> print_value(Decimal("12345600"), read_figure("1,000.00万元"))
    '1,234.56万元'
    """
    return print_number(rounded(base / like.unit.scale, decimals_of(like.resolution, like.value)), like)


def print_number(value: Decimal, like: Figure) -> str:
    """Print a number in the unit of another figure the way that is printed: its separators and words, with the decimals of the number.

    >>> print_number(Decimal("4.70"), read_figure("47.0%"))
    '4.70%'
    """
    numeral = _numeral_of(fold_signs(like.text))
    if numeral is None:
        counted = like.unit.discrete and chinese_numeral(like.text) + like.unit.symbol == like.text
        return ((in_chinese(value) if counted else "") or write(value)) + like.unit.symbol
    if _DIGIT.search(like.text, numeral.end):  # printed in several units: 1亿2000万元
        return write(value) + like.unit.symbol
    value = -value if numeral.value * like.value < 0 else value
    return like.text[: numeral.start] + write(value, like=numeral) + like.text[numeral.end :]


def number_text(figure: Figure) -> str:
    """Give the digits of a figure as printed, with separators and its true sign, without unit and words.

    >>> number_text(read_figure("约1,234.50万元"))
    '1,234.50'
    """
    numeral = _numeral_of(fold_signs(figure.text))
    return write(figure.value, grouped=numeral is not None and numeral.grouped)


@lru_cache(maxsize=256)  # one figure is written anew in many ways
def _numeral_of(folded: str) -> Numeral | None:
    return find_numeral(folded)


def _numeral(tidy: str, folded: str) -> Numeral:
    if not tidy:
        raise PrintedError("value-empty", text=tidy)
    if len(tidy) > _LONGEST or sum(map(str.isdigit, tidy)) > MOST_DIGITS:
        raise PrintedError("value-too-long", text=tidy[:MOST_DIGITS] + "…")
    numeral = find_numeral(folded)
    # 007 is a code, not a number
    if numeral is None or re.match(r"\D*0[0-9]", folded):
        raise PrintedError("value-malformed", text=tidy)
    return numeral


def _outside(folded: str, numeral: Numeral) -> tuple[str, str, str]:
    """Give what stands before the number, a sign that stands before that (``-$5``), and what stands behind it."""
    lead, tail = folded[: numeral.start], folded[numeral.end :]
    if lead[:1] in {"-", "+"} and not numeral.sign:
        return lead[1:], lead[0], tail
    return lead, "", tail


def _lead(lead: str, text: str) -> tuple[str, str]:
    """Give the qualifier and the currency sign in front of a number."""
    if not lead:
        return "", ""
    table, words, small = units(), _qualifiers().before, lead.lower()
    for word in ["", *(word for word in words if small.startswith(word))]:
        rest = lead[len(word) :].strip()
        if not rest or table.prefixed(rest, ""):
            return words.get(word, ""), rest
    raise PrintedError("value-malformed", text=text)


def _tail(prefix: str, tail: str, default: Unit | None, text: str) -> tuple[Unit, str]:
    """Give the unit behind a number and the qualifier in or behind it (``300余万元``, ``300万元左右``)."""
    for symbol, qualifier in _readings(tail):
        unit = _unit(prefix, symbol, default)
        if unit is not None:
            return unit, qualifier
    if re.search(r"^[._]|[0-9]", tail):  # 1..2, 1_000, 1e5, 70%-80%
        raise PrintedError("value-malformed", text=text)
    raise PrintedError("unit-unknown", symbol=tail)


def _readings(tail: str) -> Iterator[tuple[str, str]]:
    yield tail, ""
    words = _qualifiers()
    for word, qualifier in words.after.items():
        if tail.endswith(word):
            yield tail.removesuffix(word), qualifier
    for word, qualifier in words.between.items():
        if word in tail:
            yield tail.replace(word, "", 1), qualifier


def _unit(prefix: str, symbol: str, default: Unit | None) -> Unit | None:
    if prefix:
        return units().prefixed(prefix, symbol)
    if not symbol:
        return default or NUMBER
    unit = units().find(symbol)
    if unit and unit.dimension == NUMBER.dimension and default and default.kind in {"money", "count"}:
        return replace(default, symbol=symbol, scale=unit.scale)
    return unit


@cache
def _qualifiers() -> _Qualifiers:
    data = package_yaml("vocabulary/words.yaml")["qualifiers"]
    sides = {
        side: {fold_signs(word): name for name, entry in data.items() for word in entry.get(side, ())}
        for side in ("before", "between", "after")
    }
    return _Qualifiers(**{side: dict(sorted(words.items(), key=lambda item: -len(item[0]))) for side, words in sides.items()})
