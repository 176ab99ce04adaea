"""A reading of which lines of a table add up to which, by what the table says; the numbers are not asked here."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Sum"]


@dataclass(frozen=True, slots=True)
class Sum:
    """One line is the sum of others.

    Attributes:
        total, parts: positions in the sequence of lines; parts in its order.
        bits: structural evidence: how clearly words, codes, headers or formulas say so.
        wording: which way of saying it; readings of one way in one table vouch for each other.
        complete: whether the parts are said to be all the parts.
        minus: those of the parts that are taken off (减：营业成本).
    """

    total: int
    parts: tuple[int, ...]
    bits: float
    wording: str
    complete: bool = True
    minus: tuple[int, ...] = ()
