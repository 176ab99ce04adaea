"""A rule that was changed for a run, in the public form of the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["OverrideOutput"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideOutput:
    """A rule that was not applied as its pack says.

    Attributes:
        rule: its qualified name.
        severity: of its failures; off: it was not applied.
        reason: why; may be empty.
        date: the day it was decided; may be empty.
        file: that says so; absent: the command line.
    """

    rule: str
    severity: Literal["off", "error", "warning", "note"]
    reason: str
    date: str
    file: str | None = None
