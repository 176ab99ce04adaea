"""Where the words of a page stand in its source: the parser gives text without places, the source has places around markup."""

from __future__ import annotations

import re
from bisect import bisect_right
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


class Spot(NamedTuple):
    """Where characters stand: 1-based line and column, and index in the file."""

    line: int
    column: int
    offset: int


class PageSource:
    """The source of a page, asked for the places of its words in the order in which they stand there."""

    def __init__(self, text: str, file: str) -> None:
        self._source = Source.of(text, file)
        self._starts: list[int] = []
        self._places: list[int] = []
        pieces: list[str] = []
        length = at = 0
        for match in _MARKUP.finditer(text):
            said = unescape(match["entity"]) if match["entity"] else ""
            for string, place in ((text[at : match.start()], at), (said, match.start())):
                if string:
                    self._starts.append(length)
                    self._places.append(place)
                    pieces.append(string)
                    length += len(string)
            at = match.end()
        self._starts.append(length)
        self._places.append(at)
        self._plain = "".join(pieces) + text[at:]
        self._cursor = 0

    def find(self, words: str) -> tuple[tuple[int, Spot], ...]:
        """Give the places of the next words, and go on behind them.

        Returns:
            For each run of characters that stand one after the other in the source, the index of its first in ``words`` and its place.
            Words that are not found (a parser may change them) have the place where the search stands.
        """
        found = self._plain.find(words, self._cursor)
        if found < 0:
            return ((0, self._spot(self._cursor)),)
        self._cursor = found + len(words)
        first = bisect_right(self._starts, found)
        inside = [start for start in self._starts[first : bisect_right(self._starts, self._cursor - 1)] if start > found]
        return tuple((start - found, self._spot(start)) for start in [found, *inside])

    def _spot(self, index: int) -> Spot:
        segment = bisect_right(self._starts, index) - 1
        offset = self._places[segment] + index - self._starts[segment] if segment >= 0 else 0
        return Spot(*self._source.position(offset), offset)
