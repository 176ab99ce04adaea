"""The characters of a paragraph of an OpenDocument text as a reader sees them."""

from __future__ import annotations

from typing import NamedTuple

from validator.reading.opendocument.tags import MOST_REPEATED, count, draw, office, text
from validator.reading.packages import Xml

__all__ = ["Characters", "Read"]

_SIGNS = {text("tab"): "\t", text("line-break"): "\n", text("soft-page-break"): ""}
_SPACES, _NOTE, _NOTE_BODY, _BOX = text("s"), text("note"), text("note-body"), draw("text-box")
_SKIPPED = frozenset(
    {office("annotation"), office("annotation-end"), text("page-number"), text("page-count"), text("hidden-text"), text("ruby-text")}
    | {text("tracked-changes"), text("hidden-paragraph"), draw("object"), text("bookmark")}
)
_DRAWN = (draw("frame"), draw("custom-shape"), draw("g"), draw("rect"))


class Read(NamedTuple):
    """What is in a paragraph.

    Attributes:
        strings: its characters, in order.
        boxes: the contents of text boxes anchored in it.
        notes: kind (``footnote``, ``endnote``) and content of the notes that it refers to.
    """

    strings: list[str]
    boxes: list[Xml]
    notes: list[tuple[str, Xml]]

    @property
    def string(self) -> str:
        """All characters; a line broken by hand holds a line feed."""
        return "".join(self.strings)


class Characters:
    """Reads a paragraph: white space collapsed, deletions, comments and page numbers left out."""

    def read(self, paragraph: Xml) -> Read:
        """Read a paragraph."""
        found = Read([], [], [])
        self._inside(paragraph, found)
        return found

    def _inside(self, element: Xml, found: Read) -> None:
        self._add(element.text, found)
        for child in element:
            tag = child.tag
            if tag in _SIGNS:
                found.strings.append(_SIGNS[tag])
            elif tag == _SPACES:
                found.strings.append(" " * min(count(child.get(text("c"))), MOST_REPEATED))
            elif tag == _NOTE:
                found.notes.extend((child.get(text("note-class"), "footnote"), body) for body in child.iterchildren(_NOTE_BODY))
            elif tag in _DRAWN:
                found.boxes.extend(_boxes(child))
            elif tag not in _SKIPPED:
                self._inside(child, found)
            self._add(child.tail, found)

    def _add(self, string: str | None, found: Read) -> None:
        """Add text: blanks and line ends of the source are one blank."""
        if string:
            found.strings.append(" ".join(string.split("\n")) if "\n" in string else string)


def _boxes(drawn: Xml) -> list[Xml]:
    """Give the contents of the text boxes of something drawn; a shape holds its text itself."""
    boxes = list(drawn.iterchildren(_BOX))
    inner = [box for child in drawn if child.tag in _DRAWN for box in _boxes(child)]
    if boxes or inner or drawn.tag == _DRAWN[0]:
        return boxes + inner
    return [drawn] if drawn.find(text("p")) is not None else []
