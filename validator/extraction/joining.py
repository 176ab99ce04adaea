"""Links between statements, joined to facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from validator.extraction.restating import Link
from validator.extraction.statements import Statement

__all__ = ["WITHIN_FORM", "Group", "joined"]

Group = tuple[tuple[Statement, ...], float, str]
"""The statements of one fact in reading order, the bits of its weakest link and the wording of its strongest."""
WITHIN_FORM = "line of the form"
# Only these links join two figures of one table or sentence: the books balance, a form tells its budget twice.
WITHIN = ("balance", WITHIN_FORM)


def joined(links: Iterable[Link]) -> list[Group]:
    """Give the groups that links of equal figures form, each with the bits of its weakest link and the wording of its strongest.

    Two figures of one table or sentence are two facts, whatever a third figure is linked with; only a link within it joins them.
    """
    groups: dict[tuple[str, int, str], _Group] = {}
    for link in sorted(links, key=lambda each: (-each.bits, each.one.order, each.other.order)):
        one, other = (
            groups.get(each.figure.key) or _Group([each], {each.spot}, link.bits, link.wording) for each in (link.one, link.other)
        )
        if one is other or (link.wording not in WITHIN and one.spots & other.spots):
            continue
        wording = max(one, other, key=lambda group: group.bits).wording
        many, few = (one, other) if len(one.members) >= len(other.members) else (other, one)
        groups |= {each.figure.key: many for each in (*few.members, *(many.members if len(many.members) == 1 else ()))}
        many.add(few, link.bits, wording)
    distinct = {id(group): group for group in groups.values()}.values()
    ordered = [(tuple(sorted(group.members, key=lambda each: each.order)), group.bits, group.wording) for group in distinct]
    return sorted(ordered, key=lambda group: [each.order for each in group[0]])


@dataclass(slots=True, eq=False)
class _Group:
    """Statements of one fact; it grows while links are followed.

    Attributes:
        members: in any order.
        spots: the sentences and tables in which they stand.
        bits: of the weakest link among them.
        wording: of the strongest.
    """

    members: list[Statement]
    spots: set[tuple[int, int]]
    bits: float
    wording: str

    def add(self, other: _Group, bits: float, wording: str) -> None:
        """Take in another group, over a link of so many bits."""
        self.members += other.members
        self.spots |= other.spots
        self.bits, self.wording = bits, wording
