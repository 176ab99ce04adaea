"""How far a rule looks beyond one record: to the records of a group, and to records that share its keys."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["GROUP", "PRIOR", "SHARED", "Join", "Reach"]

GROUP = "records"
"""What a rule calls the records of its group."""
PRIOR = "prior"
"""What a rule calls the record of last year's file, unless it says otherwise."""
SHARED = ("subject", "period")
"""Keys that every record of a report has, without a field of that name: what its figures are about, and when they hold."""


@dataclass(frozen=True, slots=True)
class Join:
    """Records of a shape that share the keys of the record a rule is applied to.

    Attributes:
        name: what the rule calls them: ``table.total``.
        shape: their qualified shape.
        on: pairs of a key of the rule's own record and the key that must be equal in theirs.
        prior: they stand in the prior file, not in this one.
        many: there may be several, which are rows (``sum(table.total)``); otherwise there must be one.
    """

    name: str
    shape: str
    on: tuple[tuple[str, str], ...]
    prior: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """What a rule is applied to, where that is more than one record.

    Attributes:
        by: the keys by which the records of its shape are grouped; empty: each record for itself.
        joins: what is joined to each record or group, in the order declared.
    """

    by: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()

    def __bool__(self) -> bool:
        """Whether it is more than one record."""
        return bool(self.by or self.joins)
