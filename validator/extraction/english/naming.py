"""The name of what an English figure measures: the noun phrase before its verb, behind it, or of the figure told before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from validator.extraction.english.clauses import BREAK, MONTH, Clause
from validator.extraction.english.roles import base_of, object_of
from validator.extraction.english.vocabulary import english, pattern
from validator.extraction.english.words import content, word_set
from validator.extraction.structure import Role
from validator.model.figure import Figure

__all__ = ["CHANGE_IN", "CHANGE_OF", "PER_SHARE", "Name", "name_of", "named", "per_share", "subject_before"]

# $16.8 million of sales; $177.2 million in sales
OBJECT = re.compile(r"\s*(?:of|in|for)\s+(?P<name>[^,;()]+)")
ADJECTIVE = re.compile(r"(?:\b(?:an?|the|our|its|their|another|additional|approximately|about|net)|^)\s*$", re.IGNORECASE)
HAVING = r"\b<having>\b(?!\s+(?:in|by|for|from|to|on|under)\b)"
PERIODS = (
    r"\b(?:(?:for|in|during|at|as of|as at|of|on|over|through|ended|ending)\s+)?(?:the\s+)?(?:(?:same|corresponding|comparable)\s+)?"
    rf"(?:(?:fiscal|first|second|third|fourth|three|six|nine|twelve|full|quarters?|years?|months?|weeks?|periods?|half|ended|ending|of|and|{MONTH}|(?:19|20)\d{{2}}|\d{{1,2}},?)\s*)*"
    r"(?:(?:19|20)\d{2}|F(?:Y)?\d{2}|[QH][1-4])\b"
)
PERIOD = re.compile(PERIODS, re.IGNORECASE)
# the cost that has been expensed in the statements amounted to
RELATIVE = r"\b(?:that|which|who)\s+(?:has|have|had|is|are|was|were|may|can|will)\s+.*?(?=\s(?:was|were|is|are|amounted|totaled|totalled|increased|decreased)\b)"
CHANGE = r"\b(?:<risen>|<fallen>|<rise>|<fall>)\b"
CHANGE_BEHIND = r"\s*-?\s*(?:[\w’'&/-]+\s+){0,4}?(?:<rise>|<fall>)\b\s*(?:(?:in|of|to)\s+(?P<name>[^,;()]+))?"
CHANGE_IN = r"\b(?:<rise>|<fall>)\s+(?:in|to)\s+(?P<name>[^,;]*?)\s+(?:of|by|was|were|totaling|totalling)\b[^,;]*$"
CHANGE_OF = r"\s*(?:the|this)\s+(?:\w+\s+)?(?:<rise>|<fall>)\s+(?:in|of)\s+(?P<name>[^,;]*?)\s+(?:was|were|is|are|resulted|reflects|reflected|primarily|mainly|due)\b"
"""The increase in net sales was: a sentence that speaks of a change told before."""
CLOSED = re.compile(r"\([^()]*\)")
PER_SHARE = re.compile(r"\s*(?:per|a)\s+(?:[\w-]+\s+){0,4}?(?:shares?|units?|ADSs?)\b", re.IGNORECASE)
# Property, plant and equipment, net: commas within a name
MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Name:
    """What a figure measures.

    Attributes:
        label: the noun phrase; empty if the clause names none (``an increase of``, ``to``, ``or``).
        subject: who or what has it, if the figure is the object of a verb: ``EMEA`` achieved revenue of.
    """

    label: str
    subject: str = ""


def name_of(clause: Clause, figure: Figure, role: Role) -> Name:
    """Give the name that the clause of a figure tells."""
    lead = pattern(RELATIVE).sub(" ", PER_SHARE.sub("", _whole_lead(clause), count=1))
    if role in (Role.DELTA, Role.GROWTH):
        return Name(_name_of_change(clause, lead))
    if role is Role.PRIOR:
        lead = pattern(r"<compared>|\bfrom\b").split(lead)[-1]
    objects = list(pattern(HAVING).finditer(lead))
    told = lead[objects[-1].end() :] if objects else lead
    subject = named(lead[: objects[0].start()]) if objects else ""
    label = named(told)
    if not label and figure.unit.kind not in ("percent", "points"):
        label = _name_behind(clause, told, anything=bool(objects) or figure.unit.kind in ("number", "count"))
    return Name(label, subject) if label else Name(subject)


def per_share(clause: Clause, before: str) -> str:
    """Give the name of an amount for each share: $0.30 per diluted share, told beside a net income; empty if it is none."""
    found = PER_SHARE.match(clause.tail)
    if found is None or "share" in word_set(before):
        return before if found else ""
    told = [word for word in content(before) if word.lower() in english("restated_as")]
    profit = not before or any(word in word_set(before) for word in map(str.lower, english("profits")))
    return " ".join((*told, "earnings" if profit else before, "per", *content(found[0].replace("per", "", 1))))


def _whole_lead(clause: Clause) -> str:
    """Give the words before a figure with the short pieces of a name that commas separate: Selling, general and administrative expenses."""
    before = clause.gap[: len(clause.gap) - len(clause.lead)]
    lead = clause.lead
    while before.endswith(","):
        piece = before[:-1]
        start = max((found.end() for found in BREAK.finditer(piece)), default=0)
        piece = piece[start:]
        words = [word for word in piece.split() if word != "and"]
        behind_figure = start == 0 and clause.gap != clause.head
        if behind_figure or not 0 < len(words) <= MOST_WORDS or len(content(piece)) < len(words):
            break
        lead, before = f"{piece} {lead}", before[: len(before) - len(piece) - 1]
    return lead


def _name_behind(clause: Clause, lead: str, *, anything: bool) -> str:
    """Give the name behind a figure: $5 million of sales, a $21 million impairment charge."""
    if found := OBJECT.match(clause.tail):
        return named(object_of(found["name"]))
    return named(base_of(clause.tail)) if anything or (lead.strip() and ADJECTIVE.search(lead)) else ""


def _name_of_change(clause: Clause, lead: str) -> str:
    if found := pattern(CHANGE_IN).search(lead):
        return named(found["name"])
    behind = pattern(CHANGE_BEHIND).match(clause.tail)
    if behind and behind["name"]:
        return named(base_of(behind["name"]))
    if behind and pattern(r"<causes>|<offsets>|<having>").search(lead):
        return ""
    changed = pattern(CHANGE).search(lead)
    return named(lead[: changed.start()] if changed else lead) or (named(lead[changed.end() :]) if changed else "")


def named(words: str) -> str:
    """Give the words of a label, separated by single blanks: ``EMEA revenue`` of ``EMEA grew revenue in 2019 to``."""
    return " ".join(content(PERIOD.sub(" ", words)))


def subject_before(head: str) -> str:
    """Give the nearest name in the clauses before a figure, from the last one back; closed brackets and subordinate clauses have none."""
    clauses = [part for part in BREAK.split(CLOSED.sub(" ", head)) if part.strip() and not pattern(r"\s*<subordinate>\b").match(part)]
    return next((name for part in reversed(clauses) if (name := named(part))), "")
