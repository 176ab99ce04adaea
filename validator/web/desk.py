"""A reviewer's desk: the reports under review, and what happens to a decision. Values in, values out; the server brings them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from validator.deciding.waivers import write_waivers
from validator.model.decision import Decision, DecisionKind

__all__ = ["ACCEPTED", "DecisionsError", "Made", "kept_text", "made_decisions", "read_kept", "waiver_text"]

ACCEPTED = ("accept", "false-alarm")
"""Kinds of decision after which a finding is not raised again."""

_KINDS = (*ACCEPTED, "mend")
_TEXTS = ("file", "rule", "fingerprint", "message", "kind", "reason", "owner", "until", "note")


class DecisionsError(ValueError):
    """What the page sent is not a list of decisions."""


@dataclass(frozen=True, slots=True)
class Made:
    """A decision as the page makes it.

    Attributes:
        file: of the finding, as the user named it.
        rule, fingerprint, figures, message: of the finding.
        kind: ``accept``, ``false-alarm`` or ``mend``.
        reason, owner, until, note: as typed.
    """

    file: str
    rule: str
    fingerprint: str
    message: str
    kind: str
    reason: str
    owner: str
    until: str
    note: str
    figures: tuple[tuple[str, str], ...] = ()


def made_decisions(body: bytes) -> tuple[Made, ...]:
    """Read what the page sends.

    Raises:
        DecisionsError: it is not that.
    """
    try:
        data = json.loads(body)
    except ValueError as error:
        raise DecisionsError from error
    if not isinstance(data, list):
        raise DecisionsError
    return tuple(_made(each) for each in data)


def _made(each: Any) -> Made:  # noqa: ANN401 (what somebody sent)
    if not isinstance(each, Mapping):
        raise DecisionsError
    texts = {name: each.get(name, "") for name in _TEXTS}
    pairs = each.get("figures", [])
    sound = all(isinstance(text, str) for text in texts.values()) and texts["kind"] in _KINDS and texts["fingerprint"]
    if not sound or not isinstance(pairs, list) or not all(_is_pair(pair) for pair in pairs):
        raise DecisionsError
    return Made(**texts, figures=tuple((role, text) for role, text in pairs))


def _is_pair(pair: Any) -> bool:  # noqa: ANN401 (what somebody sent)
    return isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)  # noqa: PLR2004 (a pair)


def waiver_text(made: Iterable[Made], before: Iterable[Decision], current: Iterable[str]) -> str:
    """Write the waiver file of a report.

    Args:
        made: the decisions about the report, all of them.
        before: the waivers that the file holds now.
        current: the fingerprints of the findings on the page: about these ``made`` has the last word; other waivers stay as they are.
    """
    shown = set(current)
    others = [decision for decision in before if decision.fingerprint not in shown]
    return write_waivers([*others, *(_waiver(each) for each in made if each.kind in ACCEPTED)])


def _waiver(made: Made) -> Decision:
    return Decision(
        DecisionKind.WAIVED,
        rule=made.rule,
        fingerprint=made.fingerprint,
        figures=made.figures,
        reason=made.reason,
        owner=made.owner,
        until=made.until,
        message=made.message,
    )


def kept_text(made: Iterable[Made]) -> str:
    """Write all decisions about a report, those to mend and the notes among them, so that a review can go on another day."""
    rows = [{name: getattr(each, name) for name in _TEXTS[2:]} for each in made]
    return json.dumps({"version": 1, "decisions": rows}, ensure_ascii=False, indent=2) + "\n"


def read_kept(text: str) -> dict[str, dict[str, str]]:
    """Read what was kept: fingerprint → decision as the page knows it; what is not understood is left out."""
    try:
        rows = json.loads(text)["decisions"]
    except (ValueError, KeyError, TypeError):
        return {}
    names = ("kind", "reason", "owner", "until", "note")
    return {
        row["fingerprint"]: {name: str(row.get(name, "")) for name in names}
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, Mapping) and row.get("kind") in _KINDS and isinstance(row.get("fingerprint"), str)
    }
