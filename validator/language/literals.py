"""Numbers written in rules: ``0.85``, ``85%``, ``50万元``. Found before Python's parser, which knows no units, sees them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from validator.language.printed import PrintedError, read_figure
from validator.model.figure import Figure

__all__ = ["LiteralProblem", "masked"]

# quoted texts and names are passed over; a number reaches up to the next blank, bracket, operator or quote
_TOKEN = re.compile(
    r"""(?P<text>'[^'\\]*'|"[^"\\]*")|(?P<name>[^\W\d]\w*)|(?P<number>[0-9][^\s()\[\]{}+\-*/<>=!,;:'"&|^~@]*)|(?P<other>.)""", re.DOTALL
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


def masked(source: str) -> tuple[str, Mapping[int, Figure]]:
    """Give the source with every number replaced by as many underscores, and the numbers by where they stand.

    Raises:
        LiteralProblem: a number is malformed, its unit unknown, or a sign is none of the language's.

    >>> masked("rate >= 85%")[0]
    'rate >= ___'
    """
    numbers: dict[int, Figure] = {}
    pieces: list[str] = []
    for token in _TOKEN.finditer(source):
        if token["number"]:
            numbers[token.start()] = _number(token["number"], token.start())
        elif token["other"] and (token["other"] in _UNWANTED or token["other"] in _MEANT):
            detail = (("character", token["other"]), ("meant", _MEANT.get(token["other"], "")))
            raise LiteralProblem("expression-character", token.start(), detail)
        pieces.append("_" * len(token[0]) if token["number"] else " " if token[0].isspace() else token[0])
    return "".join(pieces), numbers


def _number(text: str, index: int) -> Figure:
    try:
        return read_figure(text, set=True)
    except PrintedError as error:
        raise LiteralProblem(error.key, index, error.detail) from None
