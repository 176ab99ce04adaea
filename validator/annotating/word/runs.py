"""The characters of one paragraph, whose runs can be cut wherever a mark begins or ends."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from validator.reading.packages import Xml
from validator.reading.word.characters import Segment
from validator.reading.word.tags import w

__all__ = ["Runs"]

_RUN, _TEXT, _PROPERTIES, _PARAGRAPH = w("r"), w("t"), w("rPr"), w("p")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Runs:
    """The runs of a paragraph by the characters that they give.

    Cutting changes no character and no property: the two halves of a run look as it did.

    Args:
        segments: as the paragraph was read.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = list(segments)

    @property
    def string(self) -> str:
        """The characters as read."""
        return "".join(segment.string for segment in self._segments)

    def between(self, start: int, end: int) -> list[Xml]:
        """Give the runs (or equations) of the characters from ``start`` up to ``end``, cut so that they hold these alone, in order."""
        self._cut(start)
        self._cut(end)
        found: dict[int, Xml] = {}
        position = 0
        for segment in self._segments:
            if segment.string and position < end and position + len(segment.string) > start:
                run = _run_of(segment.leaf)
                found.setdefault(id(run), run)
            position += len(segment.string)
        return list(found.values())

    def _cut(self, at: int) -> None:
        """Let a run begin at a character."""
        position = 0
        for index, segment in enumerate(self._segments):
            if position <= at < position + len(segment.string):
                self._cut_segment(index, at - position)
                return
            position += len(segment.string)

    def _cut_segment(self, index: int, inner: int) -> None:
        segment = self._segments[index]
        leaf, run = segment.leaf, segment.leaf.getparent()
        if run is None or run.tag != _RUN or run is not _run_of(leaf):
            return  # equations and readings (ruby) are marked whole
        if inner:
            if leaf.tag != _TEXT:
                return
            rest = _halved(leaf, segment.source_index(inner))
            self._segments[index : index + 1] = [Segment(segment.string[:inner], leaf), Segment(segment.string[inner:], rest)]
            leaf = rest
        if any(child.tag != _PROPERTIES for child in leaf.itersiblings(preceding=True)):
            _part(run, leaf)


def _run_of(leaf: Xml) -> Xml:
    """Give the outermost run around an element of a paragraph; the element itself if it stands in none."""
    found = leaf
    for around in leaf.iterancestors():
        if around.tag == _PARAGRAPH:
            break
        if around.tag == _RUN:
            found = around
    return found


def _halved(leaf: Xml, at: int) -> Xml:
    """Cut a text in two, and give the second half, which stands after the first."""
    rest = deepcopy(leaf)
    rest.text, leaf.text = leaf.text[at:], leaf.text[:at]
    for half in (leaf, rest):
        half.set(_SPACE, "preserve")
    leaf.addnext(rest)
    return rest


def _part(run: Xml, leaf: Xml) -> None:
    """Move an element of a run, and all after it, into a run of its own with the same properties."""
    new = run.makeelement(_RUN, run.attrib)
    properties = run.find(_PROPERTIES)
    if properties is not None:
        new.append(deepcopy(properties))
    new.extend([leaf, *leaf.itersiblings()])
    run.addnext(new)
