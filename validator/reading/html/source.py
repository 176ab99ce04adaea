"""Where the words of a page stand in its source: the parser gives text without places, the source has places around markup."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from validator.language.sources import Source

__all__ = ["PageSource", "Spot"]

_MARKUP = re.compile(
    r"""<!--.*?(?:-->|\Z)
      | <(?P<raw>script|style|template)\b.*?(?:</(?P=raw)\s*>|\Z)
      | <!\[CDATA\[ | \]\]>
      | <[!/?a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>
      | <[!/?a-zA-Z][^>]*+>
      | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

_BLANK = "\0"
"""Stands for each character of markup, so that all others keep their places."""
_AHEAD = 20_000
"""Words that do not come next are looked for so far: a parser may move or change them."""
_TO_WORDS = re.compile("[\0 \t\r\n\f]*")
_OVER_MARKUP = re.compile("\0*")


class Spot(NamedTuple):
    """Where characters stand: 1-based line and column, and index in the file."""

    line: int
    column: int
    offset: int


class PageSource:
    """The source of a page, asked for the places of its words in the order in which they stand there."""

    def __init__(self, text: str, file: str) -> None:
        self._source = Source.of(text, file)
        self._text = _MARKUP.sub(_blanked, text.replace(_BLANK, " "))
        self._cursor = 0

    def find(self, words: str) -> tuple[tuple[int, Spot], ...]:
        """Give the places of the next words, and go on behind them.

        Returns:
            For each run of characters that stand one after the other in the source, the index of its first in ``words`` and its place.
            Words that are not found (a parser may change them) have the place where the search stands.
        """
        start = self._after(_TO_WORDS, self._cursor)
        if not self._text.startswith(words, start):
            runs = self._runs(words, start)
            if runs:
                return tuple((index, self._spot(place)) for index, place in runs)
            start = self._text.find(words, start, start + _AHEAD)
            if start < 0:
                return ((0, self._spot(self._after(_OVER_MARKUP, self._cursor))),)
        self._cursor = start + len(words)
        return ((0, self._spot(start)),)

    def _runs(self, words: str, place: int) -> list[tuple[int, int]]:
        """Give where the runs of words begin that stand at a place with markup or entities in them; nothing if they do not."""
        runs: list[tuple[int, int]] = []
        for index, sign in enumerate(words):
            after = self._after(_OVER_MARKUP, place)
            if not self._text.startswith(sign, after):
                return []
            if after > place or not index:
                runs.append((index, after))
            place = after + 1
        self._cursor = place
        return runs

    def _after(self, passed: re.Pattern[str], place: int) -> int:
        """Give the place behind what is passed over."""
        found = passed.match(self._text, place)
        return found.end() if found else place

    def _spot(self, offset: int) -> Spot:
        return Spot(*self._source.position(offset), offset)


def _blanked(match: re.Match[str]) -> str:
    """Give what is shown of markup: the character of an entity, and blanks up to its length."""
    length = len(match[0])
    return unescape(match["entity"]).ljust(length, _BLANK)[:length] if match["entity"] else _BLANK * length
