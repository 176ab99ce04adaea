"""What the styles of a document say of its paragraphs: which are headings, entries of a table of contents, numbered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from validator.reading.packages import Xml
from validator.reading.word.tags import w

__all__ = ["NO_STYLES", "Style", "Styles", "numbering_of", "outline_of", "read_styles"]

_HEADING = re.compile(r"(?:heading|标题|標題)\s?([1-9])\Z", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s?\d?\Z", re.IGNORECASE)
_BODY_LEVEL = 9
_DEEPEST = 20
_VALUE = w("val")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with all that it takes over from the styles it is based on.

    Attributes:
        level: of the heading it makes, 1 the outermost; 0: none.
        contents: whether it is for entries of a table of contents.
        numbering: list and level of its automatic numbers; an empty list for none, level -1 if it does not say.
    """

    level: int = 0
    contents: bool = False
    numbering: tuple[str, int] = ("", -1)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids.

    Attributes:
        default: the id of the style of paragraphs that name none.
    """

    known: Mapping[str, Style] = field(default_factory=dict)
    default: str = ""

    def of(self, name: str | None) -> Style:
        """Give the style of a paragraph that names one, or none."""
        return self.known.get(self.default if name is None else name, _PLAIN)


_PLAIN = Style()
NO_STYLES = Styles()


def read_styles(root: Xml | None) -> Styles:
    """Read the part ``styles.xml``; a document without one has no styles."""
    if root is None:
        return NO_STYLES
    elements = {element.get(w("styleId"), ""): element for element in root.iterchildren(w("style"))}
    default = next(
        (name for name, element in elements.items() if element.get(w("default")) in {"1", "true"} and _of_paragraphs(element)), ""
    )
    known = {name: _style(name, elements) for name, element in elements.items() if _of_paragraphs(element)}
    return Styles(known, default)


def _of_paragraphs(element: Xml) -> bool:
    return bool(element.get(w("type")) == "paragraph")


def _style(name: str, elements: Mapping[str, Xml]) -> Style:
    """Give a style; what it does not say itself is said by the style it is based on."""
    level, numbering, called = -1, ("", -1), _called(elements[name])
    for element in _bases(name, elements):
        properties = element.find(w("pPr"))
        own = outline_of(properties)
        level = own if level < 0 else level
        if level < 0 and (heading := _HEADING.match(_called(element))):
            level = int(heading[1])
        list_id, depth = numbering_of(properties) or ("", -1)
        numbering = (numbering[0] or list_id, numbering[1] if numbering[1] >= 0 else depth)
    return Style(max(level, 0), bool(_CONTENTS.match(called)), numbering)


def _bases(name: str, elements: Mapping[str, Xml]) -> list[Xml]:
    """Give a style and those it is based on, nearest first."""
    found: list[Xml] = []
    while name in elements and len(found) < _DEEPEST:
        found.append(elements[name])
        base = elements[name].find(w("basedOn"))
        name = base.get(_VALUE, "") if base is not None else ""
    return found


def _called(element: Xml) -> str:
    name = element.find(w("name"))
    return str(name.get(_VALUE, "")).strip() if name is not None else ""


def outline_of(properties: Xml | None) -> int:
    """Give the level of heading that the properties of a paragraph or style declare: 0 for body text, -1 if they do not say."""
    mark = properties.find(w("outlineLvl")) if properties is not None else None
    level = _number(mark, -1)
    return 0 if level >= _BODY_LEVEL else level + 1 if level >= 0 else -1


def numbering_of(properties: Xml | None) -> tuple[str, int] | None:
    """Give list and level of the automatic number that properties declare; None if they do not say. The list ``0`` is none."""
    mark = properties.find(w("numPr")) if properties is not None else None
    if mark is None:
        return None
    list_id = mark.find(w("numId"))
    return (list_id.get(_VALUE, "") if list_id is not None else ""), _number(mark.find(w("ilvl")), -1)


def _number(mark: Xml | None, default: int) -> int:
    value = mark.get(_VALUE, "") if mark is not None else ""
    return int(value) if value.isdecimal() else default
