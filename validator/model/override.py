"""What a user has set otherwise than a pack says: a rule switched off or graded anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a configuration is looked for before there are rules
    from validator.model.rule import Severity

__all__ = ["Override"]


@dataclass(frozen=True, slots=True)
class Override:
    """A rule that is not applied as its pack says, and why: told in every result, so that nothing is silently off.

    Attributes:
        rule: its qualified name; before it is applied, also its bare name, its beginning or a glob.
        severity: of its failures whatever their gap; None: it is switched off.
        reason: why; may be empty where it is said for one run only.
        date: the day it was decided, ``2026-11-22``; may be empty.
        file: that says so, as the user named it; empty: the command line.
    """

    rule: str
    severity: Severity | None = None
    reason: str = ""
    date: str = ""
    file: str = ""
