"""Numbers and dates written in rules: ``0.85``, ``85%``, ``50万元``, ``2021-01-31``. Found before Python's parser, which knows no units, sees them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from validator.language.dates import read_date, read_period
from validator.language.printed import PrintedError, read_figure
from validator.model.figure import Figure
from validator.model.record import Printed

__all__ = ["LiteralProblem", "masked"]

# quoted texts and names are passed over; a date is told by its form, a number reaches up to the next blank, bracket, operator or quote
_DATE = (
    r"[12]\d{3}(?:-\d{1,2}(?:-\d{1,2})?|年度?|年(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}-\d{1,2}月))(?![\w.%])"
)
_TOKEN = re.compile(
    r"""(?P<text>'[^'\\]*'|"[^"\\]*")|(?P<name>[^\W\d]\w*)"""
    rf"""|(?P<date>{_DATE})|(?P<number>[0-9][^\s()\[\]{{}}+\-*/<>=!,;:'"&|^~@]*)|(?P<other>.)""",
    re.DOTALL,
)
_MEANT = {
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "＝": "==",
    "×": "*",
    "÷": "/",
    "−": "-",
    "–": "-",
    "（": "(",
    "）": ")",
    "，": ",",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
}
_UNWANTED = {"\\", "#", ";", "\x00"}


@dataclass(frozen=True, slots=True)
class LiteralProblem(Exception):  # noqa: N818 (turned into an ExpressionError where the column is known)
    """A sign or number that no expression may hold.

    Attributes:
        key: of the message catalogue.
        index: where it stands in the source.
        detail: (name, text) pairs for the message.
    """

    key: str
    index: int
    detail: tuple[tuple[str, str], ...]


def masked(source: str) -> tuple[str, Mapping[int, Figure | Printed]]:
    """Give the source with every number and date replaced by as many underscores, and these by where they stand.

    A day is a date; months, quarters and years are periods.

    Raises:
        LiteralProblem: a number is malformed, its unit unknown, there is no such day, or a sign is none of the language's.

    >>> masked("rate >= 85%")[0]
    'rate >= ___'
    """
    numbers: dict[int, Figure | Printed] = {}
    pieces: list[str] = []
    for token in _TOKEN.finditer(source):
        if token["number"] or token["date"]:
            numbers[token.start()] = (_number if token["number"] else _date)(token[0], token.start())
        elif token["other"] and (token["other"] in _UNWANTED or token["other"] in _MEANT):
            detail = (("character", token["other"]), ("meant", _MEANT.get(token["other"], "")))
            raise LiteralProblem("expression-character", token.start(), detail)
        pieces.append("_" * len(token[0]) if token.start() in numbers else " " if token[0].isspace() else token[0])
    return "".join(pieces), numbers


def _number(text: str, index: int) -> Figure:
    try:
        return read_figure(text, set=True)
    except PrintedError as error:
        raise LiteralProblem(error.key, index, error.detail) from None


def _date(text: str, index: int) -> Printed:
    period = read_period(text)
    if period is None:
        raise LiteralProblem("date-malformed", index, (("text", text), ("type", "date")))
    return Printed(text, meaning=read_date(text) if period.first == period.last else period)
