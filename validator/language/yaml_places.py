"""From a character of a scalar's text back to where it stands in the source."""

from __future__ import annotations

from validator.language.marked_yaml import Scalar
from validator.language.sources import Source

__all__ = ["place_inside"]


def place_inside(scalar: Scalar, offset: int, source: Source) -> tuple[int, int]:
    """Give line and column of the character at ``offset`` of the scalar's text.

    Folded lines, indentation and doubled quotes are followed; a text with escapes is not, then it is the scalar's own place.
    """
    start = source.index(scalar.line, scalar.column)
    printed = source.text[start : source.index(scalar.end_line, scalar.end_column)]
    if printed == scalar.text:
        return source.position(start + offset)
    if printed.startswith('"') and "\\" in printed:
        return scalar.line, scalar.column
    at = _content(printed)
    for character in scalar.text[:offset]:
        at = _find(printed, character, at) + 1
    if offset < len(scalar.text):
        at = _find(printed, scalar.text[offset], at)
    return source.position(start + min(at, len(printed)))


def _content(printed: str) -> int:
    """Give where the text begins: behind a quote, or below the sign of a block."""
    if printed[:1] in {"|", ">"}:
        return printed.find("\n") + 1
    return 1 if printed[:1] in {"'", '"'} else 0


def _find(printed: str, character: str, start: int) -> int:
    """Give the next place of a character; any blank or line end is as good as another."""
    for index in range(start, len(printed)):
        if printed[index] == character or (printed[index].isspace() and character.isspace()):
            return index
    return len(printed)
