"""Running text of a form that says otherwise than the line of that name in the same form, as target and as result.

A name, or the price of a standard told as a product (260元×30%的标准), is enough to compare the two: a form is filled in for one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from validator.extraction.factors import TIMES
from validator.extraction.likeness import agree
from validator.extraction.names import standard_noun
from validator.extraction.statements import Statement, statement, told
from validator.extraction.structure import Analysis, Sentence
from validator.model.figure import Figure

__all__ = ["Contradiction", "form_contradictions"]

LEAST_LINE_NAME = 6
FORM_BITS = 8.0
NEAR = Decimal("0.1")
TWO = 2
Form = tuple[tuple[str, ...], str]
"""The headings above a form, and what it is about."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements of one form that cannot all be true, in reading order."""

    statements: tuple[Statement, ...]
    bits: float
    wording: str


def form_contradictions(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[Contradiction]:
    """Give the lines of forms that their own running text contradicts."""
    texts: dict[Form, list[Statement]] = defaultdict(list)
    for each in statements:
        if each.table < 0 and each.section:
            texts[each.section[:-1], told(each.section[-1])].append(each)
    for form, lines in _lines(statements).items():
        yield from _named(lines, texts.get(form, ()))
    yield from _priced(analysis, {each.figure.key: each for each in statements})


def _lines(statements: Iterable[Statement]) -> dict[Form, dict[tuple[str, str], list[Statement]]]:
    """Give the cells of every form by name and dimension."""
    forms: dict[Form, dict[tuple[str, str], list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for each in statements:
        if each.table >= 0 and each.kind == "level" and each.context and len(each.name) >= LEAST_LINE_NAME:
            forms[each.section, each.context][each.name, each.figure.unit.dimension].append(each)
    return forms


def _named(lines: dict[tuple[str, str], list[Statement]], texts: Iterable[Statement]) -> Iterator[Contradiction]:
    """Give the lines whose name the running text tells with almost, but not quite, their value."""
    for (name, dimension), line in lines.items():
        if len(line) < TWO or len({cell.figure.base for cell in line}) > 1:
            continue
        other: dict[Decimal, list[Statement]] = defaultdict(list)
        for each in texts:
            same_thing = each.kind == "level" and dimension == each.figure.unit.dimension and each.name.endswith(name)
            if same_thing and _near_miss(each.figure, line[0].figure):
                other[each.figure.base].append(each)
        for found in other.values():
            yield _told([*found, *line], "form contradicted")


def _near_miss(one: Figure, other: Figure) -> bool:
    """Whether two figures differ, but by so little that they were meant to be one."""
    return not agree(one, other) and abs(one.base - other.base) <= NEAR * abs(other.base)


@dataclass(frozen=True, slots=True)
class _Product:
    """Factors with the form they stand in and the word for a standard beside them."""

    form: Form
    factors: tuple[Figure, ...]
    noun: str


def _priced(analysis: Analysis, known: dict[tuple[str, int, str], Statement]) -> Iterator[Contradiction]:
    """Give the standards that a line of a form and its running text print as products which differ in one factor."""
    lines: dict[tuple[Form, str], list[_Product]] = defaultdict(list)
    for each in _in_lines(analysis):
        lines[each.form, each.noun].append(each)
    texts = list(_in_texts(analysis)) if lines else []
    for key, products in lines.items():
        if len({_bases(product) for product in products}) > 1:
            continue
        other: dict[tuple[Decimal, ...], list[_Product]] = defaultdict(list)
        for each in texts:
            if (each.form, each.noun) == key and _differing(each, products[0]) is not None:
                other[_bases(each)].append(each)
        for found in other.values():
            at = _differing(found[0], products[0])
            assert at is not None
            figures = [product.factors[at] for product in (*found, *products)]
            yield _told([known[figure.key] for figure in figures if figure.key in known], "standard of the form")


def _bases(product: _Product) -> tuple[Decimal, ...]:
    return tuple(figure.base for figure in product.factors)


def _differing(one: _Product, other: _Product) -> int | None:
    """Give the place of the only factor in which two products of the same units differ; None if there is no such one."""
    if [figure.unit.dimension for figure in one.factors] != [figure.unit.dimension for figure in other.factors]:
        return None
    places = [at for at, (first, second) in enumerate(zip(one.factors, other.factors, strict=True)) if not agree(first, second)]
    return places[0] if len(places) == 1 else None


def _in_lines(analysis: Analysis) -> Iterator[_Product]:
    for table in analysis.tables:
        for factors in table.factors.values():
            if factors[0].subject and (noun := standard_noun(factors[0].label)):
                yield _Product((table.section, told(factors[0].subject)), factors, noun)


def _in_texts(analysis: Analysis) -> Iterator[_Product]:
    for sentence in analysis.sentences:
        for one, other in pairwise(sentence.mentions) if sentence.section else ():
            if TIMES.fullmatch(other.gap) and (noun := standard_noun(one.lead + other.tail)):
                factors = tuple(statement(analysis, each).figure for each in (one, other))
                yield _Product(_form_of(sentence), factors, noun)


def _form_of(sentence: Sentence) -> Form:
    return sentence.section[:-1], told(sentence.section[-1])


def _told(statements: Iterable[Statement], wording: str) -> Contradiction:
    return Contradiction(tuple(sorted(statements, key=lambda each: each.order)), FORM_BITS, wording)
