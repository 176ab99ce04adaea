"""What a figure does in its clause, told from the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from validator.extraction.structure import Role
from validator.extraction.vocabulary import alternation, words
from validator.model.figure import Figure

__all__ = ["Reading", "beside", "role_of"]

PERCENT_KINDS = ("percent", "points")
# signs before a figure among which the word of its change ends
LONGEST_VERB = 40
LIMITS = ("at_least", "at_most", "above", "below")


@dataclass(frozen=True, slots=True)
class Reading:
    """The role of a figure, the direction of a change (-1, 0, 1) and the words that name the base of a share."""

    role: Role
    sign: int = 0
    base: str = ""


@dataclass(frozen=True, slots=True)
class _Patterns:
    up: re.Pattern[str]
    down: re.Pattern[str]
    named: re.Pattern[str]
    behind_up: re.Pattern[str]
    behind_down: re.Pattern[str]
    share: re.Pattern[str]
    share_noun: re.Pattern[str]
    completion: re.Pattern[str]
    planned: re.Pattern[str]
    completion_noun: re.Pattern[str]
    rate_noun: re.Pattern[str]
    inline: re.Pattern[str]
    standard: re.Pattern[str]


LINK = r"\s*(?:(?:均|都|共|分别|约|将)?\s*(?:为|是|达到|达|在|至|:|：)?)\s*(?:约|近)?\s*$"


# 比上年的, 较2020年的, 上年同期为: what follows is the figure compared with, not a figure of its own
PRIOR = re.compile(
    r"(?:^|[^同])(?:比|较|与|由|从)\s*(?:上|去|前|(?:19|20)\d{2})\s*年?(?:度|同期|末|底)?(?:的|决算数|预算数|完成数|执行数|为|是)*\s*$|(?:上|去)年(?:同期|度)?(?:为|是)\s*$"
    r"|\bfrom\s*$"
)

# 与2010年的B人相比: the same, said behind the figure
AGAINST, BEHIND_AGAINST = re.compile(r"(?:与|和|同|较|比)[^，,；;]*$"), re.compile(r"\s*(?:相比|比较|相较)")
OR = re.compile(r"\s*[,，(（]?\s*(?:or|或|即)\s*")

# 占年初预算的 is the completion of a plan; 占基本支出预算的 is a share of a figure that happens to be planned
PLAN_WORDS = "(?:年初|全年|年度|调整|当年|本年|数|额|总额|总数)"


@cache
def _patterns() -> _Patterns:
    vocabulary = words()
    tail = rf"(?:{vocabulary.pattern('after_change')}|\s)*$"
    not_change = rf"(?<!新)(?<!净)(?!{vocabulary.pattern('not_change')})"
    return _Patterns(
        up=re.compile(rf"{not_change}{vocabulary.pattern('increase')}{tail}", re.IGNORECASE),
        down=re.compile(rf"{vocabulary.pattern('decrease')}{tail}", re.IGNORECASE),
        named=re.compile(rf"{vocabulary.pattern('not_change')}(?:了|为|达)?\s*$"),
        behind_up=re.compile(rf"^\s*(?:的)?{alternation(w for w in vocabulary['increase'] if w.isascii())}", re.IGNORECASE),
        behind_down=re.compile(rf"^\s*(?:的)?{alternation(w for w in vocabulary['decrease'] if w.isascii())}", re.IGNORECASE),
        share=re.compile(rf"{vocabulary.pattern('share')}(?P<base>(?:(?!占).)*?)\s*(?:的)?\s*(?:比例|比重|百分比|份额)?{LINK}"),
        share_noun=re.compile(rf"(?P<base>.*?)(?:的)?{vocabulary.pattern('share_nouns')}{LINK}"),
        completion=re.compile(rf"(?:完成|达到|执行|为)(?:了)?(?P<base>[^完]*?{vocabulary.pattern('plan')}[^完]*?)(?:的)?(?:比例)?{LINK}"),
        planned=re.compile(rf"占(?P<base>(?:{vocabulary.pattern('plan')}|{PLAN_WORDS})+)(?:的)?(?:比例)?{LINK}"),
        completion_noun=re.compile(rf"{vocabulary.pattern('completion_nouns')}{LINK}"),
        rate_noun=re.compile(rf"{vocabulary.pattern('rate_nouns')}[^，,]{{0,3}}?{LINK}"),
        inline=re.compile(rf"^(?:.*?)(?P<verb>{vocabulary.pattern('inline_base')})(?P<base>[^占]*)$"),
        standard=re.compile(rf"{vocabulary.pattern('standard')}[^，,、]{{0,8}}$"),
    )


def beside(last: Reading, gap: str, kind: str) -> Reading | None:
    """Give the role of a percentage that says an amount of change once more: increased $15.5 billion or 14%; None if it does not."""
    if last.role is Role.DELTA and kind == "percent" and OR.fullmatch(gap):
        return Reading(Role.GROWTH, last.sign)
    return None


def role_of(figure: Figure, lead: str, tail: str, following: str | None) -> Reading:
    """Tell the role of a figure.

    Args:
        figure: the figure.
        lead: the folded words in its clause before it.
        tail: the folded words in its clause behind it.
        following: the folded text between it and the next figure if that is a percentage, else None.
    """
    if sign := _direction(lead, tail):
        return Reading(Role.GROWTH if figure.unit.kind in PERCENT_KINDS else Role.DELTA, sign)
    if PRIOR.search(lead) or (BEHIND_AGAINST.match(tail) and AGAINST.search(lead)):
        return Reading(Role.PRIOR)
    if figure.unit.kind in PERCENT_KINDS:
        return _percent_role(figure, lead)
    return _amount_role(figure, lead, following)


def _amount_role(figure: Figure, lead: str, following: str | None) -> Reading:
    patterns = _patterns()
    inline = patterns.inline.match(lead) if following is not None and re.fullmatch(r"\s*的\s*(?:约|近)?\s*", following) else None
    if inline:
        return Reading(Role.BASE, base=inline["base"])
    if figure.qualifier in LIMITS:
        return Reading(Role.LIMIT)
    return Reading(Role.STANDARD if figure.unit.kind == "money" and patterns.standard.search(lead) else Role.LEVEL)


def _direction(lead: str, tail: str) -> int:
    patterns, lead = _patterns(), lead[-LONGEST_VERB:]
    if patterns.named.search(lead):
        return 0
    if patterns.down.search(lead) or patterns.behind_down.match(tail):
        return -1
    return 1 if patterns.up.search(lead) or patterns.behind_up.match(tail) else 0


def _percent_role(figure: Figure, lead: str) -> Reading:
    patterns = _patterns()
    if patterns.completion_noun.search(lead):
        return Reading(Role.COMPLETION)
    if found := patterns.planned.search(lead) or (None if "占" in lead else patterns.completion.search(lead)):
        return Reading(Role.COMPLETION, base=found["base"])
    if found := patterns.share_noun.search(lead):
        return Reading(Role.SHARE, base=_base(found["base"]))
    if found := patterns.share.search(lead):
        return Reading(Role.SHARE, base=found["base"])
    return Reading(Role.LIMIT if figure.qualifier in LIMITS else Role.RATE if patterns.rate_noun.search(lead) else Role.OTHER)


def _base(words_before: str) -> str:
    # 占比 and 比重 follow the name of the part as often as that of the whole: only 占…的比重 names a whole
    _, found, base = words_before.rpartition("占")
    return base if found else ""
