"""Amounts told in one breath, one of them in another unit: 拨付437.32元 after 申报453.07万元 and 总费用620.13万元.

Reports mix 元 and 万元 rightly all the time: small things, standards per head, sums to the cent. What makes an amount belong to its
neighbours is how it is printed: with as many decimals as they are. Whether its size then betrays a wrong unit is the rule's question.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.recording import Values, claim_of, place_of
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "amounts"
BITS, NEIGHBOUR_BITS = 8.0, 2.0
LEAST_OTHERS = 2
# 亿元 beside 万元 is how large and small sums are told; 元 beside 万元 with the same decimals is not.
UNITS = (1, 10_000)


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every amount whose unit is another than that of all other amounts of its sentence, though printed as they are."""
    for sentence in analysis.chinese:
        amounts = [mention for mention in sentence.mentions if _is_amount(mention)]
        for odd in amounts:
            others = [other for other in amounts if other is not odd]
            if _stands_apart(odd, others):
                values: Values = {"odd": odd.figure, "others": tuple(other.figure for other in others)}
                yield Record(f"core/{FAMILY}", values, place_of(sentence), claim_of(odd), _bits(sentence, odd, others), "one breath")


def _is_amount(mention: Mention) -> bool:
    """Whether a figure is an amount of money that stands for itself, not a standard per head or a threshold."""
    if mention.figure.unit.kind != "money" or mention.role not in (Role.LEVEL, Role.BASE) or mention.figure.qualifier:
        return False
    return not any(words().any_in(of, mention.lead) for of in ("standard", "averages")) and not mention.tail.lstrip().startswith(
        ("/", "每", "一")
    )


def _stands_apart(odd: Mention, others: list[Mention]) -> bool:
    """Whether all others share a unit that the odd one lacks, and are printed with as many decimals as it is."""
    units = {other.figure.unit for other in others}
    if len(others) < LEAST_OTHERS or len(units) != 1 or odd.dimension != others[0].dimension:
        return False
    scales = {odd.figure.unit.scale, others[0].figure.unit.scale}
    alike = [other for other in others if other.figure.resolution == odd.figure.resolution]
    return scales == set(UNITS) and not odd.figure.whole and len(alike) >= LEAST_OTHERS


def _bits(sentence: Sentence, odd: Mention, others: list[Mention]) -> float:
    # an amount between or beside its like, with no other figure between, belongs to them the more surely
    order = [mention.index for mention in sentence.mentions]
    neighbours = [other for other in others if abs(order.index(other.index) - order.index(odd.index)) == 1]
    return BITS + NEIGHBOUR_BITS * len(neighbours)
