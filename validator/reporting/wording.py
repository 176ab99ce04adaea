"""The sentences of findings: the rule's own message with its placeholders filled, or a plain one that always can be said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from itertools import groupby

from validator.language.printed import print_value
from validator.language.units import units
from validator.model.check import Check, Reason
from validator.model.decision import Decision, Lapsed
from validator.model.figure import Figure
from validator.model.finding import Finding
from validator.model.record import figures_of, printed_of
from validator.model.result import Problem
from validator.model.unit import Unit
from validator.reporting.figures import checked
from validator.reporting.words import Words

__all__ = ["decision_message", "finding_message", "lapsed_message", "message", "problem_message", "reason_message", "role_name"]

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
_INDEX = re.compile(r"\[\d+\]")
_BARE = re.compile(r"[(（+−-]?[\d.,]*\d[)）]?")
_SHARES = {"percent", "points", "ratio"}
MANY = 5
REPEATED = 3
"""Longer lists are abbreviated in the middle."""
_PROPERTIES = ("text", "value", "unit", "label", "subject", "period", "section")


class _MissingError(LookupError):
    """A placeholder that this check cannot fill."""


def finding_message(finding: Finding, words: Words) -> str:
    """Give the message of a finding, with what the other figures say each should be."""
    return message(finding.check, words, expected=dict(finding.expected), arithmetic=finding.arithmetic)


def message(check: Check, words: Words, expected: Mapping[str, str] | None = None, arithmetic: str = "") -> str:
    """Fill the message of a check's rule.

    Placeholders: ``{role}`` and ``{role.text}`` the printed figure, ``{role.value}`` its number, ``{role.unit}``, ``{role.label}`` what the
    report calls it, ``{role.subject}``, ``{role.period}``, ``{role.section}``, ``{expected.role}`` what the other figures say,
    ``{arithmetic}``, ``{gap}`` how much the two sides differ as printed; ``{parts}`` lists them all; ``{{`` and ``}}`` are braces. A message that cannot be filled is replaced by one that
    only names the figures.
    """
    template = check.rule.message.in_language(words.language)
    own = {role: figure.unit for role, figure in figures_of(check.record)}
    due = {f"expected.{role}": _with_unit(text, own.get(role)) for role, text in (expected or {}).items()}
    known = {"arithmetic": arithmetic, "gap": _gap(check), **due}
    try:
        filled = _PLACEHOLDER.sub(partial(_fill, check=check, known=known, words=words), template)
    except _MissingError:
        filled = ""
    return filled or (reason_message(check.reason, words) if check.reason else _plain(check, words))


def _gap(check: Check) -> str:
    """Give by how much the sides of a failed check differ, in the unit of the first figure that it can be counted in."""
    rates = [figure for _, figure in check.figures if figure.unit.kind in _SHARES]
    amounts = [figure for _, figure in check.figures if figure.unit.kind not in _SHARES]
    like = next(iter(amounts or rates), None)
    return _with_unit(print_value(Decimal(check.difference), like), like.unit) if like and check.difference else ""


def _fill(match: re.Match[str], check: Check, known: Mapping[str, str], words: Words) -> str:
    name = match.group(1)
    if name is None:
        return match.group()[0]
    if found := [text for role, text in known.items() if text and _is(role, name)] or _texts(check, name, words):
        return _list(found, words)
    role, _, attribute = name.rpartition(".")
    if attribute in _PROPERTIES and (found := _properties(check, role, attribute, words)):
        return _list(found, words)
    raise _MissingError(name)


def _texts(check: Check, name: str, words: Words) -> list[str]:
    """Give the printed texts of a role, of all items of a list, or of one field of all its rows."""
    own = dict(figures_of(check.record))
    found = [(own.get(role), text) for role, text, _ in printed_of(check.record) if _is(role, name)]
    return [
        words.text("text.missing") if _counts_as_nothing(figure) else _with_unit(text, figure.unit if figure else None)
        for figure, text in found
    ]


def _counts_as_nothing(figure: Figure | None) -> bool:
    """Whether a figure is missing and stands in the record for what the rule takes it for."""
    return figure is not None and figure.set and not figure.text


def _with_unit(text: str, unit: Unit | None) -> str:
    """Give a bare number the unit that stands elsewhere (in the header of its column), so that the sentence can be understood alone."""
    if unit is None or not unit.symbol or not _BARE.fullmatch(text):
        return text
    symbol = units().spelling(unit)
    return f"{text} {symbol}" if symbol[:1].isascii() and symbol[:1].isalpha() else f"{text}{symbol}"


def _is(role: str, name: str) -> bool:
    """Whether a placeholder means a role: itself, or the list or rows it stands in."""
    return name in (role, _INDEX.sub("", role))


def _properties(check: Check, name: str, attribute: str, words: Words) -> list[str]:
    if attribute == "text":
        return _texts(check, name, words)
    if attribute == "label":
        return [role_name(role, words, figure.label) for role, figure in figures_of(check.record) if _is(role, name)]
    return [_property(figure, attribute) for role, figure in figures_of(check.record) if _is(role, name)]


def _property(figure: Figure, attribute: str) -> str:
    if attribute == "value":
        return f"{figure.value:f}"
    if attribute == "unit":
        return figure.unit.symbol
    return figure.place.section if attribute == "section" else str(getattr(figure, attribute))


def _list(texts: list[str], words: Words) -> str:
    """Enumerate; say once what stands there three times or more, and cut a long list in the middle."""
    runs = ((text, len(list(run))) for text, run in groupby(texts))
    said = [part for text, times in runs for part in ([f"{text} ×{times}"] if times >= REPEATED else [text] * times)]
    if len(said) > MANY:
        said = [*said[: MANY - 2], "…", said[-1]]
    return words.join(said)


def _plain(check: Check, words: Words) -> str:
    parts = [words.text("plain.figure", role=role_name(role, words, label), text=text) for role, text, label in _named(check)]
    return words.text("plain.message", figures=_list(parts, words))


def _named(check: Check) -> list[tuple[str, str, str]]:
    labels = {role: figure.label for role, figure in check.figures}
    return [(role, text, labels.get(role, "")) for role, text, _ in checked(check)]


def role_name(role: str, words: Words, label: str = "") -> str:
    """Give what to call a figure: its label in the report, else the catalogue's word for the role, else the role.

    >>> from validator.reporting.words import words
    >>> role_name("parts[2]", words("en"))
    'part 3'
    """
    name, _, rest = role.partition("[")
    label = label.strip(" ：:，,、的")
    if label not in {"", name}:
        return label
    index = rest.partition("]")[0]
    if index.isdigit() and words.has(f"role.{name}.item"):
        return words.text(f"role.{name}.item", n=int(index) + 1)
    return words.text(f"role.{name}.name") if words.has(f"role.{name}.name") else role


def reason_message(reason: Reason, words: Words) -> str:
    """Say why a check was skipped or errored."""
    key, _, rest = reason.detail.partition(": ")
    detail = words.text(f"evaluation.{key}", detail=rest) if words.has(f"evaluation.{key}") else reason.detail
    return words.text(f"reason.{reason.key}", detail=detail)


def decision_message(decision: Decision, words: Words) -> str:
    """Say what was decided about a finding, by whom, why and until when."""
    return words.text(f"decision.{decision.kind}", reason=decision.reason, owner=decision.owner, until=decision.until)


def lapsed_message(lapsed: Lapsed, words: Words) -> str:
    """Say why a decision no longer applies."""
    decision = lapsed.decision
    figures = words.join(text for _, text in decision.figures)
    return words.text(f"lapsed.{lapsed.why}", rule=decision.rule, until=decision.until, said=decision.message or figures)


def problem_message(problem: Problem, words: Words) -> str:
    """Say why a file, or a part of it, could not be checked, and what to do about it."""
    return words.text(f"problem.{problem.key}", file=problem.file, **dict(problem.detail))
