"""What a figure does in an English clause: a level, a change, what it was before, a share."""

from __future__ import annotations

import re

from validator.extraction.english.clauses import Clause
from validator.extraction.english.vocabulary import english, pattern
from validator.extraction.roles import Reading
from validator.extraction.structure import Role
from validator.model.figure import Figure

__all__ = ["OR", "base_of", "object_of", "role_of"]

PERCENT_KINDS = ("percent", "points")
LIMITS = ("at_least", "at_most", "above", "below")
# words between a word of change and its figure: increased slightly by about
LINK = r"(?:(?:\s+(?:<links>|[A-Za-z-]+ly|approximately))*\s*[$(]*\s*)"
# increased by, was up
VERB = rf"\b(?P<sign><risen>|<fallen>){LINK}$"
# increased cost of sales by
VERB_OBJECT = rf"\b(?P<sign><risen>|<fallen>)\s+(?:(?!<causes>|(?:was|were|is|are)\b)[\w’'&/-]+\s+){{1,8}}?by{LINK}$"
# an increase of; growth was; an increase in total revenues of
NOUN = rf"\b(?P<sign><rise>|<fall>)(?:\s+rate)?(?:\s+(?:of|by|was|were|is|are|totaled|totalled|totaling|totalling|amounting to|approximating)|:)?{LINK}$"
NOUN_IN = r"\b(?P<sign><rise>|<fall>)\s+(?:in|to)\s+[^,;]*?\s(?:of|by|was|were|totaling|totalling|amounting to)(?:\s+(?:approximately|about|nearly|almost))?\s*$"
# a 5 percentage point improvement; $1.6 billion more than; 14 bps down
NOUN_BEHIND = r"\s*-?\s*(?:(?!<not_between>\b)[\w’'&/-]+\s+){0,4}?(?P<sign><rise>|<fall>)\b(?!\s+to\b)"
ADVERB_BEHIND = r"\s*(?P<sign><more>|<less>)\b(?!\s+to\b)"
# an amount beside its percentage: $15.5 billion or 14%, 5.2%, or $3 million, $3 million (5.2%)
OR = re.compile(r"\s*[,(]?\s*(?:or|i\.e\.,?|/|and)?\s*(?:by|of)?\s*(?:approximately|about|nearly|a|an)?\s*\(?\s*$", re.IGNORECASE)
# of represents a 2.7% increase: a change, though the verb tells shares
CHANGE_BEHIND = r"\s*(?:[A-Za-z]+\s+)?(?:<rise>|<fall>)\b(?!\s+to\b)"
# 8.0% less than the amended budget of $208,664,262; a 2.7% increase over last year's $369.0 million
THAN = r"^\s*(?:(?:<more>|<less>)\s+than|(?:<rise>|<fall>)\s+over)\s+(?:the|our|its|their|that|<prior>)\b(?:(?!<causes>|<offsets>)[^,;])*(?:\bof|['’]s(?:\s+[A-Za-z]+)?)\s*$"
# what a figure is compared with; nothing that gives a reason may stand between
COMPARED = r"<compared>\b(?P<between>(?:(?!<causes>|<offsets>)[^,;])*)$"
FROM = r"(?P<before>[A-Za-z]+\s+)?(?<!\w)from(?:\s+(?:approximately|about|nearly|an?|the|net|pre-tax|operating|income|loss|losses|profit|earnings|deficit|surplus|of|just|over))*\s*\(?$"
# £86.5m (2018: £88.0m)
IN_BRACKET = r"\(\s*(?:[A-Za-z]+\s+)?(?:<prior>|(?:fiscal\s*|FY\s?|F)?'?(?:(?:19|20)\d{2}(?:/\d{1,2})?|(?<=[FY])\d{2})|[HQ][1-4]\s*(?:FY|F)?\s*\d{2,4})(?:\s+restated)?\s*[:–-]?\s*$"
# 12.3% higher than in 2018 (€40.2m)
YEAR_BRACKET = (
    r"\b(?:than|since|from|versus|compared (?:to|with)|against)\s+(?:in\s+)?(?:the\s+)?(?:<prior>|(?:fiscal\s+)?(?:19|20)\d{2})\s*\(\s*$"
)
# in the range of 11% to 13%, between $5 million and $6 million
RANGE = (
    r"\b(?:ranges?|ranging|ranged)\s+(?:of|from|between)(?:\s+(?:approximately|about))?\s*$|\bbetween(?:\s+(?:approximately|about))?\s*$"
)
RANGE_OF = re.compile(r"\bof\s+(?:approximately\s+|about\s+)?[\d.,]+\s?(?:%|percent)\s+to\s+$", re.IGNORECASE)
RANGE_ENDS = re.compile(r"\s*(?:%|percent)?\s*(?:to|and|-|–)\s*(?:approximately|about)?\s*")
# 56% of revenues come from taxes, the remaining 44% from fees
REMAINING = re.compile(r"\bremaining\s*$", re.IGNORECASE)
OF_BASE = re.compile(r"\s*(?:\)\s*)?of\s+(?!which\b|whom\b)(?P<base>[^,;()]+)")
SHARE_OF = r"(?P<part>.*?)(?:<share_of>)\s+(?P<base>.*)$"
SHARE_VERB = r"<share_verbs>(?:\s+(?:for|a|an|approximately|about|nearly|almost|roughly|the|remaining|another|only|just|over|less than|more than))*\s*$"
MARGIN = re.compile(r"\bmargins?\b|\brate\b|\bratio\b|\byield\b|\breturn on\b", re.IGNORECASE)


