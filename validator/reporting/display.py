"""Text that comes from a report, made safe and measurable for a screen."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["UNSEEN", "columns", "pointer", "visible", "wrap_points"]

# Control characters (C0, DEL, C1), line separators, lone surrogates, and the invisible characters that reorder or hide text
# (bidirectional controls, zero-width ones, byte-order mark): a report that holds them must not steer the reader's terminal.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]")

# What is never torn apart at the end of a line: a figure with its separators and its unit, a Latin word, a path.
_UNBROKEN = re.compile(r"[!-~]+[百千万亿]*[%‰％元人户家个项件次]?")


def visible(text: str) -> str:
    r"""Write every character that a screen would obey or hide as an escape; the rest stays as it is.

    >>> visible("完成\x1b[31m率")
    '完成\\x1b[31m率'
    """
    return UNSEEN.sub(lambda match: match.group().encode("unicode_escape", "surrogatepass").decode("ascii"), text)


def columns(text: str) -> int:
    """Count the screen columns of a text: two for a wide (Chinese) character, none for a combining one."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pointer(source: str, column: int) -> str:
    """Give the line of carets that stands under the word at ``column`` (1-based) of a source line shown by :func:`visible`.

    >>> pointer("  assert: basic <= total", 11)
    '          ^^^^^'
    """
    start = min(max(column - 1, 0), len(source))
    word = re.compile(r"[\w.%/+-]*").match(source, start)
    under = source[start : max(word.end() if word else start, start + 1)]
    return " " * columns(visible(source[:start])) + "^" * max(1, columns(visible(under)))


def wrap_points(text: str, width: int, indent: int = 0) -> list[int]:
    """Give the indices at which to break a line so that no part is wider than ``width`` screen columns.

    Chinese text may break between any two characters, but never inside a figure or a Latin word, even one wider than a line.
    Later lines have ``indent`` columns less. Blanks at a break belong to the line before it.
    """
    points: list[int] = []
    used = 0
    for start, end in _pieces(text):
        size = columns(text[start:end])
        room = width - (indent if points else 0)
        if used and used + columns(text[start:end].rstrip()) > room:
            points.append(start)
            used = 0
        used += size
    return points


def _pieces(text: str) -> list[tuple[int, int]]:
    """Give the spans that stay whole: a figure or word with the blanks after it, else one character with its closing punctuation."""
    pieces: list[tuple[int, int]] = []
    index = 0
    while index < len(text):
        word = _UNBROKEN.match(text, index)
        end = word.end() if word else index + 1
        while end < len(text) and (text[end].isspace() or text[end] in "，。、；：！？）》”』」"):
            end += 1
        pieces.append((index, end))
        index = end
    return pieces
