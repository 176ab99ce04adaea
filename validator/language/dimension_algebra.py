"""The algebra of dimensions: what may be added, compared, multiplied. Names are those of units; a dot leads from general to special."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "ANY",
    "BARE",
    "DATE",
    "DAYS",
    "DIFFERENCE",
    "NUMBER",
    "PERIOD",
    "RATIO",
    "ROWS",
    "TEXT",
    "TRUTH",
    "YEAR",
    "ZERO",
    "Dimension",
    "alike",
    "product",
    "quotient",
    "total",
]


@dataclass(frozen=True, slots=True)
class Dimension:
    """What an expression measures.

    Attributes:
        name: of a unit (``money.CNY``, ``percent``, ``count``), or one of the constants of this module.
        many: a list of such figures.
    """

    name: str
    many: bool = False

    @property
    def kind(self) -> str:
        """The general dimension: ``money`` of ``money.CNY/人``."""
        return self.name.partition(".")[0].partition("/")[0]

    @property
    def scalar(self) -> bool:
        """Whether multiplying by it keeps the other dimension."""
        return self in _SCALARS


ANY = Dimension("any")
"""Known only when a report is read: amounts of any kind."""
BARE = Dimension("bare")
"""A number written in a rule without a unit."""
ZERO = Dimension("zero")
"""0 written in a rule: it needs no unit."""
NUMBER = Dimension("number")
"""A plain number: of a field without units, or counted by a function."""
RATIO = Dimension("ratio")
PERCENT = Dimension("percent")
POINTS = Dimension("points")
DIFFERENCE = Dimension("difference")
"""What lies between two percentages: comparable with percentage points and with percentages."""
TEXT = Dimension("text")
TRUTH = Dimension("truth")
DATE = Dimension("date")
PERIOD = Dimension("period")
YEAR = Dimension("year")
DAYS = Dimension("days")
ROWS = Dimension("rows")
MONEY = "money"

_SCALARS = {BARE, ZERO, NUMBER, RATIO, PERCENT, POINTS, DIFFERENCE}
# Comparable with their like only.
_APART = {TEXT, TRUTH, DATE, PERIOD, ROWS}
# What money is divided by, as its units say it and as it is called.
_PER = {"人": "count.person", "户": "count.household", "家": "count.institution", "天": "days", "日": "days"}
# Without a unit these would be read a hundred or ten thousand times too large.
_NEED_UNITS = {"money", "percent", "points", "difference"}
_COMPARABLE = {
    frozenset(pair) for pair in ((RATIO, PERCENT), (RATIO, NUMBER), (RATIO, DIFFERENCE), (DIFFERENCE, PERCENT), (DIFFERENCE, POINTS))
}


def alike(one: Dimension, other: Dimension) -> Dimension | None:
    """Give the more special of two dimensions that may be compared; None if they may not.

    >>> alike(Dimension("money"), Dimension("money.CNY"))
    Dimension(name='money.CNY', many=False)
    >>> alike(Dimension("money"), PERCENT) is None
    True
    """
    if one == other:
        return one
    if one in _APART or other in _APART:
        return None
    if "/" in one.name and "/" in other.name:
        return _alike_rates(one, other)
    pairs = ((one, other), (other, one))
    special = next(
        (special for fits in (_is_zero, _is_any, _is_general, _is_plain) for special, general in pairs if fits(general, special)), None
    )
    if special is not None:
        return special
    return RATIO if frozenset((one, other)) in _COMPARABLE else None


def _alike_rates(one: Dimension, other: Dimension) -> Dimension | None:
    """Compare what each is and what each is divided by: money.CNY/人 and money/count are alike."""
    (money, _, per), (others, _, by) = one.name.partition("/"), other.name.partition("/")
    amount = alike(Dimension(money), Dimension(others))
    divisor = alike(Dimension(_PER.get(per, per)), Dimension(_PER.get(by, by)))
    return Dimension(f"{amount.name}/{divisor.name}") if amount and divisor else None


def _is_zero(general: Dimension, _: Dimension) -> bool:
    return general == ZERO


def _is_any(general: Dimension, _: Dimension) -> bool:
    return general == ANY


def _is_general(general: Dimension, special: Dimension) -> bool:
    # money that says no more may be money per head
    return special.name.startswith(f"{general.name}.") or (general.name == MONEY and special.name.startswith(f"{MONEY}/"))


def _is_plain(general: Dimension, special: Dimension) -> bool:
    return special.kind not in _NEED_UNITS and (general == BARE or (general == NUMBER and special != BARE))


def total(one: Dimension, other: Dimension, *, minus: bool) -> Dimension | None:
    """Give the dimension of a sum or a difference; None if there is none.

    >>> total(PERCENT, PERCENT, minus=True).name, total(BARE, PERCENT, minus=False).name
    ('difference', 'ratio')
    """
    pair = {one, other}
    if DATE in pair or pair == {YEAR}:
        return _of_time(one, other, minus=minus)
    if pair == {PERCENT}:
        return DIFFERENCE if minus else PERCENT
    if PERCENT in pair and pair & {POINTS, DIFFERENCE}:
        return PERCENT
    if pair <= {PERCENT, BARE, NUMBER, RATIO}:
        return one if one == other else RATIO
    return alike(one, other)


def _of_time(one: Dimension, other: Dimension, *, minus: bool) -> Dimension | None:
    """Move a date by days, or by a plain number of them; take a date from a date, or one year from another."""
    if one == other:
        return (DAYS if one == DATE else NUMBER) if minus else None
    if other == DATE and minus:
        return None
    return DATE if {one, other} - {DATE} <= {DAYS, BARE, NUMBER} else None


def product(one: Dimension, other: Dimension) -> Dimension | None:
    """Give the dimension of a product; None for money times money.

    >>> product(Dimension("money.CNY/人"), Dimension("count.person")).name
    'money.CNY'
    """
    if DATE in {one, other}:
        return None
    if one.scalar and other.scalar:
        plain = [dimension for dimension in (one, other) if dimension not in {BARE, ZERO, NUMBER}]
        return RATIO if len(plain) > 1 else plain[0] if plain else NUMBER
    if one.scalar or other.scalar:
        return other if one.scalar else one
    if one.kind == other.kind == MONEY:
        return None
    money = next((dimension for dimension in (one, other) if dimension.kind == MONEY), None)
    return Dimension(money.name.partition("/")[0]) if money and ANY not in {one, other} else ANY


def quotient(one: Dimension, other: Dimension) -> Dimension | None:
    """Give the dimension of a quotient; None for a plain number divided by money.

    >>> quotient(Dimension("money"), Dimension("money.CNY")).name, quotient(Dimension("money"), Dimension("count")).name
    ('ratio', 'money/count')
    """
    if {ANY, DATE} & {one, other}:
        return None if DATE in {one, other} else ANY
    if other in {BARE, ZERO, NUMBER}:
        return one
    if alike(one, other):
        return RATIO
    if other.scalar:
        return one if not one.scalar else RATIO
    if one.scalar:
        return None if other.kind == MONEY else ANY
    return Dimension(f"{one.name}/{other.name}") if one.kind == MONEY and "/" not in f"{one.name}{other.name}" else ANY