def role_of(figure: Figure, clause: Clause, last: Reading) -> Reading:
    """Tell the role of a figure, the direction of a change and the words that name the base of a share.

    Args:
        figure: the figure.
        clause: the words around it.
        last: what was told of the figure before it in the sentence.
    """
    return _compared(figure, clause, last) or _changed(figure, clause, last) or _standing(figure, clause, last)


def object_of(words: str) -> str:
    """Give the words that name what is counted: ``cash and cash equivalents`` of ``cash and cash equivalents at May 31``."""
    ends = "|".join(word for word in english("base_ends") if word not in ("and", "or"))
    return re.split(rf"\s*\b(?:{ends})(?=\s|$)", words, maxsplit=1, flags=re.IGNORECASE)[0].strip(" .”\"’'")


def _compared(figure: Figure, clause: Clause, last: Reading) -> Reading | None:
    """Read what something is compared with; growth that growth is compared with is of another period and stands for itself."""
    if last.role is not Role.PRIOR and any(pattern(source).search(clause.gap) for source in (IN_BRACKET, YEAR_BRACKET)):
        return Reading(Role.PRIOR)
    if last.role in (Role.DELTA, Role.GROWTH) and figure.unit.kind not in PERCENT_KINDS and pattern(THAN).search(clause.lead):
        return Reading(Role.PRIOR)
    compared = pattern(COMPARED).search(clause.lead)
    if compared is None:
        return None
    grown = figure.unit.kind in PERCENT_KINDS and _sign(compared["between"] + " ", clause.tail)
    return Reading(Role.OTHER if grown else Role.PRIOR)


def _changed(figure: Figure, clause: Clause, last: Reading) -> Reading | None:
    """Read by how much something changed."""
    percent = figure.unit.kind in PERCENT_KINDS
    sign = _sign(clause.lead, clause.tail) or _sign_of_list(clause)
    share = pattern(SHARE_VERB).search(clause.lead) or (figure.unit.kind == "percent" and _is_share(clause))
    if sign and (not share or (percent and pattern(CHANGE_BEHIND).match(clause.tail))):
        return Reading(Role.GROWTH if percent else Role.DELTA, sign)
    if last.role in (Role.DELTA, Role.GROWTH) and OR.fullmatch(clause.gap) and clause.gap.strip():
        return _beside(last, figure.unit.kind)
    return None


