"""Two versions of a report set side by side: what was mended, what is new, what is still there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from validator.model.finding import Finding
from validator.model.result import FileResult
from validator.reporting.fingerprint import fingerprints

__all__ = ["Comparison", "compared"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The findings of two versions of one report.

    Attributes:
        old, new: the files as the user named them.
        mended: of the old version, no longer in the new one.
        added: of the new version, not in the old one.
        unchanged: of the new version, in the old one too.
    """

    old: str
    new: str
    mended: tuple[Finding, ...]
    added: tuple[Finding, ...]
    unchanged: tuple[Finding, ...]


def compared(old: FileResult, new: FileResult) -> Comparison:
    """Compare two versions. Findings are the same if their rule and figures are: lines and sections may have moved."""
    before, after = _named(old), _named(new)
    return Comparison(
        old.file,
        new.file,
        mended=tuple(finding for name, finding in before if name not in dict(after)),
        added=tuple(finding for name, finding in after if name not in dict(before)),
        unchanged=tuple(finding for name, finding in after if name in dict(before)),
    )


def _named(file: FileResult) -> Iterable[tuple[str, Finding]]:
    return list(zip(fingerprints(file.findings), file.findings, strict=True))
