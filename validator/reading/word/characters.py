"""The characters of a paragraph as a reader sees them, all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from validator.reading.packages import Xml
from validator.reading.word.tags import ALTERNATE, CHOICE, FALLBACK, MATH, w

__all__ = ["Characters", "Read", "Segment", "is_on"]

_RUN, _TEXT, _PROPERTIES, _VALUE = w("r"), w("t"), w("rPr"), w("val")
_AROUND_RUNS = frozenset(map(w, ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "dir", "bdo", "customXml")))
_SIMPLE_FIELD = w("fldSimple")
_FIELD, _FIELD_TYPE, _INSTRUCTION, _INSTRUCTIONS = w("fldChar"), w("fldCharType"), w("instrText"), w("instr")
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_SYMBOL, _FONT, _CODE = w("sym"), w("font"), w("char")
_DRAWN = frozenset({w("pict"), w("drawing"), w("object")})
_BOX = w("txbxContent")
_RUBY, _RUBY_BASE = w("ruby"), w("rubyBase")
_VANISH, _RAISED = w("vanish"), w("vertAlign")

_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "TOC"})
"""Fields whose results belong to the page and not to the report."""

_INVISIBLE = {ord(sign): None for sign in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SYMBOLS = {
    "symbol": {0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xB0: "°"},
    "wingdings 2": {0x50: "√", 0x52: "☑", 0x54: "☒", 0xA3: "□"},
    "wingdings": {0xA8: "□", 0xFC: "√", 0xFD: "☒", 0xFE: "☑", 0x6C: "•"},
}
_PRIVATE = 0xF000


class Segment(NamedTuple):
    """Characters that one element of the file gives.

    Attributes:
        string: the characters as read.
        leaf: the element: ``w:t``, ``w:tab``, ``w:br``, ``w:sym`` …; its run is around it.
    """

    string: str
    leaf: Xml

    def source_index(self, index: int) -> int:
        """Give the place in the text of the element of its character ``index``: invisible characters are not read, but stand in the file.

        >>> Segment("12", type("Leaf", (), {"text": "1\u200b2"})).source_index(1)
        2
        """
        shown = [place for place, sign in enumerate(self.leaf.text or "") if ord(sign) not in _INVISIBLE]
        return shown[index]


class Read(NamedTuple):
    """What is in a paragraph.

    Attributes:
        segments: its characters, in order. The ``character`` of an address counts in their joined strings.
        boxes: the contents of text boxes anchored in it, each once.
    """

    segments: list[Segment]
    boxes: list[Xml]

    @property
    def string(self) -> str:
        """All characters; a line broken by hand holds a line feed."""
        return "".join([segment.string for segment in self.segments])


class Characters:
    """Reads the paragraphs of one part of a document in their order: a field may begin in one and end in a later one.

    Insertions are accepted, deletions left out, of fields the results are read; hidden text, equations and page numbers are left out.

    Args:
        root: an element around all of them: whether any run in it is hidden or raised is looked up once.
    """

    def __init__(self, root: Xml) -> None:
        self._fields: list[tuple[str, bool]] = []
        self._plain = next(root.iter(_VANISH, _RAISED), None) is None

    def read(self, paragraph: Xml) -> Read:
        """Read the next paragraph."""
        found = Read([], [])
        self._inside(paragraph, found)
        return found

    def _inside(self, element: Xml, found: Read) -> None:
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child, found)
            elif tag in _AROUND_RUNS:
                if tag != _SIMPLE_FIELD or _kind(child.get(_INSTRUCTIONS, "")) not in _PAGE_FIELDS:
                    self._inside(child, found)
            elif tag == ALTERNATE:
                self._inside(_alternative(child), found)
            elif tag in MATH:
                found.segments.append(Segment(" ", child))

    def _run(self, run: Xml, found: Read) -> None:
        raised = False
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                if child.text and not (self._fields and self._muted()):
                    string = child.text.translate(_SUPERSCRIPT) if raised else child.text
                    found.segments.append(Segment(string if string.isascii() else string.translate(_INVISIBLE), child))
            elif tag == _PROPERTIES:
                if self._plain:
                    continue
                if is_on(child.find(_VANISH)):
                    self._fields_of(run)
                    return
                mark = child.find(_RAISED)
                raised = mark is not None and mark.get(_VALUE) == "superscript"
            else:
                self._other(child, found)

    def _other(self, child: Xml, found: Read) -> None:
        """Read what is no plain text: a sign, a field, a symbol, a text box."""
        tag = child.tag
        if tag in {_FIELD, _INSTRUCTION}:
            self._field(child)
        elif tag == ALTERNATE or tag in _DRAWN:
            found.boxes.extend(_boxes(child))
        elif self._fields and self._muted():
            return
        elif tag in _SIGNS:
            found.segments.append(Segment(_SIGNS[tag], child))
        elif tag == _SYMBOL:
            found.segments.append(Segment(_symbol(child), child))
        elif tag == _RUBY:
            for base in child.iter(_RUBY_BASE):
                self._inside(base, found)

    def _fields_of(self, run: Xml) -> None:
        """Follow the fields of a run that is hidden."""
        for child in run:
            if child.tag in {_FIELD, _INSTRUCTION}:
                self._field(child)

    def _field(self, mark: Xml) -> None:
        """Follow the marks of a field: begin, instruction, separator, end."""
        kind = mark.get(_FIELD_TYPE) if mark.tag == _FIELD else ""
        if kind == "begin":
            self._fields.append(("", False))
        elif kind == "end" and self._fields:
            self._fields.pop()
        elif self._fields:
            instruction, _ = self._fields[-1]
            self._fields[-1] = (instruction + (mark.text or ""), kind == "separate")

    def _muted(self) -> bool:
        """Whether what comes is an instruction, or the number of a page."""
        return any(not result or _kind(instruction) in _PAGE_FIELDS for instruction, result in self._fields)


def is_on(mark: Xml | None) -> bool:
    """Whether a property that is on or off is on: present, and not said to be off."""
    return mark is not None and mark.get(_VALUE) not in {"0", "false", "off"}


def _kind(instruction: str) -> str:
    r"""Give what a field is for.

    >>> _kind(' PAGE \\\\* MERGEFORMAT ')
    'PAGE'
    """
    return next(iter(instruction.split()), "").upper()


def _alternative(element: Xml) -> Xml:
    """Give one of several versions of the same content: the first choice, else what is there for older programs."""
    choice = element.find(CHOICE)
    fallback = element.find(FALLBACK)
    return choice if choice is not None else fallback if fallback is not None else ()


def _boxes(element: Xml) -> Iterator[Xml]:
    """Give the contents of the text boxes below an element: of several versions one, of boxes in boxes the outer ones."""
    if element.tag == _BOX:
        yield element
    else:
        for child in _alternative(element) if element.tag == ALTERNATE else element:
            yield from _boxes(child)


def _symbol(element: Xml) -> str:
    """Give the character of a symbol of a font; a blank if it is not known."""
    try:
        code = int(element.get(_CODE, ""), 16) & 0xFFFF
    except ValueError:
        return " "
    if _PRIVATE <= code < _PRIVATE + 0x100:
        code -= _PRIVATE
    font = _SYMBOLS.get((element.get(_FONT) or "").lower())
    if font is None:
        return chr(code) if chr(code).isprintable() else " "
    return font.get(code, chr(code) if font is _SYMBOLS["symbol"] and chr(code).isascii() and chr(code).isalnum() else "▪")
