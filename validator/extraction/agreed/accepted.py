"""The sums that have been accepted, and what they make superfluous."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from validator.extraction.agreed.planes import Plane

__all__ = ["Accepted"]

Parts = frozenset[int]


@dataclass(slots=True)
class Accepted:
    """Sums of one plane by total and parts. Lines with the same numbers stand for each other."""

    plane: Plane
    sums: list[tuple[int, Parts]] = field(default_factory=list)

    @property
    def totals(self) -> set[int]:
        """The lines that are sums."""
        return {total for total, _ in self.sums}

    def ways(self, total: int) -> int:
        """Count the sums that a line is."""
        return sum(known == total for known, _ in self.sums)

    def add(self, total: int, parts: Iterable[int]) -> None:
        """Accept a sum."""
        self.sums.append((total, frozenset(parts)))

    def remove(self, total: int, parts: Iterable[int]) -> None:
        """Take a sum back."""
        self.sums.remove((total, frozenset(parts)))

    def covers(self, total: int, parts: Iterable[int]) -> bool:
        """Whether a sum need not be told again: it is implied, or more or fewer lines already make the same total."""
        own = frozenset(parts)
        return any(known == total and (own <= others or others <= own) for known, others in self.sums) or self.implies(total, own)

    def implies(self, total: int, parts: Iterable[int]) -> bool:
        """Whether a sum follows from the others: its parts, put together to their totals, are the total or what already makes it."""
        twin = self.plane.twin
        own = frozenset(twin[part] for part in parts)
        folded = self._folded(own)
        if folded == {twin[total]}:
            return True
        if folded == own:
            return False
        return any(
            twin[known] == twin[total] and self._folded(frozenset(twin[part] for part in others), (known, others)) == folded
            for known, others in self.sums
        )

    def _folded(self, parts: Parts, leaving_out: tuple[int, Parts] | None = None) -> Parts:
        """Put parts together to the totals that they make, as far as it goes."""
        twin = self.plane.twin
        rules = [(twin[total], frozenset(twin[part] for part in others)) for total, others in self.sums if (total, others) != leaving_out]
        left = set(parts)
        changed = True
        while changed:
            changed = False
            for total, others in rules:
                if others <= left and total not in left:
                    left = (left - others) | {total}
                    changed = True
        return frozenset(left)
