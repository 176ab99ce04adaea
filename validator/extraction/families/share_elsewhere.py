"""Rates told of an amount whose whole stands elsewhere: 药品收入18650.20万元，药占比23.62%; 销售费用9.87亿元，销售费用率27.71%.

Nothing but the arithmetic says of what: such a reading is made only where one amount told before gives the rate and its digits say more than
the number of amounts gives away, and it accuses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log2

from validator.extraction.line_relations import divides_to
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"
WEAK = 3.0
LEAST_EVIDENCE = 5.0
NAMED_SHARE = re.compile(r"\s*[^占]{1,6}占比")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every rate with a name of its own right behind an amount."""
    told: dict[str, dict[object, Figure]] = {}
    for sentence in analysis.chinese:
        for mention in sentence.mentions:
            if _is_amount(mention):
                told.setdefault(mention.dimension, {})[mention.figure.base] = mention.figure
            elif mention.figure.unit.kind == "percent" and _has_a_name(mention):
                part = next(before(sentence, mention), None)
                if part and part.index == mention.index - 1 and (whole := _whole(part, mention, told)):
                    values: Values = {"part": part.figure, "whole": whole, "percent": mention.figure}
                    yield from readings(
                        f"core/{FAMILY}", f"{claim_of(mention)}-elsewhere", place_of(sentence), "share elsewhere", [(values, WEAK)]
                    )


def _has_a_name(mention: Mention) -> bool:
    """Whether a percentage is a rate with a name of its own: 资产负债率, 药占比; not 占比 alone."""
    return mention.role is Role.RATE or (mention.role is Role.SHARE and NAMED_SHARE.match(mention.lead) is not None)


def _is_amount(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and mention.figure.unit.kind == "money" and not mention.figure.qualifier and mention.figure.value > 0


def _whole(part: Mention, rate: Mention, told: dict[str, dict[object, Figure]]) -> Figure | None:
    """Give the only amount told before of which a part is the rate that is told."""
    amounts = told.get(part.dimension, {}) if _is_amount(part) else {}
    tested = [(whole, divides_to(part.figure, whole, rate.figure)) for whole in amounts.values() if whole.base > part.figure.base]
    held = [(whole, outcome[1]) for whole, outcome in tested if outcome and outcome[0]]
    if len(held) != 1 or held[0][1] - log2(len(amounts)) < LEAST_EVIDENCE:
        return None
    return held[0][0]
