"""Where English sentences end: behind a full stop, unless it stands behind an abbreviation, and before each bullet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.extraction.english.vocabulary import english

__all__ = ["sentence_spans"]

STOP = re.compile(r"[.!?][”\"’')\]]*(?=\s+[“\"‘(\[•$£€]*[A-Z0-9])|(?<=\S)(?=\s*[•●▪])")
BULLET = "•●▪"
WORD_BEFORE = re.compile(r"(?P<dash>[-\d]?)(?P<word>[A-Za-z]+(?:\.[A-Za-z]+)*)$")
NEXT_WORD = re.compile(r"[^A-Za-z]*([A-Za-z]+)")
LONGEST_ABBREVIATION = 16


def sentence_spans(string: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence; together they cover the text.

    >>> list(sentence_spans("Acme Inc. sold 5 units. Sales rose."))
    [(0, 23), (23, 35)]
    """
    start = 0
    for found in STOP.finditer(string):
        if found.end() > start and (found[0] == "" or _ends(string, found)):
            yield start, found.end()
            start = found.end()
    if string[start:].strip():
        yield start, len(string)


def _ends(string: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends here: an initial or an abbreviation before the stop ends one only if a word follows that opens sentences."""
    before = WORD_BEFORE.search(string[max(0, found.start() - LONGEST_ABBREVIATION) : found.start()])
    if before is None or string[found.start()] != ".":
        return True
    word = before["word"].lower()
    initials = all(len(letter) == 1 for letter in word.split(".")) and not before["dash"]
    if not initials and word not in english("abbreviations"):
        return True
    following = NEXT_WORD.match(string, found.end())
    return following is not None and following[1].lower() in english("openers")
