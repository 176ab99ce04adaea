"""What to do about a finding, and what else hangs on it, in words: the same in every output for people."""

from __future__ import annotations

import re

from validator.model.finding import Finding, Repair
from validator.model.rule import Severity
from validator.reporting.figures import checked
from validator.reporting.places import spot_words
from validator.reporting.wording import role_name
from validator.reporting.words import Words

__all__ = ["change_words", "others_words", "related_words", "repair_words", "says"]

MANY, MANY_OTHERS = 5, 3
"""More related checks, and more repairs that would do as well, are not listed."""
_NOT_ARITHMETIC = re.compile(r"[^\d.%+−×÷=-]")


def says(message: str, arithmetic: str) -> bool:
    """Whether the message already shows the arithmetic, units apart.

    >>> says("821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%", "821.22 ÷ 1146.33 = 71.64%")
    True
    """
    return _NOT_ARITHMETIC.sub("", arithmetic) in _NOT_ARITHMETIC.sub("", message)


def change_words(finding: Finding, repair: Repair, spoken: Words) -> str:
    """Say only what to print instead of what, of every figure that the repair changes: for a column of a list."""
    changes = [(_printed(finding, repair), repair.text), *((figure.text, text) for figure, text in repair.also)]
    return spoken.join(spoken.text("list.repair", **{"from": old, "to": new}) for old, new in changes)


def _printed(finding: Finding, repair: Repair) -> str:
    """Give the figure to change as the finding shows it."""
    return {role: text for role, text, _ in checked(finding.check)}.get(repair.role, repair.figure.text)


def repair_words(finding: Finding, repair: Repair, spoken: Words) -> str:
    """Say what to print instead of what, and whether that is the only change that mends the checks."""
    advice = spoken.text("text.repair", **{"from": _printed(finding, repair), "to": repair.text})
    advice += "".join(spoken.text("text.also", **{"from": figure.text, "to": text}) for figure, text in repair.also)
    if repair.others:
        return advice + others_words(finding, repair, spoken)
    if not repair.unique:
        return advice
    together = len(finding.related) + 1
    return advice + (spoken.text("text.only-for", n=together) if together > 1 else spoken.text("text.only"))


def others_words(finding: Finding, repair: Repair, spoken: Words) -> str:
    """Say what other changes would do as well; empty if none would."""
    if not repair.others:
        return ""
    printed = {role: text for role, text, _ in checked(finding.check)}
    others = [
        spoken.text("text.other", **{"from": printed.get(role) or role_name(role, spoken), "to": text})
        for role, text in repair.others[:MANY_OTHERS]
    ]
    others += [spoken.text("text.more")] if len(repair.others) > MANY_OTHERS else []
    return spoken.text("text.or", others=spoken.join(others))


def related_words(finding: Finding, spoken: Words) -> str:
    """Name the other checks that fail of the same cause, each with its place."""
    listed = []
    for check in finding.related:
        places = [place for _, _, place in checked(check)]
        place = min(places, key=lambda place: place.offset, default=check.record.place)
        short = spot_words(place, spoken)
        listed.append(f"{check.rule.name} {short}".strip())
    if len(listed) > MANY:
        listed[MANY:] = [spoken.text("text.more")]
    key = "text.related-note" if finding.severity is Severity.NOTE else "text.related"
    return spoken.text(key, n=len(finding.related), checks=spoken.join(listed))
