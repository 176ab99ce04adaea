"""The result as data: the public, versioned form. Inner types may change; these may only grow.

A field whose value is None is left out of the JSON: absent means there is none.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final, Literal

from validator.reporting.output_decisions import DecisionOutput
from validator.reporting.output_figures import FigureOutput
from validator.reporting.output_files import FileOutput, SummaryOutput
from validator.reporting.output_overrides import OverrideOutput

__all__ = [
    "VERSION",
    "AlsoOutput",
    "CheckOutput",
    "FigureOutput",
    "FindingOutput",
    "OtherOutput",
    "Output",
    "RelatedOutput",
    "RepairOutput",
    "ToolOutput",
    "as_data",
]

VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherOutput:
    """Another change that would mend the same checks.

    Attributes:
        role: of the figure to change.
        text: what to print instead.
    """

    role: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoOutput:
    """A further figure that a repair changes.

    Attributes:
        printed: as it stands.
        text: what to print instead.
        line: 1-based. Absent where the format has no lines.
        column: 1-based. Absent where the format has no lines.
        path: the place in a format without lines.
    """

    printed: str
    text: str
    line: int | None = None
    column: int | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairOutput:
    """The value that mends the failed checks.

    Attributes:
        role: of the figure to change.
        text: what to print instead, in its own unit and decimals.
        unique: whether no other single change mends the checks equally well.
        others: the other changes that would.
        also: further figures that the same repair changes: the other of two swapped cells. Absent: none.
        confidence: 0 to 1: how sure it is that this is what was meant.
    """

    role: str
    text: str
    unique: bool
    others: tuple[OtherOutput, ...]
    also: tuple[AlsoOutput, ...] | None = None
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedOutput:
    """Another check that fails of the same cause.

    Attributes:
        rule: its qualified name.
        message: what it says by itself.
        figures: the figures it speaks of.
    """

    rule: str
    message: str
    figures: tuple[FigureOutput, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingOutput:
    """One cause in one report.

    Attributes:
        rule: the qualified name of the rule: `pack/rule`.
        severity: error: cannot be true. warning: possible but odd. note: rounding only.
        confidence: 0 to 1: how sure it is that the report is wrong.
        message: for the reader, in the language of the run.
        file: as the user named it.
        fingerprint: the same for the same finding whatever stands above it in the file; unique within the file.
        figures: all figures concerned, in the order of the rule's fields.
        arithmetic: the recomputation with the printed figures; empty if there is none.
        cause: the probable slip, one of a closed list.
        repair: absent if none can be named.
        related: other checks that fail of the same cause.
        explanation: in words: what was printed, what it should be, which checks then hold, which figures vouch for it, what else would do.
            Absent: there is nothing to say.
        witnesses: checks that hold and vouch for the repair, or for the other figures. Absent: none.
        cut_short: true if the search for a cause was given up: too many failed checks hang together. Absent: it was not.
        decision: what somebody decided about it; absent: it is open.
    """

    rule: str
    severity: Literal["error", "warning", "note"]
    confidence: float
    message: str
    file: str
    fingerprint: str
    figures: tuple[FigureOutput, ...]
    arithmetic: str
    cause: str
    repair: RepairOutput | None = None
    related: tuple[RelatedOutput, ...]
    explanation: str | None = None
    witnesses: tuple[RelatedOutput, ...] | None = None
    cut_short: bool | None = None
    decision: DecisionOutput | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOutput:
    """One rule applied to one record.

    Attributes:
        rule: the qualified name of the rule.
        file: as the user named it.
        status: skipped is never passed.
        rounding: passed only because figures are rounded.
        reason: why it was skipped or errored: a key, and after a colon its detail.
        figures: the figures the rule speaks of.
        margin: how far the two sides are apart beyond what the printing allows, in base units.
    """

    rule: str
    file: str
    status: Literal["passed", "failed", "skipped", "errored"]
    rounding: bool
    reason: str | None = None
    figures: tuple[FigureOutput, ...]
    margin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolOutput:
    """Who made this.

    Attributes:
        name: of the program.
        version: of the program.
    """

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """The findings of a run.

    Attributes:
        version: of this format; a greater one may lack or rename keys, an equal one only adds.
        tool: the program.
        summary: the run in numbers.
        findings: in the order of the files and of their text.
        checks: every check with --show-passed; those that could not be decided with --show-skipped; else absent.
        overrides: rules that were switched off or graded anew; absent: none.
        files: all files of the run, in the order given.
    """

    version: Literal[1] = VERSION
    tool: ToolOutput
    summary: SummaryOutput
    findings: tuple[FindingOutput, ...]
    checks: tuple[CheckOutput, ...] | None = None
    overrides: tuple[OverrideOutput, ...] | None = None
    files: tuple[FileOutput, ...]


def as_data(value: object) -> Any:  # noqa: ANN401 (what json.dumps takes has no narrower type)
    """Turn a value of this module into dictionaries, lists, texts and numbers; fields that are None are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: as_data(inner) for name, inner in pairs if inner is not None}
    if isinstance(value, tuple | list):
        return [as_data(item) for item in value]
    return value
