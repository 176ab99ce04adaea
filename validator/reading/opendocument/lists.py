"""Automatic numbers of lists and headings in OpenDocument texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from validator.reading.opendocument.tags import count, style, text
from validator.reading.packages import Xml
from validator.reading.word.numerals import numeral

__all__ = ["Lists", "read_lists"]

_STYLES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "①, ②, ③, ...": "decimalEnclosedCircle",
}
_CHINESE = {
    "一": "chineseCounting",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "①": "decimalEnclosedCircle",
}
_NUMBERED, _BULLET, _OUTLINE = text("list-level-style-number"), text("list-level-style-bullet"), text("outline-level-style")
_SEVERAL = re.compile(r"\d\s*[.．]\s*\d")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how it is counted (``bullet`` for a sign), what stands around the number, and how many levels it shows."""

    style: str
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class Lists:
    """Counts the numbers of a text.

    Attributes:
        known: name of a list style → its levels, 1 the outermost. The style of headings has an empty name.
        counts: for each list that has begun, the number reached at each level.
    """

    known: Mapping[str, Mapping[int, _Level]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def number(self, name: str, depth: int, counted_as: str, start: int = 0) -> str:
        """Give the number of the next item as printed before its words; empty for none.

        Args:
            name: of the list style.
            depth: its level, 1 the outermost.
            counted_as: the list it belongs to; another list begins anew.
            start: the number it says it has; 0: the next one.
        """
        levels = self.known.get(name, {})
        level = levels.get(depth)
        if level is None or not level.style:
            return ""
        counts = self.counts.setdefault(counted_as, {})
        counts[depth] = start or (counts[depth] + 1 if depth in counts else level.start)
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        if level.style == "bullet":
            return "• "
        first = depth - max(1, min(level.shown, depth)) + 1
        shown = [numeral(counts.get(at, 1), levels[at].style) for at in range(first, depth + 1) if at in levels and levels[at].style]
        printed = level.before + ".".join(shown) + level.after
        if _SEVERAL.search(printed):
            return ""
        return printed + (" " if printed[-1:].isascii() and not printed[-1:].isspace() else "")


def read_lists(*roots: Xml | None) -> Lists:
    """Read the list styles of a text, which stand in several parts."""
    known: dict[str, dict[int, _Level]] = {}
    for root in roots:
        if root is not None:
            for element in root.iter(text("list-style"), text("outline-style")):
                name = element.get(style("name"), "") if element.tag == text("list-style") else ""
                known[name] = {count(level.get(text("level"))): _level(level) for level in element}
    return Lists(known)


def _level(element: Xml) -> _Level:
    """Give one level of a list style."""
    if element.tag == _BULLET:
        return _Level("bullet")
    if element.tag not in {_NUMBERED, _OUTLINE}:
        return _Level("")
    code = element.get(style("num-format"), "")
    return _Level(
        _STYLES.get(code) or _CHINESE.get(code[:1], "decimal" if code else ""),
        element.get(style("num-prefix"), ""),
        element.get(style("num-suffix"), ""),
        count(element.get(text("start-value"))),
        count(element.get(text("display-levels"))),
    )
