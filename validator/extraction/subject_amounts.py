"""What the text says was spent on the subjects of the budget, beside what the table of the general budget prints for them.

The text names a subject by its class, group and item (公共安全支出（类）司法（款）法治建设（项）) or by their codes (公共安全支出（204）司法（06）法治建设（12）).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from validator.extraction.account_tables import accounts, general_amounts
from validator.extraction.partitions import book_in
from validator.extraction.plans import is_planned
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.figure import Figure

__all__ = ["told_of_subjects"]

DIGITS = {"类": 3, "款": 5, "项": 7}
BODY = r"[\u4e00-\u9fff、“”]+(?:[（(][\u4e00-\u9fff]{1,4}[）)][\u4e00-\u9fff、]+)?"
NAMED = re.compile(rf"(?P<name>{BODY})[（(](?P<level>[类款项])[）)]")
CODED = re.compile(rf"{BODY}[（(](?P<class>\d{{3}})[）)]{BODY}[（(](?P<group>\d{{2}})[）)]{BODY}[（(](?P<item>\d{{2}})[）)]")
END = "支出"

Pair = tuple[Figure, Figure]


@dataclass(frozen=True, slots=True)
class _Subject:
    """A subject where the text names it: its code, or its name and how many digits its code has; ``end`` is where the name ends."""

    end: int
    code: str = ""
    name: str = ""
    digits: int = 0


def told_of_subjects(analysis: Analysis) -> Iterator[Pair]:
    """Give the first amount that a paragraph says was spent on each subject it names, with the one that the table prints."""
    printed = general_amounts(analysis.tables)
    for mentions in analysis.paragraphs if printed else ():
        sentence = analysis.sentences[mentions[0].sentence]
        if sentence.english or book_in("".join((*sentence.section[-1:], sentence.string))) in accounts().other_books:
            continue
        spent = [mention for mention in mentions if _is_spent(mention)]
        subjects = list(_subjects(sentence.string)) or _named_above(analysis, sentence)
        for position, subject in enumerate(subjects):
            stop = subjects[position + 1].end if position + 1 < len(subjects) else len(sentence.string)
            told = next((mention for mention in spent if subject.end <= mention.start < stop), None)
            amount = _printed(printed, subject)
            if told and amount and amount.unit.dimension == told.dimension and (told.figure.value or amount.value):
                yield told.figure, amount


def _named_above(analysis: Analysis, sentence: Sentence) -> list[_Subject]:
    """Give the one subject that the line above a paragraph names, if it tells no amounts: a heading of the item."""
    first = sentence.number
    while first and analysis.sentences[first - 1].paragraph == sentence.paragraph:
        first -= 1
    above = analysis.sentences[first - 1] if first else None
    if above is None or any(mention.figure.unit.kind == "money" for mention in above.mentions):
        return []
    found = list(_subjects(above.string))
    return [replace(found[0], end=0)] if len(found) == 1 else []


def _is_spent(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and mention.figure.unit.kind == "money" and not mention.brackets and not is_planned(mention)


def _subjects(string: str) -> Iterator[_Subject]:
    """Give the subjects that a paragraph names, in order; a class and a group that only lead to an item are none."""
    coded = [_Subject(found.end(), code=found["class"] + found["group"] + found["item"]) for found in CODED.finditer(string)]
    named = list(NAMED.finditer(string))
    leading = {found.end() for found, after in pairwise(named) if after.start() <= found.end()}
    told = [_Subject(found.end(), name=found["name"], digits=DIGITS[found["level"]]) for found in named if found.end() not in leading]
    yield from sorted((*coded, *told), key=lambda subject: subject.end)


def _printed(printed: Mapping[str, tuple[str, Figure]], subject: _Subject) -> Figure | None:
    """Give the amount that the table prints for a subject; None unless there is just one of that name and rank."""
    if subject.code:
        return printed[subject.code][1] if subject.code in printed else None
    found = [
        figure for code, (name, figure) in printed.items() if len(code) == subject.digits and name in (subject.name, subject.name + END)
    ]
    return found[0] if len(found) == 1 else None
