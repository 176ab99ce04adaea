"""Figures as statements: what each says of which thing, in prose and in tables alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, cached_property, lru_cache

from validator.extraction.characters import fold
from validator.extraction.likeness import significant
from validator.extraction.runs import run_of
from validator.extraction.structure import Analysis, Mention, Role, Sentence, TableFigures
from validator.extraction.vocabulary import alternation, words
from validator.model.figure import Figure

__all__ = ["LEAST_NAME", "Statement", "likeness", "says_something", "statement", "statements", "table_statements", "told"]

MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」『』*#_|`,，。；;：:、（()）【】\[\]›-]+")
DATE = re.compile(r"(?:19|20)\d{2}\s*年?(?=[^\d.,])(?:度)?|(?:\d{1,2}\s*[-—–~～至到]\s*)?\d{1,2}\s*月(?:份|底|末)?(?:\s*\d{1,2}\s*日)?")
PART_OF_YEAR = re.compile(r"(?:\d{1,2}\s*[-—–~～至到]\s*)?\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[第前]?[一二三四1-4]个?季度|[上下]半年")
ITEM = re.compile(r"^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]|[一二三四五六七八九十]是|[①-⑳])+")
# Percentages and changes are told of the amount before them.
DEPENDENT = (Role.SHARE, Role.COMPLETION, Role.GROWTH, Role.DELTA)
KINDS = {Role.LEVEL: "level", Role.BASE: "level", Role.RATE: "rate", Role.OTHER: "rate"}
LONGEST_OPENING = 60
LEAST_NAME = 2
# How much of the words around a count is told alike: 全县|21名|离休干部
PHRASE_BEFORE, PHRASE_BEHIND = 2, 4
# A figure that is set is stated like any other: 不低于85% is exactly that in both places.
LIMITS = ("at_least", "at_most", "above", "below")
# Of names that only overlap; of names that begin alike, for so many signs.
OVERLAP, BEGINNING, LEAST_BEGINNING = 0.9, 0.6, 4


@dataclass(frozen=True)
class Statement:
    """A figure and what it is said of.

    Attributes:
        figure: as printed.
        name: what it measures, in the report's words; of a percentage or a change, the name of the amount it is told of.
        kind: what it does: an amount (``level``), a rate of its own (``rate``), the role of a change or percentage, or the qualifier of a target.
        sign: of a change.
        context: the headings above it and the opening words of its paragraph; of a table with a subject, that subject.
        phrase: what is counted, with the words around the figure (全县…名离休干部); empty if nothing follows the measure word.
        when: the months, quarters and days that its sentence names before it.
        section: the headings above.
        sentence: number of its sentence, -1 in a table.
        table: number of its table, -1 in prose.
        column: of a cell, what its column says besides its row.
        behind: the words behind a count, up to the next mark: what is counted.
        subject: the project that it is told of, if the report names it in a form; see ``subjects``.
    """

    figure: Figure
    name: str
    kind: str
    sign: int = 0
    context: str = ""
    phrase: str = ""
    when: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    sentence: int = -1
    table: int = -1
    column: str = ""
    behind: str = ""
    subject: str = ""

    @cached_property
    def digits(self) -> int:
        """How many digits of its figure tell something."""
        return significant(self.figure)

    @cached_property
    def precision(self) -> Decimal:
        """What the printing of its figure hides, in base units; 0 if nothing."""
        return Decimal(0) if self.figure.exact else self.figure.resolution * self.figure.unit.scale

    @property
    def order(self) -> int:
        """Its place in reading order."""
        return self.figure.place.offset

    @property
    def spot(self) -> tuple[int, int]:
        """The sentence or table it stands in."""
        return self.sentence, self.table


def statements(analysis: Analysis) -> tuple[Statement, ...]:
    """Give every figure of a document that is not approximate as a statement, in reading order."""
    prose = zip(analysis.mentions, _in_prose(analysis), strict=True)
    found = [each for mention, each in prose if mention.figure.qualifier in ("", *LIMITS)]
    found += [each for table in analysis.tables for each in table_statements(table)]
    return tuple(sorted(found, key=lambda each: each.order))


def statement(analysis: Analysis, mention: Mention) -> Statement:
    """Give the statement that a figure in prose makes."""
    return _in_prose(analysis)[mention.index]


@lru_cache(maxsize=1)  # copies, restatements and contradictions are all looked for in the one document at hand
def _in_prose(analysis: Analysis) -> tuple[Statement, ...]:
    return tuple(_statement(analysis, mention) for mention in analysis.mentions)


def _statement(analysis: Analysis, mention: Mention) -> Statement:
    sentence = analysis.sentences[mention.sentence]
    kind = mention.figure.qualifier or KINDS.get(mention.role, mention.role.value)
    return Statement(
        _set(mention.figure),
        _name(sentence, mention),
        kind,
        mention.sign,
        context=_context(analysis, sentence),
        phrase=_phrase(mention),
        when=_when(sentence, mention),
        section=sentence.section,
        sentence=sentence.number,
        behind=_behind(sentence, mention),
    )


def _when(sentence: Sentence, mention: Mention) -> tuple[str, ...]:
    if not any(word in sentence.string for word in ("月", "季度", "半年")):
        return ()
    return tuple("".join(found.split()) for found in PART_OF_YEAR.findall(sentence.string, sentence.start, mention.start))


def table_statements(table: TableFigures) -> Iterator[Statement]:
    """Give the figures of a table that are not approximate as statements."""
    for figure in table.printed:
        if figure.qualifier in ("", *LIMITS):
            row, column = (_plain(path.rpartition("›")[2]) for path in (figure.label, figure.scope))
            name = row if says_something(row) or not column else column
            yield Statement(
                _set(figure),
                name,
                _kind(figure),
                context=told(figure.subject),
                section=table.section,
                table=table.number,
                column=_plain(figure.scope) if name == row else "",
            )


def _kind(figure: Figure) -> str:
    """Give what a cell does: 大于90%以上 sets 90% as the least, whatever else it says."""
    if figure.qualifier:
        doubly = figure.qualifier == "above" and fold(figure.text).endswith(words().after["at_least"])
        return "at_least" if doubly else figure.qualifier
    return "rate" if figure.unit.kind in ("percent", "points") else "level"


def _set(figure: Figure) -> Figure:
    return replace(figure, qualifier="", set=True) if figure.qualifier else figure


def _name(sentence: Sentence, mention: Mention) -> str:
    """Give the name of what a figure is said of: in its own clause, or of the figure before it that has one if the clause tells only of a change or a share."""
    own = _plain(mention.lead) or _plain(mention.figure.label)
    if mention.role is Role.LIMIT:
        return _plain(_limits().sub("", mention.lead))
    if mention.role not in DEPENDENT:
        return own
    earlier = [other for other in sentence.mentions if other.index <= mention.index]
    names = (_plain(_verbs().sub("", told(other.lead))) for other in reversed(earlier))
    return next((name for name in names if says_something(name)), "")


@cache
def _limits() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation(word for name in LIMITS for word in words().before[name])}|要|应|须|{words().pattern('rate_verbs')}|\s)+$"
    )


def _phrase(mention: Mention) -> str:
    before, behind = told(mention.lead)[-PHRASE_BEFORE:], told(mention.tail)[:PHRASE_BEHIND]
    counted = mention.figure.unit.kind == "count" and len(behind) == PHRASE_BEHIND
    return f"{before}{mention.figure.unit.symbol}{behind}" if counted and len(before) == PHRASE_BEFORE else ""


def _behind(sentence: Sentence, mention: Mention) -> str:
    """Give the words behind a count; of counts in a row (43家、47家机构) those behind the last."""
    if mention.figure.unit.kind != "count":
        return ""
    return told(run_of(sentence, mention)[-1].tail)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(words().pattern("increase", "decrease", "compared", "share", "complete", "share_nouns"))


def _context(analysis: Analysis, sentence: Sentence) -> str:
    """Give what a paragraph is about: the headings above it, and its opening words if it is an item and they hold no figure."""
    first = sentence
    while first.number and analysis.sentences[first.number - 1].paragraph == sentence.paragraph:
        first = analysis.sentences[first.number - 1]
    opening = (
        first.string[first.start : first.end] if first.item and not first.mentions and first.end - first.start <= LONGEST_OPENING else ""
    )
    return "".join(told(words_above) for words_above in (*sentence.section, opening))


@lru_cache(maxsize=16384)
def told(words_before: str) -> str:
    """Give words without dates, item numbers, blanks and marks: two texts that tell the same in the same words are equal.

    >>> told("（1）2021年“三公”经费支出预算")
    '三公经费支出预算'
    """
    return MARKS.sub("", DATE.sub("", ITEM.sub("", fold(words_before).strip()))).lower()


@lru_cache(maxsize=16384)
def _plain(words_before: str) -> str:
    """Give the words before a figure without what opens a list and without the verb that leads to the figure."""
    return _filler().sub("", told(_latin_filler().sub(" ", f" {words_before.strip()} ")))


@cache
def _latin_filler() -> re.Pattern[str]:
    # in Latin script words are told apart by blanks, which names have no more
    return re.compile(
        rf"^(?:\s+{words().pattern('fact_front_latin')})+\s|(?:\s+(?:{words().pattern('fact_end_latin')}|(?:19|20)\d{{2}}))+\s*$",
        re.IGNORECASE,
    )


@cache
def _filler() -> re.Pattern[str]:
    front, back = words().pattern("fact_front"), words().pattern("fact_end")
    return re.compile(rf"^{front}+|(?:{back}|(?<!下)达)+$")


def says_something(name: str) -> bool:
    """Whether a name is more than 合计, 金额 or another word that stands before any figure."""
    return len(name) >= LEAST_NAME and name not in words()["label_empty"] and name not in words()["recurring"]


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """How much two names agree, 0..1: equal, one within the other, begun alike, or sharing pairs of signs."""
    if one == other:
        return 1.0 if one else 0.0
    short, long = sorted((one, other), key=len)
    if len(short) < LEAST_NAME or short in words()["label_empty"]:
        return 0.0
    begun = BEGINNING if one[:LEAST_BEGINNING] == other[:LEAST_BEGINNING] and len(short) >= LEAST_BEGINNING else 0.0
    if short in long:
        return max(begun, (0.6 if long.endswith(short) else 0.5) + 0.3 * len(short) / len(long))
    pairs = [{name[at : at + 2] for at in range(len(name) - 1)} for name in (one, other)]
    shared = OVERLAP * 2 * len(pairs[0] & pairs[1]) / (len(pairs[0]) + len(pairs[1]))
    return max(shared, begun)
