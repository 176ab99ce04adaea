"""What was decided about findings in the public form of the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["DecisionOutput", "LapsedOutput"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOutput:
    """What somebody decided about a finding.

    Attributes:
        kind: waived: accepted with a reason; known: held by the baseline; ignored: by a comment beside the record.
        reason: why; empty for a known one.
        owner: who decided; empty if not said.
        until: the last day on which it holds; empty: no end.
        file: that the decision stands in.
        line: of that file; absent if it has none.
    """

    kind: Literal["waived", "known", "ignored"]
    reason: str
    owner: str
    until: str
    file: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsedOutput:
    """A decision that no longer applies to any finding.

    Attributes:
        why: its end date has passed; no finding is left that it is about; the known finding was mended; it gives no reason.
        rule: that it speaks of.
        message: the same for people.
        decision: the decision itself.
    """

    why: Literal["expired", "stale", "mended", "reasonless"]
    rule: str
    message: str
    decision: DecisionOutput
