"""Changes of figures made comparable: 同口径增长14.6%, 剔除减税因素后增长5%. They do not follow from the amounts that are printed."""

from __future__ import annotations

from validator.extraction.structure import Mention, Sentence
from validator.extraction.vocabulary import words

__all__ = ["is_of_other_amounts", "of_other_amounts"]


def is_of_other_amounts(change: Mention) -> bool:
    """Whether the words between the figure before a change and the change say so."""
    return words().any_in("comparable_basis", change.gap)


def of_other_amounts(sentence: Sentence, change: Mention) -> bool:
    """Whether the words of its ；-group up to a change, or a bracket right behind it, say so."""
    start = max(sentence.start, *(sentence.string.rfind(mark, sentence.start, change.start) for mark in "；;"))
    behind = sentence.string[change.end : sentence.end]
    bracket = behind.partition("）" if "）" in behind else ")")[0] if behind[:1] in ("（", "(") else ""
    return words().any_in("comparable_basis", sentence.string[start : change.start] + bracket)
