"""Why more than planned may have been done: the report says so itself or gives a reason, the plan is only the initial one, or of income."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from validator.extraction.recording import Values
from validator.extraction.structure import Analysis, Mention
from validator.extraction.verdicts import told_before, verdicts
from validator.extraction.vocabulary import words
from validator.model.figure import Figure
from validator.model.record import Printed

__all__ = ["excused", "names_income", "of_figure", "of_plan"]

ITEM_END = re.compile("[；;]|其中")


def excused(values: Values, excuse: Printed | None) -> Values:
    """Add the words that excuse an excess to the values of a completion, if there are any."""
    return {**values, "excuse": excuse} if excuse else values


def of_figure(analysis: Analysis, executed: Mention) -> Printed | None:
    """Give what excuses a figure of running text for being more than was planned: 决算数大于预算数, 主要原因是…, or that it is income."""
    said = _said_more(analysis).get(executed.index) or _reason(analysis, executed)
    return said or _income((executed.lead, executed.figure.label), executed.figure)


def of_plan(plan: Mention) -> Printed | None:
    """Give the words that call a plan the initial one, which is revised during the year as a matter of course, or one of income."""
    initial = next((word for word in words()["initial_plan"] if word in plan.lead), "")
    return Printed(initial, plan.figure.place) if initial else _income((plan.lead, plan.figure.label), plan.figure)


def _reason(analysis: Analysis, executed: Mention) -> Printed | None:
    """Give the word that opens a reason behind a figure, in its paragraph and before the next item of a list."""
    sentence = analysis.sentences[executed.sentence]
    behind = ITEM_END.split(sentence.text.string[executed.end :], maxsplit=1)[0]
    found = next((word for word in words()["reasons"] if word in behind), "")
    at = executed.end + behind.find(found)
    return Printed(found, sentence.text.place(at, at + len(found))) if found else None


def names_income(names: Iterable[str], figure: Figure) -> Printed | None:
    """Give the name of income among the names over and before a figure of a table."""
    return _income(names, figure)


def _income(names: Iterable[str], figure: Figure) -> Printed | None:
    vocabulary = words()
    for name in names:
        found = [word for word in vocabulary["income"] if word in name]
        if found and not vocabulary.any_in("spending", name):
            return Printed(max(found, key=len), figure.place)
    return None


@lru_cache(maxsize=1)  # every completion of the one document at hand asks
def _said_more(analysis: Analysis) -> Mapping[int, Printed]:
    """Give the figures that the report itself calls greater than planned, by their index, with its word for it."""
    more = {*words()["greater"], *words()["increase"]}
    said: dict[int, Printed] = {}
    for verdict in verdicts(analysis):
        if verdict.relation.text in more:
            said |= {told.executed.index: verdict.relation for told in told_before(analysis, verdict) if told.executed}
    return said
