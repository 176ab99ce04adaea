"""Which field of a shape a label names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from validator.extraction.characters import fold
from validator.extraction.label_words import bare
from validator.extraction.labels import normal_label
from validator.model.shape import Field

__all__ = ["best_field"]

LINK = re.compile(r"(?:约|共|共计|合计|分别|均|为|是|达|达到|有|:|：|\s)+$")


def best_field(fields: Sequence[Field], words: str, *, whole: bool = False) -> Field | None:
    """Give the field whose label the words end with, the longest label first; None if there is none or two fields claim it equally.

    Args:
        fields: those that may be meant.
        words: the words before a figure, or the name of a row or column.
        whole: the label must be all the words say (names of rows and columns), brackets, numbering and 其中 aside.
    """
    found = [(len(label), field) for field in fields for label in field.labels if _names(label, words, whole)]
    longest = max((length for length, _ in found), default=0)
    best = {field.name: field for length, field in found if length == longest}
    return next(iter(best.values())) if len(best) == 1 else None


@lru_cache(8192)
def _names(label: str, words: str, whole: bool) -> bool:
    if not words:
        return False
    if whole:
        return _plain(bare(words)) == _plain(bare(label)) or fold(words).strip(" :：") == fold(label)
    folded = fold(words)
    return LINK.sub("", folded).endswith(fold(label)) or folded.rstrip().endswith(fold(label))


def _plain(label: str) -> str:
    return normal_label(label) or label
