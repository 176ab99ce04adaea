"""A figure: one printed number, exactly as it was printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from validator.model.interval import EXACT, Interval
from validator.model.place import Place
from validator.model.unit import NUMBER, Unit

__all__ = ["Figure"]

NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed number with everything that its printing says.

    Attributes:
        text: as printed, unit included, blanks and line breaks inside removed (``437.32元``, ``-5.78%``).
        value: the exact number in the printed unit, signed (437.32 of ``437.32万元``).
        unit: see :class:`~validator.model.unit.Unit`.
        resolution: half a unit of the last printed digit, in the printed unit (0.005 of ``437.32``).
        qualifier: how the number is meant: ``""`` plain, ``about`` (约 近 余 多 左右), ``at_least`` (≥ 不低于 以上),
            ``at_most`` (≤ 不超过 以下), ``above``, ``below``, ``malformed``.
        set: the number is set, not measured (target, standard per head, weight, literal): exact whatever its digits.
        label: the noun phrase it measures; empty if unknown.
        subject: whose figure it is (project, department, row); empty for the report itself.
        period: when it holds (``2021``, ``2021-01/2021-07``, ``prior``); empty for the report's own period.
        scope: which of several books it is in (``budget``, ``final``, a table's title); empty if unknown.
        place: where it is printed.
    """

    text: str
    value: Decimal
    unit: Unit = NUMBER
    resolution: Decimal = Decimal(0)
    qualifier: str = ""
    set: bool = False
    label: str = ""
    subject: str = ""
    period: str = ""
    scope: str = ""
    place: Place = field(default=NOWHERE, compare=False)
    _interval: Interval | None = field(default=None, init=False, repr=False, compare=False)
    _base: Decimal | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def base(self) -> Decimal:
        """The value in base units (4373200 元 of ``437.32万元``)."""
        if self._base is None:  # what is compared with other figures is asked for over and over
            known = EXACT.multiply(self.value, self.unit.scale)
            object.__setattr__(self, "_base", known)
            return known
        return self._base

    @property
    def exact(self) -> bool:
        """Whether the printed number hides nothing: it is set, or counted whole in its base unit."""
        return self.set or not self.resolution or (self.unit.discrete and self.unit.scale == 1 and self.whole)

    @property
    def whole(self) -> bool:
        """Whether it is printed without decimals."""
        return self.resolution * 2 >= 1 or self.resolution == 0

    @property
    def interval(self) -> Interval:
        """The true values that print as this figure, in base units: value ± resolution.

        >>> from decimal import Decimal as D
        >>> Figure("70.35%", D("70.35"), Unit("%", "percent", D("0.01")), D("0.005")).interval
        Interval(low=Decimal('0.70345'), high=Decimal('0.70355'))
        """
        if self._interval is None:  # every rule that speaks of the figure asks for it
            known = self.interval_of(self.value, self.resolution)
            object.__setattr__(self, "_interval", known)
            return known
        return self._interval

    def interval_of(self, value: Decimal, resolution: Decimal) -> Interval:
        """Give the true values that it would stand for with another number, in its own unit."""
        scale = self.unit.scale
        base = EXACT.multiply(value, scale)
        whole = self.unit.discrete and scale == 1 and resolution * 2 >= 1
        return Interval(base, base) if self.set or not resolution or whole else Interval.around(base, EXACT.multiply(resolution, scale))

    def reprinted(self, value: Decimal, resolution: Decimal) -> Figure:
        """Give the figure as it would be with another number, in its own unit: text and all else stay."""
        return Figure(
            self.text,
            value,
            self.unit,
            resolution,
            self.qualifier,
            self.set,
            self.label,
            self.subject,
            self.period,
            self.scope,
            self.place,
        )

    @property
    def key(self) -> tuple[str, int, str]:
        """What makes it this printed figure and no other: file, reading order and text."""
        return (self.place.file, self.place.offset, self.text)
