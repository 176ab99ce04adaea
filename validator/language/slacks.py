"""Sizes of gaps as rules write them: ``tolerance: 0.1%``, ``severity: {error: "> 1%", warning: any}``."""

from __future__ import annotations

import re

from validator.language.expressions import ExpressionError, parse
from validator.model.figure import Figure
from validator.model.rule import Expression, Grade, Measure, Severity, Slack

__all__ = ["ANY_GAP", "parse_grade", "parse_slack"]

ANY_GAP = "any"
"""Said of a severity that every failure has."""

_LAST_PLACES = re.compile(r"(\s*\d{1,4})\s+last\s+places?\s*", re.IGNORECASE)
_WIDER = re.compile(r"\s*(>=?|≥)\s*")


def parse_slack(source: str) -> Slack:
    """Parse a size: an amount (``0.5万元``, ``total * 2``), a share of what is expected (``0.1%``), or units of the last place (``2 last places``).

    A percentage is relative; what may lie between two percentages is said in percentage points.

    Raises:
        ExpressionError: as :func:`~validator.language.expressions.parse`.

    >>> parse_slack("2 last places").measure, parse_slack("0.1%").measure, parse_slack("0.5万元").measure
    (<Measure.LAST_PLACES: 'last-places'>, <Measure.RELATIVE: 'relative'>, <Measure.ABSOLUTE: 'absolute'>)
    """
    if places := _LAST_PLACES.fullmatch(source):
        return Slack(parse(places.group(1)), Measure.LAST_PLACES, source)
    amount = parse(source)
    return Slack(amount, Measure.RELATIVE if _is_share(amount) else Measure.ABSOLUTE, source)


def parse_grade(severity: Severity, source: str) -> Grade:
    """Parse from which gap on a failure has a severity: ``any``, or a size behind ``>`` or ``>=``.

    Raises:
        ExpressionError: ``grade-malformed``, or as :func:`parse_slack`, with the column in the whole text.
    """
    if source.strip() == ANY_GAP:
        return Grade(severity)
    sign = _WIDER.match(source)
    if sign is None:
        raise ExpressionError("grade-malformed", 1, (("text", source),))
    # blanks in place of the sign keep the columns
    slack = parse_slack(" " * sign.end() + source[sign.end() :])
    return Grade(severity, Slack(slack.amount, slack.measure, source[sign.end() :].strip()), sign.group(1) != ">")


def _is_share(amount: Expression) -> bool:
    constant: object = getattr(amount.tree, "value", None)
    return isinstance(constant, Figure) and constant.unit.kind == "percent"
