"""The slips that are planted: each turns one printed figure (or two) into what a careless hand would have printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from random import Random

from sources import Placed, Source, spot

from validator.checking.printing import prints_as
from validator.language.numerals import decimals_of
from validator.language.printed import PrintedError, read_figure
from validator.language.solving import solve_printed
from validator.model.figure import Figure
from validator.model.interval import EXACT

__all__ = ["KINDS", "Planted", "plant"]

NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
LEAST_DIGITS = 3
MOST_PLACES = 2
OTHER_UNITS = {"亿元": ["万元"], "万元": ["元", "亿元"], "元": ["万元"], "%": ["‰"], "万人": ["人"], "人": ["万人"]}


@dataclass(frozen=True)
class Planted:
    """One slip.

    Attributes:
        kind: what happened.
        causes: names of causes that say so.
        changes: place → the figure now printed there.
    """

    kind: str
    causes: frozenset[str]
    changes: dict[Placed, Figure]


Edit = Callable[[Source, Figure, Random], Iterator[dict[Placed, Figure]]]
"""Gives what would be printed instead, if the slip can happen to the figure."""


def plant(kind: str, source: Source, figure: Figure, random: Random) -> Planted | None:
    """Let a slip happen to a figure; None if it cannot, or changes nothing."""
    causes, edit = KINDS[kind]
    options = [each for each in edit(source, figure, random) if any(now.base != source.printed[spot].base for spot, now in each.items())]
    return Planted(kind, causes, random.choice(options)) if options else None


def _reprinted(figure: Figure, number: str) -> dict[Placed, Figure]:
    """Print a figure with other digits; nothing if they are no number."""
    match = NUMBER.search(figure.text)
    if match is None:
        return {}
    return _read(figure, figure.text[: match.start()] + number + figure.text[match.end() :])


def _read(figure: Figure, text: str) -> dict[Placed, Figure]:
    try:
        now = read_figure(text, default=figure.unit, place=figure.place)
        before = read_figure(figure.text, default=figure.unit)
    except PrintedError:
        return {}
    turned = before.value * figure.value < 0  # words carry the sign
    value = -now.value if turned else now.value
    unit = figure.unit if now.unit == before.unit else now.unit  # it may stand in the header
    return {spot(figure): replace(figure, text=text, value=value, unit=unit, resolution=now.resolution)}


def _number(figure: Figure) -> str:
    match = NUMBER.search(figure.text)
    return match.group().replace(",", "") if match else ""


def _each(figure: Figure, numbers: Iterator[str]) -> Iterator[dict[Placed, Figure]]:
    grouped = "," in figure.text
    for number in numbers:
        whole, point, decimals = number.partition(".")
        whole = whole.lstrip("0") or "0"
        yield from filter(None, [_reprinted(figure, (f"{int(whole):,}" if grouped else whole) + point + decimals)])


def _point_moved(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    number = _number(figure)
    whole, _, decimals = number.partition(".")
    moved = [(whole + decimals[:k], decimals[k:]) for k in range(1, min(MOST_PLACES, len(decimals)) + 1)]
    moved += [(whole[:-k], whole[-k:] + decimals) for k in range(1, MOST_PLACES + 1) if len(whole) > k]
    return _each(figure, (f"{head}.{tail}" if tail else head for head, tail in moved))


def _unit(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    for symbol in OTHER_UNITS.get(figure.unit.symbol, ()):
        if figure.text.endswith(figure.unit.symbol):
            yield from filter(None, [_read(figure, figure.text.removesuffix(figure.unit.symbol) + symbol)])


def _percent_sign_lost(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    if figure.text.endswith("%"):
        bare = read_figure(_number(figure))
        yield {spot(figure): replace(figure, text=figure.text.removesuffix("%"), unit=bare.unit)}


def _fraction(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    if figure.unit.symbol == "%" and Decimal(0) < abs(figure.value) <= 100:  # noqa: PLR2004 (percent)
        share = abs(figure.value).scaleb(-2)
        return _each(figure, iter([f"{share:f}"]))
    return iter(())


def _replaced(_source: Source, figure: Figure, random: Random) -> Iterator[dict[Placed, Figure]]:
    number = _number(figure)
    at = random.choice([index for index, sign in enumerate(number) if sign.isdigit()])
    others = [digit for digit in "0123456789" if digit != number[at] and not (digit == "0" and at == 0)]
    return _each(figure, (number[:at] + digit + number[at + 1 :] for digit in others))


def _dropped(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    number = _number(figure)
    return _each(figure, (number[:at] + number[at + 1 :] for at, sign in enumerate(number) if sign.isdigit() and _left(number, at)))


def _left(number: str, at: int) -> bool:
    """Whether a number is still one without a digit."""
    rest = number[:at] + number[at + 1 :]
    return bool(rest) and rest[0].isdigit() and rest[-1].isdigit() and not re.match("0[0-9]", rest)


def _doubled(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    number = _number(figure)
    return _each(figure, (number[:at] + sign + number[at:] for at, sign in enumerate(number) if sign.isdigit()))


def _transposed(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    number = _number(figure)
    pairs = [at for at in range(len(number) - 1) if number[at].isdigit() and number[at + 1].isdigit()]
    swapped = (number[:at] + number[at + 1] + number[at] + number[at + 2 :] for at in pairs if number[at] != number[at + 1])
    return _each(figure, (text for text in swapped if not re.match("0[0-9]", text)))


def _sign(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    printed = figure.text.lstrip("-−") if figure.text[:1] in "-−" else f"-{figure.text}"
    if figure.value:
        yield {spot(figure): replace(figure, text=printed, value=-figure.value)}


def _truncated(source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    """Cut off what should have been rounded up: known where another figure gives the value."""
    for check, role in source.equations[spot(figure)]:
        value = solve_printed(check.rule.condition, check.record, role)
        if value is not None and prints_as(value, figure):
            number = abs(EXACT.divide(value, figure.unit.scale))
            cut = number.quantize(Decimal(1).scaleb(-decimals_of(figure.resolution, figure.value)), ROUND_DOWN)
            yield from _each(figure, iter([f"{cut:f}"]))


def _decimals_dropped(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    whole, point, decimals = _number(figure).partition(".")
    return _each(figure, iter([whole] if point and whole.strip("0") and decimals.strip("0") else []))


def _wrong_base(source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    """Divide by another amount of the same record, or by another amount near by: this year for last, one total for another."""
    if figure.unit.kind != "percent":
        return
    for check, _ in source.equations[spot(figure)]:
        amounts = [other for _, other in check.figures if other.unit.kind != "percent" and other.base]
        for top in amounts:
            for bottom in (*amounts, *source.near(top)):
                if bottom.base and top.base != bottom.base and top.unit.dimension == bottom.unit.dimension:
                    share = EXACT.divide(top.base, bottom.base)
                    if 0 < share < 2:  # noqa: PLR2004 (who divides so would notice more)
                        places = decimals_of(figure.resolution, figure.value)
                        yield from _each(figure, iter([f"{share.scaleb(2):.{places}f}"]))


def _copied(figures: Sequence[Figure], figure: Figure) -> Iterator[dict[Placed, Figure]]:
    for other in figures:
        if other.unit == figure.unit and len(_number(other).replace(".", "").strip("0")) >= LEAST_DIGITS:
            yield from _each(figure, iter([_number(other)]))


def _neighbour(source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    return _copied(source.near(figure), figure)


def _another_line(source: Source, figure: Figure, random: Random) -> Iterator[dict[Placed, Figure]]:
    near = {spot(other) for other in source.near(figure)}
    far = [other for place, other in source.printed.items() if place not in near]
    return _copied(random.sample(far, min(20, len(far))), figure)


def _swapped(source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    for other in source.near(figure):
        if other.unit == figure.unit and spot(other) in source.equations:
            both = {**_reprinted(figure, _number(other)), **_reprinted(other, _number(figure))}
            if len(both) == 2:  # noqa: PLR2004 (a pair)
                yield both


def _percent_for_points(_source: Source, figure: Figure, _random: Random) -> Iterator[dict[Placed, Figure]]:
    if figure.unit.kind == "points" and figure.text.endswith("个百分点"):
        yield from filter(None, [_read(figure, figure.text.removesuffix("个百分点") + "%")])


KINDS: dict[str, tuple[frozenset[str], Edit]] = {
    "point moved": (frozenset({"decimal-slip"}), _point_moved),
    "wrong unit": (frozenset({"unit-slip"}), _unit),
    "percent sign lost": (frozenset({"percent-sign-lost"}), _percent_sign_lost),
    "fraction as percent": (frozenset({"fraction-as-percent", "decimal-slip"}), _fraction),
    "digit replaced": (frozenset({"digit-replaced"}), _replaced),
    "digit dropped": (frozenset({"digit-dropped"}), _dropped),
    "digit doubled": (frozenset({"digit-added"}), _doubled),
    "digits transposed": (frozenset({"digits-transposed"}), _transposed),
    "sign": (frozenset({"sign-slip"}), _sign),
    "cut, not rounded": (frozenset({"truncated", "rounding"}), _truncated),
    "decimals dropped": (frozenset({"decimals-dropped"}), _decimals_dropped),
    "wrong base": (frozenset({"wrong-base"}), _wrong_base),
    "neighbour copied": (frozenset({"copied-from-neighbour", "stale-copy"}), _neighbour),
    "another line copied": (frozenset({"stale-copy", "copied-from-neighbour"}), _another_line),
    "cells swapped": (frozenset({"cells-swapped"}), _swapped),
    "percent for points": (frozenset({"percent-for-points"}), _percent_for_points),
}
"""Kind → the causes that name it, and how it is done."""
