"""Records as a rule sees them that looks beyond one: the records of a group, and those of other shapes, files and years that share its keys.

What is gathered is a record again: the records of a group are its rows (``records[2].amount``), what is joined has the name of the join in
front (``table.total``, ``prior.closing``), or is rows too. Every figure keeps its own place and file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from validator.checking.claims import Claim, claims
from validator.checking.keys import key_of, shared
from validator.model.check import Reason
from validator.model.reach import GROUP, Join, Reach
from validator.model.record import Record
from validator.model.rule import Rule

__all__ = ["Gathered", "Gatherer"]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one rule is to be applied to.

    Attributes:
        claim: its readings.
        missing: what it lacks, for which it cannot be judged; None: nothing.
    """

    claim: Claim
    missing: Reason | None = None


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Gathers from the records of one file or bundle, and from those of the prior one.

    Attributes:
        records: by shape, of each claim its readings, in reading order.
        prior: the same of the prior file; None: there is no such file.
    """

    records: Mapping[str, Sequence[Claim]]
    prior: Mapping[str, Sequence[Claim]] | None = None
    _indexes: dict[tuple[Join, bool], Mapping[Any, list[Record]]] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Sequence[Claim], prior: Sequence[Record] | None) -> Gatherer:
        """Give the gatherer of some claims; ``prior``: the records of the prior file, in any order."""
        return cls(_by_shape(records), None if prior is None else _by_shape(claims(prior)))

    def gather(self, rule: Rule) -> Iterator[Gathered]:
        """Give everything that a rule is to be applied to, in reading order."""
        found = _groups(rule.reach, self.records.get(rule.shape, ())) if rule.reach.by else map(Gathered, self.records.get(rule.shape, ()))
        for each in found:
            yield each if each.missing else self._joined(each.claim, rule.reach.joins)

    def _joined(self, claim: Claim, joins: Sequence[Join]) -> Gathered:
        """Join partners to every reading; a reading without them is left out unless none has them."""
        done = [self._partners(reading, joins) for reading in claim.readings]
        whole = tuple(record for record, missing in done if missing is None)
        return Gathered(Claim(whole)) if whole else Gathered(Claim(done[0][:1]), done[0][1])

    def _partners(self, record: Record, joins: Sequence[Join]) -> tuple[Record, Reason | None]:
        """Give a record with all its partners, or with those it has and what is missing."""
        missing: Reason | None = None
        for join in joins:
            partners = self._find(record, join)
            if isinstance(partners, Reason):
                missing = missing or partners
            else:
                record = _with(record, join, partners)
        return record, missing

    def _find(self, record: Record, join: Join) -> list[Record] | Reason:
        source = self.prior if join.prior else self.records
        if source is None:
            return Reason("no-prior-file", join.name)
        key = key_of(record, (own for own, _ in join.on))
        if isinstance(key, str):
            return Reason("missing-key", key)
        partners = self._index(join, source).get(key, [])
        if not partners:
            return Reason("no-partner", f"{join.name}: {_shown(record, join)}")
        if len(partners) > 1 and not join.many:
            return Reason("several-partners", f"{join.name}: {_shown(record, join)}")
        return partners

    def _index(self, join: Join, source: Mapping[str, Sequence[Claim]]) -> Mapping[Any, list[Record]]:
        """Give the records that may be joined, of each claim the best reading, by their keys; those without a key are left out."""
        known = self._indexes.get((join, join.prior))
        if known is None:
            known = defaultdict(list)
            for claim in source.get(join.shape, ()):
                key = key_of(claim.readings[0], (theirs for _, theirs in join.on))
                if not isinstance(key, str):
                    known[key].append(claim.readings[0])
            self._indexes[join, join.prior] = known = dict(known)
        return known


def _by_shape(records: Sequence[Claim]) -> Mapping[str, Sequence[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in records:
        found[claim.readings[0].shape].append(claim)
    return found


def _groups(reach: Reach, records: Sequence[Claim]) -> Iterator[Gathered]:
    """Group the best readings by their keys; a record that lacks a key is in no group, and told."""
    groups: dict[Any, list[Record]] = {}
    for claim in records:
        groups.setdefault(key_of(claim.readings[0], reach.by), []).append(claim.readings[0])
    for key, members in groups.items():
        if isinstance(key, str):
            yield from (Gathered(Claim((member,)), Reason("missing-key", key)) for member in members)
        else:
            yield Gathered(Claim((_group(reach, members),)))


def _group(reach: Reach, members: Sequence[Record]) -> Record:
    """Give the record of a group: its keys as its first member prints them, and its members as rows."""
    first = members[0]
    keys = {name: value for name in reach.by if (value := shared(first, name)) is not None}
    return replace(
        first,
        values={**keys, GROUP: tuple(members)},
        claim="",
        structure=min(member.structure for member in members),
        complete=all(member.complete for member in members),
    )


def _with(record: Record, join: Join, partners: Sequence[Record]) -> Record:
    """Give a record with its partners."""
    if join.many:
        values: dict[str, Any] = {join.name: tuple(partners)}
    else:
        values = {f"{join.name}.{name}": value for name, value in partners[0].values.items()}
    structure = min(record.structure, *(partner.structure for partner in partners))
    return replace(record, values={**record.values, **values}, structure=structure)


def _shown(record: Record, join: Join) -> str:
    """Give the keys that no partner has, as they are printed."""
    values = ((own, shared(record, own)) for own, _ in join.on)
    return ", ".join(f"{own} = {value.text}" for own, value in values if value is not None)
