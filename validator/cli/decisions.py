"""What was decided about findings: the waiver file beside a report, ``--waivers``, ``--baseline``, comments in record files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from validator.cli.packs import tell
from validator.deciding.names import WAIVER_SUFFIX
from validator.model.decision import Decision
from validator.model.result import FileResult, Problem, Result
from validator.reporting.words import Words

__all__ = ["Decisions", "commented", "load_decisions", "settle", "today"]

BROKEN = 2
COMMENTED = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user gave: the findings of the baseline with their files, and waivers for all files.

    Attributes:
        known: as :func:`read_baseline` gives them.
        waivers: of the files named with ``--waivers``.
        beside: whether waiver files beside the reports are looked for.
    """

    known: tuple[tuple[str, Decision], ...] = ()
    waivers: tuple[Decision, ...] = ()
    beside: bool = True


def load_decisions(baseline: str | None, waivers: Iterable[str], words: Words, *, beside: bool = True) -> Decisions:
    """Read the decisions that the user named; if there is a mistake in them, tell it and end the run. ``beside``: as in :class:`Decisions`."""
    named = tuple(waivers)
    if baseline is None and not named:
        return Decisions(beside=beside)
    from validator.cli.settling import known_findings, waived_findings  # noqa: PLC0415 (most runs have nothing decided)

    problems: list[Problem] = []
    known = known_findings(baseline, problems) if baseline is not None else ()
    accepted = waived_findings(named, problems)
    if problems:
        tell(problems, words, "command.broken-decisions")
        raise click.exceptions.Exit(BROKEN)
    return Decisions(known, accepted, beside=beside)


def settle(result: Result, decisions: Decisions) -> Result:
    """Mark the findings of a run about which something was decided. A broken waiver file beside a report is a problem of the report."""
    lies_beside = decisions.beside and any(Path(file.file + WAIVER_SUFFIX).is_file() for file in result.files)
    if not (decisions.known or decisions.waivers or lies_beside):
        return result
    from validator.cli.settling import settled  # noqa: PLC0415 (most runs have nothing decided)

    return settled(result, decisions.known, decisions.waivers, today(), beside=decisions.beside)


def commented(file: FileResult, data: bytes) -> FileResult:
    """Mark the findings of a YAML record file that a comment in it lets be."""
    if not file.file.lower().endswith(COMMENTED) or b"validator:" not in data:
        return file
    from validator.cli.settling import with_comments  # noqa: PLC0415 (most files have no such comment)

    return with_comments(file, data)


def today() -> str:
    """Give the day, as ``2026-11-22``, where the program runs."""
    return datetime.now().astimezone().date().isoformat()
