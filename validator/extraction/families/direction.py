"""Words against the sign of a figure: 增长-3.5%, 增加0.42万元 beside 与上年持平, 无结余 beside 结余0.42万元, in prose or in a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from validator.extraction.families.comparison import ABOUT_THE_SAME, LOOSE, WEAK
from validator.extraction.labels import normal_label
from validator.extraction.recording import Values, claim_of, place_of
from validator.extraction.steadiness import Moved, moved
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import alternation, words
from validator.model.figure import Figure
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "read"]

FAMILY = "direction"
OWN_VERB, BESIDE, NONE_OF = 10.0, 7.0, 6.0
CHANGES = (Role.GROWTH, Role.DELTA)
LEAST_NAME, LONG_NAME, REACH = 2, 5, 12
DATES = re.compile(r"(?:19|20)\d{2}\s*年(?:度)?|本年度?|当年|全年|\s")
# 比预算, 较年初: a change against something else than the year before
YEAR_BEFORE = re.compile(r"上年|去年|上一年|(?:19|20)\d{2}\s*年|同比")
AGAINST = re.compile("[比较与和跟]|同期")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every figure that a word beside it puts on the other side of nothing."""
    for sentence in analysis.sentences:
        for mention in sentence.mentions:
            if mention.role in CHANGES and mention.sign > 0 and mention.figure.value < 0:
                yield from _grown(sentence, mention)
        for clause in moved(sentence):
            if clause.steady:
                yield from _steady(sentence, clause)
        yield from _none_of(analysis, sentence)


def _record(sentence: Sentence, mention: Mention, relation: Printed, wording: str, bits: float) -> Record:
    values: Values = {"change": mention.figure, "relation": relation}
    return Record(f"core/{FAMILY}", values, place_of(sentence), f"{claim_of(mention)}-{wording}", bits, wording)


def _grown(sentence: Sentence, mention: Mention) -> Iterator[Record]:
    # 增长-3.5%; a rate of growth (增速, 增长率, 增幅) may be negative
    if found := _growing().search(mention.lead):
        start, end = (mention.start - len(mention.lead) + at for at in found.span("verb"))
        relation = Printed(found["verb"], sentence.text.place(start, end))
        yield _record(sentence, mention, relation, "negative growth", OWN_VERB)


def _steady(sentence: Sentence, clause: Moved) -> Iterator[Record]:
    # 增加0.42万元，与上年持平
    for mention in sentence.mentions:
        if mention.role in CHANGES and _beside(sentence, mention, clause) and _against_year(mention.lead):
            bits = WEAK if clause.relation.text == ABOUT_THE_SAME and _slight(mention) else BESIDE
            yield _record(sentence, mention, clause.relation, "steady", bits)


def _slight(mention: Mention) -> bool:
    return mention.dimension == "percent" and abs(mention.figure.base) < LOOSE


def _beside(sentence: Sentence, mention: Mention, clause: Moved) -> bool:
    """Whether nothing but marks and words of change stand between a change and a clause."""
    if mention.end <= clause.start:
        return re.fullmatch(r"\s*[，,、；;（(]?\s*(?:即|也|仍)?\s*", sentence.string[mention.end : clause.start]) is not None
    return mention.start >= clause.end and _linked().fullmatch(sentence.string[clause.end : mention.start]) is not None


def _against_year(lead: str) -> bool:
    return not AGAINST.search(lead) or YEAR_BEFORE.search(lead) is not None


def _none_of(analysis: Analysis, sentence: Sentence) -> Iterator[Record]:
    # 本年无结余资金 beside 结余资金0.42万元 of the same paragraph
    for found in _absent().finditer(sentence.string, sentence.start, sentence.end):
        names = {normal_label(name) for name in re.split("[、和及与]", found["name"])} | {normal_label(found["name"])}
        relation = Printed(found["word"], sentence.text.place(*found.span("word")))
        yield from (
            _record(sentence, each, relation, "none of it", NONE_OF) for each in _near(analysis, sentence) if _is_one_of(each, names)
        )
        for figure in (figure for name in sorted(names) if len(name) >= LONG_NAME for figure in _cells(analysis).get(name, ())):
            values: Values = {"change": figure, "relation": relation}
            claim = f"t{figure.place.offset}-none of it"
            yield Record(f"core/{FAMILY}", values, place_of(sentence), claim, NONE_OF, "none of it in a table")


@lru_cache(maxsize=1)  # several sentences ask for the tables of the one document at hand
def _cells(analysis: Analysis) -> Mapping[str, list[Figure]]:
    """Give the amounts of the report's own period by the name of their row."""
    cells: dict[str, list[Figure]] = defaultdict(list)
    for table in analysis.tables:
        for figure in table.figures.values():
            if figure.unit.kind == "money" and not figure.period:
                cells[normal_label(figure.label.rpartition("›")[2])].append(figure)
    return cells


def _is_one_of(mention: Mention, names: set[str]) -> bool:
    """Whether an amount of the report's own period is called so."""
    label = normal_label(mention.figure.label)
    own = mention.role is Role.LEVEL and not mention.figure.period and not mention.brackets
    return own and len(label) >= LEAST_NAME and label in names


def _near(analysis: Analysis, sentence: Sentence) -> Iterator[Mention]:
    """Give the figures of a paragraph, and those of its section that have a long name: 结余 is told of many things, 公务接待费 of one."""
    for other in analysis.sentences[max(0, sentence.number - REACH) : sentence.number + REACH]:
        if other.paragraph == sentence.paragraph:
            yield from other.mentions
        elif sentence.section and other.section == sentence.section:
            yield from (mention for mention in other.mentions if len(normal_label(mention.figure.label)) >= LONG_NAME)


@cache
def _growing() -> re.Pattern[str]:
    verbs = alternation(word for word in words()["increase"] if not word.isascii() and len(word) > 1 and word[-1] not in "率速幅额")
    return re.compile(rf"(?P<verb>{verbs})(?:了|为|达|约|\s)*$")


@cache
def _linked() -> re.Pattern[str]:
    return re.compile(
        rf"\s*[，,、；;（(]?\s*(?:即|仅|只)?\s*(?:同比)?\s*{words().pattern('increase', 'decrease')}(?:{words().pattern('after_change')}|\s)*"
    )


@cache
def _absent() -> re.Pattern[str]:
    before = rf"(?:(?<=[，,。；;：:])|^)\s*(?:{words().pattern('own_body')}|{DATES.pattern})*"
    return re.compile(
        rf"{before}(?P<word>{words().pattern('nothing')})(?P<name>[^，,。；;：:（()）\d]{{2,30}}?)(?:的?(?:情况|事项|发生|支出情况))?(?=\s*(?:[，,。；;]|$))"
    )
