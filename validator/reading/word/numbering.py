"""Automatic numbers of lists: ``一、``, ``（二）``, ``3.``, which Word counts and does not write into the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from validator.reading.packages import Xml
from validator.reading.word.numerals import numeral
from validator.reading.word.tags import w

__all__ = ["Numbering", "read_numbering"]

_VALUE, _LEVEL, _ABSTRACT = w("val"), w("ilvl"), w("abstractNumId")
_PLACEHOLDER = re.compile(r"%([1-9])")
_SEVERAL = re.compile(r"\d\s*[.．]\s*\d")
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list.

    Attributes:
        start: the first number.
        style: how it is counted.
        text: the number as printed, with ``%1`` for that of the first level and so on.
        glued: nothing stands between number and words.
        legal: all numbers are printed in plain digits.
        paragraph_style: paragraphs of this style are of this level.
    """

    start: int = 1
    style: str = "decimal"
    text: str = ""
    glued: bool = False
    legal: bool = False
    paragraph_style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A list: levels by their depth, and the definition it shares its counting with."""

    levels: Mapping[int, _Level]
    counted_as: str


@dataclass(slots=True)
class Numbering:
    """Counts the automatic numbers of a document, paragraph by paragraph.

    Attributes:
        lists: by the ids that paragraphs name.
        counts: of each list, the number reached at each level.
    """

    lists: Mapping[str, _List] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def number(self, list_id: str, depth: int, style: str | None = None) -> str:
        """Give the number of the next paragraph of a list as printed before its words; empty for none.

        ``depth`` -1: the level is that of the style of the paragraph, else the first. A number of several levels (``1.2.1``) is left out,
        since it looks like a figure.
        """
        chosen = self.lists.get(list_id)
        if chosen is None:
            return ""
        if depth < 0:
            depth = next((at for at, level in chosen.levels.items() if style and level.paragraph_style == style), 0)
        level = chosen.levels.get(depth)
        if level is None:
            return ""
        self._count(chosen, depth, level)
        printed = _PLACEHOLDER.sub(lambda match: self._part(chosen, int(match[1]) - 1, legal=level.legal), level.text)
        if level.style == "bullet" or _PRIVATE.search(printed):
            return "• "
        if not printed.strip() or _SEVERAL.search(printed):
            return ""
        return printed + (" " if not level.glued and printed[-1].isascii() and not printed[-1].isspace() else "")

    def _count(self, chosen: _List, depth: int, level: _Level) -> None:
        """Go on to the next number of a level; the levels below begin anew."""
        counts = self.counts.setdefault(chosen.counted_as, {})
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]

    def _part(self, chosen: _List, depth: int, *, legal: bool) -> str:
        level = chosen.levels.get(depth, _Level())
        value = self.counts[chosen.counted_as].get(depth, level.start)
        return numeral(value, "decimal" if legal else level.style)


def read_numbering(root: Xml | None) -> Numbering:
    """Read the part ``numbering.xml``; a document without one has no lists."""
    if root is None:
        return Numbering()
    abstract = {element.get(_ABSTRACT, ""): element for element in root.iterchildren(w("abstractNum"))}
    named = {link.get(_VALUE): element for element in abstract.values() for link in element.iterchildren(w("styleLink"))}
    lists = {}
    for element in root.iterchildren(w("num")):
        reference = element.find(_ABSTRACT)
        shared = reference.get(_VALUE, "") if reference is not None else ""
        definition = abstract.get(shared)
        link = definition.find(w("numStyleLink")) if definition is not None else None
        if link is not None:
            definition = named.get(link.get(_VALUE), definition)
        if definition is None:
            continue
        name = element.get(w("numId"), "")
        levels = _levels(definition.iterchildren(w("lvl")))
        changed = _overridden(levels, element)
        lists[name] = _List({**levels, **changed}, f"{name} of its own" if changed else definition.get(_ABSTRACT, ""))
    return Numbering(lists)


def _overridden(levels: Mapping[int, _Level], element: Xml) -> dict[int, _Level]:
    """Give the levels that a list defines or begins otherwise than what it is based on."""
    found = {}
    for override in element.iterchildren(w("lvlOverride")):
        depth = _number(override.get(_LEVEL), 0)
        own = _levels(override.iterchildren(w("lvl")))
        level = own.get(depth, levels.get(depth, _Level()))
        start = override.find(w("startOverride"))
        if start is not None:
            level = _Level(_number(start.get(_VALUE), 1), level.style, level.text, level.glued, level.legal, level.paragraph_style)
        found[depth] = level
    return found


def _levels(elements: Xml) -> dict[int, _Level]:
    return {_number(element.get(_LEVEL), 0): _level(element) for element in elements}


def _level(element: Xml) -> _Level:
    said = {child.tag: child.get(_VALUE) for child in element}
    return _Level(
        _number(said.get(w("start")), 1),
        said.get(w("numFmt")) or "decimal",
        said.get(w("lvlText")) or "",
        said.get(w("suff")) == "nothing",
        w("isLgl") in said and said[w("isLgl")] not in {"0", "false", "off"},
        said.get(w("pStyle")) or "",
    )


def _number(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() else default
