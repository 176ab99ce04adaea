"""How two equal figures are known to state one fact: by their names, by what is counted, by the project and the form that they stand in.

The fewer digits they share, the more the words must say. Nothing here accuses: figures that differ are never looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from validator.extraction.alike import alike, ends_with, measured_alike, things_alike
from validator.extraction.statements import Statement, told
from validator.extraction.vocabulary import words

__all__ = ["FEW", "LEAST_TWIN", "TWINS", "WAYS", "least", "one_subject"]

# How alike the names of equal figures must be, by the digits that tell something: few digits are equal by chance.
ALIKE = {1: 1.0, 2: 1.0, 3: 0.75, 4: 0.6}
ALIKE_NEAR = 0.1
ALIKE_LONG, ALIKE_SUBJECT, ALWAYS = 0.55, 0.5, 2.0
# The same of what is counted: its words are more than a name. A standard for each is told in few words.
ALIKE_COUNTED = {2: 0.6, 3: 0.55}
ALIKE_COUNTED_LONG, ALIKE_STANDARD = 0.5, 0.6
LEAST_TWIN = 4
LEAST_BITS, PHRASE_BITS, SUBJECT_BITS, FORM_BITS, TWIN_BITS = 4.0, 5.0, 6.0, 6.0, 8.0
FEW, SOME = 2, 3
LEAST_NAME, LEAST_SUBJECT, LEAST_PHRASE = 4, 6, 4
TWINS = ("收入", "支出")


def least(digits: int) -> float:
    """Give how alike the names of two figures must be that share so many digits."""
    return ALIKE.get(digits, ALIKE_LONG if digits else ALWAYS)


def one_subject(one: Statement, other: Statement) -> bool:
    """Whether both are told of one project: by their headings, or the subject of a table is named where the other stands."""
    if one.subject and one.subject == other.subject:
        return True
    tables = [(each, rest) for each, rest in ((one, other), (other, one)) if each.table >= 0 and len(each.context) >= LEAST_SUBJECT]
    return any(each.context in rest.context for each, rest in tables)


def _balance_bits(one: Statement, other: Statement, digits: int) -> float:
    # income and expenditure under the same name
    first, second = TWINS
    twins = one.name != other.name and one.name.replace(first, second) == other.name.replace(first, second)
    return TWIN_BITS if digits >= LEAST_TWIN and twins else 0.0


def _subject_bits(one: Statement, other: Statement, digits: int) -> float:
    # a table of a project, and a place where that project is named
    if not one_subject(one, other):
        return 0.0
    same = max(measured_alike(one, other), ALIKE_SUBJECT * ends_with(one.name, other.name))
    money = one.figure.unit.kind == "money" and digits >= SOME
    return SUBJECT_BITS + 2 * same + digits if digits >= LEAST_TWIN or same >= ALIKE_SUBJECT or money else 0.0


def _phrase_bits(one: Statement, other: Statement, digits: int) -> float:
    # the same people or things counted in the same words; of one project the words need only begin alike
    if digits < FEW or not one.phrase:
        return 0.0
    begun = sum(1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(one.phrase, other.phrase, strict=False)))
    same = one.phrase == other.phrase or (begun >= LEAST_PHRASE and bool(one.subject) and one.subject == other.subject)
    return PHRASE_BITS + digits if same else 0.0


def _form_bits(one: Statement, other: Statement, digits: int) -> float:
    # a count in the running text of a form and in one of its lines
    counted = digits >= FEW and one.figure.unit.kind == "count"
    return FORM_BITS + digits if counted and (_in_form(one, other) or _in_form(other, one)) else 0.0


def _in_form(text: Statement, line: Statement) -> bool:
    return text.table < 0 <= line.table and bool(line.context) and bool(text.section) and told(text.section[-1]) == line.context


def _counted_bits(one: Statement, other: Statement, digits: int) -> float:
    # what is counted, told before the count or behind it
    if one.figure.unit.kind != "count" or digits < FEW:
        return 0.0
    same = things_alike(one, other)
    return LEAST_BITS + 6 * same + digits - FEW if same >= ALIKE_COUNTED.get(digits, ALIKE_COUNTED_LONG) else 0.0


def _name_bits(one: Statement, other: Statement, digits: int) -> float:
    # names as alike as so few digits need; of the fewest also the same context
    same = max(alike(one, other), ALIKE_LONG * _book_twins(one, other))
    few = digits <= FEW
    needed = least(digits) - ALIKE_NEAR * (one.section == other.section and not few)
    if one.kind == "standard" and digits == FEW:
        needed, few = ALIKE_STANDARD, False
    enough = same >= needed and not (few and (len(one.name) < LEAST_NAME or one.context != other.context))
    return LEAST_BITS + 6 * same + max(0, digits - FEW) if enough else 0.0


def _book_twins(one: Statement, other: Statement) -> bool:
    """Whether both names are totals of the same side of the books: 本年支出合计 and 支出总计."""
    totals = words()["book_totals"]
    return one.name in totals and other.name in totals and any(side in one.name and side in other.name for side in TWINS)


WAYS: tuple[tuple[str, Callable[[Statement, Statement, int], float]], ...] = (
    ("balance", _balance_bits),
    ("same subject", _subject_bits),
    ("same phrase", _phrase_bits),
    ("same form", _form_bits),
    ("same count", _counted_bits),
    ("restated", _name_bits),
)
"""Each way with the bits that it gives two figures of so many telling digits, 0 if they are not known by it; the surest way first."""
