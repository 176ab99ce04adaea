"""What is left of one figure when another is taken off: 实际到位72310.80万元，全年支出71985.62万元，结余325.18万元.

The words say that something is left, not of what: such a sum is read where the digits bear it out, and accuses nobody. Only what a period
leaves (当期结余, 本年收支结余) is by its name what came in less what was paid out, where both are told last before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from math import log2

from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.likeness import information
from validator.extraction.lists import part_lists
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WEAK, SURE = 3.0, 8.0
# of figures that belong together by their names so few digits tell one that is left out
SHORTEST = 4
PERIOD = re.compile(r"(?:(?:本年|当年|当期|本期|年度|本年度)(?:收支)?|收支)(?:相抵)?[，,]?(?:结余|结存|盈余)(?:为|达|是)?\s*$")
ASIDE = re.compile(r"[（(][^（()）]*[)）]|总(?=收入|支出)")
LEAST_EVIDENCE = 4.0
REACH, SENTENCES = 8, 3


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every figure that is called what is left, with the two figures told shortly before that leave it."""
    listed = {part.index for each in part_lists(analysis) for part in each.parts}
    values: Values
    for sentence in analysis.chinese:
        for rest in sentence.mentions:
            if _is_amount(rest) and words().any_in("left_over", rest.lead):
                earlier = [
                    mention
                    for mention in analysis.mentions[max(0, rest.index - 2 * REACH) : rest.index]
                    if _is_amount(mention) and mention.dimension == rest.dimension and rest.sentence - mention.sentence < SENTENCES
                ][-REACH:]
                if books := _of_the_period(rest, earlier, listed):
                    values = {"total": books[0].figure, "parts": (books[1].figure, rest.figure)}
                    claim = f"m{rest.index}-of-the-period"
                    yield Record(f"core/{FAMILY}", values, place_of(sentence), claim, SURE, "left of the period", complete=True)
                elif pair := _pair(rest, earlier):
                    values = {"total": pair[0].figure, "parts": (pair[1].figure, rest.figure)}
                    yield from readings(f"core/{FAMILY}", f"m{rest.index}-left", place_of(sentence), "what is left", [(values, WEAK)])


def _is_amount(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and mention.figure.unit.kind == "money" and not mention.figure.qualifier and mention.figure.value != 0


def _of_the_period(rest: Mention, earlier: Sequence[Mention], listed: Collection[int]) -> tuple[Mention, Mention] | None:
    """Give what came in and what was paid out, told last before what a period leaves, if they leave it, but for one slip."""
    if not PERIOD.search(rest.lead):
        return None
    books = [mention for mention in earlier if mention.index not in listed][-2:]
    if len(books) < 2 or not (_ends(books[0], "收入") and _ends(books[1], "支出")) or books[0].figure.period != books[1].figure.period:  # noqa: PLR2004
        return None
    income, spending = books
    left = [spending.figure, rest.figure]
    return (income, spending) if adds_up(income.figure, left) or one_slip_away(income.figure, left, shortest=SHORTEST) else None


def _ends(mention: Mention, noun: str) -> bool:
    return ASIDE.sub("", mention.figure.label).endswith(noun)


def _pair(rest: Mention, earlier: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Give the two figures nearest to what is left that differ by it, the larger first, if its digits say more than the pairs that there are."""
    pairs = list(combinations(reversed(earlier), 2))
    if not pairs or information(rest.figure) - log2(len(pairs)) < LEAST_EVIDENCE:
        return None
    ordered = ((one, other) if one.figure.base > other.figure.base else (other, one) for one, other in pairs)
    return next((pair for pair in ordered if adds_up(pair[0].figure, [pair[1].figure, rest.figure])), None)
