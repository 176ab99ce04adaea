"""What is said to have moved without saying by how much: 与上年持平, 同比无变化, 较2020年有所减少."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from validator.extraction.structure import Sentence
from validator.extraction.vocabulary import alternation, words
from validator.model.record import Printed

__all__ = ["Moved", "chinese_verbs", "moved"]


@dataclass(frozen=True, slots=True)
class Moved:
    """A clause that says which way something went against the year before.

    Attributes:
        start, end: its span in the paragraph, from the words that compare to the word that judges.
        relation: the word that judges.
        steady: whether it says that nothing moved.
    """

    start: int
    end: int
    relation: Printed
    steady: bool


def moved(sentence: Sentence) -> Iterator[Moved]:
    """Find the clauses of a sentence that compare with the year before and print no figure of the change."""
    for found in _pattern().finditer(sentence.string, sentence.start, sentence.end):
        if not found["vague"]:
            start, end = found.span("word")
            relation = Printed(found["word"], sentence.text.place(start, end))
            yield Moved(found.start(), found.end(), relation, found["word"] in words()["unchanged"])


@cache
def chinese_verbs(shortest: int = 2) -> str:
    """Give an alternation of the Chinese words of change of at least so many signs."""
    return alternation(word for name in ("increase", "decrease") for word in words()[name] if not word.isascii() and len(word) >= shortest)


@cache
def _pattern() -> re.Pattern[str]:
    earlier = r"(?:上年|去年|上一年|前一年|(?:19|20)\d{2}\s*年)(?:度|同期|同口径|决算|预算|执行|实际|支出|收入|数|额|水平|的|\s)*"
    return re.compile(
        rf"(?:同比|(?:与|和|同|跟|较|比)\s*{earlier}(?:相比|比较|对比)?)\s*[，,]?\s*(?:均|都|也|略有?|有所|小幅|大幅|明显|稍有)*"
        rf"(?P<vague>基本上?|大致|大体|总体|接近|差不多)?(?:保持)?(?P<word>{words().pattern('unchanged')}|{chinese_verbs()})(?=\s*(?:[，,。；;）)]|$))"
    )
