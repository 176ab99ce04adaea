"""Lists: a total, the word that opens its parts (其中, 包括, a bracket, a title), and the parts."""

from __future__ import annotations

from functools import lru_cache

from validator.extraction.bracketed_lists import bracketed_lists
from validator.extraction.cued_lists import cued_lists
from validator.extraction.item_lists import following_lists
from validator.extraction.list_members import PartList
from validator.extraction.structure import Analysis

__all__ = ["PartList", "part_lists"]


@lru_cache(maxsize=1)  # several families ask for the lists of the one document at hand
def part_lists(analysis: Analysis) -> tuple[PartList, ...]:
    """Find the lists of a document, in reading order."""
    found: list[PartList] = []
    cued: list[PartList] = []
    for sentence in analysis.chinese:
        cued = [each for each in cued if analysis.sentences[each.head.sentence].section == sentence.section]
        found.extend(bracketed_lists(sentence))
        found.extend(own := list(cued_lists(analysis, sentence, cued)))
        cued += own
        found.extend(following_lists(analysis, sentence))
    return tuple(sorted(found, key=lambda each: (each.parts[0].index, len(each.parts))))
