"""What somebody has decided about a finding: accepted, known before, or ignored where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Decision", "DecisionKind", "Lapse", "Lapsed"]


class DecisionKind(StrEnum):
    """waived: accepted with a reason, in a waiver file. known: recorded in a baseline. ignored: by a comment beside the record."""

    WAIVED = "waived"
    KNOWN = "known"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Decision:
    """A finding that is not to be raised again, and why.

    Attributes:
        kind: where the decision was made.
        rule: the qualified name of the rule; of a comment, the pattern in its brackets.
        fingerprint: of the finding; empty in what people write by hand.
        figures: role → printed text, as pairs: the figures that the decision speaks of.
        reason: why; a waiver and a comment must give one.
        owner: who decided; may be empty.
        until: the last day on which it holds, ``2026-12-31``; empty: no end.
        message: what the finding said when it was decided; to be read, not compared.
        file: that the decision stands in, as the user named it.
        line: of that file; 0 if unknown.
    """

    kind: DecisionKind
    rule: str
    fingerprint: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    owner: str = ""
    until: str = ""
    message: str = ""
    file: str = ""
    line: int = 0


class Lapse(StrEnum):
    """Why a decision decides nothing: its end date has passed; no finding is left that it is about; it was mended; it gives no reason."""

    EXPIRED = "expired"
    STALE = "stale"
    MENDED = "mended"
    REASONLESS = "reasonless"


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A decision that no longer applies, and why: to be told, so that nothing is suppressed for ever."""

    decision: Decision
    why: Lapse
