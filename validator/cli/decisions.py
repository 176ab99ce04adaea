"""What was decided about findings: the waiver file beside a report, ``--waivers``, ``--baseline``, comments in record files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from validator.cli.packs import tell
from validator.deciding.applying import decided, decided_anywhere
from validator.deciding.baseline import about, read_baseline
from validator.deciding.comments import ignored, read_comments
from validator.deciding.waivers import WAIVER_SUFFIX, read_waivers
from validator.language.sources import SourceError
from validator.model.decision import Decision
from validator.model.result import FileResult, Problem, Result
from validator.reading.encoding import decode
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError
from validator.reporting.words import Words

__all__ = ["Decisions", "commented", "decision_options", "load_decisions", "settle", "today"]

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


def decision_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--baseline`` and ``--waivers`` to a command."""
    function = click.option("--baseline", metavar="FILE", help="Findings that are known: only new ones count.")(function)
    return click.option(
        "--waivers", metavar="FILE", multiple=True, help=f"Findings that are accepted (repeatable).  [default: PATH{WAIVER_SUFFIX}]"
    )(function)


def load_decisions(baseline: str | None, waivers: Iterable[str], words: Words, *, beside: bool = True) -> Decisions:
    """Read the decisions that the user named; if there is a mistake in them, tell it and end the run. ``beside``: as in :class:`Decisions`."""
    problems: list[Problem] = []
    known: tuple[tuple[str, Decision], ...] = ()
    if baseline is not None:
        try:
            known = read_baseline(_text(baseline), baseline)
        except ReadingError as error:
            problems.append(error.problem)
    accepted = [decision for path in waivers for decision in _waivers(path, problems)]
    if problems:
        tell(problems, words, "command.broken-decisions")
        raise click.exceptions.Exit(BROKEN)
    return Decisions(known, tuple(accepted), beside=beside)


def settle(result: Result, decisions: Decisions) -> Result:
    """Mark the findings of a run about which something was decided. A broken waiver file beside a report is a problem of the report."""
    now = today()
    accepted = decided_anywhere((_beside(file, now) if decisions.beside else file for file in result.files), decisions.waivers, now)
    return replace(result, files=tuple(decided(file, about(decisions.known, file.file), now) for file in accepted))


def commented(file: FileResult, data: bytes) -> FileResult:
    """Mark the findings of a YAML record file that a comment in it lets be."""
    if not file.file.lower().endswith(COMMENTED) or b"validator:" not in data:
        return file
    return ignored(file, read_comments(decode(data, file.file, None), file.file))


def _beside(file: FileResult, now: str) -> FileResult:
    path = file.file + WAIVER_SUFFIX
    if not Path(path).is_file():
        return file
    problems: list[Problem] = []
    waivers = _waivers(path, problems)
    return replace(decided(file, waivers, now), problems=(*file.problems, *problems))


def _waivers(path: str, problems: list[Problem]) -> tuple[Decision, ...]:
    """Read a waiver file; what is wrong with it is added to ``problems``."""
    try:
        return read_waivers(_text(path), path)
    except SourceError as error:
        problems.extend(error.problems)
    except ReadingError as error:
        problems.append(error.problem)
    return ()


def _text(path: str) -> str:
    return decode(read_bytes(path), path, "utf-8")


def today() -> str:
    """Give the day, as ``2026-11-22``, where the program runs."""
    return datetime.now().astimezone().date().isoformat()
