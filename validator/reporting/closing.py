"""The closing sentences of a run, fit for signing: what was verified, what was not, and what could not be read."""

from __future__ import annotations

from dataclasses import asdict

from validator.model.override import Override
from validator.model.result import Result
from validator.reporting.tally import Totals, unreadable
from validator.reporting.words import Words

__all__ = ["closing_lines"]


def closing_lines(result: Result, totals: Totals, words: Words) -> list[str]:
    """Give one sentence on the figures, one on the checks, one on the findings, one on rules that were changed, and one on files not wholly read.

    No findings is never told as all being well when nothing was verified.
    """
    checks = totals.passed + totals.failed + totals.skipped + totals.errored
    numbers = asdict(totals) | {"checks": checks, "checked": totals.files - totals.unreadable}
    found = totals.errors + totals.warnings + totals.notes
    settled = totals.waived + totals.known + totals.ignored
    verdict = "findings" if found else "settled-only" if settled else "clean" if totals.verified else "nothing-verified"
    lines = [words.text(f"summary.{key}", **numbers) for key in ("figures", "checks", verdict)]
    lines += [words.text("summary.settled", **numbers)] if settled else []
    failed = [file.file for file in result.files if unreadable(file)]
    partly = [file.file for file in result.files if file.problems and not unreadable(file)]
    changed = words.join(_override(each, words) for each in result.overrides)
    lines += [words.text("summary.overrides", rules=changed)] if changed else []
    lines += [words.text("summary.unreadable", n=len(failed), files=words.join(failed))] if failed else []
    lines += [words.text("summary.partly", n=len(partly), files=words.join(partly))] if partly else []
    return lines


def _override(override: Override, words: Words) -> str:
    """Say how a rule was changed, when and why."""
    if override.severity is None:
        return words.text("summary.off", rule=override.rule, date=override.date, reason=override.reason)
    severity = words.text(f"severity.{override.severity}")
    return words.text("summary.regraded", rule=override.rule, severity=severity, date=override.date, reason=override.reason)