def _standing(figure: Figure, clause: Clause, last: Reading) -> Reading:
    ends = RANGE_OF.search(clause.head) if figure.unit.kind in PERCENT_KINDS else None
    if ends or pattern(RANGE).search(clause.lead) or (last.role is Role.LIMIT and RANGE_ENDS.fullmatch(clause.gap)):
        return Reading(Role.LIMIT)
    if _is_from(clause):
        return Reading(Role.PRIOR)
    if figure.unit.kind in PERCENT_KINDS:
        return Reading(Role.SHARE) if last.role is Role.SHARE and REMAINING.search(clause.lead) else _percent_role(figure, clause)
    return Reading(Role.LIMIT if figure.qualifier in LIMITS else Role.LEVEL)


def base_of(words: str) -> str:
    """Give the words that name a whole: ``net sales`` of ``net sales in fiscal 2019``."""
    return re.split(pattern(r"\s*<base_ends>(?=\s|$)").pattern, words, maxsplit=1, flags=re.IGNORECASE)[0].strip(" .”\"’'")


def _beside(last: Reading, kind: str) -> Reading:
    """Read what says a change once more, in another kind of unit; in the same kind it is measured otherwise: 5.0% (3.2% normalised)."""
    was_percent = last.role is Role.GROWTH
    if was_percent == (kind in PERCENT_KINDS):
        return Reading(Role.OTHER)
    return Reading(Role.DELTA if was_percent else Role.GROWTH, last.sign)


def _sign(lead: str, tail: str) -> int:
    """Give the direction of a change that the words before or behind a figure tell; 0 if they tell none."""
    before = (pattern(source).search(lead) for source in (VERB, VERB_OBJECT, NOUN, NOUN_IN))
    behind = (pattern(source).match(tail) for source in (NOUN_BEHIND, ADVERB_BEHIND))
    found = next((each for each in (*before, *behind) if each), None)
    return _direction(found["sign"]) if found else 0


def _sign_of_list(clause: Clause) -> int:
    """Give the direction of a change of several things told in turn: a decrease to operating income, net income, and EPS of."""
    if not clause.lead.rstrip().endswith("of") or not pattern(r"<respectively>").search(clause.end):
        return 0
    found = pattern(NOUN_IN).search(clause.gap.replace(",", " "))
    return _direction(found["sign"]) if found else 0


def _direction(word: str) -> int:
    return -1 if pattern(r"<fallen|fall|less>").fullmatch(word) else 1


def _is_from(clause: Clause) -> bool:
    """Whether a figure is what something has changed from: the sentence tells of a change, and no source of money stands before ``from``."""
    found = pattern(FROM).search(clause.lead)
    if found is None or (found["before"] and pattern(r"<sources>").fullmatch(found["before"].strip())):
        return False
    changed = pattern(r"\b<risen|fallen|rise|fall>\b|\bchanged\b|\bwent\b|\bmoved\b").search(clause.head)
    return changed is not None or clause.rest.strip().startswith("to ")


def _is_share(clause: Clause) -> bool:
    return pattern(r"<share_verbs>").search(clause.lead) is not None and OF_BASE.match(clause.tail) is not None


def _percent_role(figure: Figure, clause: Clause) -> Reading:
    if figure.qualifier in LIMITS or clause.lead.rstrip().endswith("±"):
        return Reading(Role.LIMIT if figure.qualifier in LIMITS else Role.OTHER)
    if found := pattern(SHARE_OF).search(clause.lead):
        return Reading(Role.SHARE, base=base_of(found["base"]))
    if found := OF_BASE.match(clause.tail):
        return Reading(Role.SHARE, base=base_of(found["base"]))
    if pattern(SHARE_VERB).search(clause.lead):
        return Reading(Role.SHARE)
    return Reading(Role.RATE if MARGIN.search(clause.lead) else Role.OTHER)
