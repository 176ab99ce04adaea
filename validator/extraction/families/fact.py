"""One fact printed in several places: whole passages told twice, the same name and value again, a figure and its rounded form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from validator.extraction.contradicting import contradictions, tells_of_several
from validator.extraction.copies import Copy, copies
from validator.extraction.followers import followers
from validator.extraction.form_contradictions import form_contradictions
from validator.extraction.forms import restated_in_lines, restated_standards
from validator.extraction.joining import WITHIN_FORM, Group, joined
from validator.extraction.list_contradictions import list_contradictions
from validator.extraction.restating import Link, restated, rounded
from validator.extraction.statements import Statement, statements
from validator.extraction.structure import Analysis
from validator.extraction.subjects import with_subjects
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "fact"
COPY_BITS, FORM_LINE_BITS, LIST_BITS = 12.0, 8.0, 9.0
ACCUSING_BITS, BITS_PER_BIT = 6.0, 0.1


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every fact that is told more than once, whether its figures agree or not."""
    told_twice = list(copies(analysis))
    every = with_subjects(analysis, statements(analysis))
    same = [
        Link(one, other, COPY_BITS, "copy")
        for copy in told_twice
        for one, other in copy.agreeing
        if one.figure.value and one.figure.qualifier == other.figure.qualifier == ""
    ]
    equal = [*(link for link in same if _equal(link)), *restated(every), *_in_forms(analysis, every)]
    groups = joined([*equal, *followers(analysis, [group for group, _, _ in joined(equal)])])
    for group, bits, wording in groups:
        yield _record(group, bits, wording)
    coarser = [link for link in same if not _equal(link)]
    yield from _others(analysis, every, groups, [*coarser, *rounded(every)], told_twice)


def _others(
    analysis: Analysis, every: tuple[Statement, ...], groups: Iterable[Group], coarser: list[Link], told_twice: list[Copy]
) -> Iterator[Record]:
    """Read the facts whose figures are not all the same: coarser in one place, or wrong."""
    home = {each.figure.key: group for group, _, _ in groups for each in group}
    several = tells_of_several(every)
    wrong = [] if several else [*_mistakes(told_twice), *contradictions(analysis, every, home), *_in_lists(analysis, every)]
    seen: set[tuple[Statement, ...]] = set()
    for link in [*coarser, *wrong]:
        if (group := _around(link, home)) not in seen:
            seen.add(group)
            yield _record(group, link.bits, link.wording)
    for found in form_contradictions(analysis, every):
        yield _record(found.statements, found.bits, found.wording)


def _in_forms(analysis: Analysis, every: tuple[Statement, ...]) -> Iterator[Link]:
    """Link the budget of a form with the line of its indicators that tells it again, and its standards with what a sentence says of them."""
    known = {each.figure.key: each for each in every}
    for table in analysis.tables:
        for one, other in restated_in_lines(table):
            yield Link(known[one.key], known[other.key], FORM_LINE_BITS, WITHIN_FORM)
    for cell, figure in restated_standards(analysis.tables, every):
        yield Link(cell, figure, FORM_LINE_BITS, "standard")


def _in_lists(analysis: Analysis, every: tuple[Statement, ...]) -> Iterator[Link]:
    """Link the items of a list with those of its table that say otherwise."""
    known = {each.figure.key: each for each in every}
    for one, other in list_contradictions(analysis):
        if one.key in known and other.key in known:
            yield Link(known[one.key], known[other.key], LIST_BITS, "list in a table")


def _equal(link: Link) -> bool:
    return link.one.figure.base == link.other.figure.base


def _mistakes(told_twice: list[Copy]) -> Iterator[Link]:
    for copy in told_twice:
        for one, other in copy.differing if copy.accuses else ():
            yield Link(one, other, ACCUSING_BITS + min(ACCUSING_BITS, copy.bits * BITS_PER_BIT), "copy")


def _around(link: Link, home: dict[tuple[str, int, str], tuple[Statement, ...]]) -> tuple[Statement, ...]:
    """Give two statements together with the restatements of each, in reading order: what most of them say is told from what one says."""
    both = [each for one in (link.one, link.other) for each in home.get(one.figure.key, (one,))]
    return tuple(sorted({each.figure.key: each for each in both}.values(), key=lambda each: each.order))


def _record(group: tuple[Statement, ...], bits: float, wording: str) -> Record:
    return Record(f"core/{FAMILY}", {"values": tuple(each.figure for each in group)}, group[0].figure.place, "", bits, wording)
