"""Statements of one fact that disagree: the very same words in two places, and two values.

Equal words are not enough to accuse: forms are filled in for one project after the other, and every table has its 合计. A name must say
something of its own, occur with no third value, and either the two values lie one slip of the pen apart, or the name is a total of the
books that a body has but one of in a year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from validator.extraction.likeness import agree, one_slip_apart, significant
from validator.extraction.partitions import book_in
from validator.extraction.restating import Link
from validator.extraction.statements import Statement, says_something, statement, told
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words

__all__ = ["contradictions", "tells_of_several"]

Home = Mapping[tuple[str, int, str], tuple[Statement, ...]]
SLIP_BITS, LONG_NAME_BITS, RESTATED_BITS = 7.0, 1.0, 2.0
BOOK_BITS, ITEM_BITS = 8.0, 7.0
LEAST_NAME, LONG_NAME = 4, 8
# A name told with more values than these names many things; a column of a table may add one.
VALUES, VALUES_WITH_TABLES = 2, 3
DIGITS_WITH_TABLES = 5
SEVERAL = 10
BODY = "(?:局|委|办|厅|院|校|所|站|队|馆|中心|公司)"
SCOPES = ("预算", "决算", "计划", "目标", "上年", "年初", "调整")


def contradictions(analysis: Analysis, statements: tuple[Statement, ...], home: Home) -> Iterator[Link]:
    """Give the pairs of statements that cannot both be true."""
    yield from _slips(statements, home)
    yield from _books(analysis)


def tells_of_several(statements: tuple[Statement, ...]) -> bool:
    """Whether the names of a report are told again with other values so often that it must tell of several bodies, or of one at several times."""
    again = [group for group in _named(statements).values() if len({each.spot for each in group if each.table < 0}) > 1]
    other = sum(len({each.figure.base for each in group}) > 1 for group in again)
    return other >= SEVERAL and 2 * other > len(again)


def _named(statements: tuple[Statement, ...]) -> dict[object, list[Statement]]:
    """Give the amounts of each name that says something, by all that makes them one fact."""
    names: dict[object, list[Statement]] = defaultdict(list)
    for each in statements:
        if each.kind == "level" and len(each.name) >= LEAST_NAME and says_something(each.name):
            names[each.name, each.figure.unit.dimension, each.figure.period, each.when, _scope(each)].append(each)
    return names


def _slips(statements: tuple[Statement, ...], home: Home) -> Iterator[Link]:
    """Give figures of the very same name that are one slip apart, of which one at least is told nowhere else."""
    for group in _named(statements).values():
        firsts = sorted({each.figure.base: each for each in reversed(group)}.values(), key=lambda each: each.order)
        for one, other in combinations(firsts, 2):
            in_prose = one.table < 0 and other.table < 0
            if len(firsts) <= (VALUES if in_prose else VALUES_WITH_TABLES) and _one_is_wrong(one, other, home, in_prose=in_prose):
                bits = (
                    SLIP_BITS
                    + LONG_NAME_BITS * (len(one.name) >= LONG_NAME)
                    + RESTATED_BITS * any(each.figure.key in home for each in (one, other))
                )
                yield Link(one, other, bits, "same name")


def _one_is_wrong(one: Statement, other: Statement, home: Home, *, in_prose: bool) -> bool:
    """Whether two figures of one name can only be one figure, printed wrongly once. Two cells of tables are never compared: columns differ."""
    if one.spot == other.spot or (one.table >= 0 and other.table >= 0) or all(each.figure.key in home for each in (one, other)):
        return False
    digits = min(significant(one.figure), significant(other.figure))
    return (in_prose or digits >= DIGITS_WITH_TABLES) and one_slip_apart(one.figure, other.figure) and not agree(one.figure, other.figure)


def _scope(each: Statement) -> frozenset[str]:
    """Give which books and plans the words and headings of a statement name: budget and final account are two things."""
    said = told("".join((each.name, each.figure.scope, *each.section[-2:])))
    return frozenset(word for word in SCOPES if word in said)


@dataclass(frozen=True, slots=True)
class _Book:
    """A total of the books with the year and the body that it is told of, and its sentence."""

    total: Mention
    year: str
    body: str
    sentence: Sentence


def _books(analysis: Analysis) -> Iterator[Link]:
    """Give totals of the books of one year that are printed with two values, and the items under the same words behind them."""
    totals: dict[object, list[_Book]] = defaultdict(list)
    for mention in analysis.mentions:
        found = _total().fullmatch(told(mention.lead))
        if found and mention.role is Role.LEVEL and not mention.figure.qualifier and not mention.brackets:
            book = _Book(mention, _year_named(analysis, mention), found["body"] or "", analysis.sentences[mention.sentence])
            if book.year and not _of_part(book):
                totals[found["name"], mention.dimension, book.year].append(book)
    for books in totals.values():
        values = {book.total.figure.base: book for book in reversed(books)}
        if len(values) == VALUES:
            first, second = sorted(values.values(), key=lambda book: book.total.index)
            if _of_one_body(first, second):
                yield from _disagreeing(analysis, first, second)


def _of_part(book: _Book) -> bool:
    """Whether the words or the heading before a total speak of one of several books: 财政拨款收入总计A，支出总计B tells of no other 支出总计."""
    sentence, total = book.sentence, book.total
    return not book_in(total.lead) and bool(book_in("".join((*sentence.section[-1:], sentence.string[sentence.start : total.start]))))


@cache
def _total() -> re.Pattern[str]:
    # the body itself may stand before the name of its total
    return re.compile(
        rf"(?P<body>[^的]{{2,20}}?{BODY})?(?:其中|我局|我单位|本部门|本单位)?(?P<name>{words().pattern('book_totals')})(?:为|共计|共|是|达)?"
    )


def _year_named(analysis: Analysis, mention: Mention) -> str:
    """Give the year that the sentence names before a figure; empty if it names none, or only a part of one."""
    sentence = analysis.sentences[mention.sentence]
    if statement(analysis, mention).when:
        return ""
    years = re.findall(r"((?:19|20)\d{2})\s*年", sentence.string[sentence.start : mention.start])
    return years[-1] if years else ""


def _of_one_body(one: _Book, other: _Book) -> bool:
    """Whether nothing says that two totals are of two bodies, or one of the budget and one of the account."""
    first, second = ("".join(book.sentence.section) for book in (one, other))
    budgets, accounts = ({word for word in ("预算", "决算") if word in headings} for headings in (first, second))
    if budgets and accounts and budgets != accounts:
        return False
    bodies = [
        set(re.findall(rf"[\u4e00-\u9fff]{{2,}}?{BODY}", headings)) | {word for word in words()["bodies"] if word in headings}
        for headings in (first, second)
    ]
    return bodies[0] == bodies[1] and (one.body == other.body or not one.body or not other.body)


def _disagreeing(analysis: Analysis, one: _Book, other: _Book) -> Iterator[Link]:
    if agree(one.total.figure, other.total.figure) or one.sentence.number == other.sentence.number:
        return
    yield Link(statement(analysis, one.total), statement(analysis, other.total), BOOK_BITS, "total of the books")
    items = {_item(mention): mention for mention in reversed(_items(other))}
    for mention in _items(one):
        answer = items.get(_item(mention))
        if answer and not agree(mention.figure, answer.figure):
            yield Link(statement(analysis, mention), statement(analysis, answer), ITEM_BITS, "item of the books")


def _items(book: _Book) -> list[Mention]:
    after = (mention for mention in book.sentence.mentions if mention.index > book.total.index)
    return [mention for mention in after if mention.role is Role.LEVEL and len(told(mention.lead)) >= LEAST_NAME]


def _item(mention: Mention) -> tuple[str, str]:
    return told(mention.lead), mention.dimension
